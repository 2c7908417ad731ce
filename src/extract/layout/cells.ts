/**
 * Cells: the runs of text that a reader sees as one block of a line. Two columns that a converter wrote side by side are parted
 * by a bar, a tab or a wide gap; each side of it is a cell of its own.
 */
import type { Span } from '../../records/span.js';
import type { Source } from '../extractor.js';

export interface Cell {
  readonly start: number;
  readonly end: number;
  /** Number of its line in the text (from 0), and where in that line it begins. */
  readonly line: number;
  readonly column: number;
  /** As in the text, without marks of emphasis and rules at its ends. */
  readonly text: string;
}

// Three spaces are a column gap, two are often a typist's; a rule ("-----", "* * *") parts what stands before and after it.
const GAP = /[|\t]| {3,}|-{3,}|_{3,}|={3,}|\*{3,}|\* \* \*/g;
// What may stand at the ends of a cell without being part of it: Markdown emphasis and headings, rests of rules.
const MARGIN = ' *_#>=~|\u00AB';
// A hyphen between these is a list mark, never a rule.
const LETTER = /[\p{L}\p{N}]/u;

/** The range without blanks and marks of emphasis at its ends; null where no letter and no digit stands in it. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && MARGIN.includes(text[from] ?? '')) from++;
  while (to > from && MARGIN.includes(text[to - 1] ?? '')) to--;
  return LETTER.test(text.slice(from, to)) ? { start: from, end: to } : null;
}

/** The cells of a range, left to right, top to bottom; `cuts` are taken out and part cells too. */
export function cellsOf(source: Source, range: Span, cuts: readonly Span[] = []): Cell[] {
  const cells: Cell[] = [];
  for (let number = lineAt(source, range.start); number < source.lines.length; number++) {
    const line = source.lines[number];
    if (line === undefined || line.start >= range.end) break;
    const from = Math.max(line.start, range.start);
    const to = Math.min(line.end, range.end);
    const add = (start: number, end: number): void => {
      const kept = trimmed(source.text, start, end);
      if (kept === null) return;
      const text = source.text.slice(kept.start, kept.end);
      cells.push({ ...kept, line: number, column: columnOf(source.text.slice(line.start, kept.start)), text });
    };
    const breaks: Span[] = [];
    for (const gap of source.text.slice(from, to).matchAll(GAP))
      breaks.push({ start: from + gap.index, end: from + gap.index + gap[0].length });
    for (const cut of cuts) if (cut.start < to && cut.end > from) breaks.push(cut);
    let start = from;
    for (const gap of breaks.sort((a, b) => a.start - b.start)) {
      if (gap.start > start) add(start, gap.start);
      start = Math.max(start, Math.min(gap.end, to));
    }
    add(start, to);
  }
  return cells;
}

const TAB_COLUMNS = 8;

/** The column behind the head of a line; a tab goes on to the next stop. */
function columnOf(head: string): number {
  if (!head.includes('\t')) return head.length;
  let column = 0;
  for (const letter of head)
    column = letter === '\t' ? (Math.floor(column / TAB_COLUMNS) + 1) * TAB_COLUMNS : column + 1;
  return column;
}

/** What stands before an offset in its line, as far back as `reach` characters. */
export function beforeInLine(text: string, offset: number, reach: number): string {
  const before = text.slice(Math.max(0, offset - reach), offset);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** Number of the line that holds an offset. */
export function lineAt(source: Source, offset: number): number {
  let low = 0;
  let high = source.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
// More letters than any line of a masthead: the head of a run-together line tells as much.
const TELLING = 160;

/** Case of each code unit, worked out when it is first met; 0: not yet. */
const cases = new Uint8Array(0x10000);
const CAPITAL = 1;
const SMALL = 2;
const NEITHER = 3;

function caseAt(code: number): number {
  const known = cases[code] ?? 0;
  if (known !== 0) return known;
  const letter = String.fromCharCode(code);
  const kind = UPPER.test(letter) ? CAPITAL : LOWER.test(letter) ? SMALL : NEITHER;
  cases[code] = kind;
  return kind;
}

/** Is it set in capitals? One lower-case letter in six is a slip or a code ("QĐ-TTg"). */
export function inCapitals(text: string): boolean {
  let upper = 0;
  let lower = 0;
  const end = Math.min(text.length, TELLING);
  for (let at = 0; at < end; at++) {
    const kind = caseAt(text.charCodeAt(at));
    if (kind === CAPITAL) upper++;
    else if (kind === SMALL) lower++;
  }
  return upper >= 2 && lower * 5 <= upper;
}
