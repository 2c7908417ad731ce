/**
 * Two columns beside each other (a masthead: who and what on the left, motto, place and date on the right; a signature block: Nơi nhận
 * on the left, who signs on the right) → the left one wholly, then the right one. Rows of a table are not taken apart.
 */
import { greatestOf, leastOf } from '../../records/extremes.js';
import { centreOf, type Line, partOf, textOf } from './lines.js';

/** Lines that are read on from one to the next. */
export interface Stretch {
  readonly kind: 'body' | 'column';
  readonly lines: readonly Line[];
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

interface Region {
  readonly start: number;
  readonly end: number;
  readonly gutter: number;
  /** Pieces belong to the column in which they begin; else to that in which their middle lies. */
  readonly byEdge?: true;
}

const MIN_GUTTER_POINTS = 6;
// In units of the size of the type.
const NEXT_LINE = 2;
// Between "BÍ THƯ" and the name there is room for signature and seal.
const ROOM_FOR_SEAL = 12;
const SAME_AXIS_POINTS = 14;
const MASTHEAD_WITHIN_LINES = 4;
const MASTHEAD_MAX_LINES = 16;
const REGION_MAX_LINES = 40;
const MIN_REGION_LINES = 3;

export interface PageSetting {
  /** The page is the first of the file, so that it may begin with a masthead. */
  readonly atTop: boolean;
  /** The masthead is read as the table that it is typed in: who and what, then number and subject, then place and date. */
  readonly inBands: boolean;
}

/** The stretches of a page in reading order. */
export function stretchesOf(lines: readonly Line[], { atTop, inBands }: PageSetting): Stretch[] {
  const stretches: Stretch[] = [];
  let body: Line[] = [];
  const closeBody = (): void => {
    if (body.length > 0) stretches.push({ kind: 'body', lines: body });
    body = [];
  };
  const page = boundsOf(lines);
  let floor = 0; // lines above it have been given out in a region
  for (let at = 0; at < lines.length; ) {
    const region = (inBands ? closingAt(lines, at, page) : null) ?? regionAt(lines, at, { ...page, floor }, atTop);
    const line = lines[at];
    if (region === null) {
      if (line !== undefined) body.push(line);
      at++;
      continue;
    }
    const taken = region.start < at ? at - region.start : 0;
    body.splice(body.length - taken, taken);
    closeBody();
    for (const column of columnsOf(lines.slice(region.start, region.end), region, inBands)) {
      if (column.length > 0) stretches.push({ kind: 'column', lines: column });
    }
    at = region.end;
    floor = at;
  }
  closeBody();
  return stretches;
}

// NĐ 30/2020, Phụ lục I: the number stands under the body that issues, place and date under the motto.
const NUMBER = /^S[ốôóo](?![\p{L}\p{M}])/iu;
const PLACE_AND_DATE = /,\s*ng[àa]y/i;

/** The left column, then the right one; those of a masthead in two bands, where both have a second one. */
function columnsOf(lines: readonly Line[], { gutter, byEdge }: Region, inBands: boolean): (readonly Line[])[] {
  const [left = [], right = []] = [-1, 1].map((side) =>
    lines.flatMap((line) => {
      const chunks = line.chunks.filter((chunk) => ((byEdge === true ? chunk.x : centreOf(chunk)) - gutter) * side > 0);
      return chunks.length === 0 ? [] : [partOf(line, chunks)];
    }),
  );
  const number = left.findIndex((line) => NUMBER.test(textOf(line)));
  const date = right.findIndex((line) => PLACE_AND_DATE.test(textOf(line)));
  if (!inBands || number === -1 || date === -1) return [left, right];
  return [left.slice(0, number), right.slice(0, date), left.slice(number), right.slice(date)];
}

const RECIPIENTS = /^N\S{0,4}i\s?nh[ậâạa]n\s*[:.;]?$/iu;
// In shares of the width of the page: the signature stands right of this, recipients begin left of it.
const SIGNATURE_FROM = 0.38;
const ACROSS = 0.75;

/**
 * The end of a scanned paper: who signs may begin above "Nơi nhận", and none of the lines of the two columns need stand beside one of the
 * other. The region that begins at `at`, where the first line of either stands.
 */
function closingAt(lines: readonly Line[], at: number, page: { x: number; right: number }): Region | null {
  const gutter = page.x + (page.right - page.x) * SIGNATURE_FROM;
  const isRight = ({ x }: { readonly x: number }): boolean => x > gutter;
  let recipients = at;
  while (lines[recipients]?.chunks.every(isRight) === true) recipients++;
  const first = lines[recipients];
  if (first === undefined || !first.chunks.some((chunk) => !isRight(chunk) && RECIPIENTS.test(chunk.text))) return null;
  let end = recipients + 1;
  for (let line = lines[end]; line !== undefined; line = lines[++end]) {
    if (line.chunks.some(({ x, right }) => x < gutter && right - page.x > ACROSS * (page.right - page.x))) break;
  }
  return lines.slice(at, end).some(({ chunks }) => chunks.some(isRight))
    ? { start: at, end, gutter, byEdge: true }
    : null;
}

const boundsOf = (lines: readonly Line[]): { x: number; right: number } => ({
  x: leastOf(lines.map(({ x }) => x)),
  right: greatestOf(lines.map(({ right }) => right)),
});

/** The region of two columns whose first line with both sides stands at `at`. */
function regionAt(
  lines: readonly Line[],
  at: number,
  page: { x: number; right: number; floor: number },
  atTop: boolean,
): Region | null {
  const first = lines[at];
  if (first === undefined || first.chunks.length < 2) return null;
  let gutters = gapsOf(first);
  let last = at;
  let bothSides = 1;
  let end = at + 1;
  for (; end < lines.length && end - at < REGION_MAX_LINES; end++) {
    const line = lines[end];
    if (line === undefined) break;
    const left = cut(gutters, line);
    if (left.length === 0) break;
    const split = left.some(({ from, to }) => line.x < from && line.right > to);
    if (!split && !belongs(lines.slice(at, end), line, widest(left), page)) break;
    gutters = left;
    if (split) {
      bothSides++;
      last = end;
    }
  }
  const gutter = widest(gutters);
  const nearTop = atTop && at <= MASTHEAD_WITHIN_LINES && last < MASTHEAD_MAX_LINES;
  let start = at;
  for (; start > page.floor; start--) {
    const line = lines[start - 1];
    const below = lines[start];
    if (line === undefined || below === undefined || line.chunks.length > 1 || isCentred(line, page)) break;
    const isRight = line.x > gutter;
    if (below.y - line.y > NEXT_LINE * line.size || (!isRight && line.right > gutter)) break;
    if (isRight && Math.abs(centreOf(line) - axisOf(lines.slice(at, end), gutter)) > SAME_AXIS_POINTS) break;
    if (!isRight && !nearTop) break; // above a signature block, the end of the text
  }
  const region: Region = { start, end, gutter };
  if (end - start < MIN_REGION_LINES) return null;
  const within = lines.slice(start, end);
  const isMasthead = nearTop && bothSides > 1 && startsPage(lines.slice(0, start), page) && !isTable(within);
  return isMasthead || isSignatureLike(within, gutter, page) ? region : null;
}

/** Above a masthead there is nothing, or a short line ("Mẫu số 02", "MẬT"). */
const startsPage = (above: readonly Line[], page: { x: number; right: number }): boolean =>
  above.length <= 1 && above.every(({ x, right }) => right - x < (page.right - page.x) / 3);

const isTable = (region: readonly Line[]): boolean =>
  region.filter(({ chunks }) => chunks.length > 2).length * 2 > region.length;

const gapsOf = (line: Line): Gutter[] =>
  line.chunks.slice(1).map((chunk, i) => ({ from: line.chunks[i]?.right ?? chunk.x, to: chunk.x }));

const widest = (gutters: readonly Gutter[]): number => {
  const [first] = [...gutters].sort((a, b) => b.to - b.from - (a.to - a.from));
  return first === undefined ? 0 : (first.from + first.to) / 2;
};

/** What a line leaves free of the gutters. */
function cut(gutters: readonly Gutter[], line: Line): Gutter[] {
  let free = gutters;
  for (const { x, right } of line.chunks) {
    free = free.flatMap(({ from, to }) =>
      right <= from || x >= to
        ? [{ from, to }]
        : [
            { from, to: Math.min(to, x) },
            { from: Math.max(from, right), to },
          ].filter((part) => part.to > part.from),
    );
  }
  return free.filter(({ from, to }) => to - from >= MIN_GUTTER_POINTS);
}

/** Does a line with one side go on a column of the region, or does it begin what follows? */
function belongs(region: readonly Line[], line: Line, gutter: number, page: { x: number; right: number }): boolean {
  if (isCentred(line, page)) return false;
  const isRight = line.x > gutter;
  const above = region.findLast(({ x, right }) => (isRight ? right > gutter : x < gutter));
  if (above === undefined) return false;
  const distance = line.y - above.y;
  if (distance <= NEXT_LINE * line.size) return true;
  return (
    isRight &&
    distance <= ROOM_FOR_SEAL * line.size &&
    Math.abs(centreOf(line) - axisOf(region, gutter)) <= SAME_AXIS_POINTS
  );
}

const rightParts = (region: readonly Line[], gutter: number): Line[] =>
  region.flatMap((line) => {
    const chunks = line.chunks.filter(({ x }) => x > gutter);
    return chunks.length === 0 ? [] : [partOf(line, chunks)];
  });

/** The middle of the right column. */
function axisOf(region: readonly Line[], gutter: number): number {
  const centres = rightParts(region, gutter)
    .map(centreOf)
    .sort((a, b) => a - b);
  return centres[centres.length >> 1] ?? 0;
}

function isCentred(line: Line, page: { x: number; right: number }): boolean {
  const width = page.right - page.x;
  return Math.abs(centreOf(line) - centreOf(page)) < width * 0.02;
}

/** The right column is centred on an axis of its own, in lines of different lengths: cells of a table begin one under the other. */
function isSignatureLike(region: readonly Line[], gutter: number, page: { x: number; right: number }): boolean {
  const width = page.right - page.x;
  const place = (gutter - page.x) / width;
  if (place < 0.25 || place > 0.75) return false;
  const right = rightParts(region, gutter);
  const spread = (values: readonly number[]): number => greatestOf(values) - leastOf(values);
  return (
    right.length > 1 &&
    spread(right.map(centreOf)) < SAME_AXIS_POINTS &&
    spread(right.map(({ x }) => x)) > SAME_AXIS_POINTS / 2
  );
}
