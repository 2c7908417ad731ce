/**
 * What a reader is: bytes of one format → text with a page map. It knows nothing about documents and touches no other file.
 */
import type { OcrProgress, Recogniser } from '../ocr/recogniser.js';
import type { RepairRule } from '../ocr/repair/repair.js';
import { type Failure, failed, type Result } from '../records/failure.js';
import type { PageRange } from '../records/span.js';
import type { Limits } from './limits.js';

/** Why a file cannot be read; `src/view/messages/read.ts` has a sentence for each. */
export type ReadFailureReason =
  | 'not-found'
  | 'is-a-folder'
  | 'no-permission'
  | 'unreadable'
  | 'too-large'
  | 'unpacks-too-large'
  | 'markup-too-large'
  | 'too-many-entries'
  | 'nested-too-deep'
  | 'too-many-pages'
  | 'text-too-long'
  | 'archive'
  | 'leaves-folder'
  | 'empty'
  | 'binary'
  | 'unknown-encoding'
  | 'unsupported-format'
  | 'encrypted'
  | 'broken'
  | 'no-text-layer'
  | 'not-recognised';

/** A failure of reading; `where` is the path of the file. */
export const refused = (
  reason: ReadFailureReason,
  where: string,
  data?: Readonly<Record<string, string | number>>,
): Result<never> => failed(reason, where, data);

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

/** A word that was recognised from a picture: a range of the text as read. */
export interface RecognisedSpan {
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** What was read before what the field knows mended it, and the rule that did; no such key where nothing did. */
  readonly repair?: { readonly original: string; readonly rule: RepairRule };
}

export type ReadWarningReason =
  | 'pages-damaged' // could not be taken apart, and are missing; data: pages, count
  | 'pages-without-text' // scanned pages among others; data: pages, count
  | 'recognised-pages' // read from their pictures; data: pages, count, confidence (0 to 1)
  | 'repaired-words' // of recognised text, mended by what the field knows; data: count, some ("TT1 → TTr; …")
  | 'pages-not-recognised' // pictures that could not be read; data: pages, count
  | 'page-furniture-left-out' // page numbers and repeated running lines; data: count
  | 'replaced-characters' // bytes that are no text, shown as U+FFFD; data: count
  | 'converted-encoding' // text in an encoding of before Unicode, converted; data: encoding, confidence (0 to 1; 1: its fonts tell)
  | 'old-encoding-in-part'; // some of the text is in an encoding of before Unicode that was not recognised; data: encoding

/** Something of the file that is not in the text, or not sure. */
export interface ReadWarning {
  readonly reason: ReadWarningReason;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A text as read, before normalising. Ranges may be empty, never outside the text. */
export interface Reading {
  readonly text: string;
  readonly mediaType: string;
  /** Empty for formats without pages. */
  readonly pages: readonly PageRange[];
  /** In the order of the text; a section stands before the segments within it. */
  readonly segments: readonly Segment[];
  /** In the order of the text; no such key where nothing was recognised from a picture. */
  readonly recognised?: readonly RecognisedSpan[];
  /** The title that the format itself carries (HTML title, document property), if any. */
  readonly title: string | null;
  readonly warnings: readonly ReadWarning[];
}

export interface ReadOptions {
  /** Where the bytes come from: for messages only. */
  readonly path: string;
  readonly limits: Limits;
  /** Called by a reader whose work is slow and goes on page by page (recognition), after each page: the time limit begins anew. */
  readonly alive?: (progress?: OcrProgress) => void;
  /** What reads pictures of pages; without it they are not read. */
  readonly ocr?: Recogniser;
}

export interface Reader {
  readonly name: string;
  readonly mediaType: string;
  /** Does the content look like this format? Judged by content; the registry asks readers in order, the first yes reads. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /** Never an empty text: a file without text is a failure with its reason. */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Promise<Result<Reading>>;
  /** Of a format that holds files (an archive, a message): takes them out. */
  readonly open?: (bytes: Uint8Array, options: OpenOptions) => Promise<Result<Opened>>;
}

export type OpenOptions = Pick<ReadOptions, 'path' | 'limits'>;

/** Files that were taken out of a file, in memory. */
export interface Opened {
  /** Called by the path of the file that held them and their own: "thang-5.zip/xa-a/ke-hoach.docx". */
  readonly members: readonly Member[];
  /** What could not be taken out. */
  readonly failures: readonly Failure[];
}

export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}
