/**
 * What the formatting of a paragraph says as far as it matters to the text: its style, its place in a table, its list.
 */
import type { WordFile } from './header.js';
import type { Stretch } from './pages.js';
import { type Sprm, sprmsIn } from './sprms.js';

export interface ParagraphFormat {
  readonly style: number;
  /** How many tables it stands in. */
  readonly depth: number;
  /** Its mark ends a row. */
  readonly endsRow: boolean;
  /** Its mark ends a cell of a table within a table; that of an outer table is told by the mark itself. */
  readonly endsInnerCell: boolean;
  /** Of the end of a row: shows borders. */
  readonly bordered: boolean;
  /** Number (from 1) of its list among the overrides, 0 for none, null where it does not say. */
  readonly list: number | null;
  readonly level: number | null;
}

export const PLAIN_PARAGRAPH: ParagraphFormat = {
  style: 0,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  bordered: false,
  list: null,
  level: null,
};

// MS-DOC 2.6.2 and 2.6.3.
const IN_TABLE = 0x2416;
const ENDS_ROW = 0x2417;
const INNER_CELL = 0x244b;
const INNER_ROW = 0x244c;
const DEPTH = 0x6649;
const LEVEL = 0x260a;
const LIST = 0x460b;
const ELSEWHERE = new Set([0x6645, 0x6646]);
const TABLE_BORDERS = 0xd613;
const TABLE_BORDERS_97 = 0xd605;
const TABLE_DEFINITION = 0xd608;
const CELL_BYTES = 20;

/** The format that a stretch of a page of paragraphs gives. */
export function paragraphFormat({ view, from, to }: Stretch, file: WordFile): ParagraphFormat {
  if (to - from < 2) return PLAIN_PARAGRAPH;
  return changedBy({ ...PLAIN_PARAGRAPH, style: view.getUint16(from, true) }, view, from + 2, to, file);
}

/** A format, changed by a list; `file` is where a list goes on that is too long for its place. */
export function changedBy(
  format: ParagraphFormat,
  view: DataView,
  from: number,
  to: number,
  file: WordFile | null,
): ParagraphFormat {
  let now = format;
  for (const sprm of sprmsIn(view, from, to)) {
    if (ELSEWHERE.has(sprm.code)) {
      const place = view.getUint32(sprm.at, true);
      const data = file?.data ?? null;
      if (data !== null && place + 2 <= data.byteLength)
        now = changedBy(now, data, place + 2, place + 2 + data.getUint16(place, true), null);
    } else now = changed(now, sprm, view);
  }
  return now;
}

function changed(format: ParagraphFormat, { code, at, length }: Sprm, view: DataView): ParagraphFormat {
  switch (code) {
    case IN_TABLE:
      return { ...format, depth: view.getUint8(at) === 0 ? 0 : Math.max(format.depth, 1) };
    case DEPTH:
      return { ...format, depth: Math.max(0, view.getInt32(at, true)) };
    case ENDS_ROW:
    case INNER_ROW:
      return { ...format, endsRow: format.endsRow || view.getUint8(at) !== 0 };
    case INNER_CELL:
      return { ...format, endsInnerCell: view.getUint8(at) !== 0 };
    case LEVEL:
      return { ...format, level: view.getUint8(at) };
    case LIST:
      return { ...format, list: view.getUint16(at, true) };
    case TABLE_BORDERS_97:
      return { ...format, bordered: format.bordered || shownBorders(view, at, length, 4, 1) > 1 };
    case TABLE_BORDERS:
      return { ...format, bordered: format.bordered || shownBorders(view, at, length, 8, 5) > 1 };
    case TABLE_DEFINITION:
      return { ...format, bordered: format.bordered || hasBorderedCells(view, at, length) };
    default:
      return format;
  }
}

/** How many borders of a list are drawn: their kind stands at `kindAt` of each. */
function shownBorders(view: DataView, at: number, length: number, size: number, kindAt: number): number {
  let shown = 0;
  for (let i = 0; i + size <= length; i += size) {
    const kind = view.getUint8(at + i + kindAt);
    if (kind !== 0 && kind !== 0xff) shown++;
  }
  return shown;
}

/** MS-DOC 2.9.326 (TDefTableOperand): the edges of the columns, then the cells, each with its four borders. */
function hasBorderedCells(view: DataView, at: number, length: number): boolean {
  const columns = view.getUint8(at);
  const first = 1 + (columns + 1) * 2;
  let bordered = 0;
  for (let i = 0; i < columns && first + (i + 1) * CELL_BYTES <= length; i++) {
    if (shownBorders(view, at + first + i * CELL_BYTES + 4, 16, 4, 1) > 1) bordered++;
  }
  return bordered * 2 > columns;
}
