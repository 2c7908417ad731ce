/**
 * What resolving gives: which document a mention means, and why. Identity is not the symbol: it is symbol + issuing body + date.
 */
import type { Citation } from '../records/citation.js';
import type { StoredDocument } from '../store/store.js';

/** A document known by its identity, from the registry, from the store, or from both. */
export interface Identity {
  /** "symbol|issuer|date", unknown parts empty. */
  readonly key: string;
  readonly symbol: string;
  readonly type: string | null;
  readonly issuer: string | null;
  /** ISO date, possibly partial. */
  readonly date: string | null;
  readonly title: string | null;
  /** The document itself, where the store holds it. */
  readonly document: StoredDocument | null;
  /** Where the registry knows it from; null for a document known from the store only. */
  readonly registrySource: string | null;
}

export interface Evidence {
  readonly kind: 'symbol' | 'date' | 'issuer' | 'type' | 'term' | 'title' | 'time' | 'body';
  /** What was compared with what, in the document's own words. */
  readonly said: string;
  readonly known: string;
}

export type Resolution =
  | {
      readonly status: 'resolved';
      readonly identity: Identity;
      readonly method: 'explicit' | 'registry';
      readonly evidence: readonly Evidence[];
    }
  /** Several documents fit, all listed. */
  | { readonly status: 'ambiguous'; readonly candidates: readonly Identity[] }
  | { readonly status: 'unknown' };

/** The mention's own words, and what the citing document tells about the time and body it speaks from. */
export interface Mention {
  readonly citation: Pick<Citation, 'symbol' | 'type' | 'issuer' | 'date' | 'term' | 'title' | 'text'>;
  readonly citing: {
    readonly issuer: string | null;
    readonly date: string | null;
    readonly symbol: string | null;
    readonly place: string | null;
  };
}
