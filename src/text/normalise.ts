/**
 * One form for every text: NFC, LF line ends, plain spaces, nothing invisible. The way back to the original offsets is kept.
 */

export interface Normalised {
  readonly text: string;
  /** Offset in `text` → offset in the original: where the character that it stands at began. */
  readonly toOriginal: (offset: number) => number;
  /** Offset in the original → offset in `text`: the next kept character for one that was dropped. */
  readonly fromOriginal: (offset: number) => number;
}

// Soft hyphen, zero-width characters, direction marks, word joiner, BOM, NUL: they show nothing and split words.
const INVISIBLE = '\\u0000\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const ODD_BREAK = /\r\n?|[\u0085\u2028\u2029\u000B\u000C]/g;
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'g');
// A base character with what composes with it, conjoining Hangul (the one script that composes without marks), or a lone odd one. Bounded,
// since V8 gives up a pattern that has to remember many millions of places.
const CLUSTER = new RegExp(
  `[\\u1100-\\u11FF]{1,100000}|\\r\\n|[^\\p{M}]?[\\p{M}${INVISIBLE}]{1,100000}|[\\u0085\\u2028\\u2029\\u000B-\\u000D\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]`,
  'gu',
);

const shown = (raw: string): string =>
  raw.replace(INVISIBLES, '').replace(ODD_BREAK, '\n').replace(ODD_SPACE, ' ').normalize('NFC');

const unchanged = (offset: number): number => offset;

/** Code units that composed Vietnamese text is made of; a text of these alone is in order as it is. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const plain =
      (code >= 0x20 && code < 0x7f) ||
      code === 0x0a ||
      code === 0x09 ||
      (code > 0xa0 && code < 0x300 && code !== 0xad) || // Latin with its composed letters
      (code >= 0x1ea0 && code <= 0x1ef9) || // Vietnamese letters
      (code >= 0x2010 && code <= 0x2027); // dashes, quotation marks, bullet, ellipsis
    if (!plain) return false;
  }
  return true;
}

export function normalise(original: string): Normalised {
  if (isPlain(original)) return { text: original, toOriginal: unchanged, fromOriginal: unchanged };
  const text: string[] = [];
  // Break points of the two offset scales: between two of them both run in step, or one stands still.
  const here: number[] = [0];
  const there: number[] = [0];
  let length = 0;
  const keep = (raw: string, from: number): void => {
    const form = shown(raw);
    if (form.length !== raw.length) {
      here.push(length, length + form.length);
      there.push(from, from + raw.length);
    }
    text.push(form);
    length += form.length;
  };
  const keepRun = (run: string, from: number): void => {
    if (run.normalize('NFC') === run) {
      text.push(run);
      length += run.length;
      return;
    }
    // Singletons such as the ångström sign: rare enough to go one by one.
    let at = from;
    for (const character of run) {
      keep(character, at);
      at += character.length;
    }
  };
  let from = 0;
  for (const match of original.matchAll(CLUSTER)) {
    if (match.index > from) keepRun(original.slice(from, match.index), from);
    keep(match[0], match.index);
    from = match.index + match[0].length;
  }
  if (from === 0) {
    if (original.normalize('NFC') === original)
      return { text: original, toOriginal: unchanged, fromOriginal: unchanged };
  }
  if (from < original.length) keepRun(original.slice(from), from);
  return {
    text: text.join(''),
    toOriginal: (offset) => across(here, there, offset),
    fromOriginal: (offset) => across(there, here, offset),
  };
}

/** Maps an offset of the scale `from` to the scale `to`; within a stretch that shrank it stops at the stretch's end. */
function across(from: readonly number[], to: readonly number[], offset: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const stepped = (to[low] ?? 0) + offset - (from[low] ?? 0);
  const next = to[low + 1];
  return next === undefined ? stepped : Math.min(stepped, next);
}
