/**
 * Two papers laid side by side: which part of one follows which part of the other, and how near they are as wholes.
 */
import { cosine } from '../embed/centre.js';
import type { Passage } from '../records/passage.js';
import { sharedWords, type Words } from './sharedWords.js';

/** A part of a paper in the forms in which it is compared. */
export interface Part {
  readonly passage: Passage;
  /** Centred unit vector. */
  readonly vector: Float32Array;
  readonly words: Words;
}

export interface AlignedPair {
  readonly score: number;
  readonly plan: Passage;
  readonly directive: Passage;
}

/** What shared words add to the cosine: see docs/benchmarks.md, "Derivation". */
const WORDS_WEIGHT = 0.5;
/** Parts of a plan by which a paper is judged: those that go best with it, the better half of them all, and so many at least. */
const LEAST_COUNTED = 3;

/** The part that one is nearest to, the first of equals; null where there is none. */
export function nearestPart(
  one: Part,
  others: readonly Part[],
): { readonly part: Part; readonly score: number } | null {
  let best: { part: Part; score: number } | null = null;
  for (const part of others) {
    const score = likeness(one, part);
    if (best === null || score > best.score) best = { part, score };
  }
  return best;
}

const likeness = (one: Part, other: Part): number =>
  cosine(one.vector, other.vector) + WORDS_WEIGHT * sharedWords(one.words, other.words);

export interface Alignment {
  /** Mean likeness of the parts that are counted, each to the part of the directive that it is nearest to. */
  readonly nearness: number;
  /** Each part of the plan with that part of the directive, in the order of the plan. */
  readonly pairs: readonly AlignedPair[];
}

/** @param floor below which a pair is not told */
export function align(plan: readonly Part[], directive: readonly Part[], floor: number): Alignment {
  const nearest = plan.flatMap((one): AlignedPair[] => {
    const best = nearestPart(one, directive);
    return best === null ? [] : [{ score: best.score, plan: one.passage, directive: best.part.passage }];
  });
  const scores = nearest.map(({ score }) => score).sort((a, b) => b - a);
  const counted = scores.slice(0, Math.max(LEAST_COUNTED, Math.ceil(scores.length / 2)));
  return {
    nearness: counted.length === 0 ? 0 : counted.reduce((sum, score) => sum + score, 0) / counted.length,
    pairs: nearest.filter(({ score }) => score >= floor),
  };
}
