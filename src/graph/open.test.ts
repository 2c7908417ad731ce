import { describe, expect, it } from 'vitest';
import { memoryStore, paper } from '../../test/memoryStore.js';
import { smallGraph } from '../../test/smallGraph.js';
import { unwrap } from '../records/failure.js';
import { askGraph } from './ask.js';
import { packed, unpacked } from './columns.js';
import { graphOf } from './graph.js';
import { openGraph } from './open.js';
import { citedBy } from './walk.js';

describe('a graph that is kept', () => {
  it('comes back as it went', async () => {
    const { graph } = await smallGraph({ 1: [2, 9], 2: [3], 3: [] });
    const parts = packed(graph.columns);
    // A store hands bytes out at any offset.
    const shifted = new Map(
      [...parts].map(([name, bytes]) => {
        const buffer = new Uint8Array(bytes.length + 1);
        buffer.set(bytes, 1);
        return [name, buffer.subarray(1)];
      }),
    );
    const columns = unpacked(shifted);
    expect(columns).not.toBeNull();
    if (columns === null) return;
    const again = graphOf(columns);
    const all = (of: typeof graph) => Array.from({ length: of.nodeCount }, (_, node) => of.node(node));
    expect(all(again)).toEqual(all(graph));
    expect([...again.columns.from]).toEqual([...graph.columns.from]);
    expect(again.numberOf(graph.key(2))).toBe(2);
    expect(again.numberOf('none|none|')).toBeNull();
    parts.delete('to');
    expect(unpacked(parts)).toBeNull();
  });

  it('is read back, not built again, for the same store and registry', async () => {
    const papers = [paper({ id: 'a', symbol: '1/2020/QĐ-TTg', text: 'Quyết định' })];
    const store = memoryStore(papers);
    let built = 0;
    const count = (): void => {
      built++;
    };
    await openGraph(store, null, count);
    await openGraph(store, null, count);
    expect(built).toBe(1);
    await openGraph(
      store,
      { path: '', checked: null, documents: [], events: [], layers: [], contradictions: [] },
      count,
    );
    expect(built).toBe(2);
  });
});

describe('what is not identified', () => {
  const plan = (id: string, issuer: string, text: string, symbol: string | null = null) =>
    paper({ id, symbol, issuer, date: '2021-05-01', text, citations: [{ text: '12/KH-UBND', symbol: '12/KH-UBND' }] });

  it('is one document for the papers of one body only, where its symbol is given in many', async () => {
    const store = memoryStore([
      plan('a', 'UBND xã Hành Thuận', 'Theo 12/KH-UBND.'),
      plan('b', 'UBND xã Hành Thuận', 'Căn cứ 12/KH-UBND.'),
      plan('c', 'UBND xã Mỹ Quí', 'Theo Kế hoạch 12/KH-UBND.'),
    ]);
    const { graph } = await askGraph(store, null);
    const stubs = Array.from({ length: graph.nodeCount }, (_, node) => graph.node(node)).filter(
      ({ standing }) => standing === 'unknown',
    );
    expect(stubs.map(({ key }) => key)).toEqual(['12/KH-UBND|||UBND xã Hành Thuận', '12/KH-UBND|||UBND xã Mỹ Quí']);
  });

  it('stands by itself where it may be several, and is found from each of them', async () => {
    const bearer = (id: string, province: string) =>
      paper({ id, symbol: '12/KH-UBND', issuer: `UBND tỉnh ${province}`, date: '2021-01-01', text: 'Kế hoạch' });
    const store = memoryStore([
      bearer('a', 'Sơn La'),
      bearer('b', 'Lai Châu'),
      plan('c', 'Công ty TNHH Một', 'Theo 12/KH-UBND.', '1/CV-CT'),
    ]);
    const opened = await askGraph(store, null);
    for (const id of ['a', 'b']) {
      const { edges, nodes } = unwrap(await citedBy(opened, unwrap(await opened.find(id))));
      expect(edges).toHaveLength(1);
      const stub = nodes.find(({ key }) => key === edges[0]?.to);
      expect(stub).toMatchObject({ standing: 'ambiguous', symbol: '12/KH-UBND' });
      expect(stub?.candidates).toHaveLength(2);
    }
  });
});
