/**
 * Takes a snapshot: the store as it is now, the registry that its answers rest on, and a manifest with the checksum of every file.
 * It is made beside its place and moved there whole, so that what bears the name is always complete.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest, SnapshotAnswer } from '../records/answers.snapshot.js';
import { failed, type Result, success } from '../records/failure.js';
import { eventsBeside, loadRegistry } from '../resolve/registry/load.js';
import { disconnect } from '../store/connect.js';
import { copyStore } from '../store/copy.js';
import { listedDocuments } from '../store/listing.js';
import { MANIFEST_FILE } from '../store/location.js';
import { openSnapshot } from '../store/open.js';
import { readerOf } from '../store/reader.js';
import { version } from '../version.js';
import { say } from '../view/messages/message.js';
import { snapshotLabels } from '../view/messages/snapshot.js';
import { pack } from './archive.js';
import { filesBelow, summed } from './files.js';
import { listingLines } from './listing.js';
import { contentOf, type LayerFile, LISTING_FILE, parsedManifest, storeIn } from './manifest.js';
import { answerOf } from './verify.js';

export interface SnapshotOptions {
  /** The files of the registry, the lowest layer first. */
  readonly registry: readonly LayerFile[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Writes a snapshot of the store at `uri` to a folder, or to a zip file where `target` ends so. Nothing that is there is touched. */
export async function takeSnapshot(
  uri: string,
  target: string,
  options: SnapshotOptions,
): Promise<Result<SnapshotAnswer>> {
  if (existsSync(target)) return failed('snapshot-exists', target);
  const opened = await openSnapshot(uri);
  if (!opened.ok) return opened;
  let work: string | null = null;
  try {
    work = await mkdtemp(`${path.resolve(target)}.part-`);
    const copied = await copyStore(opened.value, storeIn(work), options);
    if (!copied.ok) return copied;
    const made = new Date();
    const described = await describe(work, options.registry, made);
    if (!described.ok) return described;
    if (/\.zip$/i.test(target)) {
      const file = `${work}.zip`;
      try {
        await pack(work, file, path.basename(target).replace(/\.zip$/i, ''), made);
        await rename(file, target);
      } finally {
        await rm(file, { force: true });
      }
    } else {
      await rename(work, target);
    }
    return success(answerOf(target, described.value, []));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return failed('snapshot-unwritable', target, { code: String(error.code) });
  } finally {
    disconnect(opened.value);
    if (work !== null) await rm(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Adds the registry, the list of documents and, last, the manifest. */
async function describe(folder: string, layers: readonly LayerFile[], made: Date) {
  const registry = await copyRegistry(folder, layers);
  if (!registry.ok) return registry;
  const copy = await openSnapshot(storeIn(folder));
  if (!copy.ok) return copy;
  const lines = listingLines(await listedDocuments(copy.value));
  await writeFile(path.join(folder, LISTING_FILE), `${lines.join('\n')}\n`);
  const { schemaVersion, model, ...counts } = await readerOf(copy.value).meta();
  disconnect(copy.value);
  const files = [];
  for (const file of await filesBelow(folder)) files.push(await summed(folder, file));
  const told = { storeSchema: schemaVersion, model, registry: registry.value, files };
  const content = contentOf(told);
  const program = `cancu ${version()}`;
  const values = {
    program,
    day: made.toISOString().slice(0, 10),
    documents: counts.documents,
    passages: counts.passages,
    model: model?.id ?? '–',
    content,
  };
  const manifest: Manifest = {
    format: 'cancu-snapshot',
    version: 1,
    content,
    made: made.toISOString(),
    program,
    ...told,
    counts,
    citation: { vi: say(snapshotLabels.citation, 'vi', values), en: say(snapshotLabels.citation, 'en', values) },
  };
  const file = path.join(folder, MANIFEST_FILE);
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
  return parsedManifest(await readFile(file), folder);
}

/** Copies each layer with its events under names that keep the order. */
async function copyRegistry(folder: string, layers: readonly LayerFile[]): Promise<Result<Manifest['registry']>> {
  if (layers.length > 0) await mkdir(path.join(folder, 'registry'));
  const copied: Manifest['registry'][number][] = [];
  for (const [i, { kind, path: from }] of layers.entries()) {
    const registry = await loadRegistry(from, kind);
    if (!registry.ok) return registry;
    const file = `registry/${i + 1}-${kind}.csv`;
    await copyFile(from, path.join(folder, file));
    if (existsSync(eventsBeside(from))) await copyFile(eventsBeside(from), path.join(folder, eventsBeside(file)));
    const { documents, events, checked } = registry.value;
    copied.push({ kind, file, documents: documents.length, events: events.length, checked });
  }
  return success(copied);
}
