/** Tables as readers write them, one row a line, cells parted by "|": rows under a heading row of the same number of cells. */
import type { Span } from '../records/span.js';
import type { Source } from './extractor.js';

export interface TableRow {
  /** Where each cell lies in the text, blanks around it left out. */
  readonly cells: readonly Span[];
}

export interface Table {
  /** Words of the heading cells, folded. */
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

const MIN_CELLS = 2;
const RULE_LINE = /^[\s|:-]*$/;

const known = new WeakMap<Source, readonly Table[]>();

/** The tables of a text, in order. */
export function tablesOf(source: Source): readonly Table[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const tables = source.match.includes('|') ? read(source) : [];
  known.set(source, tables);
  return tables;
}

function read({ match, folded, lines }: Source): Table[] {
  const tables: { headings: string[]; rows: TableRow[] }[] = [];
  let open: { headings: string[]; rows: TableRow[] } | null = null;
  for (const { start, end } of lines) {
    const all = cellsOf(match, start, end);
    const cells = withoutBarsAtEnds(all);
    if (cells.length < MIN_CELLS && all.length !== open?.headings.length) open = null;
    else if (RULE_LINE.test(match.slice(start, end))) continue;
    // A row may begin or end with an empty cell.
    else if (all.length === open?.headings.length) open.rows.push({ cells: all });
    else if (open === null || cells.length !== open.headings.length) {
      open = { headings: cells.map((cell) => folded.slice(cell.start, cell.end)), rows: [] };
      tables.push(open);
    } else open.rows.push({ cells });
  }
  return tables.filter(({ rows }) => rows.length > 0);
}

/** What stands between the bars of a line, and before and behind them. */
function cellsOf(match: string, start: number, end: number): Span[] {
  const cells: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && match[at] !== '|') continue;
    cells.push(trimmed(match, from, at));
    from = at + 1;
  }
  return cells;
}

const isBlank = (cell: Span | undefined): boolean => cell !== undefined && cell.start === cell.end;

/** Bars at the two ends of a line part no cells. */
function withoutBarsAtEnds(all: readonly Span[]): readonly Span[] {
  const cells = isBlank(all[0]) && all.length > 1 ? all.slice(1) : all;
  return isBlank(cells.at(-1)) && cells.length > 1 ? cells.slice(0, -1) : cells;
}

function trimmed(match: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(match[start] ?? '')) start++;
  while (end > start && /\s/.test(match[end - 1] ?? '')) end--;
  return { start, end };
}
