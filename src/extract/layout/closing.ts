/**
 * The closing of a document: "Nơi nhận" with its items, the signature beside it, below it or above it, in whatever order a
 * converter wrote the two columns down. What follows (appendices, the page of a portal) is not part of it.
 */
import type { Signature } from '../../records/facts.js';
import type { Span } from '../../records/span.js';
import type { Source } from '../extractor.js';
import { signatureBlocks } from '../signature/blocks.js';
import { nameOf, opensAuthority, opensSignature } from '../signature/lines.js';
import { type PlaceDate, placeDates } from './anchors.js';
import { beforeInLine, type Cell, lineAt } from './cells.js';
import { closingCells } from './closingCells.js';
import { mastheadOf } from './masthead.js';

export interface Closing extends Span {
  /** Items of "Nơi nhận", list mark and end mark still on them. */
  readonly items: readonly Span[];
  readonly signatures: readonly Signature[];
  /** Older papers have place and date above the signature. */
  readonly placeDate: PlaceDate | null;
}

const LINES_BEFORE = 14;
const LINES_AFTER = 70;
const RIGHT_COLUMN = 24;
// Signature lines apart by more lines of other text than this belong to something else.
const PATIENCE = 3;
const RECIPIENTS = /noi\s{1,2}nhan(?![a-z])/g;
const ITEM = /^[-–—+•●*·]|^\d{1,2}[.)]\s/;
const FILED = /^[-–—+•●*·\s]*(?:luu|luu tru)(?![a-z])/;

const known = new WeakMap<Source, { closing: Closing | null }>();

/** The closing of a text, made once for each source; null where it has neither "Nơi nhận" nor signature. */
export function closingOf(source: Source): Closing | null {
  const before = known.get(source);
  if (before !== undefined) return before.closing;
  const closing = read(source);
  known.set(source, { closing });
  return closing;
}

function read(source: Source): Closing | null {
  const head = mastheadOf(source);
  const from = head.address ?? head.cells[head.title?.cell ?? 0]?.end ?? 0;
  for (const found of source.folded.slice(from).matchAll(RECIPIENTS)) {
    const at = from + found.index;
    const label = labelAt(source, at, at + found[0].length);
    if (label === null) continue;
    const closing = around(source, label, from);
    if (closing !== null) return closing;
  }
  return withoutRecipients(source, from);
}

/** "Nơi nhận" as a label: at the head of a cell or behind the closing stroke, with a colon or alone. Null within a sentence. */
function labelAt(source: Source, start: number, end: number): Span | null {
  const before = beforeInLine(source.match, start, 6);
  const opens = /^[\s*_#>]*$/.test(before) || /(?:[|\t/.;)]|\s{3})[\s*_]{0,4}$/.test(before);
  if (!opens || (/^noi/.test(source.text.slice(start, end)) && !/[\s|]$|^$/.test(before))) return null;
  const after =
    /^(?:\s?\(?(?:như|gửi)\)?)?[*_]{0,2}\s{0,3}:?[*_]{0,2}/.exec(source.match.slice(end, end + 12))?.[0] ?? '';
  const colon = after.includes(':');
  const follows = source.match.slice(end + after.length, end + after.length + 3);
  if (!colon && !/^[ *_]*(?:$|[\n|\t]|[-+]| {3})/.test(follows)) return null;
  return { start, end: end + after.length };
}

// However long its lines: no closing is longer.
const REACH = 12_000;

function linesAfter(source: Source, start: number, count: number): Span {
  const last = source.lines[lineAt(source, start) + count]?.start ?? source.text.length;
  return { start, end: Math.min(last, start + REACH) };
}

function linesBefore(source: Source, end: number, count: number, from: number): Span {
  const first = source.lines[Math.max(0, lineAt(source, end) - count)]?.start ?? 0;
  return { start: Math.min(end, Math.max(first, end - REACH, from)), end };
}

function around(source: Source, label: Span, from: number): Closing | null {
  const labelLine = lineAt(source, label.start);
  const cells = closingCells(source, linesAfter(source, label.start, LINES_AFTER), [label]);
  const column = label.start - (source.lines[labelLine]?.start ?? 0);
  const blocks = signatureBlocks();
  const above = signatureAbove(source, labelLine, from);
  for (const cell of above) blocks.take(cell);

  const items: { start: number; end: number }[] = [];
  let listing = true;
  let filed = false;
  let strangers = 0;
  let end = label.end;
  let last: Cell | null = null;
  for (const cell of cells) {
    const words = source.folded.slice(cell.start, cell.end);
    const right = cell.column > column + RIGHT_COLUMN;
    const marked = markedItem(source, cell);
    const titled = !marked && !right && !FILED.test(words) && opensSignature(cell.text);
    if (
      listing &&
      !right &&
      !titled &&
      !(
        blocks.open() &&
        !marked &&
        nameOf(cell.text) !== null &&
        (filed ? items.length > 0 : breaksList(source, items))
      )
    ) {
      const previous = items.at(-1);
      const small = /^\p{Ll}/u.test(cell.text);
      // In a list without marks every capital begins an item.
      const bare = !small && items.every((item) => !ITEM.test(source.match.slice(item.start, item.end)));
      const ended =
        previous === undefined ||
        bare ||
        (!small && /[;.,]\s*$/.test(source.match.slice(previous.start, previous.end)));
      if (filed && !marked && !(FILED.test(words) || continuesFiled(source, previous, cell, last))) {
        listing = false;
      } else if (marked || ended || FILED.test(words) || previous === undefined) {
        if (
          !marked &&
          !FILED.test(words) &&
          (cell.text.length > 160 || (items.length > 0 && /\.\/?\s*$/.test(cell.text) && filed))
        ) {
          listing = false;
        } else {
          items.push({ start: cell.start, end: cell.end });
          filed = filed || FILED.test(words);
          end = Math.max(end, cell.end);
          last = cell;
          continue;
        }
      } else if (/^[\s\n]*$/.test(source.text.slice(previous.end, cell.start)) || last?.line !== cell.line) {
        // A line that carries the item above on; the span reaches over it only where nothing of the other column lies between.
        if (/^\s*$/.test(source.text.slice(previous.end, cell.start))) previous.end = cell.end;
        end = Math.max(end, cell.end);
        last = cell;
        continue;
      }
    }
    if (blocks.complete() && !opensSignature(cell.text) && !listing) break;
    if (blocks.take(cell)) {
      strangers = 0;
      end = Math.max(end, cell.end);
      if (!right && titled) listing = listing && !filed;
    } else {
      strangers++;
      if (strangers > PATIENCE) break;
    }
  }
  const signatures = blocks.signatures();
  if (items.length === 0 && signatures.length === 0) return null;
  const start = above[0]?.start ?? label.start;
  const dates = placeDates(source, source.lines[Math.max(0, lineAt(source, start) - 3)]?.start ?? start, end);
  return {
    start,
    end,
    items: items.flatMap((item) => inlineItems(source, item)),
    signatures,
    placeDate: dates[0] ?? null,
  };
}

/** In a list with marks nothing without one follows an item that has its end mark. */
function breaksList(source: Source, items: readonly Span[]): boolean {
  const last = items.at(-1);
  if (last === undefined || !/[;.]\s*$/.test(source.match.slice(last.start, last.end))) return false;
  return items.every((item) => ITEM.test(source.match.slice(item.start, item.end)));
}

/** Does a cell begin with a list mark? Cells lose none; "- " may also stand alone in front of a gap. */
function markedItem(source: Source, cell: Cell): boolean {
  return (
    ITEM.test(cell.text) ||
    /[-–+•]\s*$/.test(
      source.text
        .slice(Math.max(0, cell.start - 3), cell.start)
        .split('\n')
        .at(-1) ?? '',
    )
  );
}

/** "Lưu: VP (HC, TH)," carried on by "TCT (HC)": indented, or after a comma. */
function continuesFiled(source: Source, item: Span | undefined, cell: Cell, last: Cell | null): boolean {
  if (item === undefined || last === null || cell.line !== last.line + 1) return false;
  return /[,;]$/.test(source.match.slice(item.start, item.end).trim()) && nameOf(cell.text) === null;
}

/** Items that a converter ran together: "- Như trên; - Lưu: VT." */
function inlineItems(source: Source, item: Span): Span[] {
  const text = source.match.slice(item.start, item.end);
  const spans: Span[] = [];
  let start = 0;
  for (const mark of text.matchAll(/[;,.)] {1,3}(?=[-+•] ?\p{L})|[;.] ?(?=Lưu ?:)|; (?=\p{Lu})/gu)) {
    // A list within one item ("VPCP: BTCN; các Vụ", "VP (TH; HC)") is not parted.
    const before = text.slice(start, mark.index);
    const listed = before.includes(':') || before.lastIndexOf('(') > before.lastIndexOf(')');
    if (mark[0] === '; ' && listed && !/^[-+•]|^Lưu/.test(text.slice(mark.index + 2))) continue;
    spans.push({ start: item.start + start, end: item.start + mark.index + 1 });
    start = mark.index + mark[0].length;
  }
  spans.push({ start: item.start + start, end: item.end });
  return spans;
}

/** Cells of a signature that stands above the label, from its first line; only short lines may lie between. */
function signatureAbove(source: Source, labelLine: number, from: number): Cell[] {
  const above = closingCells(source, linesBefore(source, source.lines[labelLine]?.start ?? 0, LINES_BEFORE, from));
  const SHORT = 90;
  let first = -1;
  for (let at = above.length - 1; at >= 0; at--) {
    const cell = above[at];
    if (cell === undefined || cell.text.length > SHORT || /[;:]$/.test(cell.text)) break;
    if (opensSignature(cell.text, cell.column > RIGHT_COLUMN)) first = at;
  }
  return first === -1 ? [] : above.slice(first);
}

const NAME_WITHIN = 10;
const TAIL_LINES = 120;

/** A signature without "Nơi nhận": the first authority mark or title that a name follows. */
function withoutRecipients(source: Source, from: number): Closing | null {
  const cells = closingCells(source, linesBefore(source, source.text.length, TAIL_LINES, from));
  for (const [index, cell] of cells.entries()) {
    if (!opensSignature(cell.text)) continue;
    const blocks = signatureBlocks();
    let end = cell.end;
    let strangers = 0;
    for (const next of cells.slice(index, index + NAME_WITHIN)) {
      if (blocks.complete() && !opensSignature(next.text)) break;
      if (blocks.take(next)) end = next.end;
      else if (++strangers > 0) break;
    }
    const signatures = blocks.signatures();
    if (signatures.some((signature) => signature.name !== null)) {
      const dates = placeDates(source, source.lines[Math.max(0, cell.line - 3)]?.start ?? cell.start, end);
      return { start: cell.start, end, items: [], signatures, placeDate: dates[0] ?? null };
    }
  }
  return mastheadOf(source).official ? unsigned(cells) : null;
}

// Titles alone are headings too: only among the last lines do they sign.
const LAST_CELLS = 3;

/** A signature that nobody's name follows, as drafts and summaries have it: "T/M BỘ CHÍNH TRỊ". */
function unsigned(cells: readonly Cell[]): Closing | null {
  for (const [index, cell] of cells.entries()) {
    if (!opensSignature(cell.text) || cell.text.length > LONGEST_TITLE) continue;
    if (!opensAuthority(cell.text) && index < cells.length - LAST_CELLS) continue;
    const blocks = signatureBlocks();
    let end = cell.end;
    for (const next of cells.slice(index, index + NAME_WITHIN)) {
      if (!opensSignature(next.text) || !blocks.take(next)) break;
      end = next.end;
    }
    return { start: cell.start, end, items: [], signatures: blocks.signatures(), placeDate: null };
  }
  return null;
}
const LONGEST_TITLE = 70;
