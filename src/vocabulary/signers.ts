/**
 * Words of signature blocks: the titles in which people sign, the marks of authority before them, family names.
 */
import { matchForm } from '../text/match.js';
import { foldedSyllables } from './bodies.js';
import { table } from './table.js';

interface Words {
  readonly titles: ReadonlySet<string>;
  readonly longest: number;
  readonly familyNames: ReadonlySet<string>;
}
let words: Words | null = null;

function loaded(): Words {
  if (words !== null) return words;
  const titles = new Set(table('signing-titles', ['title']).map((row) => foldedSyllables(row.title).join(' ')));
  const familyNames = new Set(table('family-names', ['name']).map((row) => row.name.toLowerCase()));
  words = { titles, familyNames, longest: Math.max(...[...titles].map((title) => title.split(' ').length)) };
  return words;
}

/** How many syllables of a title begin at a folded syllable: 3 for "pho bi thu"; 0 where none does. */
export function titleLengthAt(syllables: readonly string[], at: number): number {
  const { titles, longest } = loaded();
  for (let length = Math.min(longest, syllables.length - at); length > 0; length--) {
    if (titles.has(syllables.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

/** Is it a family name, or how names of the ethnic groups begin? Marks count: "VŨ" is one, "VỤ" is none. */
export const isFamilyName = (syllable: string): boolean => loaded().familyNames.has(matchForm(syllable).toLowerCase());
