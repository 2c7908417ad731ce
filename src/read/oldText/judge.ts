/**
 * In which encoding is a text? Told by its words: in the right one nearly all of them are Vietnamese syllables, in a wrong one few are.
 */
import { isSyllable } from '../../text/spelling.js';
import { type OldEncoding, oldEncodings } from '../../vocabulary/oldEncodings.js';
import { toUnicode } from './convert.js';

/** What a text reads as: an old encoding, or as it stands. */
export type Verdict = OldEncoding | null;

export interface Judged {
  /** One for each paragraph. */
  readonly verdicts: readonly Verdict[];
  /** How sure: the share of words that are syllables once converted, for each encoding that was found. */
  readonly certainty: ReadonlyMap<OldEncoding, number>;
}

const MIN_WORDS = 3;
const MIN_SHARE = 0.7;
const MIN_GAIN = 0.25;
// Of the words of the commonest encoding: what a second one must have to be one at all.
const MIN_PART = 0.05;
// What the paragraph before weighs where two encodings read equally well.
const NEIGHBOUR = 0.01;
// Enough to tell by; what follows in a long paragraph is of its kind.
const MOST_WORDS = 300;

// Letters that only Unicode has: a text with them is no text in an old encoding.
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]|[\u0300-\u0323]/;
// Signs that are letters in one of the encodings of bytes; a cheap look before the words are weighed.
const EIGHT_BIT =
  /[\u0080-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]/;
// A letter of VISCII, and what any page puts between two words.
const HARD_SPACES = /^\u00A0+$/;
const CONTROL_LETTERS = /[\u0002-\u0006\u0010-\u0015\u0019\u001C-\u001E]/;
const VIQR_FORMS = /[aeo]\^|a\(|[ou]\+|dd/i;
const VIQR_TONES = /[aeiouy]['`?~.]/i;

/** Is it plainly Unicode? */
export const isUnicode = (text: string): boolean => UNICODE_ONLY.test(text);

interface Weight {
  readonly words: number;
  readonly before: number;
  readonly after: number;
}

const NOTHING: Weight = { words: 0, before: 0, after: 0 };

/** Judges paragraphs, each by itself where it is long enough, else by those around it. */
export function judge(paragraphs: readonly string[]): Judged {
  const weighed = paragraphs.map((text) => (isUnicode(text) ? null : weigh(text, VIQR_FORMS.test(text))));
  const alone = weighed.map((weights) => (weights === null ? null : surest(weights)));
  const found = encodingsOf(weighed, alone);
  const [main] = found;
  if (main === undefined) return { verdicts: paragraphs.map(() => null), certainty: new Map() };
  if (found.includes('viqr')) {
    for (const [i, text] of paragraphs.entries())
      if (weighed[i] === null && !isUnicode(text)) weighed[i] = weigh(text, VIQR_TONES.test(text));
  }
  const mixed = paragraphs.some(isUnicode);
  const verdicts: Verdict[] = [];
  for (const [i, weights] of weighed.entries()) {
    const near = verdicts.at(-1) ?? alone.slice(i).find((verdict) => verdict !== null) ?? null;
    const verdict = alone[i] ?? null;
    const stands = verdict === main || (verdict !== null && found.includes(verdict) && differs(weights, verdict, main));
    verdicts.push(stands ? verdict : weights === null ? null : likeliest(weights, found, near, mixed));
  }
  return { verdicts, certainty: certaintyOf(weighed, verdicts) };
}

/** The encodings that a text holds, the commonest first; one that a few words only seem to be in is none of them. */
function encodingsOf(weighed: readonly (Weights | null)[], alone: readonly Verdict[]): OldEncoding[] {
  const words = new Map<OldEncoding, number>();
  for (const [i, verdict] of alone.entries()) {
    if (verdict !== null) words.set(verdict, (words.get(verdict) ?? 0) + (weighed[i]?.get(verdict)?.after ?? 0));
  }
  if (words.size === 0) {
    const whole = surest(sum(weighed.filter((weights) => weights !== null)));
    return whole === null ? [] : [whole];
  }
  const ranked = [...words].sort(([, a], [, b]) => b - a);
  const most = ranked[0]?.[1] ?? 0;
  return ranked.filter(([, count]) => count >= most * MIN_PART).map(([encoding]) => encoding);
}

/** Is a paragraph surely in another encoding than most of the text? */
function differs(weights: Weights | null | undefined, verdict: OldEncoding, main: OldEncoding): boolean {
  const { words, after } = weights?.get(main) ?? NOTHING;
  return (weights?.get(verdict)?.after ?? 0) > after && after < words * MIN_SHARE;
}

type Weights = ReadonlyMap<OldEncoding, Weight>;

/** Null for a text that no encoding would change. */
function weigh(text: string, viqr: boolean): Weights | null {
  const bytes = EIGHT_BIT.test(text) || CONTROL_LETTERS.test(text);
  if (!bytes && !viqr) return null;
  const words = text.split(/[ \t\r\n]+/, MOST_WORDS * 4);
  const weights = new Map<OldEncoding, Weight>();
  for (const encoding of oldEncodings) {
    if (encoding === 'viqr' ? viqr : bytes) weights.set(encoding, weightOf(words, encoding));
  }
  return weights;
}

function weightOf(words: readonly string[], encoding: OldEncoding): Weight {
  let touched = 0;
  let before = 0;
  let after = 0;
  for (const written of words) {
    for (const word of encoding === 'viqr' ? [written] : written.split(/[!-/:-@[-`{-~\d]+/)) {
      if (encoding !== 'viqr' && !EIGHT_BIT.test(word) && !CONTROL_LETTERS.test(word)) continue;
      if (HARD_SPACES.test(word)) continue;
      const converted = toUnicode(word, encoding);
      if (converted === word) continue;
      touched++;
      if (reads(word)) before++;
      if (reads(converted)) after++;
    }
    if (touched >= MOST_WORDS) break;
  }
  return { words: touched, before, after };
}

// What may stand around a word in any encoding.
const AROUND =
  /^[!-/:-@[-`{-~\d\u00A0\u2013\u2014\u2018-\u201D\u2026]+|[!-/:-@[-`{-~\d\u00A0\u2013\u2014\u2018-\u201D\u2026]+$/g;

const reads = (word: string): boolean => isSyllable(word.replace(AROUND, ''));

/** The encoding that makes syllables of nearly all the words, and of many more than there were. */
function surest(weights: Weights): Verdict {
  let best: OldEncoding | null = null;
  let most = 0;
  for (const [encoding, { words, before, after }] of weights) {
    if (words < MIN_WORDS || after < words * MIN_SHARE || after - before < words * MIN_GAIN) continue;
    // Words that it leaves as they are count for none: of two that read well, the one that explains more of the text is meant.
    const weight = after * (after / words);
    if (weight > most) {
      most = weight;
      best = encoding;
    }
  }
  return best;
}

/** For a text too short to tell by itself: among the encodings found elsewhere, or none. */
function likeliest(weights: Weights, found: readonly OldEncoding[], near: Verdict, mixed: boolean): Verdict {
  const share = (encoding: OldEncoding): number => {
    const { words, after } = weights.get(encoding) ?? NOTHING;
    return words === 0 ? 0 : after / words + (encoding === near ? NEIGHBOUR : 0);
  };
  const touching = found.filter((encoding) => (weights.get(encoding)?.words ?? 0) > 0);
  const [best] = touching.sort((a, b) => share(b) - share(a));
  if (best === undefined || !mixed) return best ?? null;
  // In a text that is Unicode elsewhere, what reads as it stands is left alone, unless its neighbours are in the old encoding.
  const { words, before } = weights.get(best) ?? NOTHING;
  return before / words >= share(best) ? null : best;
}

function sum(all: readonly Weights[]): Weights {
  const total = new Map<OldEncoding, Weight>();
  for (const weights of all) {
    for (const [encoding, { words, before, after }] of weights) {
      const so = total.get(encoding) ?? NOTHING;
      total.set(encoding, { words: so.words + words, before: so.before + before, after: so.after + after });
    }
  }
  return total;
}

function certaintyOf(weighed: readonly (Weights | null)[], verdicts: readonly Verdict[]): Map<OldEncoding, number> {
  const certainty = new Map<OldEncoding, number>();
  for (const encoding of new Set(verdicts)) {
    if (encoding === null) continue;
    const own = weighed.filter((weights, i) => weights !== null && verdicts[i] === encoding);
    const { words, after } = sum(own.filter((weights) => weights !== null)).get(encoding) ?? NOTHING;
    if (words > 0) certainty.set(encoding, Math.round((after / words) * 100) / 100);
  }
  return certainty;
}
