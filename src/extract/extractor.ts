/**
 * What an extractor is: text → facts. Extractors run in the order of the registry (`index.ts`); each sees what those before it found.
 */
import type { Findings } from '../records/extraction.js';
import type { Line } from '../text/lines.js';

/** One document's text in the forms that extractors need; all of one length, so that an offset in one is an offset in all. */
export interface Source {
  /** Normalised (NFC, LF): what spans and quotes refer to. */
  readonly text: string;
  /** `matchForm(text)`: look-alikes made one, old tone placement; what patterns run on. */
  readonly match: string;
  /** `fold(match)`: lower case, no diacritics; what word lists and prefilters run on. */
  readonly folded: string;
  /** Lines of `text`. */
  readonly lines: readonly Line[];
}

export interface Extractor<K extends keyof Findings> {
  readonly name: string;
  /** `found` holds the results of the extractors before this one; the rest is still empty (null fields, empty lists). */
  readonly find: (source: Source, found: Readonly<Findings>) => Pick<Findings, K>;
}
