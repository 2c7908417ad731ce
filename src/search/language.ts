/** Is a query Vietnamese? Told by its syllables: their shapes are few. */
import { fold } from '../text/fold.js';
import { isPlain } from './words.js';

// Onset, vowels, coda, without diacritics. "Quy", "giữ", "khuyết", "nghiêng" fit; "model", "rural", "children" do not.
const SYLLABLE = /^(?:ngh?|nh|g[hi]|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:n[gh]|ch|[cmnpt])?$/;
const WORD = /[\p{L}\p{N}]+/gu;
// Abbreviations, symbols and numbers are of no language.
const CODE = /\p{N}|^\p{Lu}+$/u;

/** True where most words cannot be Vietnamese. A single word may be a name or a loan ("camera"). */
export function seemsForeign(query: string): boolean {
  if (!isPlain(query)) return false;
  const words = (query.match(WORD) ?? []).filter((word) => !CODE.test(word));
  const foreign = words.filter((word) => !SYLLABLE.test(fold(word)));
  return words.length > 1 && foreign.length * 2 > words.length;
}
