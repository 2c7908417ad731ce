/** Graphs small enough that their answers are known: decisions of one body, each citing others by number. */

import { askGraph, type OpenedGraph } from '../src/graph/ask.js';
import type { Relation } from '../src/records/citation.js';
import { unwrap } from '../src/records/failure.js';
import { memoryStore, type PaperSketch, paper } from './memoryStore.js';

/** "7/2020/QĐ-TTg": the decision that stands under a number. */
export const decision = (number: number): string => `${number}/2020/QĐ-TTg`;

export interface Small {
  readonly cites: readonly number[];
  readonly date?: string;
  readonly relation?: Relation;
  readonly sketch?: Partial<PaperSketch>;
}

/** What each held decision cites; those that are only cited are not held. */
export async function smallGraph(papers: Readonly<Record<number, Small | readonly number[]>>): Promise<OpenedGraph> {
  const bundles = Object.entries(papers).map(([name, small]) => {
    const number = Number(name);
    const {
      cites,
      date = '2020',
      relation = 'mentions',
      sketch = {},
    }: Small = isList(small) ? { cites: small } : small;
    return paper({
      id: `d${String(number).padStart(3, '0')}`,
      symbol: decision(number),
      type: 'quyết định',
      issuer: 'Thủ tướng Chính phủ',
      date,
      text: cites.map((cited) => `Căn cứ Quyết định số ${decision(cited)};`).join('\n') || 'Quyết định',
      citations: cites.map((cited) => ({
        text: `Quyết định số ${decision(cited)}`,
        symbol: decision(cited),
        type: 'quyết định',
        relation,
      })),
      ...sketch,
    });
  });
  return askGraph(memoryStore(bundles), null);
}

const isList = (small: Small | readonly number[]): small is readonly number[] => Array.isArray(small);

/** The decision as the command line finds it. */
export const found = async (graph: OpenedGraph, number: number) => unwrap(await graph.find(decision(number)));

/** Numbers of the decisions that nodes stand for. */
export const numbersOf = (nodes: readonly { readonly symbol: string | null }[]): number[] =>
  nodes.map(({ symbol }) => Number(symbol?.split('/')[0]));
