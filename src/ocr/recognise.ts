/** The picture of a page → its pieces of text with their places and how sure each word is. */
import { isSyllable } from '../text/spelling.js';
import type { Engine, EngineWord } from './engine.js';
import { cut } from './lines/cut.js';
import { type Row, rowsOf } from './lines/rows.js';
import { isInside, sealsAmong, withoutStamps } from './lines/stamps.js';
import type { RecognisedPage, RecognisedRow } from './page.js';
import { componentsOf } from './picture/components.js';
import { inkBelow, onWhitePaper } from './picture/ink.js';
import { levelled, slopeOf } from './picture/level.js';
import { type Box, type Picture, widthOf } from './picture/picture.js';
import { turned } from './picture/turn.js';

const POINTS_PER_INCH = 72;
// Of a page that stands upright most words are sure; of one on its side or upside down, hardly any.
const SAMPLE_ROWS = 8;
const ENOUGH = 0.4;

/** Reads a page, whichever way up it was scanned. */
export function recognise(picture: Picture, engine: Engine): RecognisedPage {
  const asItIs = prepared(picture, engine);
  if (asItIs.rows.length < SAMPLE_ROWS || sureShare(asItIs) >= ENOUGH) return read(asItIs);
  const others = ([2, 1, 3] as const).map((quarters) => prepared(turned(picture, quarters), engine));
  return read(others.reduce((best, other) => (sureShare(other) > sureShare(best) ? other : best), asItIs));
}

/** A page with its lines level, and what is read in each of its rows, once. */
interface Prepared {
  readonly dpi: number;
  readonly seals: readonly Box[];
  readonly rows: readonly Row[];
  readonly wordsOf: (row: Row) => readonly EngineWord[];
}

function prepared(picture: Picture, engine: Engine): Prepared {
  let clean = onWhitePaper(picture);
  let found = rowsAndSeals(clean);
  const slope = slopeOf(found.rows);
  if (slope !== 0) {
    clean = levelled(clean, slope);
    found = rowsAndSeals(clean);
  }
  const known = new Map<Row, readonly EngineWord[]>();
  return {
    ...found,
    dpi: picture.dpi,
    wordsOf: (row) => {
      const words = known.get(row) ?? wordsIn(row, clean, engine);
      known.set(row, words);
      return words;
    },
  };
}

function rowsAndSeals(clean: Picture): Pick<Prepared, 'rows' | 'seals'> {
  const components = withoutStamps(componentsOf(clean, inkBelow(clean)), clean.dpi);
  return { seals: sealsAmong(components, clean.dpi), rows: rowsOf(components, clean.dpi) };
}

/** The words of a row, at their places on the page. */
function wordsIn(row: Row, clean: Picture, engine: Engine): EngineWord[] {
  const piece = cut(clean, row, row.components);
  return withoutSpecks(engine.line(piece)).map((word) => ({
    ...word,
    left: word.left + piece.left,
    right: word.right + piece.left,
  }));
}

/** Of the letters read in the longest rows, the share that is in sure words that can be Vietnamese. */
function sureShare({ rows, wordsOf }: Prepared): number {
  const longest = [...rows].sort((a, b) => widthOf(b) - widthOf(a)).slice(0, SAMPLE_ROWS);
  let all = 0;
  let sure = 0;
  for (const { text, confidence } of longest.flatMap(wordsOf)) {
    const letters = text.match(/\p{L}+/gu)?.join('') ?? '';
    all += letters.length;
    if (confidence >= UNSURE && letters.length > 1 && isSyllable(letters)) sure += letters.length;
  }
  return all === 0 ? 0 : sure / all;
}

function read({ dpi, seals, rows, wordsOf }: Prepared): RecognisedPage {
  const points = POINTS_PER_INCH / dpi;
  const found = rows.flatMap((row) => {
    if (seals.some((seal) => isInside(row, seal))) return [];
    const words = wordsOf(row);
    if (!isText(words)) return [];
    return {
      words: words.map(({ text, left, right, confidence }) => ({
        text,
        x: left * points,
        right: right * points,
        confidence,
      })),
      y: row.baseline * points,
      sizes: sizesOf(row, words).map((size) => size * points),
    };
  });
  return { rows: sized(found) };
}

// Heights of letters of Times New Roman, in units of its size, with what ink adds at the edges.
const LOW_LETTER = 0.48;
const HIGH_LETTER = 0.69;

/** What the size of the type may be, the likelier first: the middle letter of the row is a low or a high one. */
function sizesOf({ letter }: Row, words: readonly EngineWord[]): number[] {
  const text = words.map((word) => word.text.normalize('NFD')).join('');
  const low = text.match(/[aceimnorsuvwxz]/g)?.length ?? 0;
  const high = text.match(/[\p{Lu}\p{N}bdđghklpqty]/gu)?.length ?? 0;
  const sizes = [letter / LOW_LETTER, letter / HIGH_LETTER];
  return low > high ? sizes : sizes.reverse();
}

// Sizes that differ less than this are one size, measured twice.
const SAME_SIZE = 0.25;

/** One size for each row; most rows of a page have the same. */
function sized(
  rows: readonly (Omit<RecognisedRow, 'size'> & { readonly sizes: readonly number[] })[],
): RecognisedRow[] {
  const likeliest = rows.flatMap(({ words, sizes }) => words.map(() => sizes[0] ?? 0)).sort((a, b) => a - b);
  const usual = likeliest[likeliest.length >> 1] ?? 0;
  return rows.map(({ sizes, ...row }) => ({
    ...row,
    size: sizes.some((size) => Math.abs(size - usual) < SAME_SIZE * usual) ? usual : (sizes[0] ?? usual),
  }));
}

const UNSURE = 0.6;
const SURE_ALONE = 0.85;

/** A speck beside a line is read as a point or a stroke of its own, with little confidence. */
function withoutSpecks(words: readonly EngineWord[]): EngineWord[] {
  const isSpeck = (word: EngineWord | undefined): boolean =>
    word !== undefined && word.confidence < UNSURE && !/[\p{L}\p{N}]/u.test(word.text);
  let start = 0;
  let end = words.length;
  while (start < end && isSpeck(words[start])) start++;
  while (end > start && isSpeck(words[end - 1])) end--;
  return words.slice(start, end);
}

/** Handwriting, arcs of a seal and specks are read as signs without sense, and with little confidence. */
function isText(words: readonly EngineWord[]): boolean {
  const letters = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const sure = words.some(
    ({ text, confidence }) =>
      confidence >= UNSURE && letters(text).some((part) => /^\d+$/.test(part) || (part.length > 1 && isSyllable(part))),
  );
  const mean = words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length);
  // One or two letters alone are more often a speck than a word.
  if (letters(words.map(({ text }) => text).join('')).join('').length <= 2 && mean < SURE_ALONE) return false;
  return sure || (mean >= UNSURE && words.some(({ text }) => letters(text).join('').length > 2));
}
