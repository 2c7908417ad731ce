/** The manifest of a snapshot: read back, and what its content is told by. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Manifest } from '../records/answers.snapshot.js';
import { failed, type Result, success } from '../records/failure.js';
import { eventsBeside } from '../resolve/registry/load.js';
import { MANIFEST_FILE, STORE_IN_SNAPSHOT, snapshotAt } from '../store/location.js';

export const LISTING_FILE = 'documents.csv';

export interface ReadManifest {
  readonly manifest: Manifest;
  /** Of the file itself. */
  readonly sha256: string;
}

export function parsedManifest(bytes: Uint8Array, where: string): Result<ReadManifest> {
  try {
    const manifest = Manifest.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return success({ manifest, sha256: createHash('sha256').update(bytes).digest('hex') });
  } catch {
    return failed('snapshot-damaged', where, { problem: MANIFEST_FILE });
  }
}

export async function manifestOf(folder: string): Promise<Result<ReadManifest>> {
  const bytes = await readFile(path.join(folder, MANIFEST_FILE)).catch(() => null);
  return bytes === null ? failed('snapshot-missing', folder) : parsedManifest(bytes, folder);
}

/** A file of the registry: which layer it is, and where it lies. */
export interface LayerFile {
  readonly kind: Manifest['registry'][number]['kind'];
  readonly path: string;
}

/** The registry that belongs to a store which is a snapshot, the lowest layer first; null for any other store. */
export async function layersOfSnapshot(uri: string): Promise<Result<readonly LayerFile[] | null>> {
  const folder = snapshotAt(uri);
  if (folder === null) return success(null);
  const read = await manifestOf(folder);
  if (!read.ok) return read;
  return success(read.value.manifest.registry.map(({ kind, file }) => ({ kind, path: path.join(folder, file) })));
}

type Told = Pick<Manifest, 'storeSchema' | 'model' | 'registry' | 'files'>;

/** The SHA-256 of what a snapshot says: the list of its documents, the model of their vectors, its registry. */
export function contentOf({ storeSchema, model, registry, files }: Told): string {
  const sums = new Map(files.map((file) => [file.path, file.sha256]));
  const layers = registry.map(
    ({ kind, file }) => `registry ${kind} ${sums.get(file) ?? '-'} ${sums.get(eventsBeside(file)) ?? '-'}`,
  );
  const lines = [
    'cancu-snapshot 1',
    `schema ${storeSchema}`,
    `model ${model === null ? '-' : `${model.id} ${model.dimension}`}`,
    `documents ${sums.get(LISTING_FILE) ?? '-'}`,
    ...layers,
  ];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** The store inside a snapshot's folder. */
export const storeIn = (folder: string): string => path.join(folder, STORE_IN_SNAPSHOT);
