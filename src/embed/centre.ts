/**
 * Centring: vectors of this kind of model lie in a narrow cone (unrelated texts: cosine 0.8). With the mean of the collection taken off,
 * what is left is what tells texts apart.
 */

/** A unit vector less the mean, made a unit vector again. A vector equal to the mean becomes all zeros. */
export function centred(vector: Float32Array, mean: Float32Array): Float32Array {
  const moved = vector.map((value, i) => value - (mean[i] ?? 0));
  const length = Math.sqrt(cosine(moved, moved));
  return length === 0 ? moved : moved.map((value) => value / length);
}

/** Cosine of two unit vectors. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
