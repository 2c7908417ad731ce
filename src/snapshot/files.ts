/** The files of a folder, with their checksums. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

export interface SummedFile {
  /** From the folder, with "/". */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** All files below a folder, in the order of their paths. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

export const summed = async (folder: string, file: string): Promise<SummedFile> => ({
  path: file,
  ...(await sumOf(createReadStream(path.join(folder, file)))),
});

export async function sumOf(stream: Readable): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of stream) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
