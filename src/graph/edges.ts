/**
 * From one document's citations to links: a link runs from who acts to what is cited, as the text says it.
 */
import type { GraphNode } from '../records/answers.graph.js';
import type { Citation } from '../records/citation.js';
import { nameOfMention } from '../resolve/identities.js';
import { isLater } from '../resolve/judge.js';
import { identityRef } from '../resolve/references.js';
import { type Identity, identityKey, type Resolution } from '../resolve/resolution.js';
import type { StoredCitation } from '../store/store.js';

export function nodeOfIdentity(identity: Identity): GraphNode {
  return { ...identityRef(identity), standing: identity.document === null ? 'registered' : 'held', candidates: [] };
}

/** The node that a mention means: its document, or a stub with the mention's own words. */
export function nodeOfMention(citation: Citation, resolution: Resolution): GraphNode {
  if (resolution.status === 'resolved') return nodeOfIdentity(resolution.identity);
  const { symbol, type, issuer, date, title, text } = citation;
  const name = symbol ?? nameOfMention(text);
  return {
    key: identityKey(name, issuer, date),
    symbol,
    type: type?.name ?? null,
    issuer,
    date,
    title: title ?? (symbol === null ? name : null),
    documentId: null,
    registry: null,
    standing: resolution.status,
    candidates: resolution.status === 'ambiguous' ? resolution.candidates.map(({ key }) => key) : [],
  };
}

/** One citation between two nodes that are not the same. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly citation: StoredCitation;
  /** The cited document is later than the citing one. */
  readonly backward: boolean;
}

/**
 * The links of a document's citations, in the order of the text. `own` is the document's node, `mentioned` the node that each
 * citation means, both with their number.
 */
export function linksOf(
  own: NumberedNode,
  citations: readonly StoredCitation[],
  mentioned: readonly NumberedNode[],
): Link[] {
  const byOrdinal = new Map(citations.map(({ ordinal }, i) => [ordinal, mentioned[i]]));
  return citations.flatMap((citation, i) => {
    const to = mentioned[i];
    // "Kết luận A về tiếp tục thực hiện Nghị quyết B": A is the one that continues.
    const from = citation.subject === null ? own : (byOrdinal.get(citation.subject) ?? own);
    if (to === undefined || to.number === from.number) return [];
    return [{ from: from.number, to: to.number, citation, backward: isLater(to.date, from.date) }];
  });
}

export interface NumberedNode {
  readonly number: number;
  readonly date: string | null;
}
