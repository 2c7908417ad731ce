/** Files that hold files: archives and messages, in an ingest and in `extract`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Extraction } from '../src/records/extraction.js';
import { IngestSummary } from '../src/records/ingest.js';
import { cancu, inCheckout, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const plan = (number: number): Uint8Array =>
  strToU8(
    `LIÊN ĐOÀN LAO ĐỘNG TỈNH\nSố: ${number}/KH-LĐLĐ\n\nKẾ HOẠCH\nThực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013, đợt ${number}.\n` +
      `Tổ chức ${number * 7} buổi gặp gỡ ở ${number * 3} cơ sở, nghe ${number * 11} ý kiến.\n`,
  );
const message = strToU8(
  [
    'Subject: Gui ke hoach',
    'From: a@tinh.vn',
    'To: b@xa.vn',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=ranh',
    '',
    '--ranh',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Kính gửi kế hoạch thực hiện.',
    '--ranh',
    'Content-Type: text/plain',
    'Content-Disposition: attachment; filename=ke-hoach.txt',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(plan(4)).toString('base64'),
    '--ranh--',
    '',
  ].join('\r\n'),
);

const archive: Zippable = {
  'xã A': { 'kh-1.txt': plan(1), 'kh-2.txt': plan(2) },
  '../ra.txt': plan(9),
  'trong.zip': zipSync({ 'kh-3.txt': plan(3), 'hinh.bin': Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 256) }),
  'thu.eml': message,
};
const file = join(folder, 'thang-5.zip');
writeFileSync(file, zipSync(archive));
writeFileSync(join(folder, 'trong.zip'), zipSync({ '.DS_Store': plan(1) }));

describe('an ingest', () => {
  const store = join(folder, 'store');
  const run = (...more: readonly string[]) => {
    const all = cancu([
      'ingest',
      file,
      '--json',
      '--store',
      store,
      '--pipeline',
      inCheckout('pipelines/text-only.yaml'),
      ...more,
    ]);
    return { code: all.code, summary: IngestSummary.parse(JSON.parse(all.out)) };
  };

  it('takes each file of an archive as a source of its own, those of archives and messages in it too', () => {
    const { code, summary } = run();
    expect(code).toBe(1);
    expect(summary).toMatchObject({ found: 7, stored: 5, failed: 2, left: 0 });
    const failures = summary.failures.map(({ reason, where }) => [reason, where.replace(/^.*?thang-5/, 'thang-5')]);
    expect(failures.sort()).toEqual([
      ['binary', 'thang-5.zip/trong.zip/hinh.bin'],
      ['leaves-folder', 'thang-5.zip'],
    ]);
    const listed = JSON.parse(cancu(['list', '--json', '--store', store]).out);
    const paths: string[] = listed.documents.flatMap((each: { paths: string[] }) => each.paths);
    expect(paths.map((path) => path.replace(/^.*?thang-5/, 'thang-5')).sort()).toEqual([
      'thang-5.zip/thu.eml',
      'thang-5.zip/thu.eml/ke-hoach.txt',
      'thang-5.zip/trong.zip/kh-3.txt',
      'thang-5.zip/xã A/kh-1.txt',
      'thang-5.zip/xã A/kh-2.txt',
    ]);
  });

  it('knows them again', () => {
    expect(run().summary).toMatchObject({ found: 7, stored: 0, unchanged: 5, failed: 2 });
  });

  it('takes nothing out of more files within files than the limit', () => {
    const { summary } = run('--set', 'maxNesting=1');
    expect(summary.failures.filter(({ reason }) => reason === 'nested-too-deep')).toHaveLength(2);
    // The message itself is read; what came with it and the inner archive are not.
    expect(summary).toMatchObject({ found: 6, unchanged: 3, failed: 3 });
  });

  it('refuses an archive that declares more than the limit, and one with nothing in it', () => {
    expect(run('--set', 'maxUnpackedMegabytes=0.001').summary.failedByReason).toEqual({ 'unpacks-too-large': 1 });
    const nothing = cancu(['ingest', join(folder, 'trong.zip'), '--json', '--store', store]);
    expect(JSON.parse(nothing.out)).toMatchObject({ found: 1, failed: 1, failedByReason: { empty: 1 } });
  });
});

describe('an archive of archives that hold a lot each', () => {
  // 8 archives of half a megabyte each, which are a few hundred bytes packed.
  const page = zipSync({ 'trang.txt': new Uint8Array(1 << 19).fill(97) });
  const bomb = join(folder, 'bom.zip');
  writeFileSync(bomb, zipSync(Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.zip`, page]))));

  it('draws on one limit for all of them', () => {
    const limit = ['--set', 'maxUnpackedMegabytes=2'];
    const all = cancu([
      'ingest',
      bomb,
      '--json',
      '--store',
      join(folder, 'kho-bom'),
      ...limit,
      '--pipeline',
      inCheckout('pipelines/text-only.yaml'),
    ]);
    const { failedByReason } = IngestSummary.parse(JSON.parse(all.out));
    expect(failedByReason).toMatchObject({ 'unpacks-too-large': 5 });
    const { err } = cancu(['extract', '--json', bomb, ...limit]);
    expect(err.match(/2 MB/g)).toHaveLength(5);
  });
});

describe('other commands', () => {
  it('extract shows each file, and says what it left out', () => {
    const { code, out, err } = cancu(['extract', '--json', file]);
    const found = out
      .trimEnd()
      .split('\n')
      .map((line) => Extraction.parse(JSON.parse(line)));
    expect(found.map(({ header }) => header.symbol)).toEqual([
      null,
      '4/KH-LĐLĐ',
      '3/KH-LĐLĐ',
      '1/KH-LĐLĐ',
      '2/KH-LĐLĐ',
    ]);
    expect(found[1]?.source.path).toBe(`${file}/thu.eml/ke-hoach.txt`);
    expect(err).toMatch(/leads out of its folder.*\n.*hinh\.bin/);
    expect(code).toBe(1);
  });

  it('one that asks about one paper says that an archive is none', () => {
    const { code, err } = cancu(['check', file]);
    expect(err).toMatch(/archive of several files/);
    expect(code).toBe(2);
  });
});
