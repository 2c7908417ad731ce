/** The part of the graph that is measured, exported or drawn: documents that pass, and the citations between them. */
import type { Identity } from '../resolve/resolution.js';
import { edgeTest, type GraphFilter, nodeTest } from './filter.js';
import { type CitationGraph, isHeld, isIdentified } from './graph.js';
import { steps } from './walk.js';

export interface Selection {
  readonly graph: CitationGraph;
  /** Ascending. */
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

export interface SelectionOptions extends GraphFilter {
  /** Only what lies around these documents … */
  readonly around?: readonly Identity[];
  /** … at most so many citations away, whichever way they run. */
  readonly depth?: number;
  /** Without words that are not identified. */
  readonly identified?: boolean;
}

const DEFAULT_DEPTH = 1;

/** Documents of the store stand in it even alone; others only where a citation leads to them. */
export function selectionOf(graph: CitationGraph, options: SelectionOptions = {}): Selection {
  const [fits, passes] = [edgeTest(graph, options), nodeTest(graph, options)];
  const near = options.around === undefined ? null : neighbourhood(graph, options.around, options.depth, fits);
  const wanted = (node: number): boolean =>
    passes(node) && (near === null || near.has(node)) && (options.identified !== true || isIdentified(graph, node));
  const { from, to } = graph.columns;
  const chosen = new Uint8Array(graph.nodeCount);
  for (let node = 0; node < graph.nodeCount; node++) if (isHeld(graph, node) && wanted(node)) chosen[node] = 1;
  for (const node of near?.starts ?? []) chosen[node] = 1;
  const edges: number[] = [];
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const [citing, cited] = [from[edge] ?? 0, to[edge] ?? 0];
    if (!fits(edge) || !(chosen[citing] === 1 || wanted(citing)) || !(chosen[cited] === 1 || wanted(cited))) continue;
    edges.push(edge);
    chosen[citing] = 1;
    chosen[cited] = 1;
  }
  const nodes: number[] = [];
  for (const [node, is] of chosen.entries()) if (is === 1) nodes.push(node);
  return { graph, nodes, edges };
}

function neighbourhood(
  graph: CitationGraph,
  around: readonly Identity[],
  depth = DEFAULT_DEPTH,
  fits: (edge: number) => boolean,
): { readonly has: (node: number) => boolean; readonly starts: readonly number[] } {
  const starts = around.flatMap(({ key }) => graph.numberOf(key) ?? []);
  const reached = new Set(starts);
  let frontier: readonly number[] = starts;
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const next: number[] = [];
    for (const node of frontier) {
      for (const [edge, other] of steps(graph, node, 'either')) {
        if (reached.has(other) || !fits(edge)) continue;
        reached.add(other);
        if (isIdentified(graph, other)) next.push(other);
      }
    }
    frontier = next;
  }
  return { has: (node) => reached.has(node), starts };
}
