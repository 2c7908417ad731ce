/**
 * Vietnamese is written one syllable a word; what means something is often two of them. Both are units of search.
 */

const SYLLABLE = /[\p{L}\p{N}]+/gu;

/** The syllables (and numbers) of a text, in order, lower-case, diacritics kept. */
export function syllables(text: string): string[] {
  return text.toLowerCase().match(SYLLABLE) ?? [];
}

/**
 * Every two neighbouring syllables joined by "_", for an indexed column of pairs: "công tác dân vận" → "công_tác tác_dân dân_vận".
 * Pairs do not reach over the end of a sentence.
 */
export function syllablePairs(text: string): string {
  const joined: string[] = [];
  for (const sentence of text.split(/[.;:!?\n]+/)) {
    const units = syllables(sentence);
    for (let i = 1; i < units.length; i++) joined.push(`${units[i - 1]}_${units[i]}`);
  }
  return joined.join(' ');
}
