import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asset } from '../../assets.js';
import { unwrap } from '../../records/failure.js';
import { changesBy } from './changes.js';
import { loadRegistry, readLayer } from './load.js';
import { problemsOf } from './validate.js';

const shipped = unwrap(await loadRegistry(asset('corpus/registry.csv'), 'shipped'));

const head = 'symbol,type,issuer,date,title,aliases,effective,searched,verified,compilation,source,checked,remark';
const eventHead = 'symbol,date,event,on,actor,actorDate,verified,source,checked';
const plan = '15-KH/TU,Kế hoạch,Tỉnh ủy Sơn La,2021-05-05,Dân vận khéo,,,,yes,survey,công báo,2026-11-21,';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function layerOf(rows: readonly string[], events: readonly string[] = []) {
  const file = join(folder, 'own.csv');
  await writeFile(file, [head, ...rows].join('\n'));
  await writeFile(join(folder, 'own-events.csv'), [eventHead, ...events].join('\n'));
  return file;
}

async function problems(rows: readonly string[], events: readonly string[] = []): Promise<string[]> {
  const file = await layerOf(rows, events);
  const files = unwrap(await readLayer(file, { kind: 'file', name: file }));
  return problemsOf(files, shipped).map(({ row, column, rule }) => [row, column, rule].join(' '));
}

describe('a layer is sound', () => {
  it('where its events are about rows of its own, or of those below', async () => {
    expect(
      await problems(
        [plan],
        [
          '15-KH/TU,2021-05-05,replaced,2023-01-01,02-KH/TU,2022-12-30,yes,công báo,2026-11-21',
          '217-QĐ/TW,2013-12-12,amended,2026-12-01,400-QĐ/TW,2026-11-30,yes,báo,2026-12-01',
        ],
      ),
    ).toEqual([]);
  });

  it('as it ships', async () => {
    const path = asset('corpus/registry.csv');
    const files = unwrap(await readLayer(path, { kind: 'shipped', name: path }));
    const empty = { ...shipped, documents: [], events: [] };
    expect(problemsOf(files, empty)).toEqual([]);
  });
});

describe('a layer is told', () => {
  it('all its broken rows at once, by row, column and rule', async () => {
    const late = plan.replace('2021-05-05', '05/5/2021');
    expect(await problems([late, plan, plan, plan.replace('công báo', '')])).toEqual([
      '2 date iso-date',
      '5 source empty',
      '4  repeated-row',
    ]);
  });

  it('an event of a document that no layer has', async () => {
    expect(
      await problems([plan], ['15-KH/TU,2021-05-06,replaced,2023-01-01,02-KH/TU,2022-12-30,yes,báo,2026-11-21']),
    ).toEqual(['2 symbol no-target']);
  });

  it('an act that is older than its target, also where only its own row dates it', async () => {
    // 43-KL/TW is of 2019.
    expect(await problems([plan], ['15-KH/TU,2021-05-05,replaced,2023-01-01,43-KL/TW,,yes,báo,2026-11-21'])).toEqual([
      '2 actor actor-older',
    ]);
    expect(await problems([plan], ['15-KH/TU,2021-05-05,replaced,2023-01-01,99-KL/TU,,yes,báo,2026-11-21'])).toEqual(
      [],
    );
  });
});

describe('changes', () => {
  const changes = async (rows: readonly string[], events: readonly string[] = []) =>
    changesBy(shipped, unwrap(await loadRegistry(await layerOf(rows, events))));

  it('tell new rows from changed ones, cell by cell, and what contradicts', async () => {
    const mass = '290-QĐ/TƯ,Quyết định,Ban Bí thư,2010-02-25,,,,,yes,survey,bản chụp,2026-12-01,';
    const { documents, contradictions } = await changes([plan, mass]);
    expect(documents.added.map(({ symbol }) => symbol)).toEqual(['15-KH/TU']);
    expect(documents.changed.map(({ columns }) => columns)).toEqual([
      ['symbol', 'issuer', 'title', 'source', 'checked'],
    ]);
    expect(contradictions.map(({ about }) => about)).toEqual(['issuer']);
  });

  it('are none where a registry is compared with itself', () => {
    const { documents, events, contradictions } = changesBy(shipped, shipped);
    expect([documents.added, documents.changed, events.added, events.changed, contradictions].flat()).toEqual([]);
    expect([documents.same, events.same]).toEqual([shipped.documents.length, shipped.events.length]);
  });

  it('of events too', async () => {
    const { events } = await changes(
      [],
      ['290-QĐ/TW,2010-02-25,replaced,2021-08-01,23-QĐ/TW,2021-07-30,yes,báo,2026-12-01'],
    );
    expect(events.changed.map(({ columns }) => columns)).toEqual([['on', 'source', 'checked']]);
  });
});
