/**
 * Words and meaning together: every passage that either leg brought up is scored anew by both, whichever leg it came from, so that a place
 * in one list never stands for what the other did not look at. Weights chosen on one half of the topics of the national legal code that
 * the model never saw, measured on the other (docs/benchmarks.md).
 */
import { embeddedText } from '../embed/passages/embeddedText.js';
import type { PassageHit } from '../store/store.js';
import { isPlain, wordLikenesses } from './words.js';

export interface Candidate {
  readonly hit: PassageHit;
  /** BM25 of the pairs of syllables, or of the leg that stands for them; null where full text did not find it. */
  readonly text: number | null;
  /** Centred cosine; null where the search was not by meaning. */
  readonly meaning: number | null;
}

export const WEIGHTS = { words: 1, text: 0.25, meaning: 0.7, plainMeaning: 0.35 } as const;

/** A score for each candidate, in their order: each measure as a share of the best of the candidates, weighted. */
export function hybridScores(query: string, candidates: readonly Candidate[], weights = WEIGHTS): number[] {
  const words = shares(
    wordLikenesses(
      query,
      candidates.map(({ hit }) => embeddedText(hit.passage)),
    ),
  );
  const text = shares(candidates.map((candidate) => candidate.text ?? 0));
  const meaning = shares(candidates.map((candidate) => candidate.meaning ?? 0));
  // What is typed without diacritics means little to the model.
  const ofMeaning = isPlain(query) ? weights.plainMeaning : weights.meaning;
  return candidates.map(
    (_, i) => weights.words * (words[i] ?? 0) + weights.text * (text[i] ?? 0) + ofMeaning * (meaning[i] ?? 0),
  );
}

/** Values as shares of the largest; below nothing counts as nothing. */
function shares(values: readonly number[]): number[] {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return values.map((value) => (most === 0 ? 0 : Math.max(0, value) / most));
}
