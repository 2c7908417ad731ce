import { describe, expect, it } from 'vitest';
import { memoryStore, paper } from '../../test/memoryStore.js';
import { unwrap } from '../records/failure.js';
import { graphLines } from '../view/graph/formats.js';
import { askGraph } from './ask.js';
import { type Exported, exportedSelection } from './exporting.js';
import { selectionOf } from './selection.js';
import { openKeptGraph } from './stream.js';

const symbol = (number: number): string => `${number}/2020/QĐ-TTg`;

/** Enough papers for several groups of nodes and of edges, with some that are cited and not held, and some that nobody cites. */
const papers = Array.from({ length: 3000 }, (_, number) => {
  const cited = number % 7 === 0 ? [] : [1, 2, 3, 4, 5, 6, 7, 8].map((step) => (number * step * 31 + step) % 6500);
  return paper({
    id: `d${String(number).padStart(4, '0')}`,
    symbol: symbol(number),
    type: 'quyết định',
    issuer: 'Thủ tướng Chính phủ',
    date: '2020',
    text: cited.map((other) => `Căn cứ Quyết định số ${symbol(other)};`).join('\n') || 'Quyết định',
    citations: cited.map((other) => ({
      text: `Quyết định số ${symbol(other)}`,
      symbol: symbol(other),
      type: 'quyết định',
    })),
  });
});

async function linesOf(format: string, exported: Exported): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of unwrap(graphLines(format, exported, 'vi'))) lines.push(line);
  return lines;
}

describe('a kept graph, read in pieces', () => {
  const store = memoryStore(papers);

  it('is none before it is kept', async () => {
    expect(await openKeptGraph(store, null)).toBeNull();
  });

  it.each(['csv', 'csv-nodes', 'jsonl', 'graphml'])('is exported as the opened graph is: %s', async (format) => {
    const { graph } = await askGraph(store, null);
    const opened = exportedSelection(store, selectionOf(graph));
    const kept = await openKeptGraph(store, null);
    if (kept === null) throw new Error('the graph was not kept');
    expect(kept.exported.size).toEqual(opened.size);
    expect(opened.size.nodes).toBeGreaterThan(4096);
    expect(opened.size.edges).toBeGreaterThan(20_000);
    expect(await linesOf(format, kept.exported)).toEqual(await linesOf(format, opened));
    kept.close();
  });
});
