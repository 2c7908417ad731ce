/**
 * The parts of a document as its page shows them: masthead, body, closing, and what a portal or an appendix adds after it.
 */
import type { Span } from '../records/span.js';
import type { Source } from './extractor.js';
import { subjectEnd } from './header/subject.js';
import { closingOf } from './layout/closing.js';
import { mastheadOf } from './layout/masthead.js';

export interface Layout {
  /** From the first line of the bodies to the end of the subject or of the line of place and date; null for texts without one. */
  readonly masthead: Span | null;
  /** Between masthead and closing, addressees included. */
  readonly body: Span;
  /** Nơi nhận and signature. */
  readonly closing: Span | null;
  /** After the closing: appendices, page furniture; null where nothing but blanks follows. */
  readonly after: Span | null;
}

const known = new WeakMap<Source, Layout>();

/** The layout of a text; made once for each source. */
export function layoutOf(source: Source): Layout {
  const before = known.get(source);
  if (before !== undefined) return before;
  const head = mastheadOf(source);
  const closing = closingOf(source);
  const last = Math.max(
    head.start,
    head.symbolLine?.end ?? 0,
    head.placeDate?.end ?? 0,
    subjectEnd(source, head) ?? 0,
    head.about === null ? 0 : (head.cells[head.about]?.end ?? 0),
  );
  const masthead = head.official && last > head.start ? { start: head.start, end: last } : null;
  const from = masthead?.end ?? 0;
  const start = closing === null ? source.text.length : Math.max(from, closing.start);
  const end = closing === null ? source.text.length : Math.max(start, closing.end);
  const layout: Layout = {
    masthead,
    body: { start: from, end: start },
    closing: closing === null ? null : { start, end },
    after: source.text.slice(end).trim() === '' ? null : { start: end, end: source.text.length },
  };
  known.set(source, layout);
  return layout;
}
