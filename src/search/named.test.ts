import { describe, expect, it } from 'vitest';
import { memoryStore, paper } from '../../test/memoryStore.js';
import { unwrap } from '../records/failure.js';
import { registryOf } from '../resolve/registry/load.js';
import type { RegisteredDocument, Registry } from '../resolve/registry/registry.js';
import { documentsNamed } from './named.js';
import { search } from './search.js';

const law = paper({ id: 'a1', symbol: '12/2012/QH13', issuer: 'Quốc hội', date: '2012-06-20', text: 'Tổ chức họp.' });
const decree = paper({ id: 'b2', symbol: '43/2014/NĐ-CP', issuer: 'Chính phủ', date: '2014-05-15', text: 'Họp tổ.' });
const plan = paper({ id: 'c3', symbol: '36-KH/HU', date: '2018-02-10', text: 'Thời gian họp của tổ dân vận.' });
const store = memoryStore([law, decree, plan]);

const layer = { kind: 'file' as const, name: 'thử.csv' };
const registered: RegisteredDocument = {
  symbol: '12/2012/QH13',
  type: 'Luật',
  issuer: 'Quốc hội',
  date: '2012-06-20',
  title: 'Công đoàn',
  aliases: [],
  effective: null,
  searched: null,
  verified: true,
  compilations: ['survey'],
  source: 'thử',
  checked: '2026-11-21',
  remark: null,
  layer,
};
const registry = (): Promise<Registry> => Promise.resolve(registryOf(layer, [registered], []));

describe('documents that a query names', () => {
  it('are those of the store by symbol', async () => {
    expect(await documentsNamed(store, 'họp theo Nghị định số 43/2014/NĐ-CP', undefined, undefined)).toEqual(['b2']);
    expect(await documentsNamed(store, 'theo Nghị định số 99/2014/NĐ-CP', undefined, undefined)).toEqual([]);
  });

  it('are laws by their names where a registry knows them', async () => {
    const query = 'tổ chức họp theo Luật Công đoàn';
    expect(await documentsNamed(store, query, undefined, undefined)).toEqual([]);
    expect(await documentsNamed(store, query, registry, undefined)).toEqual(['a1']);
  });

  it('leave the registry alone where nothing is named', async () => {
    const never = (): Promise<Registry> => Promise.reject(new Error('asked for a registry'));
    expect(await documentsNamed(store, 'tổ chức họp', never, undefined)).toEqual([]);
  });

  it('keep to the filter', async () => {
    const query = 'Nghị định số 43/2014/NĐ-CP và Kế hoạch số 36-KH/HU';
    expect(await documentsNamed(store, query, undefined, { from: '2015-01-01' })).toEqual(['c3']);
    expect(await documentsNamed(store, query, undefined, { ids: ['a1', 'b2'] })).toEqual(['b2']);
  });

  it('come before others that hold the same words', async () => {
    const first = async (query: string) =>
      unwrap(await search(store, null, query, { mode: 'text', limit: 1 })).hits[0]?.document.id;
    expect(await first('thời gian họp tổ')).toBe('c3');
    expect(await first('họp tổ theo Nghị định số 43/2014/NĐ-CP')).toBe('b2');
  });
});
