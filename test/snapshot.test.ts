/** Snapshots and merges as a user makes them: what can be cited must stay what it was, and say so when it does not. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MergeSummary, SnapshotAnswer } from '../src/records/answers.snapshot.js';
import { csvRows } from '../src/resolve/registry/csv.js';
import { misfits } from './schemaCheck.js';
import { cancu, inCheckout, sample, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const textOnly = ['--pipeline', inCheckout('pipelines/text-only.yaml')];
const store = at('kho');
const [registryHead = ''] = /^.*\n/.exec(readFileSync(inCheckout('corpus/registry.csv'), 'utf8')) ?? [];
const columns = registryHead.trim().split(',');
const row: Record<string, string> = {
  symbol: '999-KH/HU',
  type: 'Kế hoạch',
  issuer: 'Huyện ủy Tháp Mười',
  date: '2019-01-02',
  verified: 'yes',
  source: 'sổ công văn',
  checked: '2026-01-01',
};
const ownRow = `${columns.map((column) => row[column] ?? '').join(',')}\n`;

function told<T>(record: { parse: (value: unknown) => T }, schema: string, args: string[], code = 0): T {
  const run = cancu([...args, '--json']);
  expect(run.code, run.err).toBe(code);
  const value: unknown = JSON.parse(run.out);
  expect(misfits(schema, value)).toEqual([]);
  return record.parse(value);
}
const take = (name: string, ...more: string[]) =>
  told(SnapshotAnswer, 'snapshot', ['snapshot', at(name), '--store', store, ...more]);
const lookAt = (name: string, code = 0) => told(SnapshotAnswer, 'snapshot', ['snapshot', '--verify', at(name)], code);

beforeAll(() => {
  mkdirSync(at('papers'));
  for (const file of ['tw-quyet-dinh-217-2013.txt', 'huyen-uy-thap-muoi-ke-hoach-2017.txt'])
    copyFileSync(sample(file), join(at('papers'), file));
  expect(cancu(['ingest', at('papers'), '--store', store, ...textOnly]).code).toBe(0);
  // The user's own layer of the registry.
  writeFileSync(at('kho-registry.csv'), registryHead);
});

describe('a snapshot', () => {
  it('says what it is, with every layer of the registry and the checksum of every file', () => {
    const { manifest, manifestSha256, problems } = take('ban-chup');
    expect(problems).toEqual([]);
    expect(manifest.counts.documents).toBe(2);
    expect(manifest.registry.map(({ kind }) => kind)).toEqual(['shipped', 'own']);
    expect(manifest.files.map(({ path }) => path)).toContain('registry/1-shipped-events.csv');
    expect(manifest.citation.vi).toContain(manifest.content);
    expect(manifest.citation.en).toContain(manifest.made.slice(0, 10));
    expect(lookAt('ban-chup')).toMatchObject({ manifestSha256, problems: [] });
    const [head, ...rows] = csvRows(readFileSync(join(at('ban-chup'), 'documents.csv'), 'utf8'));
    expect(head?.cells.slice(0, 4)).toEqual(['id', 'sha256', 'revision', 'symbol']);
    expect(rows.map(({ cells }) => cells[3]).sort()).toEqual(['217-QĐ/TW', '63-KH/HU']);
  });

  it('answers as the store did, by its folder or by that of its tables', () => {
    for (const question of [
      ['list'],
      ['search', 'giám sát', '--mode', 'text'],
      ['graph', 'cites', '63-KH/HU'],
      ['derive', '63-KH/HU', '--explicit'],
    ]) {
      const asked = (uri: string) => cancu([...question, '--json', '--store', uri]);
      const live = asked(store);
      expect(live.code, live.err).toBe(0);
      expect(asked(at('ban-chup')).out).toBe(live.out);
      expect(asked(join(at('ban-chup'), 'store')).out).toBe(live.out);
    }
    // Nothing of that was kept in it.
    expect(lookAt('ban-chup').problems).toEqual([]);
  });

  it('answers with its own registry, not with one that was changed since', () => {
    const draft = 'KẾ HOẠCH\nThực hiện Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị.\n';
    const rows = (uri: string): number =>
      JSON.parse(cancu(['check', '-', '--json', '--store', uri], draft).out).registry.rows;
    const before = rows(store);
    appendFileSync(at('kho-registry.csv'), ownRow);
    expect(rows(store)).toBe(before + 1);
    expect(rows(at('ban-chup'))).toBe(before);
    rmSync(at('kho-registry.csv'));
    writeFileSync(at('kho-registry.csv'), registryHead);
  });

  it('has the same content when it is taken again, another one after a correction', () => {
    const first = lookAt('ban-chup').manifest;
    expect(take('lan-hai').manifest.content).toBe(first.content);
    expect(cancu(['correct', '63-KH/HU', '--date', '2017-04-13', '--store', store]).code).toBe(0);
    expect(take('lan-ba').manifest.content).not.toBe(first.content);
    const shown = JSON.parse(cancu(['show', '63-KH/HU', '--json', '--store', at('lan-ba')]).out);
    expect(shown).toMatchObject({ header: { date: '2017-04-13' }, corrected: ['date'] });
  });

  it('is not changed by any command', () => {
    for (const args of [
      ['ingest', sample('tw-chi-thi-49-2015.txt'), ...textOnly],
      ['remove', '63-KH/HU'],
      ['correct', '63-KH/HU', '--date', '2017-04-14'],
    ]) {
      for (const uri of [at('lan-hai'), join(at('lan-hai'), 'store')]) {
        const run = cancu([...args, '--store', uri]);
        expect(run).toMatchObject({ code: 2, out: '' });
        expect(run.err).toContain('cancu merge');
      }
    }
    expect(lookAt('lan-hai').problems).toEqual([]);
  });

  it('overwrites nothing, and leaves nothing half made', () => {
    const before = readdirSync(folder).sort();
    for (const path of [at('papers'), at('nowhere/snapshot')]) {
      const run = cancu(['snapshot', path, '--store', store]);
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.err).toContain(path);
    }
    expect(cancu(['snapshot', at('new'), '--store', at('nowhere')]).code).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('packed as an archive is checked without unpacking, and refused as a store with the way out', () => {
    const { manifest } = take('ban-chup.zip');
    expect(lookAt('ban-chup.zip')).toMatchObject({ manifest: { content: manifest.content }, problems: [] });
    const run = cancu(['list', '--store', at('ban-chup.zip')]);
    expect(run.code).toBe(2);
    expect(run.err).toContain('Unpack it');
    const bytes = readFileSync(at('ban-chup.zip'));
    bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 64);
    writeFileSync(at('hong.zip'), bytes);
    expect(cancu(['snapshot', '--verify', at('hong.zip')]).code).not.toBe(0);
  });

  it('tells each file that is missing, changed or strange', () => {
    appendFileSync(join(at('lan-hai'), 'documents.csv'), 'x\n');
    rmSync(join(at('lan-hai'), 'registry/1-shipped-events.csv'));
    writeFileSync(join(at('lan-hai'), 'store/note.txt'), 'x');
    expect(lookAt('lan-hai', 1).problems).toEqual([
      { kind: 'changed', path: 'documents.csv' },
      { kind: 'missing', path: 'registry/1-shipped-events.csv' },
      { kind: 'unknown', path: 'store/note.txt' },
    ]);
  });

  it.each([['papers'], ['nowhere'], ['papers/tw-quyet-dinh-217-2013.txt']])('%s is none: one sentence', (name) => {
    const run = cancu(['snapshot', '--verify', at(name)]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a merge', () => {
  it('joins a store and a snapshot of it with another one', () => {
    const other = at('kho-khac');
    expect(cancu(['ingest', sample('tw-chi-thi-49-2015.txt'), '--store', other, ...textOnly]).code).toBe(0);
    const args = ['merge', store, other, at('lan-ba'), '--into', at('chung')];
    expect(told(MergeSummary, 'merge', args)).toMatchObject({
      documents: 3,
      sources: [
        { documents: 2, added: 2 },
        { documents: 1, added: 1 },
        { documents: 2, added: 0, held: 2 },
      ],
    });
    expect(cancu(['verify', '--store', at('chung')]).code).toBe(0);
    expect(JSON.parse(cancu(['show', '63-KH/HU', '--json', '--store', at('chung')]).out).header.date).toBe(
      '2017-04-13',
    );
  });

  it('killed on its way loses nothing: the same command goes on', () => {
    const script = `
      import { merge } from 'cancu';
      await merge(JSON.parse(process.argv[1]), process.argv[2], { onProgress: () => process.kill(process.pid, 'SIGKILL') });
    `;
    const sources = [at('kho-khac'), store];
    const into = at('bi-ngat');
    const args = ['--input-type=module', '-e', script, JSON.stringify(sources), into];
    const { status, signal } = spawnSync(process.execPath, args, { cwd: inCheckout('.') });
    expect([status, signal]).not.toEqual([0, null]);
    expect(JSON.parse(cancu(['list', '--json', '--store', into]).out).documents).toHaveLength(1);
    expect(told(MergeSummary, 'merge', ['merge', ...sources, '--into', into])).toMatchObject({ documents: 3 });
    expect(cancu(['verify', '--store', into]).code).toBe(0);
  });

  it.each([
    [['merge', at('nowhere'), '--into', at('x')], 'there is no store'],
    [['merge', store, '--into', at('ban-chup')], 'is a snapshot'],
    [['merge', store], '--into is missing'],
    [['merge', store, '--into', at('papers')], 'is no store of cancu'],
  ])('%j ends in one sentence', (args, sentence) => {
    const run = cancu(args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(sentence);
  });
});
