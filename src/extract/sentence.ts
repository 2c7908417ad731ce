/** The sentence around a place: up to a full stop, a semicolon or a line that begins something new. Lines wrapped by a page do not end it. */
import type { Span } from '../records/span.js';

// A "sentence" of a text without stops is cut here, so that a hostile text costs no more than its length.
const MAX_REACH = 1200;
// The first bar of a row stands within this many characters.
const MAX_CELL = 160;
const MARKER =
  /^[ \t]*(?:[-+*•–—|#>]|\d{1,2}(?:\.\d{1,2}){0,3}[.)](?!\d)|\d{1,2}\.\d{1,2}\s|\d{1,2}-\s|[a-zđ]\)|[IVX]{1,5}[.)]|Điều \d)/;
const ABBREVIATION = /(?:^|[^\p{L}])(?:TP|Tp|tp|TX|TT|Q|P|Th|ThS|TS|PGS|GS|BS|KT|TM|TL|No|v\.v)$/u;
const LOWER = /[\p{Ll},)]/u;
const NEW_START = /[\p{Lu}"(“]/u;

/** Where the sentence that holds `offset` begins and ends in a normalised text. */
export function sentenceAt(text: string, offset: number): Span {
  const floor = Math.max(0, offset - MAX_REACH);
  let start = offset;
  while (start > floor && !endsBefore(text, start)) start--;
  const ceiling = Math.min(text.length, offset + MAX_REACH);
  let end = Math.max(offset, start) + 1;
  while (end < ceiling && !endsBefore(text, end)) end++;
  return { start, end: Math.min(end, text.length) };
}

/** Does a sentence end right before `at`? */
function endsBefore(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === ';') return true;
  if (before === '.' || before === '!' || before === '?' || before === '…') return stops(text, at);
  return before === '\n' && breaks(text, at);
}

function stops(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && (text[next] === ' ' || text[next] === '\n') && next - at < 8) next++;
  if (next === at) return text[at] === '/' || at === text.length;
  const following = text[next];
  if (following === undefined) return true;
  if (LOWER.test(following)) return false;
  return text[at - 1] !== '.' || !ABBREVIATION.test(text.slice(Math.max(0, at - 6), at - 1));
}

/** A row of a table ("Kinh tế | 05 mô hình") is one sentence. */
function isRow(text: string, lineStart: number): boolean {
  const bar = text.slice(lineStart, lineStart + MAX_CELL).search(/[\n|]/);
  return bar !== -1 && text[lineStart + bar] === '|';
}

function breaks(text: string, at: number): boolean {
  const [line = ''] = text.slice(at, at + 40).split('\n', 1);
  if (MARKER.test(line)) return true;
  if (line.trim() === '') return false;
  if (isRow(text, at) || isRow(text, text.lastIndexOf('\n', at - 2) + 1)) return true;
  let last = at - 2;
  while (last >= 0 && at - last < 40 && (text[last] === ' ' || text[last] === '\n')) last--;
  if (last < 0 || '.;:!?'.includes(text[last] ?? '')) return true;
  const blankLine = text.slice(last + 1, at - 1).includes('\n');
  return blankLine && NEW_START.test(line.trimStart()[0] ?? '');
}
