/** `cancu graph view`: a part of the graph laid out on a plane. The same graph always gives the same picture. */
import type { GraphNode } from '../records/answers.graph.js';
import { type Result, success } from '../records/failure.js';
import type { Asked } from './answer.js';
import { relations } from './columns.js';
import { layout } from './layout.js';
import { citationsIn } from './measures.js';
import { networkOf } from './network.js';
import { type Selection, type SelectionOptions, selectionOf } from './selection.js';

/** What a page can show and a reader can see. */
const MOST_DRAWN = { nodes: 5_000, edges: 40_000 } as const;

export interface Picture {
  readonly nodes: readonly (GraphNode & { readonly x: number; readonly y: number; readonly citedBy: number })[];
  /** From and to as places in `nodes`; the relation as a place in `relations`. Citations that say the same are one. */
  readonly edges: readonly {
    readonly from: number;
    readonly to: number;
    readonly relation: number;
    readonly backward: boolean;
  }[];
  readonly relations: readonly string[];
}

export async function picture(
  { graph }: Pick<Asked, 'graph'>,
  options: SelectionOptions = {},
): Promise<Result<Picture>> {
  const selection = selectionOf(graph, options);
  const network = await networkOf(selection, 'view', MOST_DRAWN);
  if (!network.ok) return network;
  const places = await layout(network.value);
  const times = citationsIn(selection);
  const at = new Map(selection.nodes.map((node, i) => [node, i]));
  return success({
    nodes: selection.nodes.map((node) => {
      const { x, y } = places.get(String(node)) ?? { x: 0, y: 0 };
      return { ...graph.node(node), x: rounded(x), y: rounded(y), citedBy: times.get(node)?.citedBy ?? 0 };
    }),
    edges: distinctEdges(selection, at),
    relations,
  });
}

/** The last digits of a float may differ between machines; nobody sees a hundredth. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

function distinctEdges({ graph, edges }: Selection, at: ReadonlyMap<number, number>): Picture['edges'] {
  const { from, to, relation, backward } = graph.columns;
  const seen = new Map<string, Picture['edges'][number]>();
  for (const edge of edges) {
    const [source, target] = [at.get(from[edge] ?? 0) ?? 0, at.get(to[edge] ?? 0) ?? 0];
    const kind = relation[edge] ?? 0;
    const key = `${source} ${target} ${kind}`;
    if (!seen.has(key)) seen.set(key, { from: source, to: target, relation: kind, backward: backward[edge] === 1 });
  }
  return [...seen.values()];
}
