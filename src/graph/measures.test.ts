import { describe, expect, it } from 'vitest';
import { numbersOf, smallGraph } from '../../test/smallGraph.js';
import { unwrap } from '../records/failure.js';
import { communities, pageRank } from './measures.js';
import { networkOf } from './network.js';
import { selectionOf } from './selection.js';

describe('PageRank', () => {
  it('of a circle is the same for all', async () => {
    const [list] = unwrap(await pageRank(await smallGraph({ 1: [2], 2: [3], 3: [1] }))).groups;
    expect(list?.documents.map(({ rank }) => rank?.toFixed(5))).toEqual(['0.33333', '0.33333', '0.33333']);
  });

  it('follows citations: of a star and a chain it is known', async () => {
    // 2, 3, 4 cite 1; 1 cites 5. A leaf has x, the hub x + 3ax, the sink x + a·hub, and all add up to 1 (a = 0.85).
    const [list] = unwrap(await pageRank(await smallGraph({ 1: [5], 2: [1], 3: [1], 4: [1], 5: [] }))).groups;
    const leaf = 1 / (3 + (1 + 3 * 0.85) + (1 + 0.85 * (1 + 3 * 0.85)));
    expect(numbersOf(list?.documents.map(({ node }) => node) ?? [])).toEqual([5, 1, 2, 3, 4]);
    expect(list?.documents[0]?.rank).toBeCloseTo(leaf * (1 + 0.85 * (1 + 3 * 0.85)), 5);
    expect(list?.documents[1]?.rank).toBeCloseTo(leaf * (1 + 3 * 0.85), 5);
    expect(list?.documents[2]?.rank).toBeCloseTo(leaf, 5);
  });
});

describe('communities', () => {
  // Two cliques of four, joined by one citation.
  const cliques = {
    1: [2, 3, 4],
    2: [3, 4],
    3: [4],
    4: [11],
    11: [12, 13, 14],
    12: [13, 14],
    13: [14],
    14: [],
    20: [],
  };

  it('of two cliques are the cliques, and what stands alone is in none', async () => {
    const { communities: sets, total, modularity } = unwrap(await communities(await smallGraph(cliques)));
    expect(total).toBe(2);
    expect(sets.map(({ size }) => size)).toEqual([4, 4]);
    const members = sets.map(({ documents }) => numbersOf(documents.map(({ node }) => node)).sort((a, b) => a - b));
    expect(members.sort()).toEqual([
      [1, 2, 3, 4],
      [11, 12, 13, 14],
    ]);
    expect(modularity).toBeGreaterThan(0.3);
  });

  it('are the same every time', async () => {
    const once = unwrap(await communities(await smallGraph(cliques)));
    expect(unwrap(await communities(await smallGraph(cliques)))).toEqual(once);
  });

  it('of a store without documents are none, and neither are ranks', async () => {
    const empty = await smallGraph({});
    expect(unwrap(await communities(empty))).toMatchObject({ modularity: null, total: 0 });
    expect(unwrap(await pageRank(empty)).groups).toEqual([{ group: null, total: 0, documents: [] }]);
  });

  it('of a graph without citations are none', async () => {
    expect(unwrap(await communities(await smallGraph({ 1: [], 2: [] })))).toMatchObject({ modularity: null, total: 0 });
  });
});

it('a graph that is too large is refused with its size', async () => {
  const { graph } = await smallGraph({ 1: [2, 3], 2: [], 3: [] });
  expect(await networkOf(selectionOf(graph), 'view', { nodes: 2, edges: 10 })).toMatchObject({
    ok: false,
    failure: { reason: 'graph-too-large', where: 'view', data: { nodes: 3, edges: 2, mostNodes: 2 } },
  });
});
