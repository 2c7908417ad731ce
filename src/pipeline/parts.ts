/** One file that holds several documents or articles → one analysis for each, as if it were a file of its own. */
import { documentsIn } from '../extract/split/index.js';
import type { Reading } from '../read/reader.js';
import type { PageRange, Span } from '../records/span.js';
import { normalise } from '../text/normalise.js';
import { type AnalyseOptions, type Analysis, analyseReading } from './analyse.js';

/** The parts of a reading, in order. Spans of a part are ranges of its own text; `part.span` says where that stands in the whole. */
export function analyseParts(reading: Reading, sha256: string, options: AnalyseOptions): Analysis[] {
  const { text, fromOriginal } = normalise(reading.text);
  const carried = ({ start, end }: Span): Span => ({ start: fromOriginal(start), end: fromOriginal(end) });
  const sections = reading.segments.filter(({ kind }) => kind === 'section').map(carried);
  const pages = reading.pages.map((range) => ({ page: range.page, ...carried(range) }));
  const words = reading.recognised?.map((word) => ({ ...word, ...carried(word) }));
  const parts = documentsIn(text, sections);
  return parts.map(({ span, title, date }, i) => {
    const own: Reading = {
      ...reading,
      text: text.slice(span.start, span.end),
      pages: pagesWithin(pages, span),
      segments: [],
      ...(words === undefined ? {} : { recognised: within(words, span) }),
      // Said once, with the first part.
      warnings: i === 0 ? reading.warnings : [],
    };
    const analysis = analyseReading(own, sha256, options);
    const part = { number: i + 1, of: parts.length, title, date, span };
    return { ...analysis, extraction: { ...analysis.extraction, part } };
  });
}

/** Ranges that lie in another, as ranges of that one's own text. */
const within = <Range extends Span>(ranges: readonly Range[], { start, end }: Span): Range[] =>
  ranges
    .filter((range) => range.start >= start && range.end <= end)
    .map((range) => ({ ...range, start: range.start - start, end: range.end - start }));

/** The page map of a range, as one of its own text. */
function pagesWithin(pages: readonly PageRange[], { start, end }: Span): PageRange[] {
  return pages
    .filter((range) => range.start < end && range.end > start)
    .map((range) => ({
      page: range.page,
      start: Math.max(range.start, start) - start,
      end: Math.min(range.end, end) - start,
    }));
}
