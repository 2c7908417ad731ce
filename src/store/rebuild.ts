/**
 * Another model for all passages: a new table is built beside the old one and taken over in one step. Killed in between, the store
 * still answers with the old vectors, and the next try goes on where this one stopped.
 */
import { failed, type Result, success } from '../records/failure.js';
import * as cell from './cell.js';
import { passageOf } from './childRows.js';
import { createPassages } from './create.js';
import { among, arrowTable, type Row, rowsOf, type Table, writeFailure } from './lance.js';
import { writeMeta } from './meta.js';
import { passageColumns, passageColumnsWith } from './schema.js';
import type { StoredPassage } from './store.js';
import { revisionsIn, sumVectors } from './sweep.js';
import { abandonWriter, closeWriter, openWriter, type Writer, type WriterOptions } from './writer.js';

export interface RebuildOptions extends WriterOptions {
  readonly onProgress?: (done: number, total: number) => void;
}

interface Model {
  readonly id: string;
  readonly dimension: number;
}

/** Passages embedded and written at once. */
const PASSAGES_AT_ONCE = 1000;

/** Gives every passage the vector that `vectorsOf` makes of it. Returns how many were made now. */
export async function rebuildVectors(
  uri: string,
  model: Model,
  vectorsOf: (passages: readonly StoredPassage[]) => Promise<readonly Float32Array[]>,
  options: RebuildOptions = {},
): Promise<Result<{ passages: number }>> {
  const opened = await openWriter(uri, options);
  if (!opened.ok) return opened;
  let writer = opened.value;
  try {
    const target = await targetTable(writer, model);
    const made = await fill(writer, target, model, vectorsOf, options);
    if (made.ok) writer = await takeOver(writer, target, model);
    await closeWriter(writer);
    return made;
  } catch (error) {
    await abandonWriter(writer);
    return writeFailure(error, uri);
  }
}

/** The table being built: a new one, or the one that a killed try left. */
async function targetTable(writer: Writer, model: Model): Promise<{ name: string; table: Table }> {
  const { rebuilding, passages } = writer.meta;
  const identity = `${model.id} ${model.dimension}`;
  if (rebuilding !== null && rebuilding.model === identity && rebuilding.table !== passages.table) {
    return { name: rebuilding.table, table: await writer.db.openTable(rebuilding.table) };
  }
  const number = Number(/_(\d+)$/.exec(passages.table)?.[1] ?? 1) + 1;
  const name = `passages_${number}`;
  const table = await createPassages(writer.db, name, model.dimension);
  await keep(writer, { rebuilding: { table: name, model: identity } });
  return { name, table };
}

async function keep(writer: Writer, values: Parameters<typeof writeMeta>[1]): Promise<void> {
  await writeMeta(writer.metaTable, values);
  writer.meta = { ...writer.meta, ...values };
}

async function fill(
  writer: Writer,
  { table }: { table: Table },
  model: Model,
  vectorsOf: (passages: readonly StoredPassage[]) => Promise<readonly Float32Array[]>,
  options: RebuildOptions,
): Promise<Result<{ passages: number }>> {
  const documents = await rowsOf(writer.tables.documents.query(), ['id', 'rev', 'passages']);
  documents.sort((a, b) => (cell.text(a, 'id') < cell.text(b, 'id') ? -1 : 1));
  const live = new Set(documents.map((row) => cell.text(row, 'rev')));
  const done = await revisionsIn(table);
  const stale = [...done].filter((rev) => !live.has(rev));
  if (stale.length > 0) await table.delete(among('rev', stale));

  const total = documents.reduce((sum, row) => sum + cell.number(row, 'passages'), 0);
  const left = documents.filter((row) => !done.has(cell.text(row, 'rev')));
  const before = total - left.reduce((sum, row) => sum + cell.number(row, 'passages'), 0);
  let made = 0;
  for (const group of groupsOf(left)) {
    if (options.signal?.aborted === true) return failed('interrupted', writer.uri);
    const columns = passageColumns.map(({ name }) => name);
    const rows = await rowsOf(writer.tables.passages.query().where(among('rev', group)), columns);
    const vectors = await vectorsOf(rows.map(passageOf));
    const whole: Row[] = rows.map((row, i) => ({ ...row, vector: vectors[i] ?? null }));
    // Whole documents in one write: a revision that is there is there completely.
    if (whole.length > 0) await table.add(await arrowTable(passageColumnsWith(model.dimension), whole));
    made += whole.length;
    options.onProgress?.(before + made, total);
  }
  return success({ passages: made });
}

/** Revisions in groups of about `PASSAGES_AT_ONCE` passages. */
function groupsOf(documents: readonly Row[]): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  let passages = 0;
  for (const row of documents) {
    group.push(cell.text(row, 'rev'));
    passages += cell.number(row, 'passages');
    if (passages < PASSAGES_AT_ONCE) continue;
    groups.push(group);
    group = [];
    passages = 0;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

async function takeOver(writer: Writer, target: { name: string; table: Table }, model: Model): Promise<Writer> {
  const old = writer.meta.passages.table;
  const vectorSum = await sumVectors(target.table);
  // One commit: from here on the store has the new model.
  await keep(writer, {
    passages: { table: target.name, model: { id: model.id, dimension: model.dimension } },
    vectorSum,
  });
  await writer.tables.documents.update({ where: 'embedded = false', values: { embedded: true } });
  await keep(writer, { rebuilding: null });
  await writer.db.dropTable(old);
  return { ...writer, tables: { ...writer.tables, passages: target.table }, vectorSum };
}
