/**
 * The masthead, taken apart: what stands above the body of a document, in whatever order a converter wrote its two columns down.
 * Anchors are cut out first; what is left are the lines of the issuing bodies, the "V/v" block, the title and its subject.
 */
import type { Source } from '../extractor.js';
import {
  dateBehind,
  mottoes,
  officeSettings,
  type PlaceDate,
  placeDates,
  type SymbolLine,
  signedOn,
  symbolLines,
} from './anchors.js';
import { type Cell, cellsOf, lineAt } from './cells.js';
import { type Title, titleOf } from './title.js';

export interface Masthead {
  readonly start: number;
  readonly symbolLine: SymbolLine | null;
  readonly placeDate: PlaceDate | null;
  /** Day of signing that a portal prints, where no line of place and date stands. */
  readonly signed: string | null;
  readonly title: Title | null;
  /** Index of the cell that begins "V/v", only where no title stands. */
  readonly about: number | null;
  /** Where "Kính gửi" begins. */
  readonly address: number | null;
  /** All cells from the start on, anchors cut out. */
  readonly cells: readonly Cell[];
  /** Is there any anchor, or does a bare title line open the text? */
  readonly official: boolean;
}

// A portal prints menus before the document; a masthead that begins later than this belongs to something enclosed.
const SEARCHED = 15_000;
const REACH = 6_000;
const LINES_ABOVE = 8;
// Without any anchor a title line must stand among the first lines.
const BARE_TITLE_LINES = 12;
const ABOUT = /^["'(]?\s*(?:v\/v|v\.v|ve viec|trich yeu)(?![a-z])/;
const ADDRESS = /(?<![a-z])kinh (?:gui|chuyen|trinh)(?![a-z])/;

const known = new WeakMap<Source, Masthead>();

/** The masthead of a text; made once for each source. */
export function mastheadOf(source: Source): Masthead {
  const before = known.get(source);
  if (before !== undefined) return before;
  const made = read(source);
  known.set(source, made);
  return made;
}

function read(source: Source): Masthead {
  const length = Math.min(source.text.length, SEARCHED);
  const names = mottoes(source, 0, length);
  const first = names[0]?.start ?? symbolLines(source, 0, Math.min(length, REACH))[0]?.start ?? 0;
  const start = startAbove(source, first);
  const range = { start, end: Math.min(source.text.length, start + REACH) };
  const { end } = range;
  const closing = source.folded.slice(start, end).indexOf('noi nhan');
  const address = ADDRESS.exec(source.folded.slice(start, closing === -1 ? end : start + closing));
  const addressAt = address === null ? null : start + address.index;

  const settings = officeSettings(source, start, end);
  const dates = placeDates(source, start, end);
  const numbers = symbolLines(source, start, end);
  const anchors = [...settings, ...names, ...numbers, ...dates];
  const rough = cellsOf(source, range, anchors);
  const roughTitle = titleOf(source, rough);
  const titleAt = roughTitle === null ? null : (rough[roughTitle.cell]?.start ?? null);
  const limit = headEnd(source, titleAt, addressAt, end);
  const symbolLine = numbers.find((line) => line.start < limit) ?? null;
  const placeDate = dates.find((date) => date.start < limit) ?? (symbolLine && dateBehind(source, symbolLine));
  // A portal prints the number above the document once more.
  const own = numbers.filter((line) => line.start < limit && line.symbol === symbolLine?.symbol);

  const cuts = [...settings, ...names, ...own, ...(placeDate === null ? [] : [placeDate])];
  // Where every anchor is the document's own, the first cells are the right ones.
  const known = cuts.length === anchors.length && cuts.every((cut) => anchors.includes(cut));
  const cells = known ? rough : cellsOf(source, range, cuts);
  const anchored = names.length > 0 || symbolLine !== null || (placeDate !== null && titleAt !== null);
  const found = titleOf(
    source,
    cells.filter((cell) => addressAt === null || cell.start < addressAt),
  );
  const title =
    found !== null && (anchored || lineRank(source, cells[found.cell]?.line ?? 0) < BARE_TITLE_LINES) ? found : null;
  const aboutCell = cells.findIndex(
    (cell) => ABOUT.test(source.folded.slice(cell.start, cell.end)) && (addressAt === null || cell.start < addressAt),
  );
  return {
    start,
    symbolLine,
    placeDate,
    signed: placeDate?.date == null ? signedOn(source, 0, Math.min(length, REACH)) : null,
    title,
    about: title === null && aboutCell !== -1 && anchored ? aboutCell : null,
    address: addressAt !== null && anchored ? addressAt : null,
    cells,
    official: anchored || title !== null,
  };
}

/** Up to here number and date are the document's own: a little below the title, above the address. */
function headEnd(source: Source, titleAt: number | null, addressAt: number | null, end: number): number {
  const BELOW_TITLE_LINES = 8;
  const line = titleAt === null ? null : lineAt(source, titleAt) + BELOW_TITLE_LINES;
  const below = line === null ? end : (source.lines[line]?.start ?? end);
  const body = /\n[\s*_]*(?:can cu|thuc hien|de thuc hien|xet de nghi|theo de nghi|dieu 1|i[.-]|1[.-])(?![a-z])/.exec(
    source.folded.slice(titleAt ?? 0, end),
  );
  const bodyAt = body === null ? end : (titleAt ?? 0) + body.index;
  return Math.min(below, bodyAt, addressAt ?? end);
}

/** The masthead begins with the lines of the bodies, close above the first anchor or beside it. */
function startAbove(source: Source, anchor: number): number {
  let line = lineAt(source, anchor);
  let blank = 0;
  for (let above = line - 1, taken = 0; above >= 0 && taken < LINES_ABOVE; above--) {
    const text = source.lines[above]?.text ?? '';
    if (text.trim() === '') {
      blank++;
      if (blank > 2) break;
      continue;
    }
    taken++;
    line = above;
  }
  return source.lines[line]?.start ?? 0;
}

/** How many lines that are not blank stand above a line. */
function lineRank(source: Source, line: number): number {
  let rank = 0;
  for (let above = 0; above < line; above++) if ((source.lines[above]?.text ?? '').trim() !== '') rank++;
  return rank;
}
