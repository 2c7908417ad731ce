/**
 * What resolving gives: which document a mention means, and why. Identity is not the symbol: it is symbol + issuing body + date.
 */
import type { Citation } from '../records/citation.js';
import type { StoredDocument } from '../store/store.js';
import type { RegisteredDocument } from './registry/registry.js';

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
  /** Further files of the store with the same identity. */
  readonly copies: readonly StoredDocument[];
  /** The row of the registry; null for a document known from the store only. */
  readonly registered: RegisteredDocument | null;
}

export interface Evidence {
  readonly kind: 'symbol' | 'date' | 'issuer' | 'type' | 'term' | 'title' | 'time' | 'body';
  /** What was compared with what, in the documents' own words. */
  readonly said: string;
  readonly known: string;
}

export type Resolution =
  | {
      readonly status: 'resolved';
      readonly identity: Identity;
      /** `explicit`: the store holds the document; `registry`: only the registry knows it. */
      readonly method: 'explicit' | 'registry';
      readonly evidence: readonly Evidence[];
      /** What the mention says otherwise, where one verified document of its numbering series is meant all the same ("25/10/2015" for 20/10/2015). */
      readonly conflicts: readonly Evidence[];
    }
  /** Documents that bear the symbol, all listed, where nothing in the text decides (a single one too, where it may be another body's). */
  | { readonly status: 'ambiguous'; readonly candidates: readonly Identity[] }
  | { readonly status: 'unknown' };

/** The mention's own words, and what the citing document tells about the time and body it speaks from. */
export interface Mention {
  readonly citation: Pick<Citation, 'symbol' | 'type' | 'issuer' | 'date' | 'term' | 'title' | 'text'>;
  /** The sentence in which it stands; null where it is not at hand. */
  readonly sentence: string | null;
  readonly citing: {
    readonly issuer: string | null;
    readonly date: string | null;
    readonly symbol: string | null;
    readonly place: string | null;
  };
}

/** "symbol|issuer|date", unknown parts empty. */
export function identityKey(symbol: string | null, issuer: string | null, date: string | null): string {
  return [symbol, issuer, date].map((part) => part ?? '').join('|');
}
