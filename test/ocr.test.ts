/** Scans are read from their pictures: page by page, offline, each page once. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Extraction } from '../src/records/extraction.js';
import { refuseNetwork } from './refuseNetwork.js';
import { type Drawn, pictureOf, scanFont, scanOf, tiffOf } from './scan.js';
import { cancu, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const log = join(folder, 'connections.log');
const work = join(folder, 'work');
mkdirSync(work);
const scan = join(folder, 'ke-hoach.pdf');
const environment = refuseNetwork(log);

const first: readonly Drawn[] = [
  [1.2, 1, 'HUYỆN ỦY NGHĨA HÀNH'],
  [1.9, 1.25, '*'],
  [1.35, 1.5, 'Số 45-KH/HU'],
  [4.4, 1, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  [4.2, 1.5, 'Nghĩa Hành, ngày 18 tháng 10 năm 2021'],
  [3.5, 2.2, 'KẾ HOẠCH'],
  [2.3, 2.5, 'về việc nâng cao chất lượng công tác dân vận'],
  [1.7, 3.1, 'Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành'],
  [1.2, 3.4, 'Trung ương Đảng khóa XI về tăng cường và đổi mới sự lãnh đạo của Đảng'],
  [1.2, 3.7, 'đối với công tác dân vận, Ban Thường vụ Huyện ủy xây dựng kế hoạch.'],
];
/** More of the first page: a page of few lines does not show how it lies. */
const lower = first.slice(7).map(([x, y, ...rest]): Drawn => [x, y + 2, ...rest]);
const second: readonly Drawn[] = [
  [1.7, 1, 'Các chi bộ báo cáo kết quả trước ngày 30 tháng 11 năm 2021.'],
  [1.2, 1.8, 'Nơi nhận:', 11],
  [1.2, 2, '- Tỉnh ủy (báo cáo);', 11],
  [1.2, 2.2, '- Lưu Văn phòng.', 11],
  [5, 1.8, 'T/M BAN THƯỜNG VỤ'],
  [5.5, 2.05, 'BÍ THƯ'],
  [5.2, 3.2, 'Nguyễn Văn An'],
];

beforeAll(async () => {
  if (scanFont !== null) writeFileSync(scan, await scanOf([first, second]));
});

const extraction = (out: string): Extraction => Extraction.parse(JSON.parse(out));

describe.skipIf(scanFont === null)('a scan of two pages', () => {
  it('is read without a connection, and nothing is written beside it', () => {
    const run = cancu(['extract', '--json', scan], '', environment, work);
    expect(run.code, run.err).toBe(0);
    expect(run.err).toContain('the text of 2 pages was recognised from pictures');
    const { text, pages, header, citations, deadlines, signature } = extraction(run.out);
    expect(pages.map(({ page }) => page)).toEqual([1, 2]);
    expect(header).toMatchObject({ symbol: '45-KH/HU', date: '2021-10-18' });
    expect(citations.map(({ symbol, date }) => [symbol, date])).toEqual([['25-NQ/TW', '2013-06-03']]);
    expect(deadlines.map((each) => text.slice(each.span.start, each.span.end))).toEqual([
      'trước ngày 30 tháng 11 năm 2021',
    ]);
    expect(signature.name).toBe('Nguyễn Văn An');
    expect(existsSync(log)).toBe(false);
    expect(readdirSync(work)).toEqual([]);
  });

  it('is refused where recognition is not wanted, with the way out', () => {
    const run = cancu(['extract', scan, '--ocr', 'never']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('--ocr auto');
  });

  it('is read as far as pages are asked for', () => {
    const run = cancu(['extract', '--json', scan, '--ocr-pages', '2-']);
    expect(run.err).toMatch(/1 pages hold pictures only.*pages 1/);
    expect(extraction(run.out).text).toMatch(/^Các chi bộ báo cáo/);
  });

  it('is read once for a store: what asks again finds its pages kept', () => {
    const store = join(folder, 'kho');
    const kept = (): string[] =>
      readdirSync(join(store, 'cancu.ocr'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .map((name) => `${name} ${statSync(join(store, 'cancu.ocr', name)).mtimeMs}`)
        .sort();
    const pipeline = join(folder, 'khong-vec-to.yaml');
    writeFileSync(pipeline, 'stages:\n  embed: false\n');
    const ingested = cancu(['ingest', scan, '--store', store, '--pipeline', pipeline]);
    expect(ingested.code, ingested.err).toBe(0);
    const before = kept();
    expect(before).toHaveLength(2);
    // A page that is kept is taken as it is, which shows that it was not recognised again.
    for (const name of before) {
      const file = join(store, 'cancu.ocr', name.split(' ')[0] ?? '');
      writeFileSync(file, readFileSync(file, 'utf8').replace('dân', 'đã'));
    }
    const changed = kept();
    const asked = cancu(['extract', '--json', scan, '--store', store]);
    expect(extraction(asked.out).text).toContain('đã vận');
    expect(kept()).toEqual(changed);
    expect(cancu(['verify', '--store', store]).code).toBe(0);
  });
});

describe.skipIf(scanFont === null)('a picture of a page', () => {
  it('is read, and so is each page of a TIFF', async () => {
    const file = join(folder, 'hai-trang.tiff');
    writeFileSync(file, tiffOf([first, second]));
    const run = cancu(['extract', '--json', file]);
    expect(run.code, run.err).toBe(0);
    const { source, pages, header, signature } = extraction(run.out);
    expect([source.mediaType, pages.length, signature.name]).toEqual(['image/tiff', 2, 'Nguyễn Văn An']);
    expect(header).toMatchObject({ symbol: '45-KH/HU', date: '2021-10-18' });
  });

  it('is read whichever way up it lay, and askew', async () => {
    const file = join(folder, 'nguoc.png');
    writeFileSync(file, await pictureOf([...first, ...lower], 'png', 182));
    const { text, header } = extraction(cancu(['extract', '--json', file]).out);
    expect(header.symbol).toBe('45-KH/HU');
    expect(text).toContain('Ban Thường vụ Huyện ủy xây dựng kế hoạch');
  });

  it('that is cut short is told as damaged, and one without text as such', async () => {
    const whole = await pictureOf([], 'png');
    writeFileSync(join(folder, 'hong.png'), whole.subarray(0, 40));
    writeFileSync(join(folder, 'trong.png'), whole);
    const run = cancu(['extract', join(folder, 'hong.png'), join(folder, 'trong.png')]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(/hong\.png: it is damaged/);
    expect(run.err).toMatch(/trong\.png: no text was recognised/);
  });
});

it('says what pages look like', () => {
  const run = cancu(['extract', scan, '--ocr-pages', 'all']);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain('1-3,7,12-');
});
