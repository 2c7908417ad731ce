/** A sheet of a workbook stream → its cells (MS-XLS 2.1.7.20.5). Formulas show the value that was stored with them; none is worked out. */
import type { Grid, Merge, Run } from '../sheets/grid.js';
import { numberFormat, shown } from '../sheets/numbers.js';
import { type BiffRecord, cursorOf, recordsFrom } from './records.js';
import { type NumberedRun, richText, shortText } from './texts.js';
import type { Workbook } from './workbook.js';

const END = 0x0a;
const BEGIN = 0x0809;
const SHARED_TEXT = 0xfd;
const OWN_TEXT = 0x204;
const RICH_OWN_TEXT = 0xd6;
const NUMBER = 0x203;
const SHORT_NUMBER = 0x27e;
const SHORT_NUMBERS = 0xbd;
const FORMULA = 0x06;
const RESULT_TEXT = 0x207;
const TRUTH = 0x205;
const MERGES = 0xe5;

const PLAIN = { font: 0, format: numberFormat(0, null) };

interface Place {
  readonly row: number;
  readonly column: number;
  /** Number of its style. */
  readonly style: number;
}

/** Throws a RangeError where a record is damaged. */
export function gridAt(stream: DataView, start: number, workbook: Workbook): Grid {
  const rows = new Map<number, Map<number, Run[]>>();
  const merges: Merge[] = [];
  let awaitsText: Place | null = null;
  let depth = 0;

  const styleOf = ({ style }: Place) => workbook.styles[style] ?? PLAIN;
  const put = (place: Place, runs: readonly NumberedRun[]): void => {
    if (runs.every(({ text }) => text.trim() === '')) return;
    const cells = rows.get(place.row) ?? new Map<number, Run[]>();
    rows.set(place.row, cells);
    const usual = styleOf(place).font;
    cells.set(
      place.column,
      runs.map(({ text, font }) => ({ text, font: workbook.fontName(font ?? usual) })),
    );
  };
  const putNumber = (place: Place, value: number): void =>
    put(place, [{ text: shown(value, styleOf(place).format, workbook.since1904), font: null }]);

  for (const record of recordsFrom(stream, start)) {
    // A chart within the sheet is a sheet of its own within it.
    if (record.type === BEGIN) depth++;
    else if (record.type === END && --depth <= 0) break;
    if (depth > 1) continue;
    const cursor = cursorOf(record);
    const placeHere = (): Place => ({ row: cursor.half(), column: cursor.half(), style: cursor.half() });
    switch (record.type) {
      case SHARED_TEXT:
        put(placeHere(), workbook.texts[cursor.word()] ?? []);
        break;
      case OWN_TEXT:
      case RICH_OWN_TEXT:
        put(placeHere(), richText(cursor));
        break;
      case NUMBER:
        putNumber(placeHere(), floatIn(record, 6));
        break;
      case SHORT_NUMBER:
        putNumber(placeHere(), unpacked(cursor.word()));
        break;
      case SHORT_NUMBERS: {
        const row = cursor.half();
        const first = cursor.half();
        const count = Math.floor(((record.parts[0]?.byteLength ?? 0) - 6) / 6);
        for (let i = 0; i < count; i++)
          putNumber({ row, column: first + i, style: cursor.half() }, unpacked(cursor.word()));
        break;
      }
      case FORMULA: {
        const place = placeHere();
        const value = resultOf(record);
        awaitsText = value === 'text' ? place : null;
        if (typeof value === 'number') putNumber(place, value);
        else if (value === 'true' || value === 'false') put(place, [{ text: value.toUpperCase(), font: null }]);
        break;
      }
      case RESULT_TEXT:
        if (awaitsText !== null) put(awaitsText, [{ text: shortText(cursor, 2), font: null }]);
        awaitsText = null;
        break;
      case TRUTH: {
        const place = placeHere();
        const value = cursor.byte();
        if (cursor.byte() === 0) put(place, [{ text: value === 1 ? 'TRUE' : 'FALSE', font: null }]);
        break;
      }
      case MERGES:
        for (let left = cursor.half(); left > 0; left--) {
          const [top, bottom] = [cursor.half() + 1, cursor.half() + 1];
          merges.push({ top, bottom, left: cursor.half(), right: cursor.half() });
        }
        break;
    }
  }
  const ordered = [...rows].sort(([a], [b]) => a - b);
  return { rows: ordered.map(([row, cells]) => ({ number: row + 1, cells })), merges };
}

function floatIn({ parts: [part] }: BiffRecord, at: number): number {
  if (part === undefined) throw new RangeError('a record ends too early');
  return part.getFloat64(at, true);
}

/** MS-XLS 2.5.217 (RkNumber): the upper 30 bits of a number, whole or not, perhaps a hundredfold. */
function unpacked(rk: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, rk & ~3, true);
  const value = (rk & 2) === 0 ? view.getFloat64(0, true) : (rk | 0) >> 2;
  return (rk & 1) === 0 ? value : value / 100;
}

/** MS-XLS 2.5.133 (FormulaValue): a number, or a mark in its last two bytes with the kind of value in the first. */
function resultOf(record: BiffRecord): number | 'text' | 'true' | 'false' | null {
  const [part] = record.parts;
  if (part === undefined) throw new RangeError('a record ends too early');
  if (part.getUint16(12, true) !== 0xffff) return floatIn(record, 6);
  const kind = part.getUint8(6);
  if (kind === 0) return 'text';
  if (kind === 1) return part.getUint8(8) === 1 ? 'true' : 'false';
  return null;
}
