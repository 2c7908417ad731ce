/** Which documents and which citations of the graph a question is about. */
import type { Relation } from '../records/citation.js';
import { fold } from '../text/fold.js';
import { typeOfWord } from '../vocabulary/documentTypes.js';
import { relations as allRelations } from './columns.js';
import { firstDayOf, lastDayOf } from './days.js';
import type { CitationGraph } from './graph.js';

/** Says what documents must be; what is left out lets all through. Days are inclusive ISO days, a body matches folded, in part. */
export interface NodeFilter {
  /** Code ("NQ") or name ("nghị quyết"). */
  readonly type?: string;
  readonly issuer?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface GraphFilter extends NodeFilter {
  readonly relations?: readonly Relation[];
}

export type Test = (at: number) => boolean;

const folded = (text: string): string => fold(text.normalize('NFC').trim());

export function nodeTest(graph: CitationGraph, { type, issuer, from, to }: NodeFilter): Test {
  const { nodeType, nodeIssuer, firstDay, lastDay } = graph.columns;
  const tests: Test[] = [];
  if (type !== undefined) {
    const wanted = type.normalize('NFC').trim();
    const fits = graph
      .types()
      .map((name) => folded(name) === folded(wanted) || isCode(typeOfWord(name)?.code ?? null, wanted));
    tests.push((node) => fits[nodeType[node] ?? 0] === true);
  }
  if (issuer !== undefined) {
    const fits = graph.issuers().map((name) => folded(name).includes(folded(issuer)));
    tests.push((node) => fits[nodeIssuer[node] ?? 0] === true);
  }
  // A partial date passes where any day of it lies in the range; no date never does.
  if (from !== undefined) {
    const day = firstDayOf(from);
    tests.push((node) => (lastDay[node] ?? 0) >= day);
  }
  if (to !== undefined) {
    const day = lastDayOf(to);
    tests.push((node) => {
      const first = firstDay[node] ?? 0;
      return first > 0 && first <= day;
    });
  }
  return allOf(tests);
}

const isCode = (code: string | null, wanted: string): boolean => code?.toLowerCase() === wanted.toLowerCase();

export function edgeTest({ columns }: CitationGraph, { relations }: Pick<GraphFilter, 'relations'>): Test {
  if (relations === undefined) return () => true;
  const wanted = new Set(relations.map((relation) => allRelations.indexOf(relation)));
  return (edge) => wanted.has(columns.relation[edge] ?? -1);
}

function allOf(tests: readonly Test[]): Test {
  const [only] = tests;
  if (only === undefined) return () => true;
  return tests.length === 1 ? only : (at) => tests.every((test) => test(at));
}
