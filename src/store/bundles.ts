/** Documents of a store as an ingest would hand them over, with all that hangs on them: to be written into another store. */
import { grouped } from '../records/grouped.js';
import * as cell from './cell.js';
import { citationOf, deadlineOf, initiativeOf, passageOf } from './childRows.js';
import { fullColumns, headerAsRead, ownFieldsOf } from './documentRow.js';
import { among, type Column, type Row, rowsOf, type Table } from './lance.js';
import type { Snapshot } from './open.js';
import { citationColumns, deadlineColumns, initiativeColumns, passageColumnsWith } from './schema.js';
import type { DocumentBundle } from './store.js';

/** The documents with these ids, in the order of their ids. */
export async function bundlesOf({ tables, meta }: Snapshot, ids: readonly string[]): Promise<DocumentBundle[]> {
  const rows = await rowsOf(tables.documents.query().where(among('id', ids)), [...fullColumns, 'sketch']);
  rows.sort((a, b) => (cell.text(a, 'id') < cell.text(b, 'id') ? -1 : 1));
  const revisions = rows.map((row) => cell.text(row, 'rev'));
  const children = (table: Table, columns: readonly Column[]) => byRevision(table, columns, revisions);
  const dimension = meta.passages.model?.dimension ?? null;
  const passages = await children(tables.passages, passageColumnsWith(dimension));
  const citations = await children(tables.citations, citationColumns);
  const initiatives = await children(tables.initiatives, initiativeColumns);
  const deadlines = await children(tables.deadlines, deadlineColumns);
  return rows.map((row) => {
    const rev = cell.text(row, 'rev');
    const own = passages.get(rev) ?? [];
    const { corrected: _corrected, ...document } = ownFieldsOf(row);
    return {
      ...document,
      header: headerAsRead(row),
      citations: (citations.get(rev) ?? [])
        .map(citationOf)
        .map(({ documentId: _id, ordinal: _n, page: _p, ...item }) => item),
      initiatives: (initiatives.get(rev) ?? [])
        .map(initiativeOf)
        .map(({ documentId: _id, ordinal: _n, page: _p, ...item }) => item),
      deadlines: (deadlines.get(rev) ?? []).map(deadlineOf).map(({ documentId: _id, page: _p, ...item }) => item),
      passages: own.map(passageOf).map(({ documentId: _id, ...passage }) => passage),
      vectors: cell.flag(row, 'embedded') ? vectorsOf(own) : null,
      fingerprint: cell.text(row, 'fingerprint'),
      // Copied out of the batch that it came in.
      sketch: cell.bytes(row, 'sketch').slice(),
    };
  });
}

/** One vector a passage; null where one is missing, so that the document is told as not embedded. */
function vectorsOf(rows: readonly Row[]): Float32Array[] | null {
  const vectors = rows.flatMap((row) => cell.vectorOrNull(row, 'vector') ?? []);
  return vectors.length === rows.length ? vectors : null;
}

/** Rows of a table by the revision that they hang on, each in the order of its document. */
async function byRevision(
  table: Table,
  columns: readonly Column[],
  revisions: readonly string[],
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const names = columns.map(({ name }) => name);
  const rows = await rowsOf(table.query().where(among('rev', revisions)), names);
  rows.sort((a, b) => cell.number(a, 'ordinal') - cell.number(b, 'ordinal'));
  return grouped(rows, (row) => cell.text(row, 'rev'));
}
