/**
 * The cells at the end of a document, without the heads and feet of pages, and with two columns that lost their gap parted again.
 */
import type { Span } from '../../records/span.js';
import type { Source } from '../extractor.js';
import { markInside, opensSignature } from '../signature/lines.js';
import { canonicalSymbol } from './anchors.js';
import { type Cell, cellsOf } from './cells.js';
import { mastheadOf } from './masthead.js';

/** Cells of some lines; where an authority mark stands inside one ("… Lưu: VT. TM. ỦY BAN NHÂN DÂN"), it is parted there. */
export function closingCells(source: Source, range: Span, cuts: readonly Span[] = []): Cell[] {
  return cellsOf(source, range, cuts).flatMap((cell) => {
    if (isRunningLine(source, cell)) return [];
    const mark = markInside(cell.text) ?? titleInside(cell.text);
    if (mark === null) return [cell];
    const left = cell.text.slice(0, mark).trimEnd();
    // "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH" is one block.
    if (opensSignature(left)) return [cell];
    const at = cell.start + mark;
    return [
      { ...cell, end: cell.start + left.length, text: left },
      { ...cell, start: at, column: cell.column + mark, text: source.text.slice(at, cell.end) },
    ];
  });
}

// Longer than any symbol, blanks between its parts included.
const RUNNING_LINE = 120;
// "2", "- 2 -", "Trang 2/3".
const PAGE_NUMBER = /^(?:[-–] ?)?(?:trang |page )?\d{1,3}(?: ?\/ ?\d{1,3})?(?: ?[-–])?$/;

/** The head or foot of a page, which a converter leaves amid the signature: a page number, or the document's own symbol. */
function isRunningLine(source: Source, cell: Cell): boolean {
  const words = source.folded.slice(cell.start, cell.end);
  if (PAGE_NUMBER.test(words)) return true;
  const { symbolLine } = mastheadOf(source);
  if (symbolLine?.symbol == null || cell.start <= symbolLine.end || cell.text.length > RUNNING_LINE) return false;
  return canonicalSymbol(cell.text) === symbolLine.symbol;
}

/** A title in capitals behind an item ("- Các phòng; PHÓ CHỦ TỊCH"): the other column of a line that lost its gap. */
function titleInside(text: string): number | null {
  const last = text.slice(-1);
  if (last === last.toLowerCase() && last !== ' ') return null;
  const found = /[;,.] (?=[\p{Lu} ]{7,60}$)/u.exec(text.slice(-80));
  if (found === null || opensSignature(text)) return null;
  const at = Math.max(0, text.length - 80) + found.index + found[0].length;
  return opensSignature(text.slice(at)) ? at : null;
}
