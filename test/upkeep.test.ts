/** A store over time: files that change, headers that a user corrects, documents that go. */
import { appendFileSync, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ShownDocument } from '../src/records/answers.store.js';
import { IngestSummary } from '../src/records/ingest.js';
import { cancu, inCheckout, sample, temporaryFolder } from './support.js';

const folder = join(temporaryFolder(), 'papers');
const store = join(temporaryFolder(), 'store');
const files = ['tw-quyet-dinh-217-2013.txt', 'huyen-uy-thap-muoi-ke-hoach-2017.txt', 'tw-ket-luan-43-2019.txt'];

function ingest(): IngestSummary {
  const pipeline = ['--pipeline', inCheckout('pipelines/text-only.yaml')];
  const run = cancu(['ingest', folder, '--json', '--store', store, ...pipeline]);
  expect(run.code, run.err).toBe(0);
  return IngestSummary.parse(JSON.parse(run.out));
}

function show(name: string): ShownDocument {
  const run = cancu(['show', name, '--json', '--store', store]);
  expect(run.code, run.err).toBe(0);
  return ShownDocument.parse(JSON.parse(run.out));
}

beforeAll(() => {
  mkdirSync(folder);
  for (const file of files) copyFileSync(sample(file), join(folder, file));
  expect(ingest()).toMatchObject({ found: 3, stored: 3 });
});

it('keeps a correction when the file is read again, unchanged and changed', () => {
  const corrections = ['--issuer', 'Ban Thường vụ Huyện ủy Tháp Mười', '--date', '2017-04-13'];
  expect(cancu(['correct', '63-KH/HU', ...corrections, '--store', store])).toMatchObject({ code: 0, err: '' });
  const corrected = show('63-KH/HU');
  expect(corrected.header).toMatchObject({ issuer: 'Ban Thường vụ Huyện ủy Tháp Mười', date: '2017-04-13' });
  expect([...corrected.corrected].sort()).toEqual(['date', 'issuer']);

  expect(ingest()).toMatchObject({ stored: 0, replaced: 0, unchanged: 3 });
  expect(show('63-KH/HU')).toEqual(corrected);

  // The file is UTF-16, with Windows line ends.
  appendFileSync(join(folder, 'huyen-uy-thap-muoi-ke-hoach-2017.txt'), Buffer.from('\r\nSao y.\r\n', 'utf16le'));
  expect(ingest()).toMatchObject({ stored: 0, replaced: 1, unchanged: 2 });
  const changed = show('63-KH/HU');
  expect(changed.header).toEqual(corrected.header);
  expect(changed.text).toContain('Sao y.');
  expect(changed.id).not.toBe(corrected.id);
});

it('finds a corrected document by its right symbol only', () => {
  expect(cancu(['correct', '217-QĐ/TW', '--symbol', '217-QĐ/TW-BS', '--store', store]).code).toBe(0);
  expect(show('217-QĐ/TW-BS').paths.join()).toContain('tw-quyet-dinh-217-2013.txt');
  expect(cancu(['show', '217-QĐ/TW', '--store', store]).code).toBe(2);
  expect(cancu(['correct', '217-QĐ/TW-BS', '--symbol', '217-QĐ/TW', '--store', store]).code).toBe(0);
});

it('removes a document with all that hangs on it, and reads it again when asked to', () => {
  const { id } = show('43-KL/TW');
  expect(cancu(['remove', '43-KL/TW', '--store', store])).toMatchObject({ code: 0, err: '' });
  for (const name of ['43-KL/TW', id]) expect(cancu(['show', name, '--store', store]).code).toBe(2);
  const { out } = cancu(['search', 'tiếp tục thực hiện', '--mode', 'text', '--json', '--store', store]);
  expect(out).not.toContain(id);
  expect(ingest()).toMatchObject({ stored: 1, unchanged: 2 });
  expect(show('43-KL/TW').id).toBe(id);
});

it('is sound after all of it', () => {
  const run = cancu(['verify', '--json', '--store', store]);
  expect(run.code).toBe(0);
  expect(JSON.parse(run.out)).toMatchObject({ documents: 3, problems: [] });
});
