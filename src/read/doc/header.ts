/**
 * The head of a Word file (the FIB, MS-DOC 2.5): how long each part of the text is, and where the tables stand that describe it.
 */
import type { Compound } from '../compound.js';

export interface WordFile {
  /** The main stream: the characters, and pages of formatting. Positions in it are "file positions". */
  readonly main: DataView;
  /** The stream of tables. */
  readonly tables: DataView;
  /** What is too long for its place elsewhere. */
  readonly data: DataView | null;
  /** Lengths of the parts of the text, in the order in which they stand one behind the other. */
  readonly lengths: Lengths;
  /** The bytes of a table, empty where the file has none. */
  readonly table: (name: keyof typeof TABLES) => DataView;
}

export interface Lengths {
  readonly text: number;
  readonly footnotes: number;
  readonly pageLines: number;
  readonly macros: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
}

export type Opened =
  | { readonly kind: 'file'; readonly file: WordFile }
  | { readonly kind: 'encrypted' }
  /** Of a version before 97. */
  | { readonly kind: 'older' }
  /** Another program's: a Word document only stands somewhere in it. */
  | { readonly kind: 'other' }
  | { readonly kind: 'broken' };

/** Numbers of the tables in FibRgFcLcb97 (MS-DOC 2.5.6). */
const TABLES = {
  styles: 1,
  footnoteReferences: 2,
  footnotes: 3,
  pageLines: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteReferences: 46,
  endnotes: 47,
  boxes: 56,
  lists: 73,
  listOverrides: 74,
} as const;

const SIGNATURE = 0xa5ec;
// Word 6 and 95 put their own number here.
const OLDER_SIGNATURES = new Set([0xa5dc, 0xa59b, 0xa697, 0xa699]);
const FIRST_VERSION = 0x00c1;
const FLAGS_AT = 0x0a;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const LENGTHS_AT = 76;
const TABLES_AT = 154;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Throws a RangeError where the head is cut off. */
export function openWordFile({ stream: streamAt }: Compound): Opened {
  const stream = streamAt('WordDocument');
  if (stream === null) return { kind: 'other' };
  const main = viewOf(stream);
  const signature = main.getUint16(0, true);
  if (OLDER_SIGNATURES.has(signature)) return { kind: 'older' };
  if (signature !== SIGNATURE) return { kind: 'broken' };
  if (main.getUint16(2, true) < FIRST_VERSION) return { kind: 'older' };
  const flags = main.getUint16(FLAGS_AT, true);
  if ((flags & ENCRYPTED) !== 0) return { kind: 'encrypted' };
  const tableStream = streamAt((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
  if (tableStream === null) return { kind: 'broken' };
  const tables = viewOf(tableStream);
  const data = streamAt('Data');
  const length = (index: number): number => Math.max(0, main.getInt32(LENGTHS_AT + index * 4, true));
  const lengths = {
    text: length(0),
    footnotes: length(1),
    pageLines: length(2),
    macros: length(3),
    comments: length(4),
    endnotes: length(5),
    boxes: length(6),
  };
  const table = (name: keyof typeof TABLES): DataView => {
    const at = TABLES_AT + TABLES[name] * 8;
    return part(tables, main.getUint32(at, true), main.getUint32(at + 4, true));
  };
  return { kind: 'file', file: { main, tables, data: data === null ? null : viewOf(data), lengths, table } };
}

/** A range of a stream. */
export const part = (view: DataView, start: number, length: number): DataView =>
  new DataView(view.buffer, view.byteOffset + Math.min(start, view.byteLength), boundedLength(view, start, length));

function boundedLength(view: DataView, start: number, length: number): number {
  if (start + length > view.byteLength && length > 0) throw new RangeError('a table reaches beyond its stream');
  return length;
}

/** Of a table of positions with something to each range between them (a PLC, MS-DOC 2.2.2): how many ranges. */
export const rangesIn = (plc: DataView, size: number): number =>
  Math.max(0, Math.floor((plc.byteLength - 4) / (4 + size)));
