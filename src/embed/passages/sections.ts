/**
 * Passages of a text that is known to consist of sections (the articles of a decree, each a record of its own): none reaches over two
 * of them, no heading holds beyond its section, and a section's title heads all of its passages.
 */
import type { Passage } from '../../records/passage.js';
import type { PageRange, Span } from '../../records/span.js';
import { pageAt } from '../../text/pages.js';
import { type PassageOptions, passagesOf } from './passages.js';

export interface Section {
  /** As its text begins; null where it has none. */
  readonly title: string | null;
  /** A range of the whole text. */
  readonly span: Span;
}

/** The passages of all sections in order, numbered through; spans are ranges of the whole text. */
export function passagesOfSections(
  text: string,
  pages: readonly PageRange[],
  sections: readonly Section[],
  countPieces: (text: string) => number,
  options: PassageOptions = {},
): Passage[] {
  const passages: Passage[] = [];
  for (const { title, span } of sections) {
    const heading = title === null ? [] : [title.replace(/\s+/g, ' ')];
    for (const passage of passagesOf(text.slice(span.start, span.end), [], countPieces, options)) {
      const start = span.start + passage.span.start;
      passages.push({
        ...passage,
        ordinal: passages.length,
        span: { start, end: span.start + passage.span.end },
        headings: [...heading, ...passage.headings.filter((own) => own !== heading[0])],
        page: pageAt(pages, start),
      });
    }
  }
  return passages;
}
