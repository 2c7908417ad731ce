import * as cell from './cell.js';
import { rowsOf, type Table } from './lance.js';

/** What near-duplicates are found by, of every stored document, in the order of their ids. */
export async function readSketches(documents: Table): Promise<{ id: string; sketch: Uint8Array }[]> {
  const rows = await rowsOf(documents.query(), ['id', 'sketch']);
  return rows
    .map((row) => ({ id: cell.text(row, 'id'), sketch: Uint8Array.from(cell.bytes(row, 'sketch')) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
