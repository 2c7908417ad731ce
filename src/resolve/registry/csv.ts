/**
 * Comma-separated values as in RFC 4180: quoted cells may hold commas, line breaks and doubled quotes.
 */

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a file, blank lines left out. A quote that is never closed takes the rest of the file as its cell. */
export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const begins = line;
    const lineEnd = endOfLine(text, at);
    const whole = text.slice(at, text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd);
    if (!whole.includes('"')) {
      if (whole !== '') rows.push({ line: begins, cells: whole.split(',') });
      at = lineEnd + 1;
      line++;
      continue;
    }
    const cells: string[] = [];
    for (;;) {
      const cell = cellAt(text, at);
      cells.push(cell.value);
      line += cell.breaks;
      at = cell.end;
      if (text[at] !== ',') break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begins, cells });
  }
  return rows;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

interface Cell {
  readonly value: string;
  readonly end: number;
  readonly breaks: number;
}

const CELL_END = /[,\r\n]/g;

function cellAt(text: string, start: number): Cell {
  if (text[start] === '"') return quotedCell(text, start + 1);
  CELL_END.lastIndex = start;
  const end = CELL_END.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end, breaks: 0 };
}

function quotedCell(text: string, start: number): Cell {
  const parts: string[] = [];
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return closed(parts, text.slice(from), text.length);
    parts.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') return closed(parts, textToSeparator(text, quote + 1), endOfCell(text, quote + 1));
    parts.push('"');
    from = quote + 2;
  }
}

function closed(parts: readonly string[], rest: string, end: number): Cell {
  const value = parts.join('') + rest;
  return { value, end, breaks: value.split('\n').length - 1 };
}

function endOfCell(text: string, from: number): number {
  CELL_END.lastIndex = from;
  return CELL_END.exec(text)?.index ?? text.length;
}

/** What stands between a closing quote and the separator: kept, so that a broken row can be seen. */
const textToSeparator = (text: string, from: number): string => text.slice(from, endOfCell(text, from));
