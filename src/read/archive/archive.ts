/** Archives: each file is taken out into memory, within the limits; the archive itself has no text. */
import { inflateSync } from 'fflate';
import { type Result, success } from '../../records/failure.js';
import { MEGABYTE } from '../limits.js';
import { type Opened, type OpenOptions, refused } from '../reader.js';
import { type Entry, entriesOf, packedBytes } from './directory.js';
import { gather } from './members.js';

const STORED = 0;
const DEFLATED = 8;

export async function openArchive(bytes: Uint8Array, { path, limits }: OpenOptions): Promise<Result<Opened>> {
  const { maxEntries, maxUnpackedMegabytes } = limits;
  const entries = entriesOf(bytes, maxEntries);
  if (entries === null) return refused('broken', path);
  if (entries.length > maxEntries) return refused('too-many-entries', path, { limit: maxEntries });
  const gathering = gather(path);
  const wanted = entries.filter(({ name, isFolder }) => !isFolder && gathering.wants(name));
  const unpacked = wanted.reduce((sum, entry) => sum + Math.max(entry.packed, entry.unpacked), 0);
  if (unpacked > maxUnpackedMegabytes * MEGABYTE)
    return refused('unpacks-too-large', path, { limit: maxUnpackedMegabytes });
  for (const entry of wanted) {
    const content = entry.encrypted ? null : contentOf(bytes, entry);
    if (entry.encrypted) gathering.fail(entry.name, 'encrypted');
    else if (entry.method !== STORED && entry.method !== DEFLATED)
      gathering.fail(entry.name, 'unsupported-format', `.zip (${entry.method})`);
    else if (content === null) gathering.fail(entry.name, 'broken');
    else gathering.add(entry.name, content);
  }
  return success(gathering.opened());
}

/** A buffer of the declared size is filled, and no more is written than fits into it. */
function contentOf(bytes: Uint8Array, entry: Entry): Uint8Array | null {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return null;
  if (entry.method === STORED) return Uint8Array.from(packed);
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.unpacked) });
  } catch {
    return null;
  }
}
