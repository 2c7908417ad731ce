/**
 * Which words of a passage a reader should see first: runs of neighbouring syllables that stand so in the query; single syllables
 * only where no two of them do ("của" alone is everywhere).
 */
import type { Span } from '../records/span.js';
import { fold } from '../text/fold.js';
import { syllables } from '../text/syllables.js';
import { isPlain } from './words.js';

const SYLLABLE = /[\p{L}\p{N}]+/gu;

/** Marks texts for one query: what the query needs is worked out once. */
export function highlighterOf(query: string): (text: string) => Span[] {
  // A query typed without diacritics is compared without them.
  const form = isPlain(query) ? fold : (text: string) => text.toLowerCase();
  const asked = syllables(form(query));
  const pairs = new Set(asked.slice(1).map((word, i) => `${asked[i]} ${word}`));
  const single = new Set(asked);
  return (text) => {
    const formed = form(text);
    // Folding keeps every length; a lower case that does not is no place to read offsets from.
    const words = [...(formed.length === text.length ? formed : text).matchAll(SYLLABLE)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      form: match[0],
    }));
    const runs: Span[] = [];
    for (const [i, word] of words.entries()) {
      const next = words[i + 1];
      if (next === undefined || !pairs.has(`${word.form} ${next.form}`)) continue;
      const last = runs.at(-1);
      if (last !== undefined && last.end >= word.start) runs[runs.length - 1] = { start: last.start, end: next.end };
      else runs.push({ start: word.start, end: next.end });
    }
    if (runs.length > 0) return runs;
    return words.filter((word) => single.has(word.form)).map(({ start, end }) => ({ start, end }));
  };
}
