/**
 * Compound files (MS-CFB): a small file system of named streams in folders, around documents of Word 97 and messages of Outlook.
 */
import CFB from 'cfb';
import { hasSoundChains } from './compoundChains.js';

export interface Compound {
  /** The stream at this path ("folder/name"); null where there is none. */
  readonly stream: (path: string) => Uint8Array | null;
  /** Paths of the streams, in the order of the file. */
  readonly paths: readonly string[];
}

const STREAM = 2;

/** Null for bytes that are no sound compound file. */
export function openCompound(bytes: Uint8Array): Compound | null {
  if (!hasSoundChains(bytes)) return null;
  try {
    const { FileIndex, FullPaths } = CFB.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const streams = new Map<string, Uint8Array>();
    for (const [i, entry] of FileIndex.entries()) {
      // The outermost folder has a name of its own.
      const path = FullPaths[i]?.replace(/^[^/]*\//, '');
      if (path !== undefined && entry.type === STREAM) streams.set(path, Uint8Array.from(entry.content));
    }
    return { stream: (path) => streams.get(path) ?? null, paths: [...streams.keys()] };
  } catch {
    return null;
  }
}

/** A folder of a compound file as a file of its own. */
export function folderAsFile({ stream, paths }: Compound, folder: string): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const path of paths) {
    if (!path.startsWith(`${folder}/`)) continue;
    const content = stream(path);
    if (content !== null) CFB.utils.cfb_add(file, `/${path.slice(folder.length + 1)}`, Buffer.from(content));
  }
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }));
}
