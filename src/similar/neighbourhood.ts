/**
 * Two models are of one kind when they have the same neighbours, even where their own words are far apart: a "Heo đất tiết kiệm" and a
 * "Nuôi lợn nhựa" each lie beside the same dozen savings groups. k-reciprocal re-ranking (Zhong, Zheng, Cao, Li: Re-ranking Person
 * Re-identification with k-reciprocal Encoding, CVPR 2017), with every text's set of neighbours averaged with that of its nearest.
 */
import { cellOf, type Matrix, matrixOf } from './matrix.js';

/** Overlap of the neighbours of every two items: 1 the same ones, 0 none in common. */
export function sharedNeighbours(likeness: Matrix, most: number): Matrix {
  const size = likeness.length;
  const reach = reachAmong(size, most);
  const nearest = likeness.map((row, i) => nearestTo(row, i, reach));
  const sets = nearest.map((neighbours) => new Set(neighbours));
  const own = nearest.map((neighbours, i) => {
    const weights = new Map([[i, cellOf(likeness, i, i)]]);
    for (const j of neighbours) {
      const value = cellOf(likeness, i, j);
      if (value > 0 && sets[j]?.has(i) === true) weights.set(j, value);
    }
    return weights;
  });
  const widened = own.map((weights, i) => {
    const first = nearest[i]?.[0] ?? i;
    return joined(weights, own[first] ?? weights, trust(cellOf(likeness, i, first)));
  });
  return matrixOf(size, (i, j) => overlap(widened[i], widened[j]));
}

/** Among few items a neighbour's neighbours are soon all of them: about one in twelve of a hundred, three of twenty. */
const reachAmong = (size: number, most: number): number =>
  Math.max(1, Math.min(most, Math.round(Math.sqrt(size) / 1.5)));

/** Best first; equal ones in their order. */
function nearestTo(row: Float64Array, self: number, reach: number): number[] {
  return Array.from(row.keys())
    .filter((j) => j !== self)
    .sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0) || a - b)
    .slice(0, reach);
}

type Weights = ReadonlyMap<number, number>;

/** What the nearest one says counts in full only if it is near: two strangers who have nobody else are no kind. */
const trust = (likeness: number): number => Math.max(0, Math.min(1, likeness / NEAR));
const NEAR = 0.3;

function joined(one: Weights, other: Weights, share: number): Weights {
  const sum = new Map(one);
  for (const [item, weight] of other) sum.set(item, (sum.get(item) ?? 0) + share * weight);
  return new Map([...sum].map(([item, weight]) => [item, weight / (1 + share)]));
}

function overlap(one: Weights = new Map(), other: Weights = new Map()): number {
  let [both, either] = [0, 0];
  for (const [item, weight] of one) {
    const there = other.get(item) ?? 0;
    both += Math.min(weight, there);
    either += Math.max(weight, there);
  }
  for (const [item, weight] of other) if (!one.has(item)) either += weight;
  return either === 0 ? 0 : both / either;
}
