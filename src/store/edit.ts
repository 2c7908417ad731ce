/** One change of a store, from its address: opened, changed, left in order. */
import { failed, type Result, success } from '../records/failure.js';
import { correctDocument, forgetDocument } from './change.js';
import type { Corrections } from './corrections.js';
import { writeFailure } from './lance.js';
import type { LockOptions } from './lock.js';
import { abandonWriter, closeWriter, openWriter, type Writer } from './writer.js';

/** Removes a document, by its whole id. */
export function remove(uri: string, id: string, options: LockOptions = {}): Promise<Result<void>> {
  return withWriter(uri, options, async (writer) => {
    if (writer.catalogue.entry(id) === undefined) return failed('no-such-id', id);
    await forgetDocument(writer, id);
    return success(undefined);
  });
}

/** Corrects header fields of a document, by its whole id; an empty value takes a correction back. */
export function correct(
  uri: string,
  id: string,
  corrections: Corrections,
  options: LockOptions = {},
): Promise<Result<void>> {
  return withWriter(uri, options, (writer) => correctDocument(writer, id, corrections));
}

async function withWriter(
  uri: string,
  options: LockOptions,
  change: (writer: Writer) => Promise<Result<void>>,
): Promise<Result<void>> {
  const writer = await openWriter(uri, options);
  if (!writer.ok) return writer;
  try {
    const changed = await change(writer.value);
    await closeWriter(writer.value);
    return changed;
  } catch (error) {
    await abandonWriter(writer.value);
    return writeFailure(error, uri);
  }
}
