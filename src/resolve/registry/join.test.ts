import { describe, expect, it } from 'vitest';
import { joinRegistries } from './join.js';
import { registryOf } from './load.js';
import { eventsOf, type Layer, type RegisteredDocument, type Registry, type RegistryEvent } from './registry.js';

const shippedLayer: Layer = { kind: 'shipped', name: 'registry.csv' };
const ownLayer: Layer = { kind: 'own', name: '.cancu-registry.csv' };

const row = (layer: Layer, parts: Partial<RegisteredDocument>): RegisteredDocument => ({
  symbol: '290-QĐ/TW',
  type: 'Quyết định',
  issuer: 'Bộ Chính trị',
  date: '2010-02-25',
  title: null,
  aliases: [],
  effective: null,
  searched: null,
  verified: true,
  compilations: ['survey'],
  source: 'văn bản gốc',
  checked: '2026-11-21',
  remark: null,
  layer,
  ...parts,
});

const event = (layer: Layer, parts: Partial<RegistryEvent>): RegistryEvent => ({
  symbol: '290-QĐ/TW',
  date: '2010-02-25',
  kind: 'replaced',
  on: '2021-07-30',
  actor: '23-QĐ/TW',
  actorDate: '2021-07-30',
  verified: true,
  part: null,
  quote: null,
  source: 'văn bản gốc',
  checked: '2026-11-21',
  remark: null,
  layer,
  ...parts,
});

const shipped = (documents: Partial<RegisteredDocument>[], events: Partial<RegistryEvent>[] = []): Registry =>
  registryOf(
    shippedLayer,
    documents.map((parts) => row(shippedLayer, parts)),
    events.map((parts) => event(shippedLayer, parts)),
  );
const own = (documents: Partial<RegisteredDocument>[], events: Partial<RegistryEvent>[] = []): Registry =>
  registryOf(
    ownLayer,
    documents.map((parts) => row(ownLayer, parts)),
    events.map((parts) => event(ownLayer, parts)),
  );

const told = ({ contradictions }: Registry) =>
  contradictions.map(({ about, lower, upper }) => `${about}: ${lower.says} | ${upper.says}`);

describe('a row of an upper layer', () => {
  it('takes the place of the same document below, however its symbol is spelled', () => {
    const registry = joinRegistries(
      shipped([{}, { symbol: '23-QĐ/TW' }]),
      own([{ symbol: '290-QĐ/TƯ', title: 'mới' }]),
    );
    expect(registry.documents.map(({ symbol, layer }) => `${symbol} ${layer.kind}`)).toEqual([
      '23-QĐ/TW shipped',
      '290-QĐ/TƯ own',
    ]);
    expect(registry.contradictions).toEqual([]);
  });

  it('is another document where the date, or a local body, is another', () => {
    const local = { symbol: '01/2024/QĐ-UBND', date: '2024-01-10', issuer: 'UBND tỉnh Sơn La' };
    const registry = joinRegistries(
      shipped([{ symbol: '25-NQ/TW', date: '2013-06-03' }, local]),
      own([
        { symbol: '25-NQ/TW', date: '2026-08-22' },
        { ...local, issuer: 'UBND tỉnh Lào Cai' },
      ]),
    );
    expect(registry.documents).toHaveLength(4);
    expect(told(registry)).toEqual([]);
  });

  it('says so where it contradicts the row below', () => {
    expect(told(joinRegistries(shipped([{}]), own([{ issuer: 'Ban Bí thư', effective: '2010-03-01' }])))).toEqual([
      'issuer: Bộ Chính trị | Ban Bí thư',
    ]);
    // One number of one term, two days: one of them is wrong, and nobody knows which.
    const twice = joinRegistries(shipped([{}]), own([{ date: '2010-03-25' }]));
    expect(twice.documents).toHaveLength(2);
    expect(told(twice)).toEqual(['date: 2010-02-25 | 2010-03-25']);
  });
});

describe('events of several layers', () => {
  it('are one where the same act did the same thing', () => {
    const registry = joinRegistries(
      shipped([{}], [{}]),
      own([], [{ actor: '23-QĐ/TƯ', quote: 'thay thế Quyết định 290' }]),
    );
    expect(eventsOf(registry, { symbol: '290-QĐ/TW', date: '2010-02-25' })).toMatchObject([
      { kind: 'replaced', layer: ownLayer },
    ]);
    expect(told(registry)).toEqual([]);
  });

  it('contradict each other by day, by end, and by life after the end', () => {
    const against = (parts: Partial<RegistryEvent>) => told(joinRegistries(shipped([{}], [{}]), own([], [parts])));
    expect(against({ on: '2021-08-01' })).toEqual([
      'day: replaced · 2021-07-30 · 23-QĐ/TW | replaced · 2021-08-01 · 23-QĐ/TW',
    ]);
    expect(against({ kind: 'repealed', actor: '99-QĐ/TW' })).toEqual([
      'end: replaced · 2021-07-30 · 23-QĐ/TW | repealed · 2021-07-30 · 99-QĐ/TW',
    ]);
    expect(against({ kind: 'confirmed-valid', on: '2023-01-01', actor: null, actorDate: null })).toEqual([
      'alive: replaced · 2021-07-30 · 23-QĐ/TW | confirmed-valid · 2023-01-01',
    ]);
    expect(against({ kind: 'amended', on: '2015-01-01', actor: '10-QĐ/TW', actorDate: '2015-01-01' })).toEqual([]);
  });

  it('come in the order of days, undated ones last', () => {
    const registry = joinRegistries(
      shipped([{}], [{ kind: 'expired', on: null, actor: null }, {}]),
      own([], [{ kind: 'amended', on: '2015-01-01', actor: '10-QĐ/TW' }]),
    );
    expect(eventsOf(registry, { symbol: '290-QĐ/TW', date: '2010-02-25' }).map(({ on }) => on)).toEqual([
      '2015-01-01',
      '2021-07-30',
      null,
    ]);
  });
});

describe('layers', () => {
  it('are listed with what they bring, and the newest look of all counts', () => {
    const { layers, checked } = joinRegistries(
      shipped([{}, { symbol: '23-QĐ/TW' }], [{}]),
      own([{ checked: '2026-12-01' }]),
    );
    expect(layers.map(({ kind, documents, events }) => `${kind} ${documents} ${events}`)).toEqual([
      'shipped 2 1',
      'own 1 0',
    ]);
    expect(checked).toBe('2026-12-01');
  });
});
