import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asset } from '../assets.js';
import { readBytes } from './index.js';
import { allowanceOf, defaultLimits, type Limits, limitNames, limitRanges, MEGABYTE } from './limits.js';

const read = (bytes: Uint8Array, changed: Partial<Limits> = {}) =>
  readBytes(bytes, { path: 'tep', limits: { ...defaultLimits, ...changed } });

/** A Word file whose body has this many paragraphs. */
const docx = (paragraphs: number): Uint8Array => {
  const body = '<w:p><w:r><w:t>Tổ chức đối thoại với nhân dân.</w:t></w:r></w:p>'.repeat(paragraphs);
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    'word/document.xml': strToU8(`<w:document ${namespace}><w:body>${body}</w:body></w:document>`),
  });
};

describe('a file that costs more than the limits allow is refused under their names', () => {
  it('by its size', async () => {
    const bytes = strToU8('Kế hoạch công tác dân vận năm 2022. '.repeat(100));
    expect(await read(bytes, { maxFileMegabytes: 0.001 })).toMatchObject({
      failure: { reason: 'too-large', where: 'tep', data: { limit: 0.001 } },
    });
    expect(await read(bytes)).toMatchObject({ ok: true });
  });

  it('by what it unpacks to: a package 200 times smaller than its text', async () => {
    const bomb = docx(40_000);
    expect(bomb.length).toBeLessThan(0.02 * MEGABYTE);
    expect(await read(bomb, { maxUnpackedMegabytes: 1 })).toMatchObject({
      failure: { reason: 'unpacks-too-large', data: { limit: 1 } },
    });
    expect(await read(bomb, { maxMarkupMegabytes: 1 })).toMatchObject({
      failure: { reason: 'markup-too-large', data: { limit: 1 } },
    });
    expect(await read(docx(3))).toMatchObject({ ok: true });
  });

  it('by its markup', async () => {
    const page = strToU8(`<html><body>${'<p>Tổ chức đối thoại với nhân dân.</p>'.repeat(1000)}</body></html>`);
    expect(await read(page, { maxMarkupMegabytes: 0.01 })).toMatchObject({ failure: { reason: 'markup-too-large' } });
    expect(await read(page)).toMatchObject({ ok: true });
  });

  it('by the text that is read out of it', async () => {
    const text = 'Kế hoạch công tác dân vận năm 2022.';
    expect(await read(strToU8(text), { maxCharacters: text.length })).toMatchObject({ ok: true });
    expect(await read(strToU8(text), { maxCharacters: text.length - 1 })).toMatchObject({
      failure: { reason: 'text-too-long', where: 'tep', data: { characters: text.length, limit: text.length - 1 } },
    });
  });

  it('by the number of its parts', async () => {
    expect(await read(docx(3), { maxEntries: 1 })).toMatchObject({
      failure: { reason: 'too-many-entries', data: { limit: 1 } },
    });
  });

  it('by its pages', async () => {
    const bytes = readFileSync(asset('corpus/documents/ttg-chi-thi-16-2016.pdf'));
    expect(await read(bytes, { maxPages: 0 })).toMatchObject({
      failure: { reason: 'too-many-pages', data: { pages: 1, limit: 0 } },
    });
    expect(await read(bytes)).toMatchObject({ ok: true });
  });
});

describe('limits', () => {
  it('of files within files: a level less each, and all that is taken out on any level counts together', () => {
    const limits = { ...defaultLimits, maxNesting: 2, maxUnpackedMegabytes: 10, maxEntries: 5 };
    const allowance = allowanceOf(limits);
    const files = (...megabytes: number[]) => megabytes.map((size) => ({ bytes: new Uint8Array(size * MEGABYTE) }));
    allowance.take(files(1, 3));
    const inner = allowance.within(limits);
    expect(inner).toEqual({ ...limits, maxNesting: 1, maxUnpackedMegabytes: 6 });
    // Of two inner archives the second has what the first left.
    allowance.take(files(4));
    expect(allowance.within(limits)).toMatchObject({ maxUnpackedMegabytes: 2 });
    expect(allowance.opening(limits).maxEntries).toBe(2);
    allowance.take(files(4, 0, 0));
    expect(allowance.within(limits)).toMatchObject({ maxUnpackedMegabytes: 0 });
    expect(allowance.opening(limits).maxEntries).toBe(0);
    expect(allowance.within({ ...limits, maxNesting: 0 })).toBeNull();
    // The user knows the limit that was set, not what was left of it.
    const refusal = { reason: 'unpacks-too-large', where: 'a.zip/b.zip', data: { limit: 2 } };
    expect(allowance.told(refusal)).toEqual({ ...refusal, data: { limit: 10 } });
  });

  it('are within what they can be set to, all of them', () => {
    expect([...limitNames].sort()).toEqual(Object.keys(defaultLimits).sort());
    for (const name of limitNames) {
      const [least, most] = limitRanges[name];
      expect(defaultLimits[name]).toBeGreaterThanOrEqual(least);
      expect(defaultLimits[name]).toBeLessThanOrEqual(most);
    }
  });
});
