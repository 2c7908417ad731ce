/** Opens a store for questions. */
import { failed, type Result, success } from '../records/failure.js';
import * as cell from './cell.js';
import { type Connected, connectStore, openTables, readMeta, type Tables } from './connect.js';
import { streamOf } from './lance.js';
import type { Meta } from './meta.js';
import { readerOf } from './reader.js';
import type { StoreReader } from './store.js';

/** What a reader stands on: the tables as they were when it was opened, and which revisions of documents exist. */
export interface Snapshot {
  readonly uri: string;
  readonly connected: Connected;
  readonly tables: Tables;
  readonly meta: Meta;
  /** Null where the store was left in order, so that every row has its document. */
  readonly live: ReadonlySet<string> | null;
}

/** How often a store that is being written is looked at again, to catch a moment between two commits. */
const TRIES = 5;

/** The store at this address, for reading; a failure says what is wrong with it. */
export async function openStore(uri: string, expect: { readonly model?: string } = {}): Promise<Result<StoreReader>> {
  const snapshot = await openSnapshot(uri);
  if (!snapshot.ok) return snapshot;
  const model = snapshot.value.meta.passages.model;
  if (expect.model !== undefined && model !== null && model.id !== expect.model) {
    return failed('store-model', uri, { stored: model.id, asked: expect.model });
  }
  return success(readerOf(snapshot.value));
}

/** Another word after every change of a store by a writer: for who keeps it open. */
export async function stateOfStore(uri: string): Promise<Result<string>> {
  const connected = await connectStore(uri);
  if (!connected.ok) return connected;
  const { db, meta } = connected.value;
  const version = await meta.version();
  const made = (await meta.listVersions()).find((one) => one.version === version)?.timestamp;
  meta.close();
  db.close();
  return success(`${version} ${made?.toISOString() ?? ''}`);
}

export async function openSnapshot(uri: string): Promise<Result<Snapshot>> {
  const connected = await connectStore(uri);
  if (!connected.ok) return connected;
  const { db, meta: metaTable } = connected.value;
  for (let attempt = 1; ; attempt++) {
    const meta = await readMeta(uri, metaTable);
    if (!meta.ok) return meta;
    const version = await metaTable.version();
    const tables = await openTables(uri, db, meta.value);
    if (!tables.ok) return tables;
    await metaTable.checkoutLatest();
    // A writer that began or ended in between: look again.
    if ((await metaTable.version()) !== version && attempt < TRIES) continue;
    const live = meta.value.state === 'clean' ? null : await revisions(tables.value);
    return success({ uri, connected: connected.value, tables: tables.value, meta: meta.value, live });
  }
}

async function revisions(tables: Tables): Promise<Set<string>> {
  const live = new Set<string>();
  for await (const rows of streamOf(tables.documents.query(), ['rev'])) {
    for (const row of rows) live.add(cell.text(row, 'rev'));
  }
  return live;
}
