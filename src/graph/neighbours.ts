/**
 * The graph as it is walked: what a document of the store cites, and which documents of the store cite a document. Mentions are
 * resolved as they are met; nothing of the graph is stored.
 */
import type { GraphEdge, GraphNode } from '../records/answers.graph.js';
import { mentionOf, resolveAll } from '../resolve/identify.js';
import { type IdentityIndex, indexFor } from '../resolve/identities.js';
import type { Registry } from '../resolve/registry/registry.js';
import type { Identity } from '../resolve/resolution.js';
import { resolve } from '../resolve/resolve.js';
import { symbolNumber, symbolYear } from '../resolve/symbol.js';
import type { StoredCitation, StoredDocument, StoreReader } from '../store/store.js';
import { edgesOf, type Subgraph } from './edges.js';

export interface Neighbourhood extends Subgraph {
  /** The documents behind the nodes that are identified. */
  readonly identities: ReadonlyMap<string, Identity>;
}

/** What a document cites, with the edges that run between the cited ones where it tells of any. */
export async function outgoing(
  store: StoreReader,
  registry: Registry | null,
  document: StoredDocument,
): Promise<Neighbourhood> {
  const citations = await store.citations({ documentId: document.id });
  return neighbourhood(document, citations, await indexFor(store, registry, citations, [document]));
}

function neighbourhood(
  document: StoredDocument,
  citations: readonly StoredCitation[],
  index: IdentityIndex,
): Neighbourhood {
  const own = index.ofDocument(document.id);
  if (own === null) return { nodes: new Map(), edges: [], identities: new Map() };
  const resolutions = resolveAll(citations, document.header, index);
  const identities = new Map([[own.key, own]]);
  for (const resolution of resolutions) {
    if (resolution.status === 'resolved') identities.set(resolution.identity.key, resolution.identity);
  }
  return { ...edgesOf(own, citations, resolutions), identities };
}

/**
 * Which documents of the store cite the given ones. Mentions that may mean one of them stand with their own, ambiguous node. (Laws
 * cited by name alone are not found from this side.)
 */
export async function incoming(
  store: StoreReader,
  registry: Registry | null,
  targets: readonly Identity[],
): Promise<Neighbourhood> {
  const keys = new Set(targets.map(({ key }) => key));
  const mentions = await store.citations({ symbols: targets.flatMap(spellings) });
  const byDocument = new Map<string, StoredCitation[]>();
  for (const mention of mentions) {
    const own = byDocument.get(mention.documentId);
    if (own === undefined) byDocument.set(mention.documentId, [mention]);
    else own.push(mention);
  }
  const ids = [...byDocument.keys()].sort();
  const documents = ids.length === 0 ? [] : await store.documents({ ids });
  const known = targets.flatMap(({ document }) => (document === null ? [] : [document]));
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const identities = new Map(targets.map((target) => [target.key, target]));
  const index = await indexFor(store, registry, mentions, [...known, ...documents]);
  for (const document of documents) {
    const own = byDocument.get(document.id) ?? [];
    const meant = own.filter((citation) => mayMean(citation, document, index, keys));
    if (meant.length === 0) continue;
    // Who acts may be another document that is cited beside it, and what a brief mention means is told beside it too.
    const beside = meant.some((citation) => citation.subject !== null || !isClear(citation, document, index));
    const around = beside ? await outgoing(store, registry, document) : neighbourhood(document, meant, index);
    const wanted = new Set([...keys, ...ambiguousFor(around, keys)]);
    for (const edge of around.edges) {
      if (!wanted.has(edge.to)) continue;
      edges.push(edge);
      for (const key of [edge.from, edge.to]) {
        const node = around.nodes.get(key);
        if (node !== undefined && !nodes.has(key)) nodes.set(key, node);
        const identity = around.identities.get(key);
        if (identity !== undefined && !identities.has(key)) identities.set(key, identity);
      }
    }
  }
  return { nodes, edges, identities };
}

function mayMean(
  citation: StoredCitation,
  { header }: StoredDocument,
  index: IdentityIndex,
  keys: ReadonlySet<string>,
): boolean {
  const resolution = resolve(mentionOf(citation, header), index);
  if (resolution.status === 'resolved') return keys.has(resolution.identity.key);
  return resolution.status === 'ambiguous' && resolution.candidates.some(({ key }) => keys.has(key));
}

const isClear = (citation: StoredCitation, { header }: StoredDocument, index: IdentityIndex): boolean =>
  resolve(mentionOf(citation, header), index).status === 'resolved';

const ambiguousFor = ({ nodes }: Neighbourhood, keys: ReadonlySet<string>): string[] =>
  [...nodes.values()].filter(({ candidates }) => candidates.some((key) => keys.has(key))).map(({ key }) => key);

/** A symbol as papers may write it: whole, by an alias, by its number ("Chỉ thị số 18", "Luật 89/2025"). */
function spellings({ symbol, registered }: Identity): string[] {
  if (symbol === '') return [];
  const number = symbolNumber(symbol);
  const year = symbolYear(symbol);
  const short = number === null ? [] : year === null ? [number] : [number, `${number}/${year}`];
  return [symbol, ...(registered?.aliases ?? []), ...short];
}
