/** Sheets → a reading: each is a section, called by its name where somebody has given it one. */
import type { Result } from '../../records/failure.js';
import { type Block, flowOf } from '../flow.js';
import { convertPieces, type Piece } from '../oldText/pieces.js';
import type { Reading, ReadWarning } from '../reader.js';
import { finish } from '../reading.js';
import type { Grid, Sheet } from './grid.js';
import { blocksOfSheet, type TextRow } from './tables.js';

export function readingOfSheets(sheets: readonly Sheet[], mediaType: string, path: string): Result<Reading> {
  const { rows, warnings } = inUnicode(sheets.map(({ grid }) => grid));
  const sections = sheets.map(({ name, grid }, i) => {
    const blocks = blocksOfSheet(rows[i] ?? [], grid.merges);
    return blocks.length === 0 || isUsual(name.trim()) ? blocks : [heading(name.trim()), ...blocks];
  });
  const { text, segments } = flowOf(sections);
  return finish({ text, mediaType, pages: [], segments, title: null, warnings }, path);
}

const heading = (text: string): Block => ({ kind: 'heading', text });

// What Excel calls a sheet before somebody names it.
const isUsual = (name: string): boolean =>
  /^(?:|sheet|trang_?tính|trang tính|bảng)\s?\d{0,3}$/iu.test(name.normalize('NFC'));

/** The texts of all cells, whatever their fonts are. */
function inUnicode(grids: readonly Grid[]): {
  readonly rows: readonly (readonly TextRow[])[];
  readonly warnings: readonly ReadWarning[];
} {
  const pieces: Piece[] = [];
  let paragraph = 0;
  for (const { rows } of grids)
    for (const { cells } of rows)
      for (const runs of cells.values()) {
        for (const { text, font } of runs) pieces.push({ text, font, paragraph });
        paragraph++;
      }
  const { texts, warnings } = convertPieces(pieces);
  let at = 0;
  const texted = grids.map(({ rows }) =>
    rows.map(({ number, cells }) => {
      const own = new Map<number, string>();
      for (const [column, runs] of cells) {
        const text = runs.map(() => texts[at++] ?? '').join('');
        own.set(column, text.replace(/\s+/g, ' ').trim());
      }
      return { number, cells: own };
    }),
  );
  return { rows: texted, warnings };
}
