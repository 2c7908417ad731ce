/**
 * `cancu graph cites | cited-by | path`.
 */
import type { GraphAnswer } from '../records/answers.graph.js';
import { failed, type Result, success } from '../records/failure.js';
import type { Identity } from '../resolve/resolution.js';
import { type Asked, endsOf, inTime, type Limited, walkAnswer } from './answer.js';
import { nodeOfIdentity } from './edges.js';
import { edgeTest, type GraphFilter, nodeTest, type Test } from './filter.js';
import { edgesAt, isIdentified } from './graph.js';

/** What a document of the store cites, as its text goes, with the edges that run between the cited ones where it tells of any. */
export async function cites(
  asked: Asked,
  start: Identity,
  options: GraphFilter & Limited = {},
): Promise<Result<GraphAnswer>> {
  if (start.document === null) return failed('document-not-held', start.key);
  const { graph } = asked;
  const told = graph.toldIn(start.document.id) ?? { start: 0, end: 0 };
  const [edgeFits, nodeFits] = [edgeTest(graph, options), nodeTest(graph, options)];
  const edges: number[] = [];
  for (let edge = told.start; edge < told.end; edge++) {
    if (edgeFits(edge) && nodeFits(graph.columns.to[edge] ?? 0)) edges.push(edge);
  }
  return success(await around(asked, 'cites', start, edges, options));
}

/** Which documents of the store cite a document, held or not. Mentions that may mean it stand with their own, ambiguous node. */
export async function citedBy(
  asked: Asked,
  target: Identity,
  options: GraphFilter & Limited = {},
): Promise<Result<GraphAnswer>> {
  const { graph } = asked;
  const own = graph.numberOf(target.key);
  const [edgeFits, nodeFits] = [edgeTest(graph, options), nodeTest(graph, options)];
  const edges = (own === null ? [] : [own, ...graph.mayMean(own)])
    .flatMap((node) => [...edgesAt(graph.incoming(), node)])
    .filter((edge) => edgeFits(edge) && nodeFits(graph.columns.from[edge] ?? 0))
    .sort((a, b) => a - b);
  return success(await around(asked, 'cited-by', target, edges, options));
}

async function around(
  asked: Asked,
  question: 'cites' | 'cited-by',
  start: Identity,
  all: readonly number[],
  { limit }: Limited,
): Promise<GraphAnswer> {
  const { graph } = asked;
  const from = nodeOfIdentity(start);
  const own = graph.numberOf(from.key);
  const edges = all.slice(0, limit);
  const others = endsOf(graph, edges).filter((node) => node !== own);
  const nodes = [...(own === null ? [] : [own]), ...inTime(graph, others)];
  const total = { nodes: new Set([own ?? UNREACHED, ...endsOf(graph, all)]).size, edges: all.length };
  const answer = await walkAnswer(asked, { question, from, to: null, nodes, edges, total });
  // A document that nobody cites and the store does not hold is in no graph, and is the answer's first node all the same.
  return answer.nodes.some(({ key }) => key === from.key) ? answer : { ...answer, nodes: [from, ...answer.nodes] };
}

/** Which way a path takes citations: from citing to cited, back, or each as it comes. */
type Way = 'along' | 'against' | 'either';
const ways: readonly Way[] = ['along', 'against', 'either'];

/**
 * The shortest chain of citations between two documents: one in which each cites the next, else one in which each is cited by the next,
 * else the shortest whichever way each citation runs. Only identified documents carry it on: two papers that both cite "12/KH-UBND" need
 * not mean one. Of several chains of one length the first in the order of keys is given.
 */
export async function path(
  asked: Asked,
  start: Identity,
  end: Identity,
  options: Pick<GraphFilter, 'relations'> = {},
): Promise<Result<GraphAnswer>> {
  const { graph } = asked;
  const [from, to] = [graph.numberOf(start.key), graph.numberOf(end.key)];
  const own = nodeOfIdentity(start);
  const found = from === null || to === null ? null : chainBetween(asked, from, to, edgeTest(graph, options));
  const chain = found ?? { nodes: [], edges: [] };
  const total = { nodes: chain.nodes.length, edges: chain.edges.length };
  const answer = await walkAnswer(asked, { question: 'path', from: own, to: end.key, ...chain, total });
  // Of a document that stands in no graph, the way to itself is itself.
  const alone = found === null && start.key === end.key;
  return success(alone ? { ...answer, total: { nodes: 1, edges: 0 }, nodes: [own] } : answer);
}

interface Chain {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

function chainBetween({ graph }: Asked, from: number, to: number, fits: Test): Chain | null {
  for (const way of ways) {
    const chain = chainOneWay({ graph }, from, to, way, fits);
    if (chain !== null) return chain;
  }
  return null;
}

const UNREACHED = -1;
const START = -2;

function chainOneWay({ graph }: Pick<Asked, 'graph'>, from: number, to: number, way: Way, fits: Test): Chain | null {
  /** The edge by which each node was reached. */
  const by = new Int32Array(graph.nodeCount).fill(UNREACHED);
  by[from] = START;
  let frontier = [from];
  while (frontier.length > 0 && by[to] === UNREACHED) {
    const next: number[] = [];
    for (const node of frontier) {
      for (const [edge, other] of steps(graph, node, way)) {
        if (by[other] !== UNREACHED || !fits(edge) || !isIdentified(graph, other)) continue;
        by[other] = edge;
        next.push(other);
      }
    }
    frontier = next.sort((a, b) => a - b);
  }
  if (by[to] === UNREACHED) return null;
  const nodes = [to];
  const edges: number[] = [];
  for (let node = to; by[node] !== START; ) {
    const edge = by[node] ?? 0;
    edges.unshift(edge);
    const { from: citing, to: cited } = graph.columns;
    node = (citing[edge] === node ? cited[edge] : citing[edge]) ?? 0;
    nodes.unshift(node);
  }
  return { nodes, edges };
}

/** The edges that lead on from a node, each with the node it leads to. */
export function* steps(graph: Asked['graph'], node: number, way: Way): Generator<readonly [number, number]> {
  const { from, to } = graph.columns;
  if (way !== 'against') for (const edge of edgesAt(graph.outgoing(), node)) yield [edge, to[edge] ?? 0];
  if (way !== 'along') for (const edge of edgesAt(graph.incoming(), node)) yield [edge, from[edge] ?? 0];
}
