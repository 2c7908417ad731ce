/**
 * A sheet as an office keeps it → blocks: titles and signatures as lines, the table between them row by row under one heading row, so that
 * each row can be taken as a record: a heading of several rows is put together, and what one merged cell says of several rows stands in each.
 */
import { greatestOf } from '../../records/extremes.js';
import { fold } from '../../text/fold.js';
import { type Block, row } from '../flow.js';
import type { Merge } from './grid.js';

/** A row with the texts of its cells by column. */
export interface TextRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, string>;
}

const MIN_COLUMNS = 2;
// A row without known words is a heading where it and the next one fill this many cells.
const MIN_UNKNOWN_COLUMNS = 3;
const MAX_HEADING_ROWS = 4;
// Of the rows behind the last numbered one: sums fill more cells than the names under a table do.
const MAX_SIGNATURE_CELLS = 2;

const ORDINAL = /^(?:tt|stt|s\.t\.t|so tt|so thu tu|no\.?)$/;
const KNOWN =
  /^(?:(?:ten|ho va ten|ho ten|noi dung|don vi|dia (?:chi|ban|phuong|diem)|linh vuc|ghi chu|mo hinh|hieu qua|ket qua)(?![a-z])|(?:thoi gian|nam|so luong|quy mo)$)/;

export function blocksOfSheet(rows: readonly TextRow[], merges: readonly Merge[]): Block[] {
  const filled = rows.filter(({ cells }) => cells.size > 0);
  const byTop = mergesByTop(merges);
  const blocks: Block[] = [];
  let at = 0;
  while (at < filled.length) {
    const start = headingAt(filled, at);
    for (const row of filled.slice(at, start ?? filled.length)) blocks.push(...linesOf(row));
    if (start === null) break;
    const table = tableAt(filled, start, byTop);
    for (const block of table.blocks) blocks.push(block);
    at = table.end;
  }
  return blocks;
}

/** Cells of a row outside of any table: each says something by itself. */
const linesOf = ({ cells }: TextRow): Block[] =>
  [...cells.entries()].sort(([a], [b]) => a - b).map(([, text]) => ({ kind: 'paragraph', text }));

const folded = (text: string): string => fold(text.trim()).replace(/\s+/g, ' ');

/** Index of the next heading row. */
function headingAt(rows: readonly TextRow[], from: number): number | null {
  for (let i = from; i < rows.length - 1; i++) {
    const cells = [...(rows[i]?.cells.values() ?? [])].map(folded);
    if (cells.length < MIN_COLUMNS) continue;
    const known = cells.filter((cell) => ORDINAL.test(cell) || KNOWN.test(cell)).length;
    if (known >= MIN_COLUMNS || cells.some((cell) => ORDINAL.test(cell))) return i;
    const next = rows[i + 1];
    const isTable = cells.length >= MIN_UNKNOWN_COLUMNS && (next?.cells.size ?? 0) >= MIN_UNKNOWN_COLUMNS;
    if (isTable && isNext(rows[i], next)) return i;
  }
  return null;
}

const isNext = (row: TextRow | undefined, next: TextRow | undefined): boolean =>
  row !== undefined && next?.number === row.number + 1;

interface Table {
  readonly blocks: readonly Block[];
  /** Index of the row behind it. */
  readonly end: number;
}

/** Merged cells by the row in which they begin. */
type Merges = ReadonlyMap<number, readonly Merge[]>;

function mergesByTop(merges: readonly Merge[]): Merges {
  const byTop = new Map<number, Merge[]>();
  for (const merge of merges) {
    const own = byTop.get(merge.top) ?? [];
    byTop.set(merge.top, own);
    own.push(merge);
  }
  return byTop;
}

function tableAt(rows: readonly TextRow[], start: number, merges: Merges): Table {
  const first = rows[start];
  if (first === undefined) return { blocks: [], end: start + 1 };
  const upright = merges.get(first.number) ?? [];
  const deepest = upright.reduce((row, { bottom }) => Math.max(row, bottom), first.number);
  const last = Math.min(deepest, first.number + MAX_HEADING_ROWS - 1);
  const head = rows.slice(start).filter(({ number }) => number <= last);
  const spread = head.map((each) => headingCells(each, merges));
  const columns = [...new Set(spread.flatMap((cells) => [...cells.keys()]))].sort((a, b) => a - b);
  const headings = columns.map((column) => {
    const texts = spread.map((cells) => cells.get(column) ?? '').filter((text) => text !== '');
    return texts.filter((text, i) => texts.indexOf(text) === i).join(' ');
  });
  const from = start + head.length;
  const ordinal = columns[headings.findIndex((heading) => ORDINAL.test(folded(heading)))];
  const end = endOf(rows, from, ordinal);
  const records = rows.slice(from, end);
  const inherited = inheritedCells(records, merges);
  const body = records.map(({ number, cells }) =>
    row(columns.map((column) => cells.get(column) ?? inherited.get(`${number} ${column}`) ?? '')),
  );
  return { blocks: [row(headings), ...body], end };
}

/** A row of the heading, what stands in a merged cell in each of its columns. */
function headingCells({ number, cells }: TextRow, merges: Merges): Map<number, string> {
  const spread = new Map(cells);
  const widest = Math.max(0, greatestOf([...cells.keys()]));
  for (const { left, right } of merges.get(number) ?? []) {
    const text = cells.get(left);
    if (text === undefined) continue;
    // A title over the whole sheet may be merged far beyond its columns.
    for (let column = left + 1; column <= Math.min(right, widest + MAX_HEADING_ROWS); column++)
      spread.set(column, text);
  }
  return spread;
}

/** Where a table ends: with a row left empty, or behind its last numbered row and the sums under it. */
function endOf(rows: readonly TextRow[], from: number, ordinal: number | undefined): number {
  let end = from;
  while (end < rows.length && (end === from || isNext(rows[end - 1], rows[end]))) end++;
  if (ordinal === undefined) return end;
  let last = end;
  while (last > from && !isRecord(rows[last - 1], ordinal)) last--;
  return last === from ? end : last;
}

const isRecord = (row: TextRow | undefined, ordinal: number): boolean =>
  row !== undefined && (row.cells.has(ordinal) || row.cells.size > MAX_SIGNATURE_CELLS);

/** What merged cells say of the rows below their first: "row column" → text. */
function inheritedCells(records: readonly TextRow[], merges: Merges): ReadonlyMap<string, string> {
  const inherited = new Map<string, string>();
  for (const [i, { number: top, cells }] of records.entries()) {
    for (const { bottom, left } of merges.get(top) ?? []) {
      const text = cells.get(left);
      if (text === undefined) continue;
      for (let j = i + 1; j < records.length; j++) {
        const below = records[j];
        // Beneath a merged cell there is none with a text of its own.
        if (below === undefined || below.number > bottom || below.cells.has(left)) break;
        inherited.set(`${below.number} ${left}`, text);
      }
    }
  }
  return inherited;
}
