/**
 * Splitting: one file that holds several articles or several documents → its parts, in order, which together cover the text.
 * What a decision encloses (Quy chế, Phụ lục, forms) belongs to it.
 */
import type { Span } from '../../records/span.js';
import { headerOf } from '../header/index.js';
import { sourceOf } from '../source.js';
import { articleStarts } from './articles.js';
import { dayOf } from './day.js';
import { documentStarts } from './documents.js';

export interface Part {
  readonly span: Span;
  /** Kind and subject of a document, headline of an article; null where the part tells neither. */
  readonly title: string | null;
  /** When the document was made or the article appeared, as far as the part tells (ISO 8601). */
  readonly date: string | null;
}

/**
 * The parts of a normalised text. `sections`: what the reader knows to be apart (several articles of a page), as ranges of this text;
 * without them headlines amid the text part articles. Mastheads part documents in both.
 */
export function documentsIn(text: string, sections: readonly Span[]): Part[] {
  const known = sections.length > 1 ? sections.map(({ start }) => start) : articleStarts(sourceOf(text));
  const pieces = between([...new Set([0, ...known.slice(1)])].sort(ascending), 0, text.length);
  return pieces
    .flatMap(({ start, end }) => {
      const starts = documentStarts(sourceOf(text.slice(start, end))).map((at) => start + at);
      return between([start, ...starts], start, end);
    })
    .map((span) => {
      const own = text.slice(span.start, span.end);
      return { span, title: titleOf(own), date: dayOf(own) };
    });
}

const ascending = (a: number, b: number): number => a - b;

/** The ranges that the starts cut out of [from, to); blank ones go with the one before. */
const between = (starts: readonly number[], from: number, to: number): Span[] =>
  starts.map((start, i) => ({ start: i === 0 ? from : start, end: starts[i + 1] ?? to }));

function titleOf(text: string): string | null {
  const { type, subject } = headerOf(sourceOf(text));
  const title = [type?.name, subject].filter((piece) => piece != null).join(' ');
  return title === '' ? null : title;
}
