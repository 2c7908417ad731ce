import { expect, it } from 'vitest';
import { decision, found, smallGraph } from '../../test/smallGraph.js';
import { coCited, coupled } from './relatives.js';

// 1, 2 and 3 cite; 11 and 12 are cited together twice, 11 and 13 once. 4 cites 12 alone.
const graph = await smallGraph({ 1: [11, 12, 11], 2: [11, 12, 13], 3: [13], 4: [12], 11: [], 12: [], 13: [] });

it('co-cited documents are counted by those that cite both, however often', async () => {
  const { relatives, total } = coCited(graph, await found(graph, 11));
  expect(total).toBe(2);
  expect(relatives.map(({ node, shared }) => [node.symbol, shared])).toEqual([
    [decision(12), 2],
    [decision(13), 1],
  ]);
  // 11 is cited by two, 12 by three: 2 / √(2·3).
  expect(relatives[0]?.score).toBeCloseTo(2 / Math.sqrt(6));
  expect(relatives[0]?.through).toHaveLength(2);
});

it('coupled documents share what they cite', async () => {
  const { relatives } = coupled(graph, await found(graph, 2));
  expect(relatives.map(({ node, shared, score }) => [node.symbol, shared, Number(score.toFixed(3))])).toEqual([
    [decision(1), 2, 0.816],
    [decision(3), 1, 0.577],
    [decision(4), 1, 0.577],
  ]);
});

it('documents that nobody cites and that cite nothing have none', async () => {
  expect(coCited(graph, await found(graph, 4)).relatives).toEqual([]);
  expect(coupled(graph, await found(graph, 13)).relatives).toEqual([]);
});
