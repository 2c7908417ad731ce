/** A Word file as its parts, and back: everything that is not changed goes into the copy as it came. */
import { zipSync } from 'fflate';
import { unpack } from '../../read/zip.js';
import { failed, type Result, success } from '../../records/failure.js';

export interface WordPackage {
  readonly entries: ReadonlyMap<string, Uint8Array>;
  /** "word/document.xml". */
  readonly mainPath: string;
  readonly main: string;
}

/** Pictures and all: the copy holds whatever the draft holds. */
const LIMITS = { maxUnpackedMegabytes: 512, maxEntries: 10_000 };
/** The first day that a ZIP entry can have: the same draft gives the same copy. */
const ENTRY_DAY = new Date(1980, 0, 1);

export function wordPackage(bytes: Uint8Array, path: string): Result<WordPackage> {
  const unpacked = unpack(bytes, () => true, LIMITS);
  if (unpacked.kind !== 'entries') return failed('copy-no-docx', path);
  const mainPath = [...unpacked.entries.keys()].filter((name) => /^word\/document\d*\.xml$/.test(name)).sort()[0];
  const main = mainPath === undefined ? undefined : unpacked.entries.get(mainPath);
  if (mainPath === undefined || main === undefined) return failed('copy-no-docx', path);
  return success({ entries: unpacked.entries, mainPath, main: partText(main) });
}

export const partText = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/** The package with some parts changed or added. */
export function packed({ entries }: WordPackage, changed: ReadonlyMap<string, string>): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, bytes] of entries) parts[name] = bytes;
  for (const [name, text] of changed) parts[name] = new TextEncoder().encode(text);
  return zipSync(parts, { mtime: ENTRY_DAY });
}
