/**
 * The resolved graph, as questions ask it: who cites whom, by number. Everything that needs more than one pass over the columns is
 * made when it is first asked for.
 */
import type { GraphNode } from '../records/answers.graph.js';
import type { Standing } from '../records/answers.js';
import { type GraphColumns, standings } from './columns.js';
import { allOf, countOf, placeAmong, stringAt } from './strings.js';

/** Edges by the node at one of their ends: those of node n are `edges[starts[n]] … edges[starts[n + 1] - 1]`, ascending. */
export interface Adjacency {
  readonly starts: Uint32Array;
  readonly edges: Uint32Array;
}

export interface CitationGraph {
  readonly columns: GraphColumns;
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Documents of the store. */
  readonly documentCount: number;
  readonly node: (at: number) => GraphNode;
  readonly key: (at: number) => string;
  readonly standing: (at: number) => Standing;
  /** The number of the node with a key; null where the graph has none. */
  readonly numberOf: (key: string) => number | null;
  readonly documentId: (document: number) => string;
  /** Edges told in a document's own text: the first and the one behind the last; null for a document that is not held. */
  readonly toldIn: (documentId: string) => { readonly start: number; readonly end: number } | null;
  /** Edges that leave a node, and edges that reach it. */
  readonly outgoing: () => Adjacency;
  readonly incoming: () => Adjacency;
  /** Ambiguous nodes that may mean a node, ascending. */
  readonly mayMean: (at: number) => readonly number[];
  readonly types: () => readonly string[];
  readonly issuers: () => readonly string[];
}

export function graphOf(columns: GraphColumns): CitationGraph {
  const nodeCount = countOf(columns.nodes);
  const edgeCount = columns.from.length;
  return {
    columns,
    nodeCount,
    edgeCount,
    documentCount: countOf(columns.documents),
    // Written by this program for itself, and held against the schema when it leaves: no check here, a hundred thousand times.
    node: (at) => JSON.parse(stringAt(columns.nodes, at)) as GraphNode,
    key: (at) => stringAt(columns.keys, at),
    standing: (at) => standings[columns.standing[at] ?? 0] ?? 'unknown',
    numberOf: (key) => placeAmong(nodeCount, (at) => stringAt(columns.keys, at), key),
    documentId: (document) => stringAt(columns.documents, document),
    toldIn: (documentId) => {
      const { documents, document } = columns;
      const place = placeAmong(countOf(documents), (at) => stringAt(documents, at), documentId);
      return place === null ? null : { start: firstAtLeast(document, place), end: firstAtLeast(document, place + 1) };
    },
    outgoing: once(() => adjacency(columns.from, nodeCount)),
    incoming: once(() => adjacency(columns.to, nodeCount)),
    mayMean: (at) => {
      const { candidate, ambiguous } = columns;
      return [...ambiguous.subarray(firstAtLeast(candidate, at), firstAtLeast(candidate, at + 1))];
    },
    types: once(() => allOf(columns.types)),
    issuers: once(() => allOf(columns.issuers)),
  };
}

/** The edges of a node. */
export const edgesAt = ({ starts, edges }: Adjacency, node: number): Uint32Array =>
  edges.subarray(starts[node] ?? 0, starts[node + 1] ?? 0);

/** Whether a node is a document that is known, rather than words that may mean any. */
export const isIdentified = ({ columns }: CitationGraph, node: number): boolean =>
  (columns.standing[node] ?? 0) <= standings.indexOf('registered');

export const isHeld = ({ columns }: CitationGraph, node: number): boolean => columns.standing[node] === 0;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Sorts edges by one of their ends, by counting. */
function adjacency(ends: Uint32Array, nodeCount: number): Adjacency {
  const starts = new Uint32Array(nodeCount + 1);
  for (const node of ends) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const edges = new Uint32Array(ends.length);
  for (let edge = 0; edge < ends.length; edge++) {
    const node = ends[edge] ?? 0;
    const place = next[node] ?? 0;
    edges[place] = edge;
    next[node] = place + 1;
  }
  return { starts, edges };
}

/** The first place of a value that is not less than the wanted one, among ascending ones. */
function firstAtLeast(values: Uint32Array, wanted: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
