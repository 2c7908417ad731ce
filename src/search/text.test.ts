import { describe, expect, it } from 'vitest';
import { memoryStore, paper } from '../../test/memoryStore.js';
import type { StoreReader, TextColumn } from '../store/store.js';
import { textLeg } from './text.js';

const store = memoryStore([
  paper({ id: 'a1', text: 'Tổ dân vận thôn họp.\nCông tác dân vận chính quyền.\nTrồng chè.' }),
  paper({ id: 'b2', text: 'Đại hội chi bộ.\nVận động nhân dân trồng chè.' }),
]);

/** The columns that a query is put to. */
async function columnsOf(query: string): Promise<TextColumn[]> {
  const asked: TextColumn[] = [];
  const watched: StoreReader = {
    ...store,
    searchText: (column, ...rest) => {
      asked.push(column);
      return store.searchText(column, ...rest);
    },
  };
  await textLeg(watched, query, 5);
  return asked;
}

describe('full text', () => {
  it('asks of each query what fits it', async () => {
    expect(await columnsOf('chè')).toEqual(['text']);
    expect(await columnsOf('công tác dân vận')).toEqual(['pairs', 'text']);
    expect(await columnsOf('cong tac dan van')).toEqual(['pairs', 'text', 'folded']);
    expect(await columnsOf('tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận')).toEqual(['pairs']);
  });

  it('gives each passage once, the best first, and no more than asked', async () => {
    const hits = await textLeg(store, 'công tác dân vận', 5);
    expect(hits[0]?.passage.text).toBe('Công tác dân vận chính quyền.');
    expect(new Set(hits.map(({ passage }) => passage.text)).size).toBe(hits.length);
    expect(await textLeg(store, 'công tác dân vận', 1)).toHaveLength(1);
  });
});
