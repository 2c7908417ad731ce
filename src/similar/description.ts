/**
 * What a model does, in the words around its name: names alone do not tell that “Ngôi nhà xanh” collects scrap. (By name nDCG@5 .84,
 * by name and description .97.)
 */
import type { Initiative } from '../records/facts.js';
import type { Span } from '../records/span.js';

/** Characters before and after the name that may still speak of it. */
const BEFORE = 120;
const AFTER = 320;

/** The model before and the one behind in the same paper: what is said of them is not said of this one. */
export interface Neighbours {
  readonly before?: Span | undefined;
  readonly behind?: Span | undefined;
}

/** The sentence in which the name stands and the one behind it, as far as no other model is named; of a table its row. */
export function describedAt(
  text: string,
  { span }: Pick<Initiative, 'span'>,
  { before, behind }: Neighbours = {},
): Span {
  const floor = Math.max(0, span.start - BEFORE, before?.end ?? 0);
  const start = floor + lastEnd(text.slice(floor, span.start));
  const ceiling = Math.min(span.end + AFTER, text.length);
  const after = text.slice(span.end, ceiling);
  const row = text.slice(start, span.end).includes('|') || /^[^\n]{0,80}\|/.test(after);
  if (row) return { start, end: span.end + (after.includes('\n') ? after.indexOf('\n') : after.length) };
  const first = sentenceEnd(after, 0);
  const goesOn = after[first - 1] === '.' && !ITEM.test(after.slice(first, first + MARK_REACH));
  const end = span.end + (goesOn ? sentenceEnd(after, first) : first);
  if (behind === undefined || behind.start >= end || behind.start < span.end) return { start, end };
  return { start, end: span.end + (lastEnd(text.slice(span.end, behind.start)) || behind.start - span.end) };
}

/** A new item or heading follows. */
const ITEM = /^\s*(?:[-+*•]|\d{1,2}[.)-]|[IVX]{1,5}\.|[a-zđ]\))/;
const MARK_REACH = 20;

/** Behind the last end of a sentence or line; 0 where there is none. */
const lastEnd = (text: string): number => Math.max(0, ...['. ', ';', '\n'].map((end) => text.lastIndexOf(end) + 1));

/** The name, then what is said of it. */
export function description(
  text: string,
  initiative: Pick<Initiative, 'name' | 'span'>,
  around: Neighbours = {},
): string {
  return `${initiative.name}. ${oneLine(text, describedAt(text, initiative, around))}`;
}

/** Each with its neighbours, in the order of the text. */
export function withNeighbours<Item extends Pick<Initiative, 'span'>>(
  initiatives: readonly Item[],
): ReadonlyMap<Item, Neighbours> {
  const ordered = [...initiatives].sort((a, b) => a.span.start - b.span.start);
  return new Map(ordered.map((one, i) => [one, { before: ordered[i - 1]?.span, behind: ordered[i + 1]?.span }]));
}

/** Words of a text without the breaks of its lines. */
export const oneLine = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim();

const SENTENCE_END = /[.;]\s+|\n\s*\n|\n\s*[-+*•]/g;

/** Behind the next end of a sentence; a new item of a list is another model's. */
function sentenceEnd(text: string, from: number): number {
  SENTENCE_END.lastIndex = from;
  const end = SENTENCE_END.exec(text);
  return end === null ? text.length : end.index + (text[end.index] === '\n' ? 0 : 1);
}
