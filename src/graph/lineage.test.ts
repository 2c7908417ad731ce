import { describe, expect, it } from 'vitest';
import { found, numbersOf, smallGraph } from '../../test/smallGraph.js';
import { unwrap } from '../records/failure.js';
import { ancestors, descendants } from './lineage.js';

// 1 cites 2 and 3, both cite 4, 4 cites 5; 6 cites 1. 9 is cited by 3 and not held.
const graph = await smallGraph({
  1: { cites: [2, 3], relation: 'implements' },
  2: { cites: [4], relation: 'implements' },
  3: [4, 9],
  4: { cites: [5], relation: 'based_on' },
  5: { cites: [], date: '2019' },
  6: [1],
});
const one = await found(graph, 1);

describe('ancestors', () => {
  it('are reached by the shortest way, each once, with how far they are', async () => {
    const { nodes, edges, total } = unwrap(await ancestors(graph, one));
    expect(nodes.map(({ symbol, distance }) => [Number(symbol?.split('/')[0]), distance])).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 2],
      [9, 2],
      [5, 3],
    ]);
    expect(edges.map(({ from, to }) => `${from.split('/')[0]}-${to.split('/')[0]}`)).toEqual([
      '1-2',
      '1-3',
      '2-4',
      '3-9',
      '4-5',
    ]);
    expect(edges.every(({ quote }) => quote !== null)).toBe(true);
    expect(total).toEqual({ nodes: 6, edges: 5 });
  });

  it('end where they are told to', async () => {
    expect(numbersOf(unwrap(await ancestors(graph, one, { depth: 1 })).nodes)).toEqual([1, 2, 3]);
    const few = unwrap(await ancestors(graph, one, { limit: 2 }));
    expect(numbersOf(few.nodes)).toEqual([1, 2, 3]);
    expect(few.total).toEqual({ nodes: 6, edges: 5 });
  });

  it('go along the relations that are asked for only', async () => {
    const { nodes } = unwrap(await ancestors(graph, one, { relations: ['implements'] }));
    expect(numbersOf(nodes)).toEqual([1, 2, 3, 4]);
  });

  it('list what passes, and are followed through what does not', async () => {
    const { nodes } = unwrap(await ancestors(graph, one, { to: '2019-12-31' }));
    expect(numbersOf(nodes)).toEqual([1, 5]);
  });
});

describe('descendants', () => {
  it('are all that rest on it', async () => {
    const { nodes } = unwrap(await descendants(graph, await found(graph, 4)));
    expect(numbersOf(nodes)).toEqual([4, 2, 3, 1, 6]);
  });

  it('of a document that nobody cites are none', async () => {
    expect(unwrap(await descendants(graph, await found(graph, 6)))).toMatchObject({ edges: [], total: { nodes: 1 } });
  });

  it('come to an end in a circle', async () => {
    const circle = await smallGraph({ 1: [2], 2: [3], 3: [1] });
    const { nodes } = unwrap(await descendants(circle, await found(circle, 1)));
    expect(numbersOf(nodes)).toEqual([1, 3, 2]);
  });
});
