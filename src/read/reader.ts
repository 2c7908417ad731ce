/**
 * What a reader is: bytes of one format → text with a page map. It knows nothing about documents and touches no other file.
 */
import type { Result } from '../records/failure.js';
import type { PageRange } from '../records/span.js';

/** Ties a range of the text to its place in the source. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly kind:
    | 'section' // one of several articles on a page, a sheet, an attachment
    | 'heading'
    | 'paragraph'
    | 'list-item'
    | 'cell'
    | 'footnote'
    | 'page-header'
    | 'page-footer';
  /** Page of the file (from 1), null for formats without pages. */
  readonly page: number | null;
  /** Its number among those of its kind (from 0): paragraph 12, cell 3. */
  readonly index: number;
  /** How sure the reading is, 0 to 1; 1 for anything that was not recognised from a picture or guessed from statistics. */
  readonly confidence: number;
}

/** A text as read, before normalising. Ranges may be empty, never outside the text. */
export interface Reading {
  readonly text: string;
  readonly mediaType: string;
  /** Empty for formats without pages. */
  readonly pages: readonly PageRange[];
  readonly segments: readonly Segment[];
  /** The title that the format itself carries (HTML title, document property), if any. */
  readonly title: string | null;
}

export interface ReadOptions {
  /** Where the bytes come from: for messages only. */
  readonly path: string;
}

export interface Reader {
  readonly name: string;
  readonly mediaType: string;
  /** Does the content look like this format? Judged by content; the registry asks readers in order, the first yes reads. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /** Never an empty text: a file without text is a failure with its reason. */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Promise<Result<Reading>>;
}
