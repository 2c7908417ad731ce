/** How names of bodies are built: first words, and the syllables that go on in small letters. */
import { fold } from '../text/fold.js';
import { table } from './table.js';

const heads = table('body-heads', ['head', 'kind']);

const foldedHeads = (kind: string): string[] =>
  heads
    .filter((row) => row.kind === kind)
    .map((row) => fold(row.head))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Heads that are a name by themselves ("Bộ Chính trị"), folded, longest first. */
export const wholeHeads: readonly string[] = foldedHeads('whole');

/** Heads that need a name in capitals after them ("Sở", "Ban"), folded, longest first. */
export const openHeads: readonly string[] = foldedHeads('open');

/** Heads that are a name only in capitals: "của Tỉnh", never "của tỉnh". Folded, longest first. */
export const levelHeads: readonly string[] = foldedHeads('level');

/** Heads that are written in capitals as a rule ("UBND"): after them a name goes on in ordinary letters. */
export const acronyms: ReadonlySet<string> = new Set(
  heads.map((row) => row.head).filter((head) => head === head.toUpperCase() && head.length > 1),
);

const words = table('body-words', ['word', 'kind']);

/** Words inside names, in lower case: with "small" ones in small letters too ("nhân dân"), "capital" ones after a capital ("Khoa học"). */
export const smallWords: ReadonlySet<string> = new Set(
  words.filter((row) => row.kind === 'small').map((row) => row.word),
);
export const capitalWords: ReadonlySet<string> = new Set([
  ...words.map((row) => row.word),
  ...heads.map((row) => row.head.toLowerCase()).filter((head) => head.includes(' ')),
]);

/** Syllables in small letters that end a name ("về", "quy" of "quy định"). */
export const nameStops: ReadonlySet<string> = new Set(table('body-stops', ['syllable']).map((row) => row.syllable));
