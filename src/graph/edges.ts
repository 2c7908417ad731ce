/**
 * From one document's citations to nodes and edges: an edge runs from who acts to what is cited, as the text says it.
 */

import type { GraphEdge, GraphNode } from '../records/answers.graph.js';
import type { Citation } from '../records/citation.js';
import { nameOfMention } from '../resolve/identities.js';
import { isLater } from '../resolve/judge.js';
import { identityRef } from '../resolve/references.js';
import { type Identity, identityKey, type Resolution } from '../resolve/resolution.js';
import type { StoredCitation } from '../store/store.js';

export interface Subgraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
}

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

/** Nodes and edges of a document's citations, in the order of the text. */
export function edgesOf(
  citing: Identity,
  citations: readonly StoredCitation[],
  resolutions: readonly Resolution[],
): Subgraph {
  const own = nodeOfIdentity(citing);
  const nodes = new Map([[own.key, own]]);
  const mentioned = citations.map((citation, i) => nodeOfMention(citation, resolutions[i] ?? { status: 'unknown' }));
  const byOrdinal = new Map(citations.map(({ ordinal }, i) => [ordinal, mentioned[i]]));
  const edges: GraphEdge[] = [];
  for (const [i, citation] of citations.entries()) {
    const to = mentioned[i];
    // "Kết luận A về tiếp tục thực hiện Nghị quyết B": A is the one that continues.
    const from = citation.subject === null ? own : (byOrdinal.get(citation.subject) ?? own);
    if (to === undefined || to.key === from.key) continue;
    if (!nodes.has(to.key)) nodes.set(to.key, to);
    edges.push({
      from: from.key,
      to: to.key,
      relation: citation.relation,
      quote: { documentId: citation.documentId, text: citation.text, span: citation.span, page: citation.page },
      backward: isLater(to.date, from.date),
    });
  }
  return { nodes, edges };
}
