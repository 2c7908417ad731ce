/**
 * The resolved graph as columns of numbers: what is built from a store, kept with it, and read back in one step. A node is a number
 * (nodes ascend by key), an edge is a number (edges go by citing document, then as its text goes).
 */

import type { Standing } from '../records/answers.js';
import { relations } from '../records/citation.js';
import type { Strings } from './strings.js';

export const standings = ['held', 'registered', 'ambiguous', 'unknown'] as const satisfies readonly Standing[];
export { relations };

export interface GraphColumns {
  /** Each node's record (`GraphNode`) as JSON. */
  readonly nodes: Strings;
  /** Keys of the nodes, by which they are found. */
  readonly keys: Strings;
  /** Ids of the documents of the store, ascending. */
  readonly documents: Strings;
  /** Names of kinds and of bodies that nodes bear; the first of each is the empty one. */
  readonly types: Strings;
  readonly issuers: Strings;
  readonly nodeType: Uint32Array;
  readonly nodeIssuer: Uint32Array;
  /** First and last day that a node's date may mean, as 20211018; 0 where it has none. */
  readonly firstDay: Uint32Array;
  readonly lastDay: Uint32Array;
  /** Index into `standings`. */
  readonly standing: Uint8Array;
  /** The node of each document. */
  readonly documentNode: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Index into `relations`. */
  readonly relation: Uint8Array;
  readonly backward: Uint8Array;
  /** In which document an edge is told, and the number of the citation there. */
  readonly document: Uint32Array;
  readonly ordinal: Uint32Array;
  /** Pairs: an ambiguous node, and one that it may mean; by the second. */
  readonly ambiguous: Uint32Array;
  readonly candidate: Uint32Array;
}

const strings = ['nodes', 'keys', 'documents', 'types', 'issuers'] as const;
const numbers = [
  'nodeType',
  'nodeIssuer',
  'firstDay',
  'lastDay',
  'documentNode',
  'from',
  'to',
  'document',
  'ordinal',
  'ambiguous',
  'candidate',
] as const;
const bytes = ['standing', 'relation', 'backward'] as const;

const bytesOf = (array: Uint32Array): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

export function packed(columns: GraphColumns): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const name of strings) {
    parts.set(`${name}.text`, columns[name].bytes);
    parts.set(`${name}.offsets`, bytesOf(columns[name].offsets));
  }
  for (const name of numbers) parts.set(name, bytesOf(columns[name]));
  for (const name of bytes) parts.set(name, columns[name]);
  return parts;
}

/** Is every part there that a graph is made of? */
export const isComplete = (has: (part: string) => boolean): boolean =>
  [...strings.flatMap((name) => [`${name}.text`, `${name}.offsets`]), ...numbers, ...bytes].every(has);

/** The columns of kept parts; null where a part is missing. */
export function unpacked(parts: ReadonlyMap<string, Uint8Array>): GraphColumns | null {
  if (!isComplete((name) => parts.has(name))) return null;
  const part = (name: string): Uint8Array => parts.get(name) ?? new Uint8Array();
  // Numbers may begin only where their size divides the place; what comes from elsewhere need not.
  const numbersIn = (name: string): Uint32Array => {
    const own = part(name).byteOffset % 4 === 0 ? part(name) : part(name).slice();
    return new Uint32Array(own.buffer, own.byteOffset, own.byteLength / 4);
  };
  const stringsIn = (name: string): Strings => ({
    bytes: part(`${name}.text`),
    offsets: numbersIn(`${name}.offsets`),
  });
  return {
    nodes: stringsIn('nodes'),
    keys: stringsIn('keys'),
    documents: stringsIn('documents'),
    types: stringsIn('types'),
    issuers: stringsIn('issuers'),
    nodeType: numbersIn('nodeType'),
    nodeIssuer: numbersIn('nodeIssuer'),
    firstDay: numbersIn('firstDay'),
    lastDay: numbersIn('lastDay'),
    standing: part('standing'),
    documentNode: numbersIn('documentNode'),
    from: numbersIn('from'),
    to: numbersIn('to'),
    relation: part('relation'),
    backward: part('backward'),
    document: numbersIn('document'),
    ordinal: numbersIn('ordinal'),
    ambiguous: numbersIn('ambiguous'),
    candidate: numbersIn('candidate'),
  };
}
