/** Merge: documents of several stores → one store, as an ingest would have put them there, without reading any file again. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { MergeSummary } from '../records/answers.snapshot.js';
import { failed, type Result, success } from '../records/failure.js';
import type { NearDuplicate } from '../records/ingest.js';
import { disconnect } from '../store/connect.js';
import { openStore } from '../store/index.js';
import { writeFailure } from '../store/lance.js';
import { folderOf, renamedFor, tablesOf } from '../store/location.js';
import { openSnapshot, type Snapshot } from '../store/open.js';
import { type Transferred, transfer } from '../store/transfer.js';
import { abandonWriter, closeWriter, openWriter, useModel, type Writer } from '../store/writer.js';
import { openNearDuplicates } from './duplicates.js';

export interface MergeOptions {
  /** Wait for another writer of the target instead of stopping. */
  readonly wait?: boolean;
  /** Ends cleanly after the documents in hand. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (store: string, done: number, all: number) => void;
}

/**
 * Joins stores into one, which is made where there is none. A content that several hold is one document with all paths; two contents
 * stay two documents, and nearly equal ones are named, as after an ingest. Nothing is written unless all stores fit.
 */
export async function merge(
  stores: readonly string[],
  into: string,
  options: MergeOptions = {},
): Promise<Result<MergeSummary>> {
  const started = performance.now();
  const opened: Snapshot[] = [];
  let writer: Writer | null = null;
  try {
    for (const store of stores) {
      if (await isSame(store, into)) return failed('merge-into-itself', store);
      const source = await openSnapshot(store);
      if (!source.ok) return source;
      opened.push(source.value);
    }
    const model = modelOf(opened);
    if (!model.ok) return model;
    const { wait, signal } = options;
    const target = await openWriter(into, {
      create: true,
      ...(wait === undefined ? {} : { wait }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!target.ok) return target;
    writer = target.value;
    const merged = await mergeAll(opened, model.value, writer, options);
    await closeWriter(writer);
    writer = null;
    return merged.ok
      ? success({ ...merged.value, ...(await total(into)), seconds: Math.round(performance.now() - started) / 1000 })
      : merged;
  } catch (error) {
    return writeFailure(error, into);
  } finally {
    if (writer !== null) await abandonWriter(writer);
    for (const source of opened) disconnect(source);
  }
}

type Model = Snapshot['meta']['passages']['model'];

/** The one model of all vectors; null where no store has any. */
function modelOf(stores: readonly Snapshot[]): Result<Model> {
  let known: { readonly store: string; readonly model: NonNullable<Model> } | null = null;
  for (const { uri, meta } of stores) {
    const { model } = meta.passages;
    if (model === null) continue;
    if (known !== null && !isModel(known.model, model)) {
      return failed('merge-models', uri, { stored: model.id, other: known.store, asked: known.model.id });
    }
    known ??= { store: uri, model };
  }
  return success(known?.model ?? null);
}

const isModel = (one: NonNullable<Model>, other: NonNullable<Model>): boolean =>
  one.id === other.id && one.dimension === other.dimension;

type Merged = Pick<MergeSummary, 'schemaVersion' | 'store' | 'sources' | 'nearDuplicates' | 'interrupted'>;

async function mergeAll(
  sources: readonly Snapshot[],
  model: Model,
  writer: Writer,
  { signal, onProgress }: MergeOptions,
): Promise<Result<Merged>> {
  const own = writer.meta.passages.model;
  if (model !== null && own !== null && !isModel(own, model)) {
    const [store = writer.uri] = sources.flatMap(({ uri, meta }) => (meta.passages.model === null ? [] : [uri]));
    return failed('merge-models', store, { stored: model.id, other: writer.uri, asked: own.id });
  }
  if (model !== null) {
    const used = await useModel(writer, model);
    if (!used.ok) return used;
  }
  const near = await openNearDuplicates(writer);
  const nearDuplicates: NearDuplicate[] = [];
  const counted: (Transferred & { readonly store: string })[] = [];
  for (const source of sources) {
    const done = await transfer(source, writer, {
      rename: renamedFor(writer.uri, source.uri),
      sourceName: path.basename(source.uri),
      ...(signal === undefined ? {} : { signal }),
      onProgress: (at, all) => onProgress?.(source.uri, at, all),
      onAdded: ({ id, paths, sketch }) => nearDuplicates.push(...near.enter(id, paths[0] ?? '', sketch, null)),
    });
    if (!done.ok) return done;
    counted.push({ store: source.uri, ...done.value });
  }
  return success({
    schemaVersion: '1',
    store: writer.uri,
    sources: counted,
    nearDuplicates,
    interrupted: signal?.aborted === true,
  });
}

async function total(uri: string): Promise<{ documents: number; passages: number }> {
  const store = await openStore(uri);
  if (!store.ok) throw new Error(`the store ${uri} was merged into and cannot be opened`);
  const { documents, passages } = await store.value.meta();
  store.value.close();
  return { documents, passages };
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = [tablesOf(one), tablesOf(other)];
  if (folderOf(a) === null || folderOf(b) === null) return a === b;
  return (await realFolder(a)) === (await realFolder(b));
}

async function realFolder(uri: string): Promise<string> {
  const folder = folderOf(uri) ?? uri;
  return realpath(folder).catch(() => folder);
}
