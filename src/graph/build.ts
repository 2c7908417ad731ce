/**
 * The resolved graph of a whole store. Mentions are stored as they are written, and what they mean is found here, once for all: for
 * every document with the index over all documents, so that one ingested later can be what an earlier one meant.
 */

import { resolveAll } from '../resolve/identify.js';
import { identityIndex } from '../resolve/identities.js';
import type { Registry } from '../resolve/registry/registry.js';
import type { StoredCitation, StoreReader } from '../store/store.js';
import { type GraphColumns, relations } from './columns.js';
import { linksOf } from './edges.js';
import { nodeList } from './nodeList.js';
import { stringsOf } from './strings.js';

/** Documents whose citations stand in memory at once. */
const DOCUMENTS_AT_ONCE = 500;

/** Called after each step with the number of documents read so far, and of all. */
export type BuildProgress = (done: number, all: number) => void;

export async function buildGraph(
  store: StoreReader,
  registry: Registry | null,
  onProgress: BuildProgress = () => {},
): Promise<GraphColumns> {
  const documents = await store.documents();
  const index = identityIndex(registry, documents);
  const nodes = nodeList(index);
  const owners = documents.map((document) => nodes.ofDocument(document));
  const edges = edgeList();
  for (let start = 0; start < documents.length; start += DOCUMENTS_AT_ONCE) {
    const chunk = documents.slice(start, start + DOCUMENTS_AT_ONCE);
    const citations = byDocument(await store.citations({ documentIds: chunk.map(({ id }) => id) }));
    for (const [i, document] of chunk.entries()) {
      const own = owners[start + i];
      const mentions = citations.get(document.id);
      if (own === undefined || mentions === undefined) continue;
      const resolutions = resolveAll(mentions, document.header, index);
      const mentioned = mentions.map((citation, at) =>
        nodes.ofMention(citation, resolutions[at] ?? { status: 'unknown' }, document),
      );
      for (const { from, to, citation, backward } of linksOf(own, mentions, mentioned)) {
        edges.add(from, to, relations.indexOf(citation.relation), backward, start + i, citation.ordinal);
      }
    }
    onProgress(Math.min(start + DOCUMENTS_AT_ONCE, documents.length), documents.length);
  }
  const { places, columns } = nodes.finish();
  return {
    ...columns,
    documents: stringsOf(documents.map(({ id }) => id)),
    documentNode: Uint32Array.from(owners, ({ number }) => places[number] ?? 0),
    ...edges.finish(places),
  };
}

function byDocument(citations: readonly StoredCitation[]): ReadonlyMap<string, StoredCitation[]> {
  const groups = new Map<string, StoredCitation[]>();
  for (const citation of citations) {
    const group = groups.get(citation.documentId);
    if (group === undefined) groups.set(citation.documentId, [citation]);
    else group.push(citation);
  }
  return groups;
}

function edgeList() {
  const from: number[] = [];
  const to: number[] = [];
  const relation: number[] = [];
  const backward: number[] = [];
  const document: number[] = [];
  const ordinal: number[] = [];
  return {
    add: (source: number, target: number, kind: number, isBackward: boolean, told: number, at: number): void => {
      from.push(source);
      to.push(target);
      relation.push(kind);
      backward.push(isBackward ? 1 : 0);
      document.push(told);
      ordinal.push(at);
    },
    /** The columns, with the places that the nodes have got. */
    finish: (places: Uint32Array) => ({
      from: Uint32Array.from(from, (node) => places[node] ?? 0),
      to: Uint32Array.from(to, (node) => places[node] ?? 0),
      relation: Uint8Array.from(relation),
      backward: Uint8Array.from(backward),
      document: Uint32Array.from(document),
      ordinal: Uint32Array.from(ordinal),
    }),
  };
}
