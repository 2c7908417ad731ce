/** The first part of a workbook stream (MS-XLS 2.1.7.20.3): what all sheets share, and where each of them begins. */
import { type NumberFormat, numberFormat } from '../sheets/numbers.js';
import { cursorOf, recordsFrom } from './records.js';
import { type NumberedRun, richText, shortText } from './texts.js';

export interface CellStyle {
  /** Number of its font. */
  readonly font: number;
  readonly format: NumberFormat;
}

export interface Workbook {
  /** Those that are shown, with the place of each in the stream. */
  readonly sheets: readonly { readonly name: string; readonly at: number }[];
  readonly texts: readonly (readonly NumberedRun[])[];
  readonly styles: readonly CellStyle[];
  /** Name of a font by the number that cells and runs give. */
  readonly fontName: (number: number) => string | null;
  readonly since1904: boolean;
}

export type Opened =
  | { readonly kind: 'workbook'; readonly workbook: Workbook }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'older' };

const BEGIN = 0x0809;
const END = 0x0a;
const SEALED = 0x2f;
const SHEET = 0x85;
const TEXTS = 0xfc;
const FONT = 0x31;
const FORMAT = 0x41e;
const STYLE = 0xe0;
const DATE_MODE = 0x22;
const VERSION_97 = 0x0600;
const WORKSHEET = 0;
const FONT_NAME_AT = 14;
// MS-XLS 2.5.129 (FontIndex): number 4 is left out.
const NO_FONT = 4;

/** Throws a RangeError where a record is damaged. */
export function workbookOf(stream: DataView): Opened {
  const sheets: { name: string; at: number }[] = [];
  const texts: NumberedRun[][] = [];
  const fonts: string[] = [];
  const codes = new Map<number, string>();
  const found: { font: number; format: number }[] = [];
  let since1904 = false;
  for (const record of recordsFrom(stream, 0)) {
    const cursor = cursorOf(record);
    if (record.type === BEGIN && cursor.half() < VERSION_97) return { kind: 'older' };
    if (record.type === SEALED) return { kind: 'encrypted' };
    if (record.type === END) break;
    if (record.type === SHEET) {
      const at = cursor.word();
      const isHidden = (cursor.byte() & 3) !== 0;
      const kind = cursor.byte();
      const name = shortText(cursor, 1);
      if (kind === WORKSHEET && !isHidden) sheets.push({ name, at });
    } else if (record.type === TEXTS) {
      cursor.skip(8);
      while (!cursor.isAtEnd()) texts.push(richText(cursor));
    } else if (record.type === FONT) {
      cursor.skip(FONT_NAME_AT);
      fonts.push(shortText(cursor, 1));
    } else if (record.type === FORMAT) codes.set(cursor.half(), shortText(cursor, 2));
    else if (record.type === STYLE) found.push({ font: cursor.half(), format: cursor.half() });
    else if (record.type === DATE_MODE) since1904 = cursor.half() === 1;
  }
  const fontName = (number: number): string | null => fonts[number > NO_FONT ? number - 1 : number] ?? null;
  const styles = found.map(({ font, format }) => ({ font, format: numberFormat(format, codes.get(format) ?? null) }));
  return { kind: 'workbook', workbook: { sheets, texts, styles, fontName, since1904 } };
}
