/** Laws by name: cited in words, number or not. */
import { fold } from '../text/fold.js';
import { table } from './table.js';

// Names by kind and first syllable: the longest that the text goes on with is the one meant.
const names = new Map<string, string[]>();

for (const { kind, name } of table('laws', ['kind', 'name'])) {
  const folded = fold(name);
  const key = `${fold(kind)} ${/[a-z]+/.exec(folded)?.[0]}`;
  const known = names.get(key);
  if (known === undefined) names.set(key, [folded]);
  else known.push(folded);
}
for (const known of names.values()) known.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const SYLLABLE = /[a-z]+/y;
const LINE_OR_SPACE = /\s/;

/** Where the longest known name of this kind (folded, "luat") that starts at `start` of the folded text ends; null if none does. */
export function lawNameEnd(kind: string, folded: string, start: number): number | null {
  SYLLABLE.lastIndex = start;
  const first = SYLLABLE.exec(folded)?.[0];
  if (first === undefined) return null;
  for (const name of names.get(`${kind} ${first}`) ?? []) {
    const end = endOf(name, folded, start);
    if (end !== null) return end;
  }
  return null;
}

/** Compares letter by letter; any run of blanks in the text is one blank of the name. */
function endOf(name: string, folded: string, start: number): number | null {
  let at = start;
  for (const letter of name) {
    if (letter === ' ') {
      const from = at;
      while (LINE_OR_SPACE.test(folded[at] ?? '')) at++;
      if (at === from) return null;
    } else if (folded[at] === letter) at++;
    else return null;
  }
  return /[a-z0-9]/.test(folded[at] ?? '') ? null : at;
}
