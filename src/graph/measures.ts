/** `cancu graph pagerank | communities`: what stands central, and what belongs together, in the documents that are identified. */
import type { CommunitiesAnswer, RankingAnswer } from '../records/answers.graph.js';
import { type Result, success } from '../records/failure.js';
import type { Asked, Limited } from './answer.js';
import { yearOf } from './days.js';
import type { GraphFilter } from './filter.js';
import type { CitationGraph } from './graph.js';
import { counted, groupOf } from './grouping.js';
import { loadLouvain, loadPagerank, networkOf } from './network.js';
import { seeded } from './seeded.js';
import { type Selection, selectionOf } from './selection.js';

/** The usual share of readers who follow a citation rather than open another document (Brin and Page 1998). */
const FOLLOWING = 0.85;
/** All ranks together move less than this in the last step: the order of thousands must not hang on the first digits. */
const STANDS_STILL = 1e-9;
/** Steps until the ranks stand still; graphology gives up beyond. */
const MOST_ROUNDS = 500;
const SEED = 1;
/** Names of bodies and kinds, and documents, that tell what a community is. */
const MOST_NAMES = 3;
const MOST_DOCUMENTS = 5;

type Options = GraphFilter & Limited;

/** Documents by PageRank: cited by documents that are themselves cited. */
export async function pageRank({ graph }: Pick<Asked, 'graph'>, options: Options = {}): Promise<Result<RankingAnswer>> {
  const selection = selectionOf(graph, { ...options, identified: true });
  const network = await networkOf(selection, 'PageRank');
  if (!network.ok) return network;
  const settings = {
    getEdgeWeight: null,
    alpha: FOLLOWING,
    maxIterations: MOST_ROUNDS,
    tolerance: STANDS_STILL / network.value.order,
  };
  // Of no document at all graphology says that its rank does not stand still.
  const ranks = network.value.order === 0 ? {} : loadPagerank()(network.value, settings);
  const times = citationsIn(selection);
  const ranked = selection.nodes
    .map((node) => ({ node, rank: ranks[String(node)] ?? 0 }))
    .sort((a, b) => b.rank - a.rank || a.node - b.node);
  const documents = ranked
    .slice(0, options.limit)
    .map(({ node, rank }) => ({ ...rankedNode(graph, node, times), rank: Number(rank.toFixed(8)) }));
  const groups = [{ group: null, total: ranked.length, documents }];
  return success({ schemaVersion: '1', question: 'pagerank', by: null, groups });
}

/** Communities by Louvain, the largest first; documents that no citation joins to another are in none. */
export async function communities(
  { graph }: Pick<Asked, 'graph'>,
  options: Options = {},
): Promise<Result<CommunitiesAnswer>> {
  const selection = selectionOf(graph, { ...options, identified: true });
  const network = await networkOf(selection, 'Louvain');
  if (!network.ok) return network;
  if (network.value.size === 0) {
    return success({ schemaVersion: '1', question: 'communities', modularity: null, total: 0, communities: [] });
  }
  const found = loadLouvain().detailed(network.value, { rng: seeded(SEED), getEdgeWeight: 'weight' });
  const members = new Map<number, number[]>();
  for (const node of selection.nodes) {
    const community = found.communities[String(node)] ?? -1;
    const own = members.get(community);
    if (own === undefined) members.set(community, [node]);
    else own.push(node);
  }
  const times = citationsIn(selection);
  const sets = [...members.values()]
    .filter((nodes) => nodes.length > 1)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  return success({
    schemaVersion: '1',
    question: 'communities',
    modularity: Number(found.modularity.toFixed(6)),
    total: sets.length,
    communities: sets.slice(0, options.limit).map((nodes) => described(graph, nodes, times)),
  });
}

type Times = ReadonlyMap<number, { readonly citedBy: number; readonly citations: number }>;

function described(
  graph: CitationGraph,
  nodes: readonly number[],
  times: Times,
): CommunitiesAnswer['communities'][number] {
  const years = nodes.flatMap((node) => yearOf(graph.columns.firstDay[node] ?? 0) ?? []).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  const often = (node: number): number => times.get(node)?.citedBy ?? 0;
  return {
    size: nodes.length,
    years: first === undefined || last === undefined ? null : { first, last },
    issuers: counted(nodes, groupOf(graph, 'issuer')).slice(0, MOST_NAMES),
    types: counted(nodes, groupOf(graph, 'type')).slice(0, MOST_NAMES),
    documents: [...nodes]
      .sort((a, b) => often(b) - often(a) || a - b)
      .slice(0, MOST_DOCUMENTS)
      .map((node) => rankedNode(graph, node, times)),
  };
}

const rankedNode = (graph: CitationGraph, node: number, times: Times) => ({
  node: graph.node(node),
  citedBy: times.get(node)?.citedBy ?? 0,
  citations: times.get(node)?.citations ?? 0,
});

/** Within a selection: how many documents cite each, and how often. */
export function citationsIn({ graph, edges }: Selection): Times {
  const { from, to } = graph.columns;
  const citing = new Map<number, { readonly by: Set<number>; citations: number }>();
  for (const edge of edges) {
    const cited = to[edge] ?? 0;
    const tally = citing.get(cited) ?? { by: new Set(), citations: 0 };
    citing.set(cited, tally);
    tally.by.add(from[edge] ?? 0);
    tally.citations++;
  }
  return new Map([...citing].map(([node, { by, citations }]) => [node, { citedBy: by.size, citations }]));
}
