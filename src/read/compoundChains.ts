/**
 * Are the chains of a compound file (MS-CFB 2.3 to 2.6) sound: no circle among its sectors or its directory, nothing that belongs to two?
 * The library that opens such files follows them as they are written, without end where they go round.
 */

const HEADER = 512;
const IN_HEADER = 109; // addresses of FAT sectors that stand in the header itself
const ENTRY = 128;
const CUTOFF = 4096; // smaller streams lie in the mini stream

export function hasSoundChains(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER) return false;
  const size = 2 ** view.getUint16(30, true);
  if (size !== 512 && size !== 4096) return false;
  const count = Math.ceil((bytes.length - size) / size);
  const at = (sector: number): number => (sector + 1) * size;
  const isHeld = (sector: number): boolean => sector >= 0 && at(sector) + size <= bytes.length;
  const table = tableSectors(view, size, count, isHeld);
  if (table === null) return false;
  const words = size / 4;
  const next = (sector: number): number => {
    const holder = table[Math.floor(sector / words)];
    return holder === undefined || !isHeld(holder) ? -1 : view.getInt32(at(holder) + (sector % words) * 4, true);
  };
  const heads = headsOf(count, (sector) => [next(sector)]);
  if (heads === null) return false;
  const directory: number[] = [];
  for (let sector = view.getInt32(48, true); isHeld(sector); sector = next(sector)) directory.push(at(sector));
  return isSoundDirectory(view, directory, size, count, heads);
}

/** Where the sectors of the allocation table are; null where their list goes round. */
function tableSectors(
  view: DataView,
  size: number,
  count: number,
  isHeld: (sector: number) => boolean,
): readonly number[] | null {
  const table: number[] = [];
  for (let i = 0; i < IN_HEADER; i++) table.push(view.getInt32(76 + i * 4, true));
  const seen = new Set<number>();
  for (let list = view.getInt32(68, true); isHeld(list) && seen.size <= count; ) {
    if (seen.has(list)) return null;
    seen.add(list);
    const start = (list + 1) * size;
    for (let i = 0; i < size / 4 - 1; i++) table.push(view.getInt32(start + i * 4, true));
    list = view.getInt32(start + size - 4, true);
  }
  return table;
}

function isSoundDirectory(
  view: DataView,
  sectors: readonly number[],
  size: number,
  count: number,
  heads: ReadonlySet<number>,
): boolean {
  const entries = sectors.flatMap((start) => Array.from({ length: size / ENTRY }, (_, i) => start + i * ENTRY));
  const around = (i: number): number[] =>
    // The root is where every way ends; unused entries often name it.
    [68, 72, 76].map((field) => view.getInt32((entries[i] ?? 0) + field, true)).filter((other) => other !== 0);
  if (headsOf(entries.length, around) === null) return false;
  const starts = new Set<number>();
  return entries.every((entry) => {
    const isStream = view.getUint8(entry + 66) === 2 && view.getUint32(entry + 120, true) >= CUTOFF;
    if (!isStream) return true;
    const start = view.getInt32(entry + 116, true);
    if (starts.has(start) || (start >= 0 && start < count && !heads.has(start))) return false;
    starts.add(start);
    return true;
  });
}

/** Those that nothing leads to; null where something is led to from two sides, or a way goes round. */
function headsOf(count: number, ways: (from: number) => readonly number[]): ReadonlySet<number> | null {
  const led = new Uint8Array(count);
  for (let from = 0; from < count; from++) {
    for (const to of ways(from)) {
      if (to < 0 || to >= count) continue;
      if (led[to] === 1) return null;
      led[to] = 1;
    }
  }
  const heads = new Set<number>();
  for (let i = 0; i < count; i++) if (led[i] === 0) heads.add(i);
  // With one way in at most, whatever no head leads to goes round.
  let reached = 0;
  const open = [...heads];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    reached++;
    for (const to of ways(from)) if (to >= 0 && to < count) open.push(to);
  }
  return reached === count ? heads : null;
}
