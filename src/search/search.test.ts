import { describe, expect, it } from 'vitest';
import { memoryStore, paper, wordEmbedder } from '../../test/memoryStore.js';
import { SearchAnswer } from '../records/answers.search.js';
import { unwrap } from '../records/failure.js';
import { fuse } from './fuse.js';
import { highlighterOf } from './highlight.js';
import { search } from './search.js';

const rules = paper({
  id: 'a1',
  symbol: '217-QĐ/TW',
  issuer: 'Bộ Chính trị',
  date: '2013-12-12',
  text: 'Giám sát là việc theo dõi, phát hiện, xem xét, đánh giá, kiến nghị.\nPhản biện xã hội là việc nhận xét, đánh giá, nêu chính kiến.',
});
const report = paper({
  id: 'b2',
  symbol: '30/BC-UBND',
  issuer: 'UBND huyện Lộc Ninh',
  date: '2020-11-02',
  text: 'Công tác dân vận chính quyền được quan tâm.\nToàn huyện trồng mới 12 ha cao su, giám định 3 mẫu đất.',
});
const store = memoryStore([rules, report]);

const texts = async (query: string, mode: 'hybrid' | 'text' | 'dense', withModel = true) => {
  const answer = unwrap(await search(store, withModel ? wordEmbedder : null, query, { mode, limit: 5 }));
  SearchAnswer.parse(answer);
  return answer;
};

describe('search', () => {
  it.each(['hybrid', 'text', 'dense'] as const)('finds the passage that speaks of it (%s)', async (mode) => {
    const { hits, limitations } = await texts('giám sát và phản biện xã hội', mode);
    expect(hits[0]?.passage.text).toContain('Phản biện xã hội');
    expect(hits[0]).toMatchObject({ document: { id: 'a1', symbol: '217-QĐ/TW' }, passage: { page: 1 } });
    expect(limitations).toEqual([]);
  });

  it('finds words typed without diacritics', async () => {
    const { hits } = await texts('dan van chinh quyen', 'text');
    expect(hits[0]?.document.id).toBe('b2');
    expect(hits[0]?.highlights.map(({ start, end }) => hits[0]?.passage.text.slice(start, end))).toEqual([
      'dân vận chính quyền',
    ]);
  });

  it('says where a hit stood in each leg', async () => {
    const { hits } = await texts('phản biện xã hội', 'hybrid');
    expect(hits[0]?.ranks).toEqual({ text: 1, dense: 1 });
  });

  it('without a model searches the words and says so', async () => {
    expect((await texts('phản biện', 'hybrid', false)).limitations).toEqual(['without-model']);
    expect(await search(store, null, 'phản biện', { mode: 'dense', limit: 5 })).toMatchObject({
      ok: false,
      failure: { reason: 'without-model' },
    });
  });

  it('declines a store made with another model', async () => {
    const other = { ...wordEmbedder, model: { ...wordEmbedder.model, id: 'letters' } };
    expect(await search(store, other, 'phản biện', { mode: 'hybrid', limit: 5 })).toMatchObject({
      ok: false,
      failure: { reason: 'model-differs', data: { stored: 'words', given: 'letters' } },
    });
  });

  it('declines a query without words', async () => {
    expect(await search(store, null, ' … ', { mode: 'text', limit: 5 })).toMatchObject({ ok: false });
  });

  it.each([
    ['chè', 'text', ['one-syllable', 'nothing-found']],
    ['trồng mới cao su', 'text', []],
    ['bóng đèn huỳnh quang', 'text', ['nothing-found']],
    ['bóng đèn huỳnh quang', 'hybrid', ['no-word-held']],
    ['supervision of the authorities', 'hybrid', ['not-vietnamese']],
    ['217', 'text', ['nothing-found']],
  ] as const)('says why an answer is thin: “%s” (%s)', async (query, mode, reasons) => {
    const nearAll = { ...wordEmbedder, embed: async () => [new Float32Array(256).fill(1 / 16)] };
    const { limitations } = unwrap(await search(store, nearAll, query, { mode, limit: 5 }));
    expect(limitations).toEqual(reasons);
  });

  it('says that a store is empty', async () => {
    const { hits, limitations } = unwrap(
      await search(memoryStore([]), null, 'phản biện xã hội', { mode: 'text', limit: 5 }),
    );
    expect([hits, limitations]).toEqual([[], ['store-empty']]);
  });

  it('keeps to a filter', async () => {
    const answer = unwrap(
      await search(store, wordEmbedder, 'giám', { mode: 'text', limit: 5, filter: { from: '2019-01-01' } }),
    );
    expect(answer.hits.map(({ document }) => document.id)).toEqual(['b2']);
  });
});

describe('fusion', () => {
  it('prefers what both lists hold', () => {
    const lists = [
      { keys: ['a', 'b', 'c'], weight: 1 },
      { keys: ['d', 'b'], weight: 1 },
    ];
    expect(fuse(lists)[0]?.[0]).toBe('b');
  });

  it('orders equal scores by key', () => {
    expect(
      fuse([
        { keys: ['y'], weight: 1 },
        { keys: ['x'], weight: 1 },
      ]).map(([key]) => key),
    ).toEqual(['x', 'y']);
  });
});

describe('highlights', () => {
  const words = (text: string, query: string) =>
    highlighterOf(query)(text).map(({ start, end }) => text.slice(start, end));

  it('are runs of words that stand so in the query', () => {
    const text = 'Tổ chức giám sát, phản biện xã hội của Mặt trận; xã biên giới.';
    expect(words(text, 'phản biện xã hội')).toEqual(['phản biện xã hội']);
  });

  it('are single words where no two stand together', () => {
    expect(words('Quy chế giám sát', 'sát hạch')).toEqual(['sát']);
  });
});
