import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecognisedPage } from './page.js';
import type { Pool } from './pool.js';
import { type OcrProgress, openRecogniser } from './recogniser.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cancu-ocr-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pageOf = (number: number): RecognisedPage => ({
  rows: [{ words: [{ text: `trang ${number}`, x: 72, right: 120, confidence: 0.9 }], y: 100, size: 13 }],
});

/** Threads that recognise nothing, note which pages they were given, and stop for good after `most` pages. */
function threads(most = Number.POSITIVE_INFINITY): { pool: (workers: number) => Pool; given: number[] } {
  const given: number[] = [];
  const pool = (size: number): Pool => ({
    size,
    run: async ({ page }) => {
      if (given.length >= most) return { ok: false, problem: 'interrupted' };
      given.push(page);
      return { ok: true, page: pageOf(page) };
    },
    close: async () => {},
  });
  return { pool, given };
}

const scan = { path: 'nghi-quyet-300-trang.pdf', bytes: Buffer.from('%PDF-1.4 …'), sha256: 'a1' };
const all = Array.from({ length: 300 }, (_, i) => i + 1);
const settings = { mode: 'auto', pages: null, workers: 2 } as const;

describe('a scan of 300 pages', () => {
  it('that is interrupted is resumed without reading a page twice', async () => {
    const before = threads(120);
    const interrupted = openRecogniser({ ...settings, cache: folder }, before.pool);
    const some = await interrupted.pages(scan, all);
    expect([...some.values()].filter((page) => page === null)).toHaveLength(180);

    const after = threads();
    const resumed = openRecogniser({ ...settings, cache: folder }, after.pool);
    const whole = await resumed.pages(scan, all);
    expect([...before.given, ...after.given].sort((a, b) => a - b)).toEqual(all);
    expect(all.map((page) => whole.get(page))).toEqual(all.map(pageOf));
  });

  it('costs nothing the second time, and its threads are not even started', async () => {
    const first = threads();
    await openRecogniser({ ...settings, cache: folder }, first.pool).pages(scan, all);
    const again = openRecogniser({ ...settings, cache: folder }, () => {
      throw new Error('nothing is left to recognise');
    });
    expect((await again.pages(scan, all)).get(300)).toEqual(pageOf(300));
  });

  it('says how many pages are left before it begins', async () => {
    const said: OcrProgress[] = [];
    const onProgress = (progress: OcrProgress): void => void said.push(progress);
    await openRecogniser({ ...settings, cache: null }, threads().pool).pages(scan, all, onProgress);
    expect(said[0]).toMatchObject({ path: scan.path, pages: 300, done: 0 });
    expect(said[0]?.secondsLeft).toBeGreaterThan(60);
    expect(said.at(-1)).toMatchObject({ done: 300, secondsLeft: 0 });
  });
});

describe('a kept page', () => {
  it('is read again where it is damaged', async () => {
    await openRecogniser({ ...settings, cache: folder }, threads().pool).pages(scan, [1]);
    const [kept] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    writeFileSync(join(folder, kept ?? ''), '{"rows": [');
    const { pool, given } = threads();
    await openRecogniser({ ...settings, cache: folder }, pool).pages(scan, [1]);
    expect(given).toEqual([1]);
  });

  it('is one of its file: another file with as many pages is read', async () => {
    await openRecogniser({ ...settings, cache: folder }, threads().pool).pages(scan, [1, 2]);
    const { pool, given } = threads();
    const other = { ...scan, sha256: 'b2' };
    await openRecogniser({ ...settings, cache: folder }, pool).pages(other, [1, 2]);
    expect(given).toEqual([1, 2]);
  });
});
