/** Excel workbooks since 2007. Macros, formulas and links to other files are never followed. */
import type { Result } from '../../records/failure.js';
import type { Reading, ReadOptions } from '../reader.js';
import { readingOfSheets } from '../sheets/reading.js';
import { refusal } from '../zip.js';
import { gridOf } from './grid.js';
import { workbookOf } from './workbook.js';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function readXlsx(bytes: Uint8Array, { path, limits }: ReadOptions): Promise<Result<Reading>> {
  const found = workbookOf(bytes, limits);
  if (found.kind !== 'workbook') return refusal(found, path);
  const { workbook } = found;
  const sheets = workbook.sheets.map(({ name, root }) => ({ name, grid: gridOf(root, workbook) }));
  return readingOfSheets(sheets, mediaType, path);
}
