/**
 * Syllables that cannot be Vietnamese, or that stand where nobody writes them while another of the same letters is usual there ("thành
 * phó", "kiềm tra"). Only unsure words are looked at, and only plain evidence changes one.
 */
import distances from 'natural/lib/natural/distance/levenshtein_distance.js';
import { isSyllable } from '../../text/spelling.js';
import type { InContext } from './repair.js';
import { type Usage, usage } from './usage.js';

// The engine is surer of nearly every word that it reads right.
const SURE = 0.93;
// How often the neighbours have to go with the new syllable.
const MIN_PAIRS = 3;
const TIMES_THE_NEXT = 4;

// Words that go with any other say nothing about their neighbours.
const GOES_WITH_ALL = new Set(
  'và các của có là cho với về tại trong theo đến từ được ở để một những này khi do không đã sẽ như trên số hoặc'.split(
    ' ',
  ),
);

const WORD = /^([("“'\-–]*)(\p{L}{2,7})([).,;:!?"”'’]*)$/u;

/** The word with its syllable mended; null where nothing says that it should be. */
export function mendedSyllable({ text, confidence, before, after }: InContext): string | null {
  if (confidence >= SURE) return null;
  const [, lead = '', core = '', tail = ''] = WORD.exec(text) ?? [];
  const isCapital = core === core.toUpperCase();
  if (core === '' || (core !== core.toLowerCase() && !/^\p{Lu}\p{Ll}+$/u.test(core) && !isCapital)) return null;
  // An abbreviation is no misread syllable.
  if (isCapital && !isSyllable(core)) return null;
  const syllable = core.toLowerCase();
  const known = usage();
  const left = neighbour(before.at(-1), 'end');
  const right = tail === '' ? neighbour(after, 'start') : null;
  const use = (each: string): number =>
    (left === null ? 0 : known.pair(left, each)) + (right === null ? 0 : known.pair(each, right));
  if (use(syllable) > 0) return null;
  const candidates = isSyllable(syllable)
    ? known.variants(syllable)
    : [...known.variants(syllable), ...near(syllable, known)];
  const ranked = candidates
    .filter((each) => !isSameSpelledOtherwise(each, syllable))
    .map((each) => ({ syllable: each, use: use(each) }))
    .sort((a, b) => b.use - a.use);
  const [best, next] = ranked;
  if (best === undefined || best.use < MIN_PAIRS || best.use < TIMES_THE_NEXT * (next?.use ?? 0)) return null;
  return lead + likeIts(core, best.syllable) + tail;
}

/** "hòa" and "hoà": the same signs, the tone on another letter. */
const isSameSpelledOtherwise = (one: string, other: string): boolean => {
  const signs = (syllable: string): string => [...syllable.normalize('NFD')].sort().join('');
  return signs(one) === signs(other);
};

/** A neighbouring word that no point sets apart, in small letters. */
function neighbour(word: string | null | undefined, side: 'start' | 'end'): string | null {
  const match = (side === 'end' ? /^[("“']*(\p{L}+)$/u : /^(\p{L}+)[).,;:!?"”'’]*$/u).exec(word ?? '');
  const neighbouring = match?.[1]?.toLowerCase() ?? null;
  return neighbouring === null || GOES_WITH_ALL.has(neighbouring) ? null : neighbouring;
}

/** Syllables that one letter more, less or other makes of this one. */
const near = (syllable: string, { all }: Usage): string[] =>
  all.filter(
    (each) => Math.abs(each.length - syllable.length) <= 1 && distances.LevenshteinDistance(each, syllable) === 1,
  );

const likeIts = (written: string, syllable: string): string => {
  if (written === written.toUpperCase()) return syllable.toUpperCase();
  return written[0] === written[0]?.toUpperCase() ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable;
};
