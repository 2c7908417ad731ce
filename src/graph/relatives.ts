/**
 * `cancu graph co-cited | coupled`: documents that belong together though neither need cite the other. Co-cited ones are cited by the
 * same documents (Small 1973), coupled ones cite the same documents (Kessler 1963).
 */
import type { RelativesAnswer } from '../records/answers.graph.js';
import type { Identity } from '../resolve/resolution.js';
import { type Asked, inTime, type Limited } from './answer.js';
import { edgeTest, type GraphFilter, nodeTest } from './filter.js';
import { type CitationGraph, isIdentified } from './graph.js';
import { steps } from './walk.js';

/** Shared documents that an answer names for each relative. */
const MOST_THROUGH = 10;

export const coCited = (asked: Asked, start: Identity, options: GraphFilter & Limited = {}): RelativesAnswer =>
  relatives(asked, 'co-cited', start, options);

export const coupled = (asked: Asked, start: Identity, options: GraphFilter & Limited = {}): RelativesAnswer =>
  relatives(asked, 'coupled', start, options);

function relatives(
  { graph }: Pick<Asked, 'graph'>,
  question: 'co-cited' | 'coupled',
  start: Identity,
  options: GraphFilter & Limited,
): RelativesAnswer {
  const own = graph.numberOf(start.key);
  const fits = edgeTest(graph, options);
  const passes = nodeTest(graph, options);
  const [there, back] = question === 'co-cited' ? (['against', 'along'] as const) : (['along', 'against'] as const);
  const neighbours = (node: number, way: typeof there | typeof back): Set<number> =>
    neighboursOf(graph, node, way, fits);
  const shared = new Map<number, number[]>();
  const middle = own === null ? new Set<number>() : neighbours(own, there);
  for (const between of middle) {
    // Words that may mean any of several documents tie nothing together.
    if (!isIdentified(graph, between)) continue;
    for (const other of neighbours(between, back)) {
      if (other === own || !isIdentified(graph, other) || !passes(other)) continue;
      const through = shared.get(other);
      if (through === undefined) shared.set(other, [between]);
      else through.push(between);
    }
  }
  const ranked = [...shared].map(([node, through]) => ({ node, through }));
  ranked.sort((a, b) => b.through.length - a.through.length || a.node - b.node);
  return {
    schemaVersion: '1',
    question,
    from: start.key,
    total: ranked.length,
    relatives: ranked.slice(0, options.limit).map(({ node, through }) => ({
      node: graph.node(node),
      shared: through.length,
      score: through.length / Math.sqrt(middle.size * neighbours(node, there).size),
      through: inTime(graph, through)
        .slice(0, MOST_THROUGH)
        .map((between) => graph.key(between)),
    })),
  };
}

function neighboursOf(
  graph: CitationGraph,
  node: number,
  way: 'along' | 'against',
  fits: (edge: number) => boolean,
): Set<number> {
  const found = new Set<number>();
  for (const [edge, other] of steps(graph, node, way)) if (fits(edge)) found.add(other);
  return found;
}
