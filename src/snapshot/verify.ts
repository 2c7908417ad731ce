/** Looks at a snapshot again: every file against its checksum, the store against the list of its documents. */

import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { SnapshotAnswer } from '../records/answers.snapshot.js';
import { failed, type Result, success } from '../records/failure.js';
import { disconnect } from '../store/connect.js';
import { listedDocuments } from '../store/listing.js';
import { MANIFEST_FILE, snapshotAt } from '../store/location.js';
import { openSnapshot } from '../store/open.js';
import { readArchive } from './archive.js';
import { filesBelow, type SummedFile, summed } from './files.js';
import { listingLines } from './listing.js';
import { contentOf, LISTING_FILE, manifestOf, parsedManifest, type ReadManifest, storeIn } from './manifest.js';

type Problem = SnapshotAnswer['problems'][number];

/** What is not as the manifest says, of a folder or a zip file. */
export async function verifySnapshot(target: string): Promise<Result<SnapshotAnswer>> {
  const found = await stat(target).catch(() => null);
  if (found === null) return failed('snapshot-missing', target);
  return found.isDirectory() ? verifyFolder(target) : verifyArchive(target);
}

async function verifyFolder(target: string): Promise<Result<SnapshotAnswer>> {
  const folder = snapshotAt(target);
  if (folder === null) return failed('snapshot-missing', target);
  const read = await manifestOf(folder);
  if (!read.ok) return read;
  const files: SummedFile[] = [];
  for (const file of await filesBelow(folder)) if (file !== MANIFEST_FILE) files.push(await summed(folder, file));
  const problems = problemsOf(read.value, files);
  if (problems.length === 0 && !(await isListed(folder, read.value))) problems.push({ kind: 'content', path: 'store' });
  return success(answerOf(target, read.value, problems));
}

async function verifyArchive(target: string): Promise<Result<SnapshotAnswer>> {
  const archive = await readArchive(target);
  if (!archive.ok) return archive;
  const read = parsedManifest(archive.value.manifest, target);
  if (!read.ok) return read;
  return success(answerOf(target, read.value, problemsOf(read.value, archive.value.files)));
}

export const answerOf = (target: string, read: ReadManifest, problems: readonly Problem[]): SnapshotAnswer => ({
  schemaVersion: '1',
  path: path.normalize(target),
  manifestSha256: read.sha256,
  manifest: read.manifest,
  problems,
});

function problemsOf({ manifest }: ReadManifest, files: readonly SummedFile[]): Problem[] {
  const present = new Map(files.map((file) => [file.path, file.sha256]));
  const named = new Set(manifest.files.map((file) => file.path));
  const problems: Problem[] = manifest.files.flatMap((file): Problem[] => {
    const sum = present.get(file.path);
    if (sum === file.sha256) return [];
    return [{ kind: sum === undefined ? 'missing' : 'changed', path: file.path }];
  });
  for (const { path: file } of files) if (!named.has(file)) problems.push({ kind: 'unknown', path: file });
  if (contentOf(manifest) !== manifest.content) problems.push({ kind: 'content', path: MANIFEST_FILE });
  return problems;
}

/** Does the store hold what the list says? The list is what the content, and so the citation, rests on. */
async function isListed(folder: string, { manifest }: ReadManifest): Promise<boolean> {
  const opened = await openSnapshot(storeIn(folder));
  if (!opened.ok) return false;
  const lines = listingLines(await listedDocuments(opened.value));
  disconnect(opened.value);
  const sum = createHash('sha256')
    .update(`${lines.join('\n')}\n`)
    .digest('hex');
  return manifest.files.some((file) => file.path === LISTING_FILE && file.sha256 === sum);
}
