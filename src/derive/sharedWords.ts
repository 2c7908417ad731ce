/**
 * Likeness by words: how far two passages share pairs of neighbouring syllables that are rare where they come from (cosine of tf-idf). What a
 * model takes for the same subject, a shared rare wording shows to be the same sentence handed down.
 */
import { syllablePairs } from '../text/syllables.js';

/** Weights of the pairs of a text, of length 1 together. */
export type Words = ReadonlyMap<string, number>;

/** Weighs words by how few of the texts of a background have them. */
export function weigherOver(background: readonly string[]): (text: string) => Words {
  const frequency = new Map<string, number>();
  // Texts of the background are weighed too, most of them: their pairs are found once.
  const known = new Map<string, readonly string[]>();
  for (const text of background) {
    const pairs = known.get(text) ?? pairsIn(text);
    known.set(text, pairs);
    for (const pair of new Set(pairs)) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  }
  const all = background.length + 1;
  return (text) => {
    const weights = new Map<string, number>();
    for (const pair of known.get(text) ?? pairsIn(text)) weights.set(pair, (weights.get(pair) ?? 0) + 1);
    let square = 0;
    for (const [pair, count] of weights) {
      const weight = (1 + Math.log(count)) * Math.log(all / ((frequency.get(pair) ?? 0) + 1));
      weights.set(pair, weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square);
    if (length > 0) for (const [pair, weight] of weights) weights.set(pair, weight / length);
    return weights;
  };
}

/** 0 to 1. */
export function sharedWords(one: Words, other: Words): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [pair, weight] of small) sum += weight * (large.get(pair) ?? 0);
  return sum;
}

const pairsIn = (text: string): string[] =>
  syllablePairs(text.normalize('NFC'))
    .split(' ')
    .filter((pair) => pair !== '');
