/** Makes the tables of a new store. What holds its meta table is a store; so that comes last, and a killed start is begun again. */

import { createTextIndices } from './indices.js';
import { type Column, type Connection, loadEngine, schemaOf, type Table } from './lance.js';
import { createMeta, initialMeta } from './meta.js';
import { FIRST_PASSAGES, META_TABLE, passageColumnsWith, SCHEMA_VERSION, tables } from './schema.js';

export async function createStore(db: Connection): Promise<Table> {
  for (const [name, columns] of Object.entries(tables)) await createTable(db, name, columns);
  await createPassages(db, FIRST_PASSAGES, null);
  return createMeta(db, META_TABLE, initialMeta(SCHEMA_VERSION, { table: FIRST_PASSAGES, model: null }));
}

/** An empty table of passages with its full-text indices. */
export async function createPassages(db: Connection, name: string, dimension: number | null): Promise<Table> {
  const table = await createTable(db, name, passageColumnsWith(dimension));
  await createTextIndices(table);
  return table;
}

async function createTable(db: Connection, name: string, columns: readonly Column[]): Promise<Table> {
  const { arrow } = await loadEngine();
  return db.createEmptyTable(name, schemaOf(arrow, columns), { mode: 'overwrite' });
}
