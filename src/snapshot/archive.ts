/** A snapshot as one zip file: written from its folder, and its files summed without unpacking. */
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { failed, type Result, success } from '../records/failure.js';
import { MANIFEST_FILE } from '../store/location.js';
import { filesBelow, type SummedFile, sumOf } from './files.js';

/** Packs a folder under a folder of the archive's own name. */
export async function pack(folder: string, file: string, name: string, mtime: Date): Promise<void> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  for (const inside of await filesBelow(folder)) {
    zip.addFile(path.join(folder, inside), `${name}/${inside}`, { mtime, mode: 0o100644 });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

export interface Archive {
  readonly manifest: Uint8Array;
  /** Every file but the manifest. */
  readonly files: readonly SummedFile[];
}

/** The files of a packed snapshot; fails for a file that is none. */
export async function readArchive(file: string): Promise<Result<Archive>> {
  const { openPromise } = await import('yauzl');
  try {
    const zip = await openPromise(file, { autoClose: false });
    try {
      let manifest: Uint8Array | null = null;
      const files: SummedFile[] = [];
      for await (const entry of zip.eachEntry()) {
        const inside = entry.fileName.replace(/^[^/]*\//, '');
        if (entry.fileName.endsWith('/')) continue;
        const stream = await zip.openReadStreamPromise(entry);
        if (inside === MANIFEST_FILE) manifest = Buffer.concat(await stream.toArray());
        else files.push({ path: inside, ...(await sumOf(stream)) });
      }
      return manifest === null ? failed('snapshot-missing', file) : success({ manifest, files });
    } finally {
      zip.close();
    }
  } catch (error) {
    return failed('snapshot-damaged', file, { problem: error instanceof Error ? error.message : String(error) });
  }
}
