/**
 * The directory at the end of a ZIP archive (APPNOTE 6.3.10, 4.3.12): what stands in it, before anything is unpacked.
 */

export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Of its own head, before which nothing of it stands. */
  readonly at: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED = 0x1;
const UTF8 = 0x800;
const IN_64 = 0xffffffff;
const EXTRA_64 = 0x0001;

/** Null for an archive that is cut off or damaged; of more than `most` entries, one more than that. */
export function entriesOf(bytes: Uint8Array, most: number): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    if (end === null) return null;
    const entries: Entry[] = [];
    let { at } = end;
    for (let i = 0; i < end.count && entries.length <= most; i++) {
      if (view.getUint32(at, true) !== ENTRY) return null;
      const length = view.getUint16(at + 28, true);
      const extra = view.getUint16(at + 30, true);
      entries.push(entryAt(view, at, length, extra));
      at += ENTRY_BYTES + length + extra + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The packed bytes of an entry; null where they are not all there. */
export function packedBytes(bytes: Uint8Array, { at, packed }: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + LOCAL_BYTES > bytes.length || view.getUint32(at, true) !== LOCAL) return null;
  const start = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}

function endOf(view: DataView): { readonly at: number; readonly count: number } | null {
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const place = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    if (place !== IN_64 && count !== 0xffff) return { at: place, count };
    return at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR
      ? endOf64(view, wide(view, at - 12))
      : { at: place, count };
  }
  return null;
}

const endOf64 = (view: DataView, at: number): { readonly at: number; readonly count: number } | null =>
  view.getUint32(at, true) === END_64 ? { at: wide(view, at + 48), count: wide(view, at + 32) } : null;

const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function entryAt(view: DataView, at: number, length: number, extra: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const name = nameOf(new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, length), (flags & UTF8) !== 0);
  // In the wide extra field stand, in this order, those of the three that do not fit into their place.
  let place = wideField(view, at + ENTRY_BYTES + length, extra);
  const number = (offset: number): number => {
    const narrow = view.getUint32(at + offset, true);
    if (narrow !== IN_64 || place === null) return narrow;
    place += 8;
    return wide(view, place - 8);
  };
  const unpacked = number(24);
  const packed = number(20);
  return {
    name,
    isFolder: /[/\\]$/.test(name),
    encrypted: (flags & ENCRYPTED) !== 0,
    method: view.getUint16(at + 10, true),
    packed,
    unpacked,
    at: number(42),
  };
}

function wideField(view: DataView, start: number, length: number): number | null {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === EXTRA_64) return at + 4;
  return null;
}

// Programs of Windows write names as UTF-8 without saying so, or in the code page of the machine.
function nameOf(bytes: Uint8Array, declared: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !declared }).decode(bytes).normalize('NFC');
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}
