/** The picture of a page → its pieces of text with their places and how sure each word is. */
import { isSyllable } from '../text/spelling.js';
import type { Engine, EngineWord } from './engine.js';
import { cut } from './lines/cut.js';
import { type Row, rowsOf } from './lines/rows.js';
import { withoutStamps } from './lines/stamps.js';
import type { RecognisedPage, RecognisedRow } from './page.js';
import { componentsOf } from './picture/components.js';
import { inkBelow, onWhitePaper } from './picture/ink.js';
import type { Picture } from './picture/picture.js';

const POINTS_PER_INCH = 72;
// Sizes that differ less than this are one size, measured twice.
const SAME_SIZE = 0.25;

export function recognise(picture: Picture, engine: Engine): RecognisedPage {
  const clean = onWhitePaper(picture);
  const components = withoutStamps(componentsOf(clean, inkBelow(clean)), picture.dpi);
  const points = POINTS_PER_INCH / picture.dpi;
  const rows = rowsOf(components, picture.dpi).flatMap((row) => {
    const piece = cut(clean, row, row.components);
    const words = engine.line(piece);
    if (!isText(words)) return [];
    return {
      words: words.map(({ text, left, right, confidence }) => ({
        text,
        x: (left + piece.left) * points,
        right: (right + piece.left) * points,
        confidence,
      })),
      y: row.baseline * points,
      size: sizeOf(row, words) * points,
    };
  });
  return { rows: evenSizes(rows) };
}

// Heights of letters of Times New Roman, in units of its size, with what ink adds at the edges.
const LOW_LETTER = 0.48;
const HIGH_LETTER = 0.69;

/** The size of the type by the height of its letters: what is a low and what a high letter tells the text. */
function sizeOf({ letter }: Row, words: readonly EngineWord[]): number {
  const text = words.map((word) => word.text).join('');
  const low = text.normalize('NFD').match(/[aceimnorsuvwxz]/g)?.length ?? 0;
  const high = text.normalize('NFD').match(/[\p{Lu}\p{N}bdđghklpqty/()]/gu)?.length ?? 0;
  return letter / (low > high ? LOW_LETTER : HIGH_LETTER);
}

function evenSizes(rows: readonly RecognisedRow[]): RecognisedRow[] {
  const sizes = rows.flatMap(({ words, size }) => words.map(() => size)).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  return rows.map((row) => (Math.abs(row.size - usual) < SAME_SIZE * usual ? { ...row, size: usual } : row));
}

const UNSURE = 0.6;

/** Handwriting, arcs of a seal and specks are read as signs without sense, and with little confidence. */
function isText(words: readonly EngineWord[]): boolean {
  const letters = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const sure = words.some(
    ({ text, confidence }) =>
      confidence >= UNSURE && letters(text).some((part) => /^\d+$/.test(part) || (part.length > 1 && isSyllable(part))),
  );
  const mean = words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length);
  return sure || (mean >= UNSURE && words.some(({ text }) => letters(text).join('').length > 2));
}
