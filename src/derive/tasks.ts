/**
 * The tasks of a directive: what it asks its readers to do, one entry a numbered point or paragraph. What describes (the situation, results,
 * aims) and what says where and when the paper holds are none.
 */
import type { OutlineItem } from '../embed/passages/outline.js';
import type { Passage } from '../records/passage.js';
import type { PageRange, Span } from '../records/span.js';
import { fold } from '../text/fold.js';
import { pageAt } from '../text/pages.js';
import { syllables } from '../text/syllables.js';
import { bodyOf } from './body.js';

/** Fewer syllables are a heading or a fragment. */
const MIN_SYLLABLES = 8;
/** Longer paragraphs hold several tasks: they are parted at the ends of sentences, into stretches of at least this many characters. */
const LONG_POINT = 700;
const MIN_STRETCH = 250;
const SENTENCE_END = /[.;]["”’)]{0,2}\s+(?=[\p{Lu}\d–+-])/gu;
/** Parts that ask for nothing: the usual headings of directives, plans and regulations. */
const NO_TASKS =
  /\b(?:tinh hinh|dac diem|boi canh|ket qua|han che|ton tai|nguyen nhan|muc dich|muc tieu|quan diem|chi tieu|pham vi|doi tuong|giai thich|hieu luc|dieu khoan thi hanh)\b/;

/** Points and paragraphs of a body, each as a passage with the headings above it; headings themselves are none. */
export function pointsOf(text: string, pages: readonly PageRange[]): Passage[] {
  return pointsIn(bodyOf(text).items, text, pages);
}

export function tasksOf(text: string, pages: readonly PageRange[]): Passage[] {
  const { items } = bodyOf(text);
  const first = items.findIndex(({ level }) => level !== null);
  // What stands before the first numbered part tells why the paper is issued.
  const asked = (first === -1 ? items : items.slice(first)).filter(
    ({ path }) => !path.some((heading) => NO_TASKS.test(fold(heading.text))),
  );
  return pointsIn(asked, text, pages);
}

function pointsIn(items: readonly OutlineItem[], text: string, pages: readonly PageRange[]): Passage[] {
  const points: Passage[] = [];
  for (const { start, end, path, isHeading } of items) {
    if (isHeading) continue;
    const headings = path.map((heading) => heading.text);
    for (const span of stretchesOf(text, { start, end })) {
      const words = text.slice(span.start, span.end);
      if (syllables(words).length < MIN_SYLLABLES) continue;
      points.push({ ordinal: points.length, span, text: words, headings, page: pageAt(pages, span.start) });
    }
  }
  return points;
}

/** A paragraph, or the stretches of a long one. */
function stretchesOf(text: string, { start, end }: Span): Span[] {
  if (end - start <= LONG_POINT) return [{ start, end }];
  const stretches: Span[] = [];
  let from = start;
  for (const { index, 0: sign } of text.slice(start, end).matchAll(SENTENCE_END)) {
    const next = start + index + sign.length;
    if (next - from < MIN_STRETCH || end - next < MIN_STRETCH) continue;
    stretches.push({ start: from, end: start + index + sign.trimEnd().length });
    from = next;
  }
  return [...stretches, { start: from, end }];
}
