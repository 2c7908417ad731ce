/**
 * The side of a store that changes it. One writer at a time; a document is committed by its row in `documents`, which comes after
 * all rows that hang on it, so that a writer killed at any moment leaves whole documents and, at worst, rows that nobody sees.
 */
import { failed, type Result, success } from '../records/failure.js';
import { type Catalogue, readCatalogue } from './catalogue.js';
import { connectPlace, openTables, readMeta, type Tables } from './connect.js';
import { type Corrections, readCorrections } from './corrections.js';
import { createStore } from './create.js';
import { createLargeIndices, tidy, VECTOR_INDEX_FROM } from './indices.js';
import { type Column, type Connection, fieldOf, loadEngine, type Table, writeFailure } from './lance.js';
import { folderOf, snapshotAt } from './location.js';
import { type Lock, type LockOptions, lockFolder } from './lock.js';
import { type Meta, type VectorSum, writeMeta } from './meta.js';
import { PASSAGES_TABLE, vectorColumn } from './schema.js';
import { childrenOf, sumVectors, sweep } from './sweep.js';

export interface WriterOptions extends LockOptions {
  /** Make the store where there is none. */
  readonly create?: boolean;
  /** Number of vectors from which on they are indexed. */
  readonly vectorIndexFrom?: number;
}

/** What a writer has in hand; the operations on it stand in files of their own (`commit.ts`, `change.ts`, `reembed.ts`). */
export interface Writer {
  readonly uri: string;
  readonly db: Connection;
  readonly metaTable: Table;
  readonly tables: Tables;
  readonly catalogue: Catalogue;
  /** By id or path, see corrections.ts. */
  readonly corrections: Map<string, Corrections>;
  readonly lock: Lock | null;
  readonly options: WriterOptions;
  meta: Meta;
  vectorSum: VectorSum | null;
}

/** Opens a store for writing, cleared of what a killed writer left. */
export async function openWriter(uri: string, options: WriterOptions = {}): Promise<Result<Writer>> {
  if (snapshotAt(uri) !== null) return failed('snapshot-read-only', uri);
  const folder = folderOf(uri);
  const place = await connectPlace(uri);
  if (!place.ok) return place;
  if (place.value.meta === null && options.create !== true) return failed('store-missing', uri);
  const lock = folder === null ? success(null) : await lockFolder(folder, options);
  if (!lock.ok) return lock;
  try {
    const writer = await begin(uri, place.value.db, lock.value, options);
    if (!writer.ok) await lock.value?.release();
    return writer;
  } catch (error) {
    await lock.value?.release();
    return writeFailure(error, uri);
  }
}

async function begin(uri: string, db: Connection, lock: Lock | null, options: WriterOptions): Promise<Result<Writer>> {
  // Looked at again under the lock: another process may have made the store meanwhile.
  const place = await connectPlace(uri);
  if (!place.ok) return place;
  const metaTable = place.value.meta ?? (await createStore(db));
  const meta = await readMeta(uri, metaTable);
  if (!meta.ok) return meta;
  const tables = await openTables(uri, db, meta.value);
  if (!tables.ok) return tables;
  const writer: Writer = {
    uri,
    db,
    metaTable,
    tables: tables.value,
    catalogue: await readCatalogue(tables.value.documents),
    corrections: await readCorrections(tables.value.corrections),
    lock,
    options,
    meta: meta.value,
    vectorSum: meta.value.vectorSum,
  };
  if (meta.value.state === 'writing') {
    await sweep(writer.tables);
    await finishTakeOver(writer);
    writer.vectorSum = meta.value.passages.model === null ? null : await sumVectors(writer.tables.passages);
  }
  await put(writer, { state: 'writing' });
  return success(writer);
}

/** What a re-embedding killed near its end left to do. */
async function finishTakeOver(writer: Writer): Promise<void> {
  const { passages, rebuilding } = writer.meta;
  if (rebuilding?.table === passages.table) {
    await writer.tables.documents.update({ where: 'embedded = false', values: { embedded: true } });
    await put(writer, { rebuilding: null });
  }
  for (const name of await writer.db.tableNames()) {
    const used = name === passages.table || name === writer.meta.rebuilding?.table;
    if (!used && PASSAGES_TABLE.test(name)) await writer.db.dropTable(name);
  }
}

async function put(writer: Writer, values: Partial<Meta>): Promise<void> {
  await writeMeta(writer.metaTable, values);
  writer.meta = { ...writer.meta, ...values };
}

/** Says with which model the vectors to come are made. The first one gives the passages their column of vectors. */
export async function useModel(
  writer: Writer,
  model: { readonly id: string; readonly dimension: number },
): Promise<Result<void>> {
  const stored = writer.meta.passages.model;
  if (stored !== null) {
    if (stored.id === model.id && stored.dimension === model.dimension) return success(undefined);
    return failed('store-model', writer.uri, { stored: stored.id, asked: model.id });
  }
  await addColumn(writer.tables.passages, vectorColumn(model.dimension));
  await put(writer, { passages: { ...writer.meta.passages, model: { id: model.id, dimension: model.dimension } } });
  return success(undefined);
}

async function addColumn(table: Table, column: Column): Promise<void> {
  const present = (await table.schema()).fields.some((field) => field.name === column.name);
  // Left by a writer killed between the two steps above. It is empty, so one of another size can go.
  if (present) await table.dropColumns([column.name]);
  const { arrow } = await loadEngine();
  await table.addColumns([fieldOf(arrow, column)]);
}

/** Joins small writes into larger files, where there are many. */
export async function tidyAll(writer: Writer): Promise<void> {
  const local = folderOf(writer.uri) !== null;
  for (const table of [writer.tables.documents, ...childrenOf(writer.tables), writer.metaTable]) {
    await tidy(table, local);
  }
}

/** Leaves the store in order: indices, mean, state; then lets the next writer in. */
export async function closeWriter(writer: Writer): Promise<void> {
  const { tables, options } = writer;
  if (writer.lock === null || (await writer.lock.held())) {
    await tidyAll(writer);
    const from = options.vectorIndexFrom ?? VECTOR_INDEX_FROM;
    await createLargeIndices(tables.documents, ['id', 'symbolKey'], from);
    await createLargeIndices(tables.passages, ['docId', 'rev'], from);
    await createLargeIndices(tables.citations, ['docId', 'rev', 'symbolKey'], from);
    await put(writer, { vectorSum: writer.vectorSum, state: 'clean' });
  }
  await abandonWriter(writer);
}

/** Lets go without tidying, as after an error: the next writer clears up. */
export async function abandonWriter(writer: Writer): Promise<void> {
  for (const table of [...Object.values(writer.tables), writer.metaTable]) table.close();
  writer.db.close();
  await writer.lock?.release();
}
