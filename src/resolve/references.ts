/** How answers name documents and identities. */
import type { DocumentRef, IdentityRef, QuotedPassage } from '../records/answers.js';
import type { Passage } from '../records/passage.js';
import type { StoredDocument } from '../store/store.js';
import type { Identity } from './resolution.js';

export function documentRef({ id, header, paths, url }: StoredDocument): DocumentRef {
  const { symbol, type, issuer, date, subject } = header;
  return { id, symbol, type, issuer, date, subject, paths: [...paths], url };
}

export function identityRef(identity: Identity): IdentityRef {
  const { key, symbol, type, issuer, date, title, document, registered } = identity;
  return {
    key,
    symbol: symbol === '' ? null : symbol,
    type,
    issuer,
    date,
    title,
    documentId: document?.id ?? null,
    registry: registered === null ? null : registered.verified ? 'verified' : 'unverified',
  };
}

export function quotedPassage(passage: Passage, documentId: string | null): QuotedPassage {
  const { text, span, page, headings } = passage;
  return { documentId, text, span, page, headings: [...headings] };
}
