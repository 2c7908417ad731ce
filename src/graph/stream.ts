/**
 * The whole graph read from where it is kept, some nodes and edges at a time: what an export of everything needs, in memory whose own part does
 * not grow with the store.
 */
import type { GraphNode } from '../records/answers.graph.js';
import type { Registry } from '../resolve/registry/registry.js';
import type { KeptParts, StoreReader } from '../store/store.js';
import { isComplete } from './columns.js';
import type { Exported } from './exporting.js';
import { basisOf } from './open.js';
import { type EdgeColumns, quotedEdges } from './quotes.js';

/** Nodes and edges in memory at once. */
const NODES_AT_ONCE = 4096;
const EDGES_AT_ONCE = 20_000;
/** Keys that are looked through for those of some edges, and ends of edges that are counted: many small reads leave more memory behind. */
const KEYS_AT_ONCE = 32_768;
const ENDS_AT_ONCE = 500_000;
const NUMBER_BYTES = 4;
const decoder = new TextDecoder();

/** The kept graph of a store as formats take it; null where none is kept. `close` it when it is written. */
export async function openKeptGraph(
  store: StoreReader,
  registry: Registry | null,
): Promise<{ readonly exported: Exported; readonly close: () => void } | null> {
  const parts = await store.kept(basisOf(registry));
  if (parts === null) return null;
  if (!isComplete((name) => parts.parts().includes(name))) {
    parts.close();
    return null;
  }
  const exported = await exportedParts(store, parts);
  return { exported, close: () => parts.close() };
}

async function exportedParts(store: StoreReader, parts: KeptParts): Promise<Exported> {
  const nodeCount = parts.size('standing');
  const edgeCount = parts.size('from') / NUMBER_BYTES;
  const chosen = await chosenNodes(parts, nodeCount, edgeCount);
  return {
    size: { nodes: chosen.reduce((sum, is) => sum + is, 0), edges: edgeCount },
    nodes: async function* () {
      for (let start = 0; start < nodeCount; start += NODES_AT_ONCE) {
        const end = Math.min(start + NODES_AT_ONCE, nodeCount);
        const records = await stringsIn(parts, 'nodes', start, end);
        for (let node = start; node < end; node++) {
          // Written by this program for itself, as in graph.ts.
          if (chosen[node] === 1) yield { id: `n${node}`, node: JSON.parse(records(node)) as GraphNode };
        }
      }
    },
    edges: async function* () {
      for (let start = 0; start < edgeCount; start += EDGES_AT_ONCE) {
        const end = Math.min(start + EDGES_AT_ONCE, edgeCount);
        const columns = await edgeColumns(parts, start, end);
        const keys = await keysOf(parts, [columns.from, columns.to], nodeCount);
        const [first = 0, last = 0] = [columns.document[0], columns.document.at(-1)];
        const documentId = await stringsIn(parts, 'documents', first, last + 1);
        const part = { columns, key: (node: number) => keys.get(node) ?? '', documentId };
        let at = 0;
        for await (const edge of quotedEdges(store, part, columns.from.keys())) {
          yield { source: `n${columns.from[at]}`, target: `n${columns.to[at]}`, edge };
          at++;
        }
      }
    },
  };
}

/** Documents of the store, and whatever is at an end of a citation; 1 for each. */
async function chosenNodes(parts: KeptParts, nodeCount: number, edgeCount: number): Promise<Uint8Array> {
  const standing = await parts.read('standing', 0, nodeCount);
  const chosen = standing.map((value) => (value === 0 ? 1 : 0));
  for (const name of ['from', 'to']) {
    for (let start = 0; start < edgeCount; start += ENDS_AT_ONCE) {
      for (const node of await numbersIn(parts, name, start, Math.min(start + ENDS_AT_ONCE, edgeCount)))
        chosen[node] = 1;
    }
  }
  return chosen;
}

async function edgeColumns(parts: KeptParts, start: number, end: number): Promise<EdgeColumns> {
  return {
    from: await numbersIn(parts, 'from', start, end),
    to: await numbersIn(parts, 'to', start, end),
    document: await numbersIn(parts, 'document', start, end),
    ordinal: await numbersIn(parts, 'ordinal', start, end),
    relation: await parts.read('relation', start, end),
    backward: await parts.read('backward', start, end),
  };
}

/** Keys of the nodes at the ends of some edges; those of the others are passed over. */
async function keysOf(
  parts: KeptParts,
  ends: readonly Uint32Array[],
  nodeCount: number,
): Promise<ReadonlyMap<number, string>> {
  const wanted = Uint32Array.from(new Set(ends.flatMap((nodes) => [...nodes]))).sort();
  const keys = new Map<number, string>();
  let at = 0;
  for (let start = 0; start < nodeCount && at < wanted.length; start += KEYS_AT_ONCE) {
    const end = Math.min(start + KEYS_AT_ONCE, nodeCount);
    if ((wanted[at] ?? nodeCount) >= end) continue;
    const key = await stringsIn(parts, 'keys', start, end);
    for (; at < wanted.length && (wanted[at] ?? 0) < end; at++) keys.set(wanted[at] ?? 0, key(wanted[at] ?? 0));
  }
  return keys;
}

async function numbersIn(parts: KeptParts, name: string, start: number, end: number): Promise<Uint32Array> {
  const bytes = await parts.read(name, start * NUMBER_BYTES, end * NUMBER_BYTES);
  return new Uint32Array(bytes.buffer, bytes.byteOffset, end - start);
}

/** The strings from `start` to `end`, each by its number. */
async function stringsIn(
  parts: KeptParts,
  name: string,
  start: number,
  end: number,
): Promise<(number: number) => string> {
  const offsets = await numbersIn(parts, `${name}.offsets`, start, end + 1);
  const begins = offsets[0] ?? 0;
  const bytes = await parts.read(`${name}.text`, begins, offsets.at(-1) ?? begins);
  return (number) =>
    decoder.decode(
      bytes.subarray((offsets[number - start] ?? 0) - begins, (offsets[number - start + 1] ?? 0) - begins),
    );
}
