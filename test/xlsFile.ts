/** Small workbooks of Excel 97, put together record by record (MS-XLS). */
import CFB from 'cfb';

const half = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) buffer.writeUInt16LE(value, i * 2);
  return buffer;
};
const word = (value: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value >>> 0, 0);
  return buffer;
};
const float = (value: number): Buffer => {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleLE(value, 0);
  return buffer;
};

const record = (type: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([half(type, content.length), content]);
};

const wide = (text: string): Buffer => Buffer.concat([Buffer.from([1]), Buffer.from(text, 'utf16le')]);
const shortText = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), wide(text)]);

/** A text in the shared table; `font` is that of what stands from `from` on. */
export interface SharedText {
  readonly text: string;
  readonly from?: number;
  readonly font?: number;
}

export type Cell =
  | { readonly kind: 'shared'; readonly text: number }
  | { readonly kind: 'number'; readonly value: number; readonly style?: number }
  | { readonly kind: 'short'; readonly rk: number }
  | { readonly kind: 'sum'; readonly value: number | string }
  | { readonly kind: 'mistake' };

export interface XlsSheet {
  readonly name: string;
  readonly hidden?: true;
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** First and last row and column, from 0. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
}

interface Contents {
  readonly fonts: readonly string[];
  readonly texts: readonly SharedText[];
  readonly sheets: readonly XlsSheet[];
  /** Numbers of the formats of the styles. */
  readonly formats?: readonly number[];
  /** The table of texts is cut into records after as many bytes, in the middle of a text. */
  readonly cutAfter?: number;
  readonly sealed?: true;
  readonly version?: number;
}

function sharedTable(texts: readonly SharedText[], cutAfter: number | undefined): Buffer {
  const entries = texts.map(({ text, from, font }) => {
    const rich = from !== undefined && font !== undefined;
    const flags = Buffer.from([rich ? 9 : 1]);
    const runs = rich ? half(from, font) : Buffer.alloc(0);
    return Buffer.concat([
      half(text.length),
      flags,
      rich ? half(1) : Buffer.alloc(0),
      Buffer.from(text, 'utf16le'),
      runs,
    ]);
  });
  const whole = Buffer.concat([word(texts.length), word(texts.length), ...entries]);
  if (cutAfter === undefined) return record(0xfc, whole);
  return Buffer.concat([
    record(0xfc, whole.subarray(0, cutAfter)),
    record(0x3c, Buffer.from([1]), whole.subarray(cutAfter)),
  ]);
}

function cellRecord(cell: Cell, row: number, column: number): Buffer {
  const place = half(row, column, 'style' in cell ? (cell.style ?? 0) : 0);
  switch (cell.kind) {
    case 'shared':
      return record(0xfd, place, word(cell.text));
    case 'number':
      return record(0x203, place, float(cell.value));
    case 'short':
      return record(0xbd, half(row, column), half(0), word(cell.rk), half(column));
    case 'mistake':
      return record(0x205, place, Buffer.from([0x17, 1]));
    default: {
      if (typeof cell.value === 'number') return record(0x06, place, float(cell.value), Buffer.alloc(8));
      const text = record(0x207, half(cell.value.length), wide(cell.value));
      return Buffer.concat([record(0x06, place, half(0, 0, 0, 0xffff), Buffer.alloc(8)), text]);
    }
  }
}

function sheetStream({ rows, merges = [] }: XlsSheet): Buffer {
  const cells = rows.flatMap((row, i) =>
    row.map((cell, j) => (cell === null ? Buffer.alloc(0) : cellRecord(cell, i, j))),
  );
  const merged =
    merges.length === 0 ? Buffer.alloc(0) : record(0xe5, half(merges.length), ...merges.map((each) => half(...each)));
  return Buffer.concat([record(0x809, half(0x600, 0x10, 0, 0)), ...cells, merged, record(0x0a)]);
}

export function xlsFile({
  fonts,
  texts,
  sheets,
  formats = [0],
  cutAfter,
  sealed,
  version = 0x600,
}: Contents): Uint8Array {
  const streams = sheets.map(sheetStream);
  const globals = (places: readonly number[]): Buffer =>
    Buffer.concat([
      record(0x809, half(version, 5, 0, 0)),
      ...(sealed === undefined ? [] : [record(0x2f, half(0))]),
      ...fonts.map((name) => record(0x31, Buffer.alloc(14), shortText(name))),
      ...formats.map((format) => record(0xe0, half(0, format), Buffer.alloc(16))),
      ...sheets.map(({ name, hidden }, i) =>
        record(0x85, word(places[i] ?? 0), Buffer.from([hidden === undefined ? 0 : 1, 0]), shortText(name)),
      ),
      sharedTable(texts, cutAfter),
      record(0x0a),
    ]);
  let at = globals([]).length;
  const places = streams.map((stream) => {
    const place = at;
    at += stream.length;
    return place;
  });
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/Workbook', Buffer.concat([globals(places), ...streams]));
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }));
}
