/** Excel workbooks: each sheet that is shown is a section. Macros, formulas and links to other files are never followed. */
import type { Result } from '../../records/failure.js';
import { type Block, flowOf } from '../flow.js';
import { convertPieces, type Piece } from '../oldText/pieces.js';
import type { Reading, ReadOptions, ReadWarning } from '../reader.js';
import { finish } from '../reading.js';
import { refusal } from '../zip.js';
import { type Grid, gridOf } from './grid.js';
import { blocksOfSheet, type TextRow } from './tables.js';
import { workbookOf } from './workbook.js';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function readXlsx(bytes: Uint8Array, { path, limits }: ReadOptions): Promise<Result<Reading>> {
  const found = workbookOf(bytes, limits);
  if (found.kind !== 'workbook') return refusal(found, path);
  const { workbook } = found;
  const grids = workbook.sheets.map(({ root }) => gridOf(root, workbook));
  const { sheets, warnings } = inUnicode(grids);
  const sections = sheets.map((rows, i) => {
    const blocks = blocksOfSheet(rows, grids[i]?.merges ?? []);
    const name = workbook.sheets[i]?.name.trim() ?? '';
    return blocks.length === 0 || isUsual(name) ? blocks : [heading(name), ...blocks];
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
  readonly sheets: readonly (readonly TextRow[])[];
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
  const sheets = grids.map(({ rows }) =>
    rows.map(({ number, cells }) => {
      const own = new Map<number, string>();
      for (const [column, runs] of cells) {
        const text = runs.map(() => texts[at++] ?? '').join('');
        own.set(column, text.replace(/\s+/g, ' ').trim());
      }
      return { number, cells: own };
    }),
  );
  return { sheets, warnings };
}
