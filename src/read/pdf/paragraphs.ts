/**
 * Lines → paragraphs: a line goes on in the next one where it is full and the next is set as a continuation is.
 */
import { greatestOf, leastOf } from '../../records/extremes.js';
import type { Block } from '../flow.js';
import { CELL_GAP, row } from '../flow.js';
import type { Stretch } from './columns.js';
import { type Chunk, centreOf, type Line, textOf } from './lines.js';

export interface PageStretches {
  readonly page: number;
  readonly stretches: readonly Stretch[];
}

/** A block with the pages that begin within it; `at` is an offset of its text. */
export interface PagedBlock extends Block {
  readonly breaks: readonly { readonly page: number; readonly at: number }[];
  /** The pieces that the text is made of; `at` is an offset of it. */
  readonly pieces: readonly { readonly chunk: Chunk; readonly at: number }[];
}

interface Bounds {
  readonly x: number;
  readonly right: number;
  /** Distance of baselines within a paragraph, in units of the size of the type. */
  readonly leading: number;
  /** New paragraphs begin with an indent, so that a line at the margin begins none. */
  readonly indents: boolean;
}

interface Setting extends Bounds {
  readonly kind: Stretch['kind'];
  readonly page: number;
}

interface Placed {
  readonly line: Line;
  readonly setting: Setting;
  readonly isRow: boolean;
}

// In units of the size of the type, or of the leading.
const INDENT = 0.8;
const LARGER_LEADING = 1.3;
const MAX_LEADING = 2.4;
const SAME_SIZE = 0.12;
// In shares of the width of the column.
const FULL_TOLERANCE = 0.03;
const WIDE_MARGIN = 0.08;
const NEARLY = 0.04;
const NARROW_MARGIN = 0.015;
const EXACTLY = 0.012;
const CENTRED_FULL = 0.6;
const MARGIN_QUANTILE = 0.9;
const MIN_LINES = 10;
// Lines of one paragraph stand closer than paragraphs do; many paragraphs are of one line.
const MIN_INDENTED_SHARE = 0.15;
const LEADING_QUANTILE = 0.2;
const CELL_ALIGNED_POINTS = 5;

const MARKER =
  /^(?:[-–—•+*]\s|\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s|\(?\p{Ll}\)\s|[IVXLC]{1,6}[.)\-–]\s?|(?:Điều|Chương|Mục|Phần|Phụ lục)\s)/u;

export function paragraphsOf(pages: readonly PageStretches[]): PagedBlock[] {
  const blocks: PagedBlock[] = [];
  let open: Placed[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(blockOf(open));
    open = [];
  };
  const body = pages.flatMap(({ stretches }) =>
    stretches.flatMap(({ kind, lines }) => (kind === 'body' ? [lines] : [])),
  );
  const usual = body.flat().length < MIN_LINES ? null : boundsOf(body);
  for (const { page, stretches } of pages) {
    for (const stretch of stretches) {
      for (const placed of placedLines(stretch, page, usual)) {
        if (!goesOn(open, placed)) close();
        open.push(placed);
      }
      if (stretch.kind === 'column') close();
    }
  }
  close();
  return blocks;
}

function placedLines({ lines, kind }: Stretch, page: number, usual: Bounds | null): Placed[] {
  const own = boundsOf([lines]);
  // A page of short lines does not show how wide the column is.
  const margins = kind === 'body' && usual !== null ? usual : own;
  const setting: Setting = {
    kind,
    page,
    x: Math.min(own.x, margins.x),
    right: Math.max(own.right, margins.right),
    leading: margins.leading,
    indents: margins.indents,
  };
  return lines.map((line, i) => ({ line, setting, isRow: kind === 'body' && isRow(line, lines[i - 1], lines[i + 1]) }));
}

/** The margins (a few of many lines may run over the right one) and the leading of lines that stand together. */
function boundsOf(stretches: readonly (readonly Line[])[]): Bounds {
  const lines = stretches.flat();
  const rights = lines.map(({ right }) => right);
  const left = leastOf(lines.map(({ x }) => x));
  const indented = lines.filter(({ x, size }) => x - left > INDENT * size).length;
  return {
    x: left,
    right: lines.length < MIN_LINES ? greatestOf(rights) : quantile(rights, MARGIN_QUANTILE),
    leading: quantile(stretches.flatMap(leadings), LEADING_QUANTILE),
    indents: lines.length >= MIN_LINES && indented >= lines.length * MIN_INDENTED_SHARE,
  };
}

const leadings = (lines: readonly Line[]): number[] =>
  lines.slice(1).flatMap((line, i) => {
    const distance = (line.y - (lines[i]?.y ?? line.y)) / line.size;
    return distance >= 1 ? [distance] : [];
  });

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}

/** Several chunks, one of which stands under or over a chunk of a neighbouring line. */
function isRow(line: Line, above: Line | undefined, below: Line | undefined): boolean {
  const inner = line.chunks.slice(1);
  return [above, below].some((other) =>
    other?.chunks
      .slice(1)
      .some((chunk) =>
        inner.some(
          (own) =>
            Math.abs(own.x - chunk.x) < CELL_ALIGNED_POINTS ||
            Math.abs(own.right - chunk.right) < CELL_ALIGNED_POINTS ||
            Math.abs(centreOf(own) - centreOf(chunk)) < CELL_ALIGNED_POINTS,
        ),
      ),
  );
}

/** Does a line belong to the paragraph that the open lines begin? */
function goesOn(open: readonly Placed[], next: Placed): boolean {
  const [first] = open;
  const previous = open.at(-1);
  if (first === undefined || previous === undefined) return true;
  if (previous.isRow || next.isRow || previous.setting.kind !== next.setting.kind) return false;
  const { line: above, setting } = previous;
  const { line: below } = next;
  if (Math.abs(above.size - below.size) > SAME_SIZE * above.size) return false;
  const turned = next.setting.page - setting.page;
  if (turned > 1 || (turned === 0 && !isNextLine(above, below, setting))) return false;
  const centred = isCentred(above, setting);
  // An indented line that ends as far from the right looks centred.
  if (centred !== isCentred(below, next.setting)) return isMidSentence(above, below) && isFull(above, below, setting);
  return centred ? goesOnCentred(previous, next) : isFull(above, below, setting) && goesOnSet(first, previous, next);
}

function isNextLine(above: Line, below: Line, { leading }: Setting): boolean {
  const distance = below.y - above.y;
  return distance > 0 && distance <= above.size * Math.min(leading * LARGER_LEADING, MAX_LEADING);
}

/** Equal margins: nearly so where they are wide, exactly where they are narrow (an indented line may end anywhere). */
function isCentred(line: Line, { x, right }: Setting): boolean {
  const width = right - x;
  const margin = Math.min(line.x - x, right - line.right);
  const offset = Math.abs(line.x - x - (right - line.right));
  return (
    (margin > width * WIDE_MARGIN && offset < width * NEARLY) ||
    (margin > width * NARROW_MARGIN && offset < width * EXACTLY)
  );
}

/** A title of several lines: the upper one is long, and not a line of capitals over one of small letters. */
function goesOnCentred({ line: above, setting }: Placed, { line: below }: Placed): boolean {
  const text = textOf(above);
  return (
    setting.kind === 'body' &&
    above.right - above.x >= (setting.right - setting.x) * CENTRED_FULL &&
    !textOf(below).startsWith('(') &&
    !/[.;:*]$/.test(text) &&
    isCapitals(text) === isCapitals(textOf(below))
  );
}

const isCapitals = (text: string): boolean => text === text.toUpperCase();

function isMidSentence(above: Line, below: Line): boolean {
  const nextText = textOf(below);
  return /^\p{Ll}/u.test(nextText) && !MARKER.test(nextText) && !/[.;:]$/.test(textOf(above));
}

/** The next line's first word would not have fitted in any more. */
function isFull(above: Line, below: Line, { x, right }: Setting): boolean {
  const text = textOf(below);
  const word = text.split(' ', 1)[0] ?? '';
  const wordWidth = ((below.right - below.x) * (word.length + 1)) / Math.max(text.length, 1);
  return above.right + wordWidth >= right - (right - x) * FULL_TOLERANCE;
}

function goesOnSet(
  first: Placed,
  { line: above, setting }: Placed,
  { line: below, setting: belowSetting }: Placed,
): boolean {
  const text = textOf(above);
  const nextText = textOf(below);
  const step = INDENT * above.size;
  const aboveIndent = above.x - setting.x;
  const belowIndent = below.x - belowSetting.x;
  const firstIndent = first.line.x - first.setting.x;
  const firstText = textOf(first.line);
  if (MARKER.test(nextText) && !(setting.indents && belowIndent < step)) {
    if (/[.;:,]$/.test(text)) return false;
    // The next item of a list is set as the one before.
    if (MARKER.test(firstText) && Math.abs(belowIndent - firstIndent) < step / 2) return false;
  }
  const isFirst = above === first.line;
  if (belowIndent - aboveIndent > step) return isMidSentence(above, below) || (isFirst && MARKER.test(firstText));
  // Two lines indented alike, where continuations begin at the margin, are two paragraphs of a line each.
  if (isFirst && aboveIndent > step && belowIndent > step) return isMidSentence(above, below) || MARKER.test(firstText);
  return true;
}

function blockOf(placed: readonly Placed[]): PagedBlock {
  const [first] = placed;
  const page = first?.setting.page ?? 1;
  if (first?.isRow) {
    const { chunks } = first.line;
    const block = row(chunks.map(({ text }) => text));
    return { ...block, page, breaks: [], pieces: piecesOf(chunks, 0, CELL_GAP.length) };
  }
  const breaks: { page: number; at: number }[] = [];
  const pieces: { chunk: Chunk; at: number }[] = [];
  let text = '';
  let at = page;
  for (const { line, setting } of placed) {
    const next = textOf(line);
    text += text === '' || joinsWithoutSpace(text, next) ? '' : ' ';
    if (setting.page !== at) breaks.push({ page: setting.page, at: text.length });
    at = setting.page;
    for (const piece of piecesOf(line.chunks, text.length, 1)) pieces.push(piece);
    text += next;
  }
  return { kind: 'paragraph', text, page, breaks, pieces };
}

/** Where each of the pieces stands that are joined by `gap` characters. */
function piecesOf(chunks: readonly Chunk[], from: number, gap: number): { chunk: Chunk; at: number }[] {
  let next = from;
  return chunks.map((chunk) => {
    const at = next;
    next += chunk.text.length + gap;
    return { chunk, at };
  });
}

/** A symbol broken at its hyphen or slash ("218-" over "QĐ/TW") keeps it, and gets no space. */
function joinsWithoutSpace(text: string, next: string): boolean {
  const end = text.slice(-3);
  return (
    (/[\p{L}\p{N}][-/]$/u.test(end) && /^[\p{L}\p{N}]/u.test(next)) ||
    (/[\p{L}\p{N}]$/u.test(end) && /^[-/][\p{L}\p{N}]/u.test(next))
  );
}
