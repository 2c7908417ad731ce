/**
 * Likeness of short texts by what they are spelled with: tf-idf over runs of three letters, cosine. It catches what a model blurs, the
 * proper words of a name ("Tổ tự quản" is not "Tổ tiết kiệm"), and needs no model.
 */

type Weights = ReadonlyMap<string, number>;

/** The runs of three letters of a text, word boundaries included, with their number. */
function trigrams(text: string): Map<string, number> {
  const letters = ` ${
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
  const counts = new Map<string, number>();
  for (let i = 0; i + 3 <= letters.length; i++) {
    const run = letters.slice(i, i + 3);
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/** Makes texts comparable by how rare their runs are among all of them. */
export function trigramLikeness(collection: readonly string[]): (one: string, other: string) => number {
  const holders = new Map<string, number>();
  for (const text of collection) for (const run of trigrams(text).keys()) holders.set(run, (holders.get(run) ?? 0) + 1);
  const cache = new Map<string, Weights>();
  const weightsOf = (text: string): Weights => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const weights = weighted(trigrams(text), holders, collection.length);
    cache.set(text, weights);
    return weights;
  };
  return (one, other) => {
    const [a, b] = [weightsOf(one), weightsOf(other)];
    let sum = 0;
    for (const [run, weight] of a) sum += weight * (b.get(run) ?? 0);
    return sum;
  };
}

/** Weights of length 1 together: number of times (damped), times rarity (smoothed, so that what stands everywhere still counts a little). */
function weighted(counts: ReadonlyMap<string, number>, holders: ReadonlyMap<string, number>, texts: number): Weights {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [run, count] of counts) {
    const weight = (1 + Math.log(count)) * (Math.log((1 + texts) / (1 + (holders.get(run) ?? 0))) + 1);
    weights.set(run, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [run, weight] of weights) weights.set(run, weight / length);
  return weights;
}
