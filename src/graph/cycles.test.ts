import { expect, it } from 'vitest';
import { decision, numbersOf, smallGraph } from '../../test/smallGraph.js';
import { backward, orphans } from './census.js';
import { cycles } from './cycles.js';

const inOneYear = (cites: number[]) => ({ cites, date: '2020' });

it('circles are found, the largest first, each by its shortest way around', async () => {
  const graph = await smallGraph({
    1: inOneYear([2]),
    2: inOneYear([3, 1]),
    3: inOneYear([1, 9]),
    5: inOneYear([6]),
    6: inOneYear([5, 7]),
    7: inOneYear([]),
    9: inOneYear([10]),
    10: inOneYear([]),
  });
  const { cycles: found, total } = await cycles(graph);
  expect(total).toBe(2);
  expect(found.map(({ size, nodes }) => [size, numbersOf(nodes)])).toEqual([
    [3, [1, 2]],
    [2, [5, 6]],
  ]);
  expect(found[0]?.edges.map(({ quote }) => quote?.text)).toEqual([
    `Quyết định số ${decision(2)}`,
    `Quyết định số ${decision(1)}`,
  ]);
});

it('a chain of ten thousand documents has none, and needs no deep stack', async () => {
  const chain = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, i) => [i + 1, inOneYear(i < 9_999 ? [i + 2] : [])]),
  );
  expect(await cycles(await smallGraph(chain))).toMatchObject({ total: 0, cycles: [] });
});

it('citations that run backward in time are listed with their words', async () => {
  const graph = await smallGraph({
    1: { cites: [2, 3], date: '2020-01-05' },
    2: { cites: [], date: '2019-12-31' },
    3: { cites: [], date: '2020-01-06' },
  });
  const { edges, total } = await backward(graph);
  // An undated mention never means a later paper; so the one to 3 is a document that is not known.
  expect([edges, total]).toEqual([[], 0]);
  const dated = await smallGraph({
    1: {
      cites: [],
      date: '2020-01-05',
      sketch: {
        text: `Theo Quyết định số ${decision(3)} ngày 06/01/2020.`,
        citations: [{ text: `Quyết định số ${decision(3)} ngày 06/01/2020`, symbol: decision(3), date: '2020-01-06' }],
      },
    },
    3: { cites: [], date: '2020-01-06' },
  });
  const found = await backward(dated);
  expect(found.edges.map(({ from, to }) => [from.split('|')[0], to.split('|')[0]])).toEqual([
    [decision(1), decision(3)],
  ]);
});

it('orphans neither cite nor are cited within the store', async () => {
  const graph = await smallGraph({ 1: [2], 2: [], 3: [90, 91], 4: [] });
  const { orphans: alone, total } = orphans(graph);
  expect(total).toBe(2);
  expect(alone.map(({ node, citations }) => [...numbersOf([node]), citations]).sort()).toEqual([
    [3, 2],
    [4, 0],
  ]);
});
