/** A store written anew in another folder: its documents and corrections as they are now, without old states or what is derived. */
import { failed, type Result, success } from '../records/failure.js';
import { writeFailure } from './lance.js';
import type { Snapshot } from './open.js';
import { transfer } from './transfer.js';
import { abandonWriter, closeWriter, openWriter, useModel, type Writer } from './writer.js';

export interface CopyOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Writes all that a store holds into a new one at `uri`. */
export async function copyStore(source: Snapshot, uri: string, options: CopyOptions = {}): Promise<Result<void>> {
  const opened = await openWriter(uri, { create: true });
  if (!opened.ok) return opened;
  const writer = opened.value;
  try {
    const copied = await copyAll(source, writer, options);
    if (!copied.ok) {
      await abandonWriter(writer);
      return copied;
    }
    await closeCompact(writer);
    return success(undefined);
  } catch (error) {
    await abandonWriter(writer);
    return writeFailure(error, uri);
  }
}

async function copyAll(source: Snapshot, writer: Writer, options: CopyOptions): Promise<Result<void>> {
  const { model } = source.meta.passages;
  if (model !== null) {
    const used = await useModel(writer, model);
    if (!used.ok) return used;
  }
  const done = await transfer(source, writer, { rename: (path) => path, sourceName: '', ...options });
  if (!done.ok) return done;
  return done.value.left > 0 ? failed('interrupted', source.uri) : success(undefined);
}

/** Nobody reads older states of a new store: each table is left as one state. */
async function closeCompact(writer: Writer): Promise<void> {
  for (const table of [...Object.values(writer.tables), writer.metaTable]) {
    await table.optimize({ cleanupOlderThan: new Date(), deleteUnverified: true });
  }
  await closeWriter(writer);
}
