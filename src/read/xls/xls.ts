/** Excel workbooks of 1997 to 2003 (MS-XLS). Macros, formulas and links to other files are never followed. */
import type { Result } from '../../records/failure.js';
import { openCompound } from '../compound.js';
import { type Reading, type ReadOptions, refused } from '../reader.js';
import type { Sheet } from '../sheets/grid.js';
import { readingOfSheets } from '../sheets/reading.js';
import { gridAt } from './grid.js';
import { workbookOf } from './workbook.js';

const mediaType = 'application/vnd.ms-excel';

export async function readXls(bytes: Uint8Array, { path }: ReadOptions): Promise<Result<Reading>> {
  const compound = openCompound(bytes);
  if (compound === null) return refused('broken', path);
  const stream = compound.stream('Workbook');
  if (stream === null) return refused('unsupported-format', path, { format: '.xls (Excel 5/95)' });
  try {
    const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
    const opened = workbookOf(view);
    if (opened.kind === 'encrypted') return refused('encrypted', path);
    if (opened.kind === 'older') return refused('unsupported-format', path, { format: '.xls (Excel 5/95)' });
    const { workbook } = opened;
    const sheets = workbook.sheets.map(({ name, at }): Sheet => ({ name, grid: gridAt(view, at, workbook) }));
    return readingOfSheets(sheets, mediaType, path);
  } catch (error) {
    if (error instanceof RangeError) return refused('broken', path);
    throw error;
  }
}
