import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type IngestOptions, ingest } from '../src/pipeline/ingest.js';
import { Settings } from '../src/pipeline/settings.js';
import { unwrap } from '../src/records/failure.js';
import type { IngestSummary } from '../src/records/ingest.js';
import { correct, openStore, verify } from '../src/store/index.js';
import { isBuilt, type ProcessOptions, runIngest, runSearch, startIngest } from './ingestProcess.js';

const base = await mkdtemp(path.join(os.tmpdir(), 'cancu-ingest-'));
afterAll(() => rm(base, { recursive: true, force: true }));

let folder = '';
let store = '';
let number = 0;
beforeEach(async () => {
  folder = path.join(base, String(++number), 'van-ban');
  store = path.join(base, String(number), 'kho');
  await mkdir(folder, { recursive: true });
});

const places = ['Bình Phước', 'Quảng Ngãi', 'Phú Thọ', 'Đồng Tháp', 'Thái Bình', 'Hà Giang', 'Cà Mau'];

/** A short plan that differs from all others in what it says. */
function plan(i: number, more = ''): string {
  const year = 2015 + (i % 9);
  return [
    `LIÊN ĐOÀN LAO ĐỘNG TỈNH ${places[i % places.length]?.toUpperCase()}`,
    `Số: ${i + 1}/KH-LĐLĐ`,
    `KẾ HOẠCH`,
    `Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 về công tác dân vận, đợt ${i} năm ${year}`,
    `1. Tổ chức ${i + 2} buổi gặp gỡ công nhân ở ${i * 7 + 3} cơ sở, nghe ${i * 3 + 1} ý kiến về nhà trọ và bữa ăn ca.`,
    `2. Các cấp công đoàn báo cáo trước ngày ${(i % 27) + 1}/11/${year}. ${more}`,
  ].join('\n');
}

async function write(count: number, more = ''): Promise<void> {
  for (let i = 0; i < count; i++)
    await writeFile(path.join(folder, `ke-hoach-${String(i).padStart(3, '0')}.txt`), plan(i, more));
}

const settings = Settings.parse({ workers: 0, stages: { embed: false, resolve: false } });

async function take(paths: readonly string[] = [folder], options: Partial<IngestOptions> = {}): Promise<IngestSummary> {
  const summary = unwrap(await ingest(paths, { store, settings, ...options }));
  const { found, stored, replaced, unchanged, duplicate, joined, failed, left } = summary;
  expect(stored + replaced + unchanged + duplicate + joined + failed + left).toBe(found);
  return summary;
}

const sound = async (): Promise<void> => {
  expect(unwrap(await verify(store)).problems).toEqual([]);
};

async function held(): Promise<{ id: string; paths: readonly string[] }[]> {
  const reader = unwrap(await openStore(store));
  const documents = (await reader.documents()).map(({ id, paths }) => ({ id, paths }));
  reader.close();
  return documents;
}

describe('an ingest of files', () => {
  it('stores documents with what they say', async () => {
    await write(3);
    expect(await take()).toMatchObject({ found: 3, read: 3, stored: 3, failed: 0 });
    const reader = unwrap(await openStore(store));
    const [document] = await reader.find('2/KH-LĐLĐ');
    expect(document).toMatchObject({ paths: ['van-ban/ke-hoach-001.txt'], mediaType: 'text/plain' });
    expect((await reader.citations({ symbols: ['25-NQ/TW'] })).length).toBe(3);
    reader.close();
    await sound();
  });

  it('skips what is unchanged, replaces what is changed, leaves alone what is gone', async () => {
    await write(4);
    await take();
    await writeFile(path.join(folder, 'ke-hoach-001.txt'), plan(1, 'Có bổ sung.'));
    await rm(path.join(folder, 'ke-hoach-002.txt'));
    expect(await take()).toMatchObject({ found: 3, stored: 0, replaced: 1, unchanged: 2 });
    expect(await held()).toHaveLength(4);
    await sound();
  });

  it('reads everything again when the pipeline is another one', async () => {
    await write(2);
    await take();
    const other = Settings.parse({ ...settings, passages: { maxPieces: 64 } });
    expect(await take([folder], { settings: other })).toMatchObject({ replaced: 2, unchanged: 0 });
    expect(await held()).toHaveLength(2);
    await sound();
  });

  it('keeps one document for the same content under two paths', async () => {
    await write(1);
    await writeFile(path.join(folder, 'ban-sao.txt'), plan(0));
    expect(await take()).toMatchObject({ stored: 1, duplicate: 1 });
    await writeFile(path.join(folder, 'them.txt'), plan(0));
    expect(await take()).toMatchObject({ unchanged: 2, duplicate: 1 });
    const paths = ['ban-sao.txt', 'ke-hoach-000.txt', 'them.txt'].map((name) => `van-ban/${name}`);
    expect((await held()).map((document) => document.paths)).toEqual([paths]);
    await sound();
  });

  it('follows contents that change places', async () => {
    await write(3);
    await take();
    const file = (i: number): string => path.join(folder, `ke-hoach-00${i}.txt`);
    await rename(file(0), file(9));
    await rename(file(1), file(0));
    await rename(file(2), file(1));
    await writeFile(file(2), plan(7));
    await take();
    const names = new Map((await held()).map(({ id, paths }) => [id, paths]));
    expect([...names.values()].flat().sort()).toEqual([0, 1, 2, 9].map((i) => `van-ban/ke-hoach-00${i}.txt`));
    expect(names.size).toBe(4);
    expect(await take()).toMatchObject({ unchanged: 4 });
    await sound();
  });

  it('does not depend on the order in which paths are named', async () => {
    await write(5);
    const files = (await readdir(folder)).map((name) => path.join(folder, name));
    await take(files);
    const first = await held();
    await rm(store, { recursive: true });
    await take(files.reverse());
    expect(await held()).toEqual(first);
  });

  it('goes on past files that it cannot read, and names each', async () => {
    await write(1);
    await writeFile(path.join(folder, 'rong.txt'), '');
    await writeFile(path.join(folder, 'anh.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
    const summary = await take([folder, path.join(folder, 'khong-co.txt')]);
    expect(summary).toMatchObject({ found: 4, stored: 1, failed: 3 });
    expect(summary.failures.map(({ where }) => path.basename(where)).sort()).toEqual([
      'anh.png',
      'khong-co.txt',
      'rong.txt',
    ]);
    expect(Object.values(summary.failedByReason).reduce((sum, count) => sum + count)).toBe(3);
  });

  it('ends in a failure when there is nothing to read', async () => {
    const reason = async (...paths: string[]): Promise<string> => {
      const result = await ingest(paths, { store, settings });
      return result.ok ? '' : result.failure.reason;
    };
    expect(await reason(folder)).toBe('no-documents');
    expect(await reason(path.join(folder, 'khong-co'))).toBe('not-found');
    expect(await reason(path.join(folder, '*.docx'))).toBe('no-match');
    expect(await reason()).toBe('nothing-named');
    expect(await readdir(path.dirname(store))).toEqual(['van-ban']);
  });

  it('follows patterns, leaves hidden files and its own store alone', async () => {
    await write(2);
    await mkdir(path.join(folder, '.an'));
    await writeFile(path.join(folder, '.an', 'x.txt'), plan(8));
    store = path.join(folder, 'kho');
    expect(await take([path.join(folder, '*-001.txt')])).toMatchObject({ found: 1, stored: 1 });
    const some = Settings.parse({ ...settings, exclude: ['**/*-001.txt'] });
    expect(await take([folder], { settings: some })).toMatchObject({ found: 1, stored: 1, excluded: 1 });
    expect(await take()).toMatchObject({ found: 2, unchanged: 2 });
  });

  it('takes standard input', async () => {
    const from = (text: string) => ({ input: Readable.from([Buffer.from(text)]) });
    expect(await take(['-'], from(plan(1)))).toMatchObject({ stored: 1 });
    expect(await take(['-'], from(plan(2)))).toMatchObject({ stored: 1 });
    expect(await take(['-'], from(plan(1)))).toMatchObject({ unchanged: 1 });
    expect(await held()).toHaveLength(2);
    await sound();
  });

  it('names documents of nearly the same text', async () => {
    const long = Array.from({ length: 30 }, (_, i) => plan(i)).join('\n');
    await writeFile(path.join(folder, 'a.txt'), long);
    await writeFile(path.join(folder, 'b.txt'), `${long}\nSao gửi các phòng để biết.`);
    await writeFile(path.join(folder, 'c.txt'), plan(3));
    const { nearDuplicates } = await take();
    expect(nearDuplicates).toHaveLength(1);
    expect(nearDuplicates[0]).toMatchObject({ path: 'van-ban/b.txt', nearPath: 'van-ban/a.txt' });
    expect(nearDuplicates[0]?.likeness).toBeGreaterThan(0.85);
  });

  it('keeps a correction when the file changes', async () => {
    await write(1);
    await take();
    const [document] = await held();
    unwrap(await correct(store, document?.id ?? '', { symbol: '99/KH-LĐLĐ' }));
    await writeFile(path.join(folder, 'ke-hoach-000.txt'), plan(0, 'Bản chính thức.'));
    await take();
    const reader = unwrap(await openStore(store));
    expect((await reader.find('99/KH-LĐLĐ'))[0]?.corrected).toEqual(['symbol']);
    reader.close();
  });

  it('stops when asked to, with whole documents', async () => {
    await write(90);
    const controller = new AbortController();
    const result = await ingest([folder], { store, settings, signal: controller.signal }, ({ step }) => {
      if (step === 'documents') controller.abort();
    });
    const summary = unwrap(result);
    expect(summary.interrupted).toBe(true);
    await sound();
    expect((await take()).unchanged).toBeGreaterThanOrEqual(64);
    expect(await held()).toHaveLength(90);
  });
});

describe('records', () => {
  const records = (...lines: (object | string)[]): Promise<void> =>
    writeFile(
      path.join(folder, 'luat.jsonl'),
      lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    );
  const law = { symbol: '10/2022/QH15', issuer: 'Quốc hội', date: '2022-11-10' };

  it('puts the parts of a document together, in order, wherever they stand', async () => {
    await records(
      { ...law, id: 'd10', part: 10, title: 'Điều 10. Kiểm tra', text: 'Nhân dân kiểm tra.' },
      { id: 'tin', title: 'Tin ngắn', text: 'Xã tổ chức hội nghị đối thoại.', url: 'https://example.vn/tin' },
      { ...law, id: 'd2', part: 2, title: 'Điều 2. Giải thích từ ngữ', text: 'Cộng đồng dân cư là thôn, làng.' },
      { ...law, symbol: '11/2022/QH15', id: 'khac', text: 'Luật khác.' },
      { ...law, id: 'lại', part: 2, title: 'Điều 2. Giải thích từ ngữ', text: 'Cộng đồng dân cư là thôn, làng.' },
    );
    expect(await take()).toMatchObject({ found: 5, stored: 3, joined: 1, duplicate: 1, failed: 0 });
    const reader = unwrap(await openStore(store));
    const [document] = await reader.find('10/2022/QH15');
    const full = await reader.document(document?.id ?? '');
    expect(full?.header).toMatchObject({ ...law, subject: null });
    expect(full?.parts?.map(({ id }) => id)).toEqual(['d2', 'd10']);
    expect(full?.parts?.map(({ span }) => full.text.slice(span.start, span.end))).toEqual([
      'Điều 2. Giải thích từ ngữ\nCộng đồng dân cư là thôn, làng.',
      'Điều 10. Kiểm tra\nNhân dân kiểm tra.',
    ]);
    expect((await reader.find('tin'))[0]).toMatchObject({
      header: { subject: 'Tin ngắn' },
      url: 'https://example.vn/tin',
    });
    reader.close();
    expect(await take()).toMatchObject({ unchanged: 3, joined: 1, duplicate: 1 });
    await sound();
  });

  it('names broken lines and takes the others', async () => {
    await records('{"text": ', { text: '   ' }, { ...law, date: '10/11/2022', text: 'a' }, '', {
      text: 'Một bản tin.',
    });
    const { failures, stored } = await take();
    expect(stored).toBe(1);
    expect(failures.map(({ reason, where, data }) => [reason, where, data['key']])).toEqual([
      ['record-no-json', 'van-ban/luat.jsonl:1', undefined],
      ['record-wrong', 'van-ban/luat.jsonl:2', 'text'],
      ['record-wrong', 'van-ban/luat.jsonl:3', 'date'],
    ]);
  });

  it('refuses a document whose parts are too long together, and takes the others', async () => {
    const article = { ...law, text: 'Nhân dân kiểm tra. '.repeat(4) };
    await records({ ...article, part: 1 }, { ...article, part: 2 }, { text: 'Một bản tin.' });
    const limited = Settings.parse({ ...settings, maxCharacters: 100 });
    const { stored, failures } = await take([folder], { settings: limited });
    expect(stored).toBe(1);
    expect(failures).toMatchObject([{ reason: 'text-too-long', data: { limit: 100 } }]);
    expect(await take()).toMatchObject({ stored: 1, joined: 1, unchanged: 1, failed: 0 });
  });
});

describe.skipIf(!isBuilt)('ingests in processes of their own (built package)', () => {
  const run = (options: Partial<ProcessOptions> = {}) => runIngest({ store, paths: [folder], ...options });

  /** All that a reader can see, to compare two stores. */
  async function contents(uri: string): Promise<unknown> {
    const reader = unwrap(await openStore(uri));
    const documents = await reader.documents();
    const passages = await Promise.all(documents.slice(0, 8).map(({ id }) => reader.passages(id)));
    const seen = { meta: await reader.meta(), documents, passages, citations: await reader.citations() };
    reader.close();
    return seen;
  }

  const undisturbedStores = new Map<string, unknown>();

  /** The contents of a store that nobody disturbed, made once for each set of files. */
  async function undisturbed(files: string): Promise<unknown> {
    if (!undisturbedStores.has(files)) {
      const uri = path.join(path.dirname(store), 'kho-khac');
      expect((await runIngest({ store: uri, paths: [folder] })).answer).toMatchObject({ ok: true });
      undisturbedStores.set(files, await contents(uri));
    }
    return undisturbedStores.get(files);
  }

  it('prints nothing of its own', async () => {
    await write(3);
    expect(await run()).toMatchObject({ code: 0, stderr: '', answer: { value: { stored: 3, embedded: true } } });
    expect(await runSearch(store, 'gặp gỡ công nhân')).toEqual({ stdout: '[3,3,3,3]', stderr: '' });
  });

  it.each([
    { killAfterMs: 20 },
    { killAfterMs: 60 },
    { killAfterMs: 150 },
    { killAt: { step: 'found', time: 1 } },
    { killAt: { step: 'prepared', time: 70 } },
    { killAt: { step: 'children', time: 1 } },
    { killAt: { step: 'documents', time: 1 } },
    { killAt: { step: 'children', time: 2 } },
    { killAt: { step: 'swept', time: 2 } },
    { killAt: { step: 'tidying', time: 1 } },
  ])('loses and doubles nothing when killed: %j', async (moment) => {
    await write(100);
    const killed = await run(moment);
    expect(killed.signal).toBe('SIGKILL');
    const again = await run();
    expect(again).toMatchObject({ code: 0, stderr: '', answer: { ok: true, value: { found: 100, failed: 0 } } });
    await sound();
    expect(await contents(store)).toEqual(await undisturbed('new'));
  });

  it.each(['children', 'documents', 'swept'])('replaces documents whole when killed at: %s', async (step) => {
    await write(70);
    await run();
    await write(70, 'Bản sửa đổi.');
    expect((await run({ killAt: { step, time: 1 } })).signal).toBe('SIGKILL');
    expect((await run()).answer).toMatchObject({ ok: true, value: { failed: 0, stored: 0 } });
    await sound();
    expect(await contents(store)).toEqual(await undisturbed('changed'));
  });

  it('lets a second ingest stop or wait', async () => {
    await write(3);
    const first = startIngest({ store, paths: [folder], held: true });
    await new Promise((done) => first.child.once('message', done));
    const second = await run();
    expect(second.answer).toMatchObject({
      ok: false,
      failure: { reason: 'store-locked', data: { pid: first.child.pid } },
    });
    const third = run({ wait: true });
    first.child.send('go');
    expect((await first.ended).answer).toMatchObject({ ok: true, value: { stored: 3 } });
    expect((await third).answer).toMatchObject({ ok: true, value: { unchanged: 3 } });
    await sound();
  });

  it('leaves out a file that takes too long, and goes on', async () => {
    await write(2);
    const hostile = Array.from({ length: 400_000 }, (_, i) => `${i}. Thực hiện Chỉ thị số ${i}-CT/TW.`).join('\n');
    await writeFile(path.join(folder, 'dai.txt'), hostile);
    const { answer } = await run({ timeLimitSeconds: 1, embed: false });
    expect(answer).toMatchObject({ ok: true, value: { stored: 2, failed: 1, failedByReason: { 'time-limit': 1 } } });
    await sound();
  });
});
