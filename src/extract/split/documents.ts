/**
 * Where a further document begins in a text: a masthead with number and date behind the closing of the document before it. Forms and
 * regulations that a document encloses have neither a number nor a day of their own, a copy certificate is part of what it certifies.
 */
import type { Span } from '../../records/span.js';
import type { Source } from '../extractor.js';
import { beginsWithBody } from '../header/issuer.js';
import { mottoes, placeDates, type SymbolLine, symbolLines } from '../layout/anchors.js';
import { inCapitals, lineAt, trimmed } from '../layout/cells.js';
import { closingOf } from '../layout/closing.js';
import { nameOf, opensAuthority, opensSignature } from '../signature/lines.js';
import { sourceOf } from '../source.js';

// The anchors of one masthead stand within as many lines, in whatever order the columns were written down.
const MASTHEAD_LINES = 9;
const LINES_OF_BODIES = 8;
const LONGEST_BODY_LINE = 110;
// An annex or a form says what it is straight above, or under its own heading.
const LINES_ABOVE = 3;
const LINES_BELOW = 6;
const ENCLOSED = /(?:^|\n)[\s*_#("]*(?:phu luc|mau (?:so|bieu|van ban)?|bieu mau|kem theo|ban hanh kem theo|dinh kem)/;
const COPY = /(?<![a-z])(?:sao y|sao luc|trich sao|ban sao)(?![a-z])/;

/** Offsets, ascending, of the documents behind the first one. */
export function documentStarts(source: Source): number[] {
  const heads = mastheads(source);
  const starts: number[] = [];
  const symbols = new Set<string>();
  let from = 0;
  let closed = false;
  for (const { start, end, symbol } of heads) {
    closed ||= from < start && closingOf(sourceOf(source.text.slice(from, start))) !== null;
    // The same number again is the same paper: a running head, or a second copy.
    if (closed && !symbols.has(symbol) && !isEnclosed(source, start, end)) {
      starts.push(start);
      closed = false;
    }
    symbols.add(symbol);
    from = start;
  }
  return starts;
}

interface Head extends Span {
  readonly symbol: string;
}

/** Mastheads that have number and day and, beside them, the national name or the Party's, or the lines of a body above. */
function mastheads(source: Source): Head[] {
  const length = source.text.length;
  const names = mottoes(source, 0, length);
  const dates = placeDates(source, 0, length).filter(({ date }) => date?.length === 'YYYY-MM-DD'.length);
  const heads: Head[] = [];
  const lines = symbolLines(source, 0, length);
  for (const [i, line] of lines.entries()) {
    if (line.symbol === null) continue;
    // What stands behind another number is another masthead's.
    const reach = { start: lines[i - 1]?.end ?? 0, end: lines[i + 1]?.start ?? length };
    const date = nearest(source, dates, line, reach);
    const name = nearest(source, names, line, reach);
    if (date === null) continue;
    const anchors = [line, date, ...(name === null ? [] : [name])];
    const start = startAbove(source, Math.min(...anchors.map((anchor) => anchor.start)));
    if (name === null && start === line.start) continue;
    const end = Math.max(...anchors.map((anchor) => anchor.end));
    if (start >= (heads.at(-1)?.end ?? 0)) heads.push({ start, end, symbol: line.symbol });
  }
  return heads;
}

/** The anchor nearest to a symbol line, within the lines of one masthead. */
function nearest(source: Source, anchors: readonly Span[], line: SymbolLine, reach: Span): Span | null {
  const own = lineAt(source, line.start);
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.start ?? 0) < line.start) low = middle + 1;
    else high = middle;
  }
  const away = (anchor: Span): number => Math.abs(lineAt(source, anchor.start) - own);
  const near = anchors
    .slice(Math.max(0, low - 1), low + 1)
    .filter((anchor) => anchor.start >= reach.start && anchor.end <= reach.end && away(anchor) <= MASTHEAD_LINES)
    .sort((a, b) => away(a) - away(b));
  return near[0] ?? null;
}

/** Upwards over the lines of the bodies: capitals that are no signer's title and nobody's name. */
function startAbove(source: Source, anchor: number): number {
  let line = lineAt(source, anchor);
  for (let above = line - 1, taken = 0; above >= 0 && taken < LINES_OF_BODIES; above--) {
    const { start, end } = source.lines[above] ?? { start: 0, end: 0 };
    const words = trimmed(source.text, start, end);
    if (words === null) {
      if (source.text.slice(start, end).trim() === '' && above < line - 1) break;
      continue;
    }
    const text = source.text.slice(words.start, words.end);
    if (text.length > LONGEST_BODY_LINE || !isBodyLine(text) || signsUnder(source, above, text)) break;
    taken++;
    line = above;
  }
  return source.lines[line]?.start ?? 0;
}

/** "VĂN PHÒNG" may be read as a name in capitals, "Đoàn Minh Lý" as a body: the case tells. */
function isBodyLine(text: string): boolean {
  const body = beginsWithBody(text);
  if (!inCapitals(text)) return body && nameOf(text) === null;
  return body || (/^\p{L}/u.test(text) && !opensSignature(text) && nameOf(text) === null);
}

/** "CHỦ TỊCH" under "TM. ỦY BAN NHÂN DÂN" is the end of the paper before, though a head of state is called so too. */
function signsUnder(source: Source, line: number, text: string): boolean {
  return opensSignature(text) && opensAuthority((source.lines[line - 1]?.text ?? '').trim());
}

/** Do the lines around a masthead say that it is a form, an annex or a copy certificate? */
function isEnclosed(source: Source, start: number, end: number): boolean {
  const first = source.lines[Math.max(0, lineAt(source, start) - LINES_ABOVE)]?.start ?? 0;
  const last = source.lines[lineAt(source, end) + LINES_BELOW]?.end ?? source.text.length;
  return ENCLOSED.test(source.folded.slice(first, start)) || COPY.test(source.folded.slice(start, last));
}
