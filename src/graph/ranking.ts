/** `cancu graph most-cited | missing`: which documents are cited by most others, held or not. */
import type { Grouping, RankingAnswer } from '../records/answers.graph.js';
import type { Asked, Limited } from './answer.js';
import { edgeTest, type GraphFilter, type NodeFilter, nodeTest } from './filter.js';
import { type CitationGraph, isHeld } from './graph.js';
import { groupOf, inGroupOrder } from './grouping.js';

export interface RankingOptions extends GraphFilter, Limited {
  /** What the citing documents must be. */
  readonly citing?: NodeFilter;
  /** One list for each year, body or kind of the citing documents. */
  readonly by?: Grouping;
}

export const mostCited = (asked: Pick<Asked, 'graph'>, options: RankingOptions = {}): RankingAnswer =>
  ranking(asked.graph, 'most-cited', options, () => true);

/** Most cited and not held. Words that may mean a held document among others are left out. */
export function missing({ graph }: Pick<Asked, 'graph'>, options: RankingOptions = {}): RankingAnswer {
  const { ambiguous, candidate } = graph.columns;
  const mayBeHeld = new Set<number>();
  for (const [i, node] of ambiguous.entries()) if (isHeld(graph, candidate[i] ?? 0)) mayBeHeld.add(node);
  return ranking(graph, 'missing', options, (node) => !isHeld(graph, node) && !mayBeHeld.has(node));
}

function ranking(
  graph: CitationGraph,
  question: 'most-cited' | 'missing',
  options: RankingOptions,
  wanted: (node: number) => boolean,
): RankingAnswer {
  const { by = null, limit } = options;
  const passes = nodeTest(graph, options);
  const tallies = tallied(graph, options, (node) => wanted(node) && passes(node));
  const groups = by === null ? [...tallies] : inGroupOrder(tallies, by, citationsIn);
  return {
    schemaVersion: '1',
    question,
    by,
    groups: groups.map(([group, tally]) => ({
      group,
      total: tally.size,
      documents: inRank(tally)
        .slice(0, limit)
        .map(([node, { citedBy, citations }]) => ({ node: graph.node(node), citedBy, citations })),
    })),
  };
}

interface Tally {
  citedBy: number;
  citations: number;
}

/** For each group of citing documents: how many of them cite each node, and how often. */
function tallied(
  graph: CitationGraph,
  options: RankingOptions,
  wanted: (node: number) => boolean,
): Map<string | null, Map<number, Tally>> {
  const { from } = graph.columns;
  const fits = edgeTest(graph, options);
  const cites = nodeTest(graph, options.citing ?? {});
  const group = options.by === undefined ? () => null : groupOf(graph, options.by);
  const tallies = new Map<string | null, Map<number, Tally>>(options.by === undefined ? [[null, new Map()]] : []);
  const { starts, edges } = graph.incoming();
  for (let node = 0; node < graph.nodeCount; node++) {
    if (starts[node] === starts[node + 1] || !wanted(node)) continue;
    const seen = new Set<number>();
    for (const edge of edges.subarray(starts[node], starts[node + 1])) {
      const citing = from[edge] ?? 0;
      if (!fits(edge) || !cites(citing)) continue;
      const tally = tallyAt(tallies, group(citing), node);
      tally.citations++;
      if (!seen.has(citing)) tally.citedBy++;
      seen.add(citing);
    }
  }
  return tallies;
}

function tallyAt(tallies: Map<string | null, Map<number, Tally>>, group: string | null, node: number): Tally {
  const nodes = tallies.get(group) ?? new Map<number, Tally>();
  tallies.set(group, nodes);
  const tally = nodes.get(node) ?? { citedBy: 0, citations: 0 };
  nodes.set(node, tally);
  return tally;
}

const citationsIn = (tally: ReadonlyMap<number, Tally>): number =>
  [...tally.values()].reduce((sum, { citations }) => sum + citations, 0);

const inRank = (tally: ReadonlyMap<number, Tally>): [number, Tally][] =>
  [...tally].sort(([a, one], [b, other]) => other.citedBy - one.citedBy || other.citations - one.citations || a - b);
