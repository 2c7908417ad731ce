/**
 * What a store is, for every room that asks it. Only files of this folder know that LanceDB is behind it.
 */
import type { Citation, Relation } from '../records/citation.js';
import type { Addressee, Deadline, Header, Initiative, Recipient, Signature } from '../records/facts.js';
import type { Passage } from '../records/passage.js';
import type { PageRange, Span } from '../records/span.js';

/** A document as stored, without its text. */
export interface StoredDocument {
  /** 12 hex digits, from the content: the same file always has the same id. */
  readonly id: string;
  readonly header: Header;
  /** All paths (or record names) under which this content was ingested, sorted. */
  readonly paths: readonly string[];
  readonly mediaType: string;
  readonly sha256: string;
  readonly url: string | null;
  /** Number of pages; null for formats without pages. */
  readonly pages: number | null;
  /** Characters of text. */
  readonly length: number;
  /** Names of header fields that a user corrected (`cancu correct`). */
  readonly corrected: readonly string[];
}

/** One of the records that a document was put together from (an article of a decree). */
export interface DocumentPart {
  readonly id: string | null;
  readonly title: string | null;
  readonly span: Span;
}

/** A document with its text and all that was extracted, as `show` prints it. */
export interface FullDocument extends StoredDocument {
  readonly text: string;
  /** The records of a bulk file that make this document, in order; no such key for a document that was one file. */
  readonly parts?: readonly DocumentPart[];
  readonly pageMap: readonly PageRange[];
  readonly addressees: readonly Addressee[];
  readonly recipients: readonly Recipient[];
  readonly signatures: readonly Signature[];
  readonly citations: readonly Citation[];
  readonly deadlines: readonly Deadline[];
  readonly initiatives: readonly Initiative[];
}

/** Everything of one document that an ingest hands to the store in one piece. Its header is as read; the store applies corrections. */
export interface DocumentBundle extends Omit<FullDocument, 'corrected'> {
  readonly passages: readonly Passage[];
  /** One unit vector a passage; null where the ingest ran without embedding. */
  readonly vectors: readonly Float32Array[] | null;
  /** Says by which program and pipeline the bundle was made; another fingerprint means the file is read again. */
  readonly fingerprint: string;
  /** What near-duplicates are found by; the store keeps it and does not look inside. */
  readonly sketch: Uint8Array;
}

export interface StoredCitation extends Citation {
  /** The citing document. */
  readonly documentId: string;
  /** Index among that document's citations (what `subject` refers to). */
  readonly ordinal: number;
  readonly page: number | null;
}

export interface StoredPassage extends Passage {
  readonly documentId: string;
}

export interface StoredInitiative extends Initiative {
  readonly documentId: string;
  readonly ordinal: number;
  readonly page: number | null;
}

export interface StoredDeadline extends Deadline {
  readonly documentId: string;
  readonly page: number | null;
}

/** Narrows a search or a list. Dates are inclusive ISO days; issuer and symbol match folded, whole or in part. */
export interface DocumentFilter {
  readonly type?: string;
  readonly issuer?: string;
  readonly symbol?: string;
  readonly from?: string;
  readonly to?: string;
  readonly ids?: readonly string[];
}

export interface PassageHit {
  readonly passage: StoredPassage;
  readonly document: StoredDocument;
  /** BM25 score, or cosine of the vectors as they come. */
  readonly score: number;
  /** The unit vector, where the store has one. */
  readonly vector: Float32Array | null;
}

/** Which full-text column a search runs on: the text as it is, folded, or pairs of neighbouring syllables. */
export type TextColumn = 'text' | 'folded' | 'pairs';

export interface CitationFilter {
  readonly documentId?: string;
  readonly documentIds?: readonly string[];
  /** Canonical symbol; compared by `symbolKey`. */
  readonly symbols?: readonly string[];
  readonly relations?: readonly Relation[];
}

export interface StoreMeta {
  readonly schemaVersion: number;
  /** Null until the first vectors are stored. */
  readonly model: { readonly id: string; readonly dimension: number } | null;
  readonly documents: number;
  readonly passages: number;
  readonly citations: number;
  readonly initiatives: number;
  readonly deadlines: number;
}

/** What is kept with a store, in named parts of bytes that need not be read whole. */
export interface KeptParts {
  readonly parts: () => readonly string[];
  /** Bytes of a part; 0 for one that is not there. */
  readonly size: (part: string) => number;
  /** Bytes of a part from `start` to `end`. */
  readonly read: (part: string, start: number, end: number) => Promise<Uint8Array>;
  readonly close: () => void;
}

/** The questions' side of the store: nothing here writes but `keep`. All lists come in a fixed order (document id, then ordinal). */
export interface StoreReader {
  readonly uri: string;
  readonly meta: () => Promise<StoreMeta>;
  readonly documents: (filter?: DocumentFilter) => Promise<StoredDocument[]>;
  /** By id, unique beginning of an id (from 4 digits), symbol or path. Several may fit. */
  readonly find: (name: string) => Promise<StoredDocument[]>;
  /** Documents that bear one of these symbols (compared by `symbolKey`). */
  readonly bySymbol: (symbols: readonly string[]) => Promise<StoredDocument[]>;
  readonly document: (id: string) => Promise<FullDocument | null>;
  readonly citations: (filter?: CitationFilter) => Promise<StoredCitation[]>;
  readonly initiatives: (documentId?: string) => Promise<StoredInitiative[]>;
  readonly deadlines: (documentId?: string) => Promise<StoredDeadline[]>;
  /** Passages of one document with their vectors (null where none was made), in order. */
  readonly passages: (documentId: string) => Promise<{ passage: StoredPassage; vector: Float32Array | null }[]>;
  readonly searchText: (
    column: TextColumn,
    query: string,
    limit: number,
    filter?: DocumentFilter,
  ) => Promise<PassageHit[]>;
  readonly searchVector: (vector: Float32Array, limit: number, filter?: DocumentFilter) => Promise<PassageHit[]>;
  /**
   * Something that was computed from the whole store and kept with it (`keep`), while documents and citations are as they were then;
   * null where there is no such thing. `basis` names what else it was computed from.
   */
  readonly derived: (basis: string) => Promise<ReadonlyMap<string, Uint8Array> | null>;
  /** The same, to be read in pieces. */
  readonly kept: (basis: string) => Promise<KeptParts | null>;
  /** False where it could not be kept: a store that is being written, or must not be. */
  readonly keep: (basis: string, parts: ReadonlyMap<string, Uint8Array>) => Promise<boolean>;
  /** Mean of the stored passage vectors, to be taken off before candidates are re-scored; null while the store is too small for one of its own. */
  readonly passageMean: () => Promise<Float32Array | null>;
  readonly close: () => void;
}
