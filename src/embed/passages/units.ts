/**
 * Units: the smallest stretches of a text that passages are put together from. A paragraph that fits the limit is one; a longer one is
 * parted at the ends of sentences, what is still too long at lines, at clauses, at words, and a word beyond the limit inside.
 */
import { levels } from './labels.js';
import type { Heading, OutlineItem } from './outline.js';

export interface Unit {
  readonly start: number;
  readonly end: number;
  /** At least 1. */
  readonly pieces: number;
  /** What a passage border before this unit costs; `MUST_BREAK`: there always is one. */
  readonly breakCost: number;
  readonly path: readonly Heading[];
  readonly isHeading: boolean;
}

export const MUST_BREAK = Number.NEGATIVE_INFINITY;

// What a passage border costs, compared with one passage more (`arrange.ts`: 10). Where a section begins or ends a border is wanted: two
// sections of half a passage each stay apart, shorter ones go together. A list's lead-in is a weaker one.
const SECTION_COST = -14;
const LIST_COST = -4;
const PLAIN_PARAGRAPH_COST = 4;
// A line end within a sentence, which some converters make a paragraph.
const LINE_COST = 12;
const BEGINS_SMALL = /\p{Ll}/u;
const itemCost = (level: number): number =>
  level <= levels.number ? 0 : level <= levels.deepDecimal ? 1 : level <= levels.point ? 2 : 4;

interface Border {
  readonly cost: number;
  /** Every match is followed by a border. */
  readonly pattern: RegExp;
}

const BORDERS: readonly Border[] = [
  // Not before a small letter, nor after one capital or a title's abbreviation ("TP. Hồ Chí Minh", "ThS. Lê B").
  {
    cost: 9,
    pattern: /(?<!(?<!\p{L})(?:\p{Lu}|TP|Tp|TX|TT|TS|ThS|PGS|GS|BS|KS|CN|tr))[.!?…;]["”’)]{0,3}\s+(?![\p{Ll}\s])/gu,
  },
  { cost: LINE_COST, pattern: /\n\s*/g },
  { cost: 14, pattern: /[,;:)–]\s+/g },
  { cost: 20, pattern: /\s+/g },
];

type Counter = (text: string) => number;

/** The units of a text in order; they cover every character that shows. */
export function unitsOf(
  text: string,
  outline: readonly OutlineItem[],
  countPieces: Counter,
  maxPieces: number,
): Unit[] {
  const units: Unit[] = [];
  let above: OutlineItem | undefined;
  for (const item of outline) {
    const { path, isHeading } = item;
    const stretches = parted(text, item.start, item.end, countPieces, maxPieces, 0);
    for (const [i, { start, end, pieces, cost }] of stretches.entries()) {
      units.push({ start, end, pieces, breakCost: i === 0 ? openingCost(text, item, above) : cost, path, isHeading });
    }
    above = item;
  }
  return units;
}

// A heading at the end of a passage is lost to what it heads.
const AFTER_HEADING_COST = 60;

function openingCost(text: string, item: OutlineItem, above: OutlineItem | undefined): number {
  if (above?.isHeading === true) {
    // Headings with nothing between them, one not under the other: a table of contents.
    const listed = item.isHeading && item.path.length <= above.path.length;
    return listed ? 0 : AFTER_HEADING_COST;
  }
  if (item.opensPart) return MUST_BREAK;
  if (item.level === null) return BEGINS_SMALL.test(text.charAt(item.start)) ? LINE_COST : PLAIN_PARAGRAPH_COST;
  const changes = item.isHeading || item.path.length < (above?.path.length ?? 0);
  if (!changes) return itemCost(item.level);
  return item.level <= levels.deepDecimal ? SECTION_COST : LIST_COST;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly pieces: number;
  readonly cost: number;
}

/** The stretch whole where it fits, else parted at the borders of this depth or a deeper one. */
function parted(
  text: string,
  start: number,
  end: number,
  countPieces: Counter,
  maxPieces: number,
  depth: number,
): Stretch[] {
  const pieces = Math.max(1, countPieces(text.slice(start, end)));
  if (pieces <= maxPieces) return [{ start, end, pieces, cost: 0 }];
  const border = BORDERS.slice(depth).find(({ pattern }) => partsAt(text, start, end, pattern).length > 1);
  if (border === undefined) return partedInside(text, start, end, countPieces, maxPieces);
  const deeper = BORDERS.indexOf(border) + 1;
  return partsAt(text, start, end, border.pattern).flatMap(([from, to]) =>
    parted(text, from, to, countPieces, maxPieces, deeper).map((stretch, i) =>
      i === 0 ? { ...stretch, cost: border.cost } : stretch,
    ),
  );
}

function partsAt(text: string, start: number, end: number, border: RegExp): [number, number][] {
  const whole = text.slice(start, end);
  const parts: [number, number][] = [];
  let from = 0;
  const take = (to: number): void => {
    const length = whole.slice(from, to).trimEnd().length;
    if (length > 0) parts.push([start + from, start + from + length]);
    from = to;
  };
  for (const match of whole.matchAll(border)) take(match.index + match[0].length);
  if (from < whole.length) take(whole.length);
  return parts;
}

/** A word beyond the limit (a link, a picture in letters): parts of it are passages by themselves, since their counts do not add up. */
function partedInside(text: string, start: number, end: number, countPieces: Counter, maxPieces: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = start;
  while (at < end) {
    let to = Math.min(end, at + maxPieces);
    while (to - at > 1 && countPieces(text.slice(at, to)) > maxPieces) to = at + ((to - at) >> 1);
    if (to < end && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to++;
    stretches.push({ start: at, end: to, pieces: maxPieces, cost: MUST_BREAK });
    at = to;
  }
  return stretches;
}
