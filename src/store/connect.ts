/**
 * From an address to the tables of a store, with a clear failure where there is none, or one of another make.
 */
import { readdir, stat } from 'node:fs/promises';
import { failed, type Result, success } from '../records/failure.js';
import { type Connection, engineProblem, loadEngine, type Table } from './lance.js';
import { address, folderOf, tablesOf } from './location.js';
import { LOCK_FILE } from './lock.js';
import { type Meta, metaOf, metaValues, schemaVersionOf } from './meta.js';
import { FIRST_PASSAGES, META_TABLE, SCHEMA_VERSION, type TableName, tables } from './schema.js';

export type Tables = Readonly<Record<TableName, Table>> & { readonly passages: Table };

export interface Connected {
  readonly db: Connection;
  readonly meta: Table;
}

/** Lets go of tables and their connection. */
export function disconnect({ tables, connected }: { readonly tables: Tables; readonly connected: Connected }): void {
  for (const table of [...Object.values(tables), connected.meta]) table.close();
  connected.db.close();
}

/** What LanceDB may keep in memory (by default it takes up to 7 GB). */
const INDEX_CACHE_BYTES = 512n * 1024n * 1024n;
const METADATA_CACHE_BYTES = 128n * 1024n * 1024n;

/** What lies at an address: `absent` may become a store, `foreign` must not be touched, `archive` is a packed snapshot. */
type Place = 'store' | 'unfinished' | 'absent' | 'archive' | 'foreign';

/** Looks at a folder without changing anything. Remote addresses are told by their tables. */
async function placeOf(uri: string): Promise<Place> {
  const folder = folderOf(uri);
  if (folder === null) return 'store';
  const found = await stat(folder).catch(() => null);
  if (found === null) return 'absent';
  if (!found.isDirectory()) return /\.zip$/i.test(folder) ? 'archive' : 'foreign';
  const entries = (await readdir(folder)).filter((name) => !name.startsWith(LOCK_FILE));
  if (entries.includes(`${META_TABLE}.lance`)) return 'store';
  if (entries.length === 0) return 'absent';
  return entries.every((name) => name.endsWith('.lance') && ours.has(name.slice(0, -'.lance'.length)))
    ? 'unfinished'
    : 'foreign';
}

/** A connection to a store that is there. */
export async function connectStore(uri: string): Promise<Result<Connected>> {
  const tables = tablesOf(uri);
  const place = await placeOf(tables);
  if (place === 'absent' || place === 'unfinished') return failed('store-missing', uri);
  if (place === 'archive') return failed('store-archive', uri);
  if (place === 'foreign') return failed('store-foreign', uri);
  const db = await connection(tables);
  if (!db.ok) return db;
  const names = await db.value.tableNames();
  if (!names.includes(META_TABLE)) return failed(names.length === 0 ? 'store-missing' : 'store-foreign', uri);
  return success({ db: db.value, meta: await db.value.openTable(META_TABLE) });
}

/** A connection to a place where a store may be made; `made` is null until it is there. */
export async function connectPlace(uri: string): Promise<Result<{ db: Connection; meta: Table | null }>> {
  const place = await placeOf(uri);
  if (place === 'foreign' || place === 'archive') return failed('store-foreign', uri);
  const db = await connection(uri);
  if (!db.ok) return db;
  const names = await db.value.tableNames();
  if (names.includes(META_TABLE)) return success({ db: db.value, meta: await db.value.openTable(META_TABLE) });
  for (const name of names) {
    // A start that was killed leaves empty tables of ours; anything else is somebody's data.
    if (!ours.has(name) || (await rowsIn(db.value, name)) > 0) return failed('store-foreign', uri);
  }
  return success({ db: db.value, meta: null });
}

const ours: ReadonlySet<string> = new Set([...Object.keys(tables), FIRST_PASSAGES]);

async function rowsIn(db: Connection, name: string): Promise<number> {
  const table = await db.openTable(name).catch(() => null);
  return table === null ? 0 : table.countRows();
}

async function connection(uri: string): Promise<Result<Connection>> {
  const { lance } = await loadEngine();
  try {
    const db = await lance.connect(address(uri), {}, new lance.Session(INDEX_CACHE_BYTES, METADATA_CACHE_BYTES));
    await db.tableNames({ limit: 1 });
    return success(db);
  } catch (error) {
    return failed('store-unreachable', uri, { problem: engineProblem(error) });
  }
}

/** What the store says of itself, if this program can work with it. */
export async function readMeta(uri: string, table: Table): Promise<Result<Meta>> {
  const values = await metaValues(table);
  const version = schemaVersionOf(values);
  if (version === null) return failed('store-foreign', uri);
  if (version > SCHEMA_VERSION) return failed('store-newer', uri, { version, known: SCHEMA_VERSION });
  if (version < SCHEMA_VERSION) return failed('store-older', uri, { version, known: SCHEMA_VERSION });
  try {
    return success(metaOf(values));
  } catch {
    return failed('store-damaged', uri, { problem: META_TABLE });
  }
}

/** All tables of a store. */
export async function openTables(uri: string, db: Connection, meta: Meta): Promise<Result<Tables>> {
  const open = (name: string): Promise<Table> => db.openTable(name);
  try {
    return success({
      documents: await open('documents'),
      passages: await open(meta.passages.table),
      citations: await open('citations'),
      initiatives: await open('initiatives'),
      deadlines: await open('deadlines'),
      corrections: await open('corrections'),
    });
  } catch (error) {
    return failed('store-damaged', uri, { problem: engineProblem(error) });
  }
}
