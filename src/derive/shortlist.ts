/** The first step of the unspoken part: what is sought, and which of the papers that come up are read. */
import type { PassageHit } from '../store/store.js';

/** Hits that speak for a paper when the shortlist is made. */
const HITS_COUNTED = 3;

/** The direction between unit vectors. */
export function middleOf(vectors: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(), ...others] = vectors;
  const sum = first.map((value, i) => others.reduce((total, vector) => total + (vector[i] ?? 0), value));
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

/** The papers for which the most and nearest hits speak. */
export function shortlist(hits: readonly (readonly PassageHit[])[], most: number): string[] {
  const best = new Map<string, number[]>();
  for (const each of hits) {
    const seen = new Set<string>();
    for (const { passage, score } of each) {
      if (seen.has(passage.documentId)) continue;
      seen.add(passage.documentId);
      const scores = best.get(passage.documentId);
      if (scores === undefined) best.set(passage.documentId, [score]);
      else scores.push(score);
    }
  }
  const weight = (scores: readonly number[]): number =>
    scores
      .toSorted((a, b) => b - a)
      .slice(0, HITS_COUNTED)
      .reduce((sum, score) => sum + score, 0);
  return [...best]
    .map(([id, scores]) => ({ id, weight: weight(scores) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}
