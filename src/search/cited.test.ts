import { describe, expect, it } from 'vitest';
import { memoryStore, paper } from '../../test/memoryStore.js';
import type { PassageHit } from '../store/store.js';
import { raisedByCitations } from './cited.js';

const law = paper({ id: 'a1', symbol: '10/2022/QH15', text: 'Tổ hòa giải ở thôn.' });
const other = paper({ id: 'a2', symbol: '11/2022/QH15', text: 'Thu gom rác ở thôn.' });
const decree = paper({
  id: 'b1',
  symbol: '59/2023/NĐ-CP',
  text: 'Tổ hòa giải họp theo Luật số 10/2022/QH15 và Nghị định số 59/2023/NĐ-CP.\nPhụ lục theo Luật số 11/2022/QH15.',
  citations: [
    { text: 'Luật số 10/2022/QH15', symbol: '10/2022/QH15' },
    { text: 'Nghị định số 59/2023/NĐ-CP', symbol: '59/2023/NĐ-CP' },
    { text: 'Luật số 11/2022/QH15', symbol: '11/2022/QH15' },
  ],
});
const store = memoryStore([law, other, decree]);

function hit(document: typeof law, ordinal: number, score: number): PassageHit {
  const passage = document.passages[ordinal];
  if (passage === undefined) throw new Error('no such passage');
  return { passage: { ...passage, documentId: document.id }, document, score, vector: null };
}

const ids = (hits: readonly PassageHit[]): string[] => hits.map(({ document }) => document.id);

describe('what the best hits cite', () => {
  it('comes before what stood beside it', async () => {
    const found = await raisedByCitations(store, [hit(decree, 0, 1), hit(other, 0, 0.6), hit(law, 0, 0.5)], 0.3);
    expect(ids(found)).toEqual(['b1', 'a1', 'a2']);
    expect(found.map(({ score }) => score)).toEqual([1, 0.8, 0.6]);
  });

  it('is what the passage cites, not what stands elsewhere in its document', async () => {
    const [first] = await raisedByCitations(store, [hit(decree, 1, 1), hit(law, 0, 0.9), hit(other, 0, 0.8)], 0.3);
    expect(first?.document.id).toBe('a2');
  });

  it('changes nothing where nothing is cited', async () => {
    const hits = [hit(law, 0, 1), hit(other, 0, 0.5)];
    expect(await raisedByCitations(store, hits, 0.3)).toEqual(hits);
    expect(await raisedByCitations(store, [], 0.3)).toEqual([]);
  });
});
