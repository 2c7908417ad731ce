/**
 * ZIP packages, within bounds: names without unpacking, and single entries up to a stated size.
 */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { type Limits, MEGABYTE } from './limits.js';
import { startsWith } from './magic.js';
import { refused } from './reader.js';

/** Enough to tell what a package is. */
const MAX_NAMES = 10_000;

/** Names of the entries, of very many the first ones; null where the bytes are no sound package. */
export function zipNames(bytes: Uint8Array): readonly string[] | null {
  if (!startsWith(bytes, 'PK')) return null;
  const names: string[] = [];
  const note = ({ name }: UnzipFileInfo): boolean => {
    if (names.length < MAX_NAMES) names.push(name);
    return false;
  };
  try {
    unzipSync(bytes, { filter: note });
  } catch {
    return null;
  }
  return names;
}

export type Unpacked = { readonly kind: 'entries'; readonly entries: ReadonlyMap<string, Uint8Array> } | Refusal;

/** Why a package is not unpacked. */
export type Refusal =
  | { readonly kind: 'unpacks-too-large'; readonly limit: number }
  | { readonly kind: 'markup-too-large'; readonly limit: number }
  | { readonly kind: 'too-many-entries'; readonly limit: number }
  | { readonly kind: 'broken' };

/**
 * The entries that `wanted` names. fflate fills a buffer of the declared size and no more (a stored entry: of its size in the
 * package), so that the declared sizes bound the memory.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  { maxUnpackedMegabytes, maxEntries }: Pick<Limits, 'maxUnpackedMegabytes' | 'maxEntries'>,
): Unpacked {
  let declared = 0;
  let count = 0;
  const take = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (!wanted(name)) return false;
    declared += Math.max(size, originalSize);
    count++;
    return declared <= maxUnpackedMegabytes * MEGABYTE && count <= maxEntries;
  };
  try {
    const entries = unzipSync(bytes, { filter: take });
    if (count > maxEntries) return { kind: 'too-many-entries', limit: maxEntries };
    if (declared > maxUnpackedMegabytes * MEGABYTE) return { kind: 'unpacks-too-large', limit: maxUnpackedMegabytes };
    return { kind: 'entries', entries: new Map(Object.entries(entries)) };
  } catch {
    return { kind: 'broken' };
  }
}

/** The same for parts that are parsed: markup has a lower limit. */
export function unpackMarkup(bytes: Uint8Array, wanted: (name: string) => boolean, limits: Limits): Unpacked {
  const maxUnpackedMegabytes = Math.min(limits.maxUnpackedMegabytes, limits.maxMarkupMegabytes);
  const unpacked = unpack(bytes, wanted, { ...limits, maxUnpackedMegabytes });
  const overMarkup = unpacked.kind === 'unpacks-too-large' && unpacked.limit === limits.maxMarkupMegabytes;
  return overMarkup ? { kind: 'markup-too-large', limit: unpacked.limit } : unpacked;
}

/** The failure of a file that was not unpacked. */
export const refusal = (why: Refusal, path: string): ReturnType<typeof refused> =>
  why.kind === 'broken' ? refused('broken', path) : refused(why.kind, path, { limit: why.limit });
