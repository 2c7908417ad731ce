import { describe, expect, it } from 'vitest';
import { memoryStore, type PaperSketch, paper } from '../../../test/memoryStore.js';
import { asset } from '../../assets.js';
import { unwrap } from '../../records/failure.js';
import { indexFor } from '../identities.js';
import { loadRegistry } from '../registry/load.js';
import { documentEvents } from './documentEvents.js';

const registry = unwrap(await loadRegistry(asset('corpus/registry.csv'), 'shipped'));

const clause =
  'Điều 3. Quyết định này có hiệu lực kể từ ngày ký, thay thế Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị.';
const replacing: PaperSketch = {
  id: 'aaaa00000001',
  symbol: '23-QĐ/TW',
  issuer: 'Bộ Chính trị',
  date: '2021-07-30',
  type: 'Quyết định',
  text: clause,
  citations: [
    {
      text: 'Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị',
      symbol: '290-QĐ/TW',
      type: 'Quyết định',
      issuer: 'Bộ Chính trị',
      date: '2010-02-25',
      relation: 'replaces',
    },
  ],
};

async function told(papers: readonly PaperSketch[], symbols: readonly string[]): Promise<string[]> {
  const store = memoryStore(papers.map(paper));
  const citations = symbols.map((symbol) => ({ symbol, type: null, text: symbol }));
  const events = await documentEvents(store, await indexFor(store, registry, citations), symbols);
  return [...events].flatMap(([key, found]) =>
    found.map(({ kind, on, actor, layer, quote }) => {
      expect(papers.some(({ text }) => quote !== null && text.includes(quote))).toBe(true);
      return `${key}: ${kind} ${on} ${actor} ${layer.kind} ${layer.name}`;
    }),
  );
}

describe('events that documents of a store tell', () => {
  it('name the document they were read from and quote its clause', async () => {
    expect(await told([replacing], ['290-QĐ/TW'])).toEqual([
      '290-QĐ/TW|Bộ Chính trị|2010-02-25: replaced 2021-07-30 23-QĐ/TW document aaaa00000001',
    ]);
  });

  it('are those of the documents asked about', async () => {
    expect(await told([replacing], ['217-QĐ/TW'])).toEqual([]);
    expect(await told([replacing], [])).toEqual([]);
  });

  it('are not made by a plan, nor by an act older than what it speaks of', async () => {
    expect(await told([{ ...replacing, symbol: '09-KH/TU', type: 'Kế hoạch' }], ['290-QĐ/TW'])).toEqual([]);
    expect(await told([{ ...replacing, date: '2009-07-30' }], ['290-QĐ/TW'])).toEqual([]);
  });

  it('are not told of a document that cannot be told from others, or is cited with another date', async () => {
    const [cited] = replacing.citations ?? [];
    const misdated = {
      ...replacing,
      text: clause.replace('25/02/2010', '25/03/2010'),
      citations: [{ ...cited, text: 'Quyết định số 290-QĐ/TW ngày 25/03/2010 của Bộ Chính trị', date: '2010-03-25' }],
    };
    expect(await told([misdated], ['290-QĐ/TW'])).toEqual([]);
  });
});
