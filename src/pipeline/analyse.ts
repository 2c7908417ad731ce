/**
 * One document through the pipeline, without a store: bytes → text → facts → passages. Ingest and every question that takes a file or
 * standard input come through here, so that both see the same thing.
 */
import { passagesOf } from '../embed/passages/passages.js';
import { passagesOfSections, type Section } from '../embed/passages/sections.js';
import type { Source } from '../extract/extractor.js';
import { extractFrom } from '../extract/index.js';
import { layoutOf } from '../extract/layout.js';
import { sourceOf } from '../extract/source.js';
import type { OcrProgress, Recogniser } from '../ocr/recogniser.js';
import { readBytes, sha256Of } from '../read/index.js';
import type { Limits } from '../read/limits.js';
import type { Reading } from '../read/reader.js';
import type { Extraction } from '../records/extraction.js';
import type { Header } from '../records/facts.js';
import { type Result, success } from '../records/failure.js';
import type { Passage } from '../records/passage.js';
import type { PageRange, Span } from '../records/span.js';
import { normalise } from '../text/normalise.js';
import { lessSure, recognitionOf } from './recognition.js';

export interface AnalyseOptions {
  /** Where the bytes come from: for the record and for messages. */
  readonly path: string;
  /** What the file may cost; the usual limits where missing. Time and memory are bounded where a thread does this, see `pool.ts`. */
  readonly limits?: Limits;
  readonly alive?: (progress?: OcrProgress) => void;
  /** What reads pictures of pages; without it they are not read. */
  readonly ocr?: Recogniser;
  /** What the model's tokenizer makes of a text; without it there are no passages. */
  readonly countPieces?: (text: string) => number;
  readonly maxPieces?: number;
  /** Most pieces that the model reads at once. */
  readonly window?: number;
  /** What is known of the document beside its text (a record's own fields); it goes before what is read. */
  readonly given?: Partial<Header>;
  /** The records that the text was put together from, where it was: each has passages of its own. */
  readonly sections?: readonly Section[];
  /** Fills in which documents are meant by the citations. */
  readonly identify?: (extraction: Extraction) => Extraction;
}

export interface Analysis {
  readonly extraction: Extraction;
  /** Empty where no piece counter was given. */
  readonly passages: readonly Passage[];
  readonly warnings: Reading['warnings'];
}

/**
 * Reads and analyses one document in this thread, without a limit on time and memory, and with whatever the readers' libraries leave
 * behind (pdf.js: rejections that nobody takes). For files of unknown origin `analyseFile` has a thread for each.
 */
export async function analyse(bytes: Uint8Array, options: AnalyseOptions): Promise<Result<Analysis>> {
  const { path, limits, alive, ocr } = options;
  const reading = await readBytes(bytes, {
    path,
    ...(limits === undefined ? {} : { limits }),
    ...(alive === undefined ? {} : { alive }),
    ...(ocr === undefined ? {} : { ocr }),
  });
  if (!reading.ok) return reading;
  return success(analyseReading(reading.value, sha256Of(bytes), options));
}

/** What follows reading. */
export function analyseReading(reading: Reading, sha256: string, options: AnalyseOptions): Analysis {
  const { text, fromOriginal } = normalise(reading.text);
  const source = sourceOf(text);
  const pages = reading.pages.map(({ page, ...range }) => ({ page, ...carried(range, fromOriginal) }));
  const words = (reading.recognised ?? []).map((word) => ({ ...word, ...carried(word, fromOriginal) }));
  const findings = lessSure(extractFrom(source), words);
  const recognition = recognitionOf(text, words);
  const found: Extraction = {
    schemaVersion: '1',
    source: { path: options.path, sha256, mediaType: reading.mediaType, pages: pages.at(-1)?.page ?? null },
    text,
    pages,
    ...(recognition === null ? {} : { recognition }),
    ...findings,
    header: { ...findings.header, ...options.given },
  };
  const { identify } = options;
  return {
    extraction: identify === undefined ? found : identify(found),
    passages: passagesIn(source, pages, options),
    warnings: reading.warnings,
  };
}

function passagesIn(source: Source, pages: readonly PageRange[], options: AnalyseOptions): Passage[] {
  const { countPieces, maxPieces, window, sections } = options;
  if (countPieces === undefined) return [];
  const limits = {
    ...(maxPieces === undefined ? {} : { maxPieces }),
    ...(window === undefined ? {} : { window }),
  };
  return sections === undefined
    ? passagesOf(source.text, pages, countPieces, { partsFrom: partsOf(source), ...limits })
    : passagesOfSections(source.text, pages, sections, countPieces, limits);
}

/** Where masthead, body and closing part: passages do not reach over these places. */
function partsOf(source: Source): number[] {
  const { body, after } = layoutOf(source);
  return [body.start, body.end, ...(after === null ? [] : [after.start])];
}

/** A range of the text as read, as one of the normalised text. */
const carried = ({ start, end }: Span, fromOriginal: (offset: number) => number): Span => ({
  start: fromOriginal(start),
  end: fromOriginal(end),
});
