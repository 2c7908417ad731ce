/** The records of a workbook stream (MS-XLS 2.1.4): a number, a length, bytes; what is too long goes on in records of its own. */

export interface BiffRecord {
  readonly type: number;
  /** Its bytes, and those of the records in which it goes on. */
  readonly parts: readonly DataView[];
  /** Where it begins in the stream. */
  readonly at: number;
}

const CONTINUE = 0x3c;
const HEAD_BYTES = 4;

/** From a place in the stream on; a record that is cut off ends them. */
export function* recordsFrom(stream: DataView, start: number): Generator<BiffRecord> {
  let at = start;
  while (at + HEAD_BYTES <= stream.byteLength) {
    const begin = at;
    const type = stream.getUint16(at, true);
    const parts: DataView[] = [];
    do {
      const length = stream.getUint16(at + 2, true);
      if (at + HEAD_BYTES + length > stream.byteLength) return;
      parts.push(new DataView(stream.buffer, stream.byteOffset + at + HEAD_BYTES, length));
      at += HEAD_BYTES + length;
    } while (at + HEAD_BYTES <= stream.byteLength && stream.getUint16(at, true) === CONTINUE);
    yield { type, parts, at: begin };
  }
}

/** Reads on through the parts of a record. Throws a RangeError behind its end. */
export interface Cursor {
  readonly byte: () => number;
  readonly half: () => number;
  readonly word: () => number;
  readonly skip: (bytes: number) => void;
  /** Characters of one or two bytes; in each further part a byte says anew which. */
  readonly characters: (count: number, wide: boolean) => string;
  readonly isAtEnd: () => boolean;
}

export function cursorOf({ parts }: BiffRecord): Cursor {
  let index = 0;
  let at = 0;
  const rest = (): number => (parts[index]?.byteLength ?? 0) - at;
  const onwards = (): void => {
    while (index < parts.length && rest() === 0) {
      index++;
      at = 0;
    }
  };
  const byte = (): number => {
    onwards();
    const part = parts[index];
    if (part === undefined) throw new RangeError('a record ends too early');
    return part.getUint8(at++);
  };
  const half = (): number => byte() | (byte() << 8);
  return {
    byte,
    half,
    word: () => (half() | (half() << 16)) >>> 0,
    skip: (bytes) => {
      let left = bytes;
      while (left > 0) {
        onwards();
        if (index >= parts.length) throw new RangeError('a record ends too early');
        const step = Math.min(left, rest());
        at += step;
        left -= step;
      }
    },
    characters: (count, wide) => {
      const pieces: string[] = [];
      let isWide = wide;
      let left = count;
      while (left > 0) {
        if (rest() === 0) isWide = (byte() & 1) !== 0;
        const part = parts[index];
        const size = isWide ? 2 : 1;
        const step = Math.min(left, Math.floor(rest() / size));
        if (part === undefined || step === 0) throw new RangeError('a text ends too early');
        const bytes = Buffer.from(part.buffer, part.byteOffset + at, step * size);
        pieces.push(bytes.toString(isWide ? 'utf16le' : 'latin1'));
        at += step * size;
        left -= step;
      }
      return pieces.join('');
    },
    isAtEnd: () => {
      onwards();
      return index >= parts.length;
    },
  };
}
