/** `cancu graph completeness | orphans | backward`: what the store lacks, and what in it cannot be right. */
import type { BackwardAnswer, CompletenessAnswer, Grouping, OrphansAnswer } from '../records/answers.graph.js';
import { type Asked, edgesOf, endsOf, inTime, type Limited } from './answer.js';
import { edgeTest, type GraphFilter, type NodeFilter, nodeTest } from './filter.js';
import { edgesAt, isHeld } from './graph.js';
import { groupOf, inGroupOrder } from './grouping.js';

export interface CompletenessOptions extends GraphFilter {
  readonly citing?: NodeFilter;
  readonly by?: Grouping;
}

/** How many of the citations lead to a document of the store, to the registry only, to several, to none. */
export function completeness({ graph }: Pick<Asked, 'graph'>, options: CompletenessOptions = {}): CompletenessAnswer {
  const { by = null } = options;
  const { from, to } = graph.columns;
  const fits = edgeTest(graph, options);
  const [isCited, isCiting] = [nodeTest(graph, options), nodeTest(graph, options.citing ?? {})];
  const group = by === null ? () => null : groupOf(graph, by);
  const tallies = new Map<string | null, Census>(by === null ? [[null, newCensus()]] : []);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const [citing, cited] = [from[edge] ?? 0, to[edge] ?? 0];
    if (!fits(edge) || !isCiting(citing) || !isCited(cited)) continue;
    const name = group(citing);
    const census = tallies.get(name) ?? newCensus();
    tallies.set(name, census);
    census.citations++;
    census[graph.standing(cited)]++;
    census.cited.add(cited);
  }
  const groups = by === null ? [...tallies] : inGroupOrder(tallies, by, ({ citations }) => citations);
  return {
    schemaVersion: '1',
    question: 'completeness',
    by,
    groups: groups.map(([name, { cited, ...census }]) => ({
      group: name,
      ...census,
      share: census.citations === 0 ? null : census.held / census.citations,
      cited: cited.size,
      citedHeld: [...cited].filter((node) => isHeld(graph, node)).length,
    })),
  };
}

const newCensus = () => ({
  citations: 0,
  held: 0,
  registered: 0,
  ambiguous: 0,
  unknown: 0,
  cited: new Set<number>(),
});
type Census = ReturnType<typeof newCensus>;

/** Documents of the store that stand alone in it. */
export function orphans({ graph }: Pick<Asked, 'graph'>, options: GraphFilter & Limited = {}): OrphansAnswer {
  const { from, to } = graph.columns;
  const [fits, passes] = [edgeTest(graph, options), nodeTest(graph, options)];
  const alone: number[] = [];
  for (let node = 0; node < graph.nodeCount; node++) {
    if (!isHeld(graph, node) || !passes(node)) continue;
    const cites = edgesAt(graph.outgoing(), node).some((edge) => fits(edge) && isHeld(graph, to[edge] ?? 0));
    const cited = edgesAt(graph.incoming(), node).some((edge) => fits(edge) && isHeld(graph, from[edge] ?? 0));
    if (!cites && !cited) alone.push(node);
  }
  return {
    schemaVersion: '1',
    question: 'orphans',
    total: alone.length,
    orphans: inTime(graph, alone)
      .slice(0, options.limit)
      .map((node) => ({ node: graph.node(node), citations: edgesAt(graph.outgoing(), node).length })),
  };
}

/** Citations that run backward in time, as the texts go. */
export async function backward(asked: Asked, options: GraphFilter & Limited = {}): Promise<BackwardAnswer> {
  const { graph } = asked;
  const { from, backward: runsBack } = graph.columns;
  const [fits, passes] = [edgeTest(graph, options), nodeTest(graph, options)];
  const edges: number[] = [];
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    if (runsBack[edge] === 1 && fits(edge) && passes(from[edge] ?? 0)) edges.push(edge);
  }
  const shown = edges.slice(0, options.limit);
  return {
    schemaVersion: '1',
    question: 'backward',
    total: edges.length,
    nodes: inTime(graph, endsOf(graph, shown)).map((node) => graph.node(node)),
    edges: await edgesOf(asked, shown),
  };
}
