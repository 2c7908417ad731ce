/** From numbers to what leaves the program: nodes with their records, edges with their quotes. */
import type { GraphAnswer, GraphEdge, GraphNode } from '../records/answers.graph.js';
import type { StoreReader } from '../store/store.js';
import type { CitationGraph } from './graph.js';
import { bareEdge, quotedEdges } from './quotes.js';

/** Edges of an answer that come with their words; more would be read by nobody and fetched by everybody. */
export const MOST_QUOTES = 1000;

/** What a question is asked of. */
export interface Asked {
  readonly store: StoreReader;
  readonly graph: CitationGraph;
}

/** How many edges or nodes an answer lists; all where it is not told. */
export interface Limited {
  readonly limit?: number;
}

export async function edgesOf({ store, graph }: Asked, edges: readonly number[]): Promise<GraphEdge[]> {
  const answered: GraphEdge[] = [];
  for await (const edge of quotedEdges(store, graph, edges.slice(0, MOST_QUOTES))) answered.push(edge);
  for (const edge of edges.slice(MOST_QUOTES)) answered.push(bareEdge(graph, edge));
  return answered;
}

/** The nodes at the ends of edges, each once. */
export function endsOf({ columns }: CitationGraph, edges: Iterable<number>): number[] {
  const ends = new Set<number>();
  for (const edge of edges)
    for (const end of [columns.from[edge], columns.to[edge]]) if (end !== undefined) ends.add(end);
  return [...ends];
}

/** By date, then key; those without date last. */
export function inTime({ columns }: CitationGraph, nodes: readonly number[]): number[] {
  const day = (node: number): number => columns.firstDay[node] || Number.POSITIVE_INFINITY;
  return [...nodes].sort((a, b) => (day(a) === day(b) ? a - b : day(a) - day(b)));
}

export interface Walked {
  readonly question: GraphAnswer['question'];
  readonly from: GraphNode;
  readonly to: string | null;
  /** What is listed, in order … */
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  /** … of how much. */
  readonly total: GraphAnswer['total'];
  /** How many citations away each node is. */
  readonly distance?: (node: number) => number;
}

/** An answer that is a part of the graph. */
export async function walkAnswer(asked: Asked, walked: Walked): Promise<GraphAnswer> {
  const { question, from, to, nodes, edges, total, distance } = walked;
  return {
    schemaVersion: '1',
    question,
    from: from.key,
    to,
    total,
    nodes: nodes.map((node) => ({
      ...asked.graph.node(node),
      ...(distance === undefined ? {} : { distance: distance(node) }),
    })),
    edges: await edgesOf(asked, edges),
  };
}
