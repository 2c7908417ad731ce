/** What a killed writer left: rows of documents that were never committed, or are no longer there. */
import * as cell from './cell.js';
import type { Tables } from './connect.js';
import { among, streamOf, type Table } from './lance.js';
import { addVectors } from './mean.js';
import type { VectorSum } from './meta.js';
import { childTables } from './schema.js';

/** Revisions in one condition. */
const DELETED_AT_ONCE = 500;

/** Every table whose rows belong to a document. */
export const childrenOf = (tables: Tables): Table[] => [tables.passages, ...childTables.map((name) => tables[name])];

/** Deletes the rows of these revisions from every child table. */
export async function deleteChildren(tables: Tables, revisions: readonly string[]): Promise<void> {
  for (let i = 0; i < revisions.length; i += DELETED_AT_ONCE) {
    const where = among('rev', revisions.slice(i, i + DELETED_AT_ONCE));
    for (const table of childrenOf(tables)) await table.delete(where);
  }
}

/** Revisions that have rows in a table. */
export async function revisionsIn(table: Table): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const rows of streamOf(table.query(), ['rev'])) {
    for (const row of rows) found.add(cell.text(row, 'rev'));
  }
  return found;
}

/** Deletes every row without a document. */
export async function sweep(tables: Tables): Promise<void> {
  const live = await revisionsIn(tables.documents);
  const orphans = new Set<string>();
  for (const table of childrenOf(tables)) {
    for (const rev of await revisionsIn(table)) if (!live.has(rev)) orphans.add(rev);
  }
  await deleteChildren(tables, [...orphans].sort());
}

/** The sum of all vectors, counted anew. */
export async function sumVectors(passages: Table): Promise<VectorSum | null> {
  let total: VectorSum | null = null;
  for await (const rows of streamOf(passages.query().where('vector IS NOT NULL'), ['vector'])) {
    total = addVectors(
      total,
      rows.flatMap((row) => cell.vectorOrNull(row, 'vector') ?? []),
    );
  }
  return total;
}
