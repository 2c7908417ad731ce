/**
 * `cancu graph ancestors | descendants`: all that a document rests on, and all that rests on it, step by step.
 */
import type { GraphAnswer } from '../records/answers.graph.js';
import { type Result, success } from '../records/failure.js';
import type { Identity } from '../resolve/resolution.js';
import { type Asked, type Limited, walkAnswer } from './answer.js';
import { nodeOfIdentity } from './edges.js';
import { edgeTest, type GraphFilter, nodeTest } from './filter.js';
import { isIdentified } from './graph.js';
import { steps } from './walk.js';

export interface LineageOptions extends GraphFilter, Limited {
  /** How many citations away at most; without it, as far as they lead. */
  readonly depth?: number;
}

/** What a document cites, what that cites in turn, and so on: each document once, by the shortest way to it. */
export const ancestors = (asked: Asked, start: Identity, options: LineageOptions = {}): Promise<Result<GraphAnswer>> =>
  lineage(asked, 'ancestors', start, options);

/** What cites a document, what cites that in turn, and so on. */
export const descendants = (
  asked: Asked,
  start: Identity,
  options: LineageOptions = {},
): Promise<Result<GraphAnswer>> => lineage(asked, 'descendants', start, options);

/**
 * Relations narrow the way, the other filters only what is listed of it. Words that are not identified end a way: they are listed and
 * not followed.
 */
async function lineage(
  asked: Asked,
  question: 'ancestors' | 'descendants',
  start: Identity,
  options: LineageOptions,
): Promise<Result<GraphAnswer>> {
  const { graph } = asked;
  const from = nodeOfIdentity(start);
  const own = graph.numberOf(from.key);
  const [edgeFits, nodeFits] = [edgeTest(graph, options), nodeTest(graph, options)];
  const distance = new Uint32Array(graph.nodeCount);
  const nodes: number[] = [];
  const edges: number[] = [];
  let frontier = own === null ? [] : [own];
  for (let depth = 1; frontier.length > 0 && depth <= (options.depth ?? graph.nodeCount); depth++) {
    const next: number[] = [];
    for (const node of frontier) {
      for (const [edge, other] of steps(graph, node, question === 'ancestors' ? 'along' : 'against')) {
        if (other === own || distance[other] !== 0 || !edgeFits(edge)) continue;
        distance[other] = depth;
        if (isIdentified(graph, other)) next.push(other);
        if (!nodeFits(other)) continue;
        nodes.push(other);
        edges.push(edge);
      }
    }
    frontier = next.sort((a, b) => a - b);
  }
  const listed = own === null ? [] : [own, ...nodes.slice(0, options.limit)];
  const isListed = new Set(listed);
  const { from: citing, to: cited } = graph.columns;
  const between = edges.filter((edge) => isListed.has(citing[edge] ?? 0) && isListed.has(cited[edge] ?? 0));
  const answer = await walkAnswer(asked, {
    question,
    from,
    to: null,
    nodes: listed,
    edges: between,
    total: { nodes: nodes.length + 1, edges: edges.length },
    distance: (node) => distance[node] ?? 0,
  });
  return success(own === null ? { ...answer, nodes: [{ ...from, distance: 0 }] } : answer);
}
