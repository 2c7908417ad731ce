/**
 * The mean of the stored vectors, kept as they come and go. Sums are whole numbers, so that their order leaves no trace:
 * the same passages give the same mean whatever was ingested, replaced and removed on the way.
 */
import type { VectorSum } from './meta.js';

/** Units of a component. Whole sums stay exact up to 2^53 / 2^24 = 2^29 unit vectors. */
const UNITS = 2 ** 24;

/** Below this number of passages a mean says more about the few documents than about the language. */
export const MIN_PASSAGES_FOR_MEAN = 1000;

/** Adds (or with -1 takes off) vectors. */
export function addVectors(
  total: VectorSum | null,
  vectors: Iterable<Float32Array>,
  sign: 1 | -1 = 1,
): VectorSum | null {
  let sum = total === null ? null : [...total.sum];
  let count = total?.count ?? 0;
  for (const vector of vectors) {
    sum ??= new Array<number>(vector.length).fill(0);
    for (const [i, component] of vector.entries()) sum[i] = (sum[i] ?? 0) + sign * Math.round(component * UNITS);
    count += sign;
  }
  return sum === null ? null : { count, sum };
}

export function meanOf(total: VectorSum | null): Float32Array | null {
  if (total === null || total.count < MIN_PASSAGES_FOR_MEAN) return null;
  return Float32Array.from(total.sum, (sum) => sum / UNITS / total.count);
}
