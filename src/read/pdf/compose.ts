/** Pages of lines → one text with its page map, segments, and what was recognised in it. */
import type { PageRange } from '../../records/span.js';
import { flowOf } from '../flow.js';
import type { Reading, ReadWarning, RecognisedSpan, Segment } from '../reader.js';
import { stretchesOf } from './columns.js';
import { type PageLines, withoutFurniture } from './furniture.js';
import { type PagedBlock, paragraphsOf } from './paragraphs.js';

/** Everything but the title. `failed`: pages whose pictures could not be recognised. */
export function compose(
  all: readonly PageLines[],
  { mediaType, failed }: { readonly mediaType: string; readonly failed: readonly number[] },
): Omit<Reading, 'title'> {
  const pages = withoutFurniture(all);
  const first = pages.find(({ lines }) => lines.length > 0)?.page;
  const blocks = paragraphsOf(
    pages.map(({ page, lines, recognised }) => ({
      page,
      stretches: stretchesOf(lines, { atTop: page === first, inBands: recognised === true }),
    })),
  );
  const leftOut = pages.flatMap(({ page, above, below }) => [
    ...repeat({ kind: 'page-header', text: '', page, breaks: [], pieces: [] }, above),
    ...repeat({ kind: 'page-footer', text: '', page, breaks: [], pieces: [] }, below),
  ]);
  const inOrder = [...blocks, ...leftOut]; // marks of what is left out stand at the end of the text, with their pages
  const { text, segments, starts } = flowOf([inOrder]);
  const words = recognisedSpans(blocks, starts);
  return {
    text,
    mediaType,
    pages: pageRanges(blocks, starts, text.length, all.length),
    segments: words.length === 0 ? segments : segments.map((segment) => weighed(segment, words)),
    ...(words.length === 0 ? {} : { recognised: words }),
    warnings: warningsOf(all, { leftOut: leftOut.length, failed, words, text }),
  };
}

const repeat = (block: PagedBlock, times: number): PagedBlock[] => Array.from({ length: times }, () => block);

/** Pages follow one another without a gap; one without text is an empty range. */
function pageRanges(
  blocks: readonly PagedBlock[],
  starts: readonly number[],
  length: number,
  count: number,
): PageRange[] {
  const begins = new Map<number, number>();
  for (const [i, { page, breaks }] of blocks.entries()) {
    const start = starts[i] ?? 0;
    if (page !== undefined && !begins.has(page)) begins.set(page, start);
    for (const { page: next, at } of breaks) if (!begins.has(next)) begins.set(next, start + at);
  }
  const ranges: PageRange[] = [];
  let end = length;
  for (let page = count; page >= 1; page--) {
    const start = page === 1 ? 0 : (begins.get(page) ?? end);
    ranges.unshift({ page, start, end });
    end = start;
  }
  return ranges;
}

/** Recognised words at their places in the text, in its order. */
function recognisedSpans(blocks: readonly PagedBlock[], starts: readonly number[]): RecognisedSpan[] {
  return blocks.flatMap(({ pieces }, i) =>
    pieces.flatMap(({ chunk, at }) => {
      let start = (starts[i] ?? 0) + at;
      return (chunk.words ?? []).map(({ text, confidence, original, repair }) => {
        const mended = original === undefined || repair === undefined ? {} : { repair: { original, rule: repair } };
        const span: RecognisedSpan = { start, end: start + text.length, confidence, ...mended };
        start = span.end + 1;
        return span;
      });
    }),
  );
}

/** A segment is as sure as its words are on the whole. */
function weighed(segment: Segment, words: readonly RecognisedSpan[]): Segment {
  const first = firstFrom(words, segment.start);
  const own: RecognisedSpan[] = [];
  for (let i = first; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || word.end > segment.end) break;
    own.push(word);
  }
  return own.length === 0 ? segment : { ...segment, confidence: meanOf(own) };
}

/** The index of the first word that begins at `offset` or later. */
function firstFrom(words: readonly RecognisedSpan[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const meanOf = (words: readonly RecognisedSpan[]): number =>
  Math.round((100 * words.reduce((sum, { confidence }) => sum + confidence, 0)) / words.length) / 100;

interface LeftOut {
  /** Lines of furniture. */
  readonly leftOut: number;
  readonly failed: readonly number[];
  readonly words: readonly RecognisedSpan[];
  readonly text: string;
}

const MOST_SHOWN = 5;

function warningsOf(pages: readonly PageLines[], { leftOut, failed, words, text }: LeftOut): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  const numbers = (some: readonly number[]): { pages: string; count: number } => ({
    pages: some.join(', '),
    count: some.length,
  });
  const damaged = pages.filter((each) => each.damaged === true).map(({ page }) => page);
  const told = new Set([...failed, ...damaged]);
  const empty = pages
    .filter(({ page, lines, recognised }) => lines.length === 0 && recognised !== true && !told.has(page))
    .map(({ page }) => page);
  const recognised = pages.filter((each) => each.recognised === true).map(({ page }) => page);
  if (damaged.length > 0) warnings.push({ reason: 'pages-damaged', data: numbers(damaged) });
  if (empty.length > 0) warnings.push({ reason: 'pages-without-text', data: numbers(empty) });
  if (failed.length > 0) warnings.push({ reason: 'pages-not-recognised', data: numbers(failed) });
  if (words.length > 0)
    warnings.push({ reason: 'recognised-pages', data: { ...numbers(recognised), confidence: meanOf(words) } });
  const mended = words.flatMap(({ start, end, repair }) =>
    repair === undefined ? [] : [`${repair.original} → ${text.slice(start, end)}`],
  );
  if (mended.length > 0)
    warnings.push({
      reason: 'repaired-words',
      data: { count: mended.length, some: mended.slice(0, MOST_SHOWN).join('; ') },
    });
  if (leftOut > 0) warnings.push({ reason: 'page-furniture-left-out', data: { count: leftOut } });
  return warnings;
}
