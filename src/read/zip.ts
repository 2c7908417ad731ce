/**
 * ZIP packages, within bounds: names without unpacking, and single entries up to a stated size.
 */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { startsWith } from './magic.js';

// The XML of a real office file of 300 pages is some 20 MB; that of a bomb, gigabytes.
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 10_000;

/** Names of the entries; null where the bytes are no sound package. */
export function zipNames(bytes: Uint8Array): readonly string[] | null {
  if (!startsWith(bytes, 'PK')) return null;
  const names: string[] = [];
  const note = ({ name }: UnzipFileInfo): boolean => {
    names.push(name);
    if (names.length > MAX_ENTRIES) throw new RangeError('too many entries');
    return false;
  };
  try {
    unzipSync(bytes, { filter: note });
  } catch {
    return null;
  }
  return names;
}

export type Unpacked =
  | { readonly kind: 'entries'; readonly entries: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'broken' };

/**
 * The entries that `wanted` names. fflate fills a buffer of the declared size and no more (a stored entry: of its size in the
 * package), so that the declared sizes bound the memory.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean, limit = MAX_UNPACKED_BYTES): Unpacked {
  let declared = 0;
  const take = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (!wanted(name)) return false;
    declared += Math.max(size, originalSize);
    return declared <= limit;
  };
  try {
    const entries = unzipSync(bytes, { filter: take });
    return declared > limit
      ? { kind: 'too-large', limit }
      : { kind: 'entries', entries: new Map(Object.entries(entries)) };
  } catch {
    return { kind: 'broken' };
  }
}
