import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asset } from '../../assets.js';
import { unwrap } from '../../records/failure.js';
import { csvRows } from './csv.js';
import { loadRegistry } from './load.js';
import { eventsOf } from './registry.js';

const shipped = unwrap(await loadRegistry(asset('corpus/registry.csv')));

describe('the registry that ships', () => {
  it('knows four bearers of one symbol', () => {
    const bearers = shipped.documents.filter(({ symbol }) => symbol === '25-NQ/TW');
    expect(bearers.map(({ date, verified }) => `${date} ${verified}`)).toEqual([
      '2003-03-12 false',
      '2008-07-25 false',
      '2013-06-03 true',
      '2026-08-22 true',
    ]);
  });

  it('holds both compilations and the day of its newest look', () => {
    expect(shipped.documents.length).toBeGreaterThan(3300);
    expect(shipped.checked).toBe('2026-11-21');
    const labour = shipped.documents.find(({ symbol }) => symbol === '45/2019/QH14');
    expect(labour).toMatchObject({ type: 'Bộ luật', title: 'Lao động', compilations: ['survey', 'code'] });
  });

  it('tells what happened, never a state', () => {
    const [old] = shipped.documents.filter(({ symbol }) => symbol === '290-QĐ/TW');
    expect(old && eventsOf(shipped, old)).toMatchObject([
      { kind: 'replaced', on: '2021-07-30', actor: '23-QĐ/TW', actorDate: '2021-07-30', verified: true },
    ]);
  });

  it('has an event for rows that it holds only', () => {
    const rows = new Set(shipped.documents.map(({ symbol, date }) => `${symbol} ${date}`));
    expect(shipped.events.filter(({ symbol, date }) => !rows.has(`${symbol} ${date}`))).toEqual([]);
  });

  it('names bodies, not the titles that stood behind them', () => {
    const odd = shipped.documents.filter(({ issuer }) => /ngày \d|quy định|hướng dẫn|sửa đổi/.test(issuer ?? ''));
    expect(odd).toEqual([]);
  });
});

describe('a broken registry', () => {
  const head = 'symbol,type,issuer,date,title,aliases,effective,searched,verified,compilation,source,checked,remark';
  const good = '02/CT-UBND,Chỉ thị,UBND tỉnh Sơn La,2022-01-12,Dân vận,,,,yes,survey,công báo,2026-11-21,';
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'registry-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const loaded = async (...lines: string[]) => {
    await writeFile(join(folder, 'own.csv'), lines.join('\n'));
    return loadRegistry(join(folder, 'own.csv'));
  };

  it('names row, column and rule', async () => {
    const broken = good.replace('2022-01-12', '12/01/2022');
    expect(await loaded(head, good, broken)).toMatchObject({
      ok: false,
      failure: { reason: 'registry-row', data: { row: 3, column: 'date', rule: 'iso-date' } },
    });
    expect(await loaded(head, good.replace('yes', 'perhaps'))).toMatchObject({
      ok: false,
      failure: { data: { column: 'verified' } },
    });
    expect(await loaded(head, `${good},more`)).toMatchObject({ ok: false, failure: { data: { rule: 'row-width' } } });
    expect(await loaded('symbol,type')).toMatchObject({
      ok: false,
      failure: { data: { column: 'issuer', rule: 'column-missing' } },
    });
  });

  it('has no act older than what it acts upon', async () => {
    const events = 'symbol,date,event,on,actor,actorDate,verified,source,checked';
    await writeFile(
      join(folder, 'own-events.csv'),
      `${events}\n02/CT-UBND,2022-01-12,replaced,2023-01-01,01/CT-UBND,2021-01-01,yes,công báo,2026-11-21`,
    );
    expect(await loaded(head, good)).toMatchObject({ ok: false, failure: { data: { rule: 'actor-older' } } });
    await rm(join(folder, 'own-events.csv'));
  });

  it('may have its columns in any order, and need not exist', async () => {
    const turned = await loaded(`remark,${head.replace(',remark', '')}`, `,${good.slice(0, -1)}`);
    expect(unwrap(turned).documents).toMatchObject([
      { symbol: '02/CT-UBND', issuer: 'UBND tỉnh Sơn La', remark: null },
    ]);
    expect(await loadRegistry(join(folder, 'none.csv'))).toMatchObject({
      ok: false,
      failure: { reason: 'registry-not-found' },
    });
  });
});

describe('comma-separated values', () => {
  it('come back as they went in', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ư', ',', '"', '\n', ' ', '\r\n') });
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const text = rows.map((cells) => cells.map(quoted).join(',')).join('\n');
        expect(csvRows(text).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('count the lines of the file', () => {
    expect(csvRows('a,b\n"c\nd",e\n\nf,g').map(({ line }) => line)).toEqual([1, 2, 5]);
  });
});
