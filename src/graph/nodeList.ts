/**
 * The nodes of a graph that is being built: each document once, whoever cites it and in whatever words. What is not identified gets a
 * node that only mentions share which must mean the same.
 */
import { createHash } from 'node:crypto';
import type { GraphNode } from '../records/answers.graph.js';
import { isCentral } from '../resolve/body.js';
import type { IdentityIndex } from '../resolve/identities.js';
import type { Identity, Resolution } from '../resolve/resolution.js';
import type { StoredCitation, StoredDocument } from '../store/store.js';
import { standings } from './columns.js';
import { firstDayOf, lastDayOf } from './days.js';
import { type NumberedNode, nodeOfIdentity, nodeOfMention } from './edges.js';
import { stringsOf } from './strings.js';

interface Entry extends NumberedNode {
  readonly node: GraphNode;
}

export function nodeList(index: IdentityIndex) {
  const entries: Entry[] = [];
  const byKey = new Map<string, Entry>();
  const pairs: { readonly ambiguous: number; readonly candidate: number }[] = [];

  function entryOf(key: string, make: () => GraphNode): Entry {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const node = make();
    const entry = { number: entries.length, date: node.date, node };
    entries.push(entry);
    byKey.set(key, entry);
    return entry;
  }

  const ofIdentity = (identity: Identity): Entry => entryOf(identity.key, () => nodeOfIdentity(identity));

  function ofMention(citation: StoredCitation, resolution: Resolution, citing: StoredDocument): NumberedNode {
    if (resolution.status === 'resolved') return ofIdentity(resolution.identity);
    const stub = nodeOfMention(citation, resolution);
    const key = stubKey(stub, citing, index);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const entry = entryOf(key, () => ({ ...stub, key }));
    if (resolution.status === 'ambiguous') {
      for (const identity of resolution.candidates) {
        pairs.push({ ambiguous: entry.number, candidate: ofIdentity(identity).number });
      }
    }
    return entry;
  }

  return {
    ofDocument: ({ id }: StoredDocument): NumberedNode => {
      const identity = index.ofDocument(id);
      if (identity === null) throw new Error(`the index does not know the document ${id}`);
      return ofIdentity(identity);
    },
    ofMention,
    /** The columns of the nodes, and where each number has come to stand: nodes ascend by key. */
    finish: () => {
      const sorted = [...entries].sort((a, b) => (a.node.key < b.node.key ? -1 : 1));
      const places = new Uint32Array(entries.length);
      for (const [place, { number }] of sorted.entries()) places[number] = place;
      return { places, columns: nodeColumns(sorted, pairs, places) };
    },
  };
}

/**
 * "12/KH-UBND" is issued in thousands of communes: where a mention does not tell the body, only papers of one body mean one document by
 * it. What may be several documents is one node for each set of them.
 */
function stubKey(stub: GraphNode, citing: StoredDocument, index: IdentityIndex): string {
  if (stub.standing === 'ambiguous') {
    const hash = createHash('sha256').update(stub.candidates.join('\n')).digest('hex').slice(0, 8);
    return `${stub.key}|?${hash}`;
  }
  const { symbol, issuer } = stub;
  if (symbol === null) return stub.key;
  if (issuer === null && !isCentral(null, symbol)) return `${stub.key}|${citing.header.issuer ?? citing.id}`;
  // A document that is known under just these parts, and that the mention cannot mean.
  return index.bearers(symbol).some(({ key }) => key === stub.key) ? `${stub.key}|?` : stub.key;
}

function nodeColumns(
  entries: readonly Entry[],
  pairs: readonly { readonly ambiguous: number; readonly candidate: number }[],
  places: Uint32Array,
) {
  const types = numbering();
  const issuers = numbering();
  const placed = pairs
    .map(({ ambiguous, candidate }) => ({ ambiguous: places[ambiguous] ?? 0, candidate: places[candidate] ?? 0 }))
    .sort((a, b) => a.candidate - b.candidate || a.ambiguous - b.ambiguous);
  const nodes = entries.map(({ node }) => node);
  return {
    nodes: stringsOf(nodes.map((node) => JSON.stringify(node))),
    keys: stringsOf(nodes.map(({ key }) => key)),
    nodeType: Uint32Array.from(nodes, ({ type }) => types.of(type)),
    nodeIssuer: Uint32Array.from(nodes, ({ issuer }) => issuers.of(issuer)),
    firstDay: Uint32Array.from(nodes, ({ date }) => firstDayOf(date)),
    lastDay: Uint32Array.from(nodes, ({ date }) => lastDayOf(date)),
    standing: Uint8Array.from(nodes, ({ standing }) => standings.indexOf(standing)),
    types: stringsOf(types.values()),
    issuers: stringsOf(issuers.values()),
    ambiguous: Uint32Array.from(placed, ({ ambiguous }) => ambiguous),
    candidate: Uint32Array.from(placed, ({ candidate }) => candidate),
  };
}

/** Numbers for values, in the order of their coming; 0 for none. */
function numbering() {
  const numbers = new Map<string, number>([['', 0]]);
  return {
    of: (value: string | null): number => {
      const key = value ?? '';
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, numbers.size);
      return numbers.size - 1;
    },
    values: (): string[] => [...numbers.keys()],
  };
}
