/**
 * Words and meaning together: every passage that any leg brought up is scored anew by both, whichever leg it came from, so that a place in
 * one list never stands for what the other did not look at. Weights chosen on one half of the topics of the national legal code that the
 * model never saw, measured on the other; those of short queries on the sample corpus (docs/benchmarks.md).
 */

import { embeddedText } from '../embed/passages/embeddedText.js';
import { greatestOf, leastOf } from '../records/extremes.js';
import type { PassageHit } from '../store/store.js';
import { syllables } from '../text/syllables.js';
import { isPlain, wordLikenesses } from './words.js';

export interface Candidate {
  readonly hit: PassageHit;
  /** Score of full text; null where it did not find the passage. */
  readonly text: number | null;
  /** Centred cosine; null where the search was not by meaning. */
  readonly meaning: number | null;
  /** Is it of a document that the query names? */
  readonly named: boolean;
}

interface Weights {
  readonly words: number;
  readonly text: number;
  readonly meaning: number;
  readonly named: number;
  /** Of what else fits in the same document. */
  readonly document: number;
  /** Of what the best hits cite, see `cited.ts`. */
  readonly cited: number;
}

/** A query of more syllables is a text: it tells its meaning, and many of its words are by the way. */
export const SHORT_QUERY_SYLLABLES = 12;
/** Each word of a short query is meant. */
const SHORT: Weights = { words: 1, text: 0.25, meaning: 0.7, named: 0.3, document: 0, cited: 0 };
/** What is typed without diacritics means little to the model. */
const PLAIN: Weights = { ...SHORT, meaning: 0.35 };
const LONG: Weights = { words: 1, text: 0, meaning: 2, named: 0.8, document: 0.2, cited: 0.3 };
/** Passages of a document that speak for it. */
const SPEAKERS = 5;

export const weightsFor = (query: string): Weights =>
  syllables(query).length > SHORT_QUERY_SYLLABLES ? LONG : isPlain(query) ? PLAIN : SHORT;

/** A score for each candidate, in their order: each measure as a share of the best of the candidates, weighted. */
export function hybridScores(query: string, candidates: readonly Candidate[]): number[] {
  const weights = weightsFor(query);
  const words = shares(
    wordLikenesses(
      query,
      candidates.map(({ hit }) => embeddedText(hit.passage)),
    ),
  );
  const text = shares(candidates.map((candidate) => candidate.text ?? 0));
  const meaning = shares(candidates.map((candidate) => candidate.meaning ?? 0));
  const own = candidates.map(
    ({ named }, i) =>
      weights.words * (words[i] ?? 0) +
      weights.text * (text[i] ?? 0) +
      weights.meaning * (meaning[i] ?? 0) +
      (named ? weights.named : 0),
  );
  if (weights.document === 0) return own;
  const ofDocuments = speaking(candidates, own);
  return candidates.map(({ hit }, i) => (own[i] ?? 0) + weights.document * (ofDocuments.get(hit.document.id) ?? 0));
}

/** Values as shares of the largest; below nothing counts as nothing. */
function shares(values: readonly number[]): number[] {
  const most = Math.max(0, greatestOf(values));
  return values.map((value) => (most === 0 ? 0 : Math.max(0, value) / most));
}

/** For each document the mean of its best scores above the worst of all; what it lacks counts as nothing. */
function speaking(candidates: readonly Candidate[], scores: readonly number[]): ReadonlyMap<string, number> {
  const least = leastOf(scores);
  const byDocument = new Map<string, number[]>();
  for (const [i, { hit }] of candidates.entries()) {
    const own = byDocument.get(hit.document.id) ?? [];
    byDocument.set(hit.document.id, own);
    own.push((scores[i] ?? 0) - least);
  }
  return new Map(
    [...byDocument].map(([id, own]) => {
      const best = own.sort((a, b) => b - a).slice(0, SPEAKERS);
      return [id, best.reduce((sum, score) => sum + score, 0) / SPEAKERS];
    }),
  );
}
