/**
 * Where nodes stand in a picture. Each connected part is laid out by itself (ForceAtlas2, from seeded places) and gets as much room as it has
 * nodes; the parts stand in rows, the largest first. In one layout of all, small parts fly away from the large one, which shrinks to a dot.
 */

import type { DirectedGraph } from 'graphology';
import { greatestOf, leastOf } from '../records/extremes.js';
import { loadForceAtlas2 } from './network.js';
import { seeded } from './seeded.js';

export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

const SEED = 1;
/** Rounds of the layout: small parts settle within many cheap ones, large ones are readable after fewer. */
const ROUNDS = { few: 600, many: 120, manyFrom: 1_500 } as const;
const BARNES_HUT_FROM = 500;
/** Room for a node, and between parts. */
const NODE_ROOM = 10;
const GAP = 14;
/** Length of a part, in sides of the square that its nodes need. */
const LONGEST = 1.6;
/** Width of the whole against its height, as screens are. */
const ASPECT = 1.5;

interface Part {
  readonly nodes: readonly string[];
  readonly places: Places;
  readonly width: number;
  readonly height: number;
}

export async function layout(network: DirectedGraph): Promise<Places> {
  const parts: Part[] = [];
  for (const nodes of partsOf(network)) parts.push(await laidOut(network, nodes));
  return inRows(parts);
}

/** Sets of nodes that edges join, the largest first. */
function partsOf(network: DirectedGraph): string[][] {
  const parts: string[][] = [];
  const seen = new Set<string>();
  network.forEachNode((start) => {
    if (seen.has(start)) return;
    const part = [start];
    seen.add(start);
    for (const node of part) {
      network.forEachNeighbor(node, (other) => {
        if (seen.has(other)) return;
        seen.add(other);
        part.push(other);
      });
    }
    parts.push(part);
  });
  return parts.sort((a, b) => b.length - a.length);
}

async function laidOut(network: DirectedGraph, nodes: readonly string[]): Promise<Part> {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) {
    return { nodes, places: new Map([[only, { x: 0, y: 0 }]]), width: 0, height: 0 };
  }
  const { DirectedGraph: Network } = await import('graphology');
  const part = new Network();
  const random = seeded(SEED);
  const side = Math.sqrt(nodes.length) * NODE_ROOM;
  for (const node of nodes) part.addNode(node, { x: random() * side, y: random() * side });
  for (const node of nodes) {
    network.forEachOutEdge(node, (edge, attributes, source, target) => {
      part.addEdgeWithKey(edge, source, target, attributes);
    });
  }
  const forceAtlas2 = loadForceAtlas2();
  const found = forceAtlas2(part, {
    iterations: nodes.length >= ROUNDS.manyFrom ? ROUNDS.many : ROUNDS.few,
    settings: {
      ...forceAtlas2.inferSettings(part),
      barnesHutOptimize: nodes.length > BARNES_HUT_FROM,
      strongGravityMode: false,
    },
    getEdgeWeight: 'weight',
  });
  return scaled(nodes, new Map(Object.entries(found)), side);
}

/** Moved and stretched so that it takes the room that its nodes need. */
function scaled(nodes: readonly string[], found: Places, side: number): Part {
  const all = [...found.values()];
  const range = (values: readonly number[]) => {
    const least = leastOf(values);
    return { least, size: greatestOf(values) - least };
  };
  const [across, down] = [range(all.map(({ x }) => x)), range(all.map(({ y }) => y))];
  // By its area, but a long and narrow part, a pair above all, by its length.
  const length = Math.max(across.size, down.size) || 1;
  const scale = Math.min(side / (Math.sqrt(across.size * down.size) || length), (LONGEST * side) / length);
  const places = new Map(
    [...found].map(([node, { x, y }]) => [node, { x: (x - across.least) * scale, y: (y - down.least) * scale }]),
  );
  return { nodes, places, width: across.size * scale, height: down.size * scale };
}

function inRows(parts: readonly Part[]): Places {
  const area = parts.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const rowWidth = Math.max(Math.sqrt(area * ASPECT), ...parts.slice(0, 1).map(({ width }) => width));
  const places = new Map<string, { x: number; y: number }>();
  let [left, top, rowHeight] = [0, 0, 0];
  for (const part of parts) {
    if (left > 0 && left + part.width > rowWidth) {
      top += rowHeight + GAP;
      [left, rowHeight] = [0, 0];
    }
    for (const [node, { x, y }] of part.places) places.set(node, { x: x + left, y: y + top });
    left += part.width + GAP;
    rowHeight = Math.max(rowHeight, part.height);
  }
  return places;
}
