import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { survivesDamage } from '../../test/damage.js';
import { say } from '../view/messages/message.js';
import { readMessages } from '../view/messages/read.js';
import { readBytes, readFileAt } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'cancu-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (bytes: Uint8Array) => readBytes(bytes, { path: 'tep' });
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const zip = (names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('nội dung')])));
const ole = (stream: string): Buffer =>
  Buffer.concat([latin1('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), Buffer.alloc(1024), Buffer.from(stream, 'utf16le')]);

describe('formats that cannot be read yet', () => {
  it.each([['.xlsb (Excel)', zip(['[Content_Types].xml', 'xl/workbook.bin'])]])(
    '%s is told by name',
    async (format, bytes) => {
      expect(await read(bytes)).toEqual({
        ok: false,
        failure: { reason: 'unsupported-format', where: 'tep', data: { format } },
      });
    },
  );

  it.each([
    ['a sealed Office file', ole('EncryptedPackage'), 'encrypted'],
    ['a picture', latin1('\xFF\xD8\xFF\xE0\x00\x10JFIF'), 'no-text-layer'],
    ['a damaged compound file', ole('WordDocument'), 'broken'],
    ['a damaged workbook', ole('Workbook'), 'broken'],
    ['a damaged message of Outlook', ole('__properties_version1.0'), 'broken'],
    ['an archive', zip(['ke-hoach.docx']), 'archive'],
    ['a damaged package', latin1(`PK\x03\x04${'x'.repeat(100)}`), 'broken'],
    ['nothing', new Uint8Array(), 'empty'],
  ])('%s: %#', async (_, bytes, reason) => {
    expect(await read(bytes)).toMatchObject({ ok: false, failure: { reason } });
  });

  it('a text that speaks of mail is a text', async () => {
    expect(await read(Buffer.from('From: là một từ tiếng Anh\nNội dung'))).toMatchObject({ ok: true });
  });
});

describe('readFileAt', () => {
  it('gives bytes, hash and text, whatever the file is called', async () => {
    const path = join(folder, 'văn bản.pdf');
    writeFileSync(path, 'abc');
    expect(await readFileAt(path)).toMatchObject({
      ok: true,
      value: {
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        reading: { text: 'abc', mediaType: 'text/plain' },
      },
    });
  });

  it.each([
    ['a missing file', join(folder, 'không có.txt'), 'not-found'],
    ['a path through a file', join(folder, 'văn bản.pdf', 'x'), 'not-found'],
    ['a folder', folder, 'is-a-folder'],
  ])('%s is a failure', async (_, path, reason) => {
    expect(await readFileAt(path)).toMatchObject({ ok: false, failure: { reason, where: path } });
  });
});

describe('any bytes', () => {
  const starts = [
    '',
    '%PDF-1.7\n',
    '%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 1 0 R>> endobj trailer <</Root 1 0 R>>',
    'PK\x03\x04',
    'PK\x05\x06',
    '{\\rtf1',
    '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
    '<html><body><table><tr><td>',
    '<!doctype html><p>',
    '\xFF\xFE',
    '\xFE\xFF',
    '\xEF\xBB\xBF',
    'From: a\nMIME-Version: 1.0\n',
  ].map(latin1);

  it('give a reading whose ranges lie in its text, or a failure', async () => {
    const bytes = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(bytes, async ([start, rest]) => {
        const result = await read(Buffer.concat([start, rest]));
        if (!result.ok) {
          expect(Object.keys(readMessages)).toContain(result.failure.reason);
          return;
        }
        const { text, segments, pages } = result.value;
        expect(text.trim()).not.toBe('');
        for (const { start: from, end } of [...segments, ...pages]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(from);
          expect(text.length).toBeGreaterThanOrEqual(end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of a real package, damaged anywhere, too', async () => {
    const xml =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p></w:body></w:document>';
    const whole = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });
    await survivesDamage(whole, read, { most: 8, numRuns: 200 });
  });
});

describe('messages', () => {
  it.each(Object.entries(readMessages))('%s names the file and what to do, in both languages', (_, message) => {
    for (const language of ['vi', 'en'] as const) {
      const sentence = say(message, language, {
        where: 'ke-hoach.pdf',
        format: 'ZIP',
        encoding: 'VNI',
        limit: 64,
        pages: 9000,
        characters: 12_000_000,
        code: 'EBUSY',
        name: '../a.docx',
      });
      expect(sentence).toMatch(/ke-hoach\.pdf.*: .*\. .*\.$/);
      expect(sentence).not.toMatch(/[{}]/);
    }
  });
});

describe('the registry', () => {
  /** Everything that is loaded with a module: its static imports, and theirs. */
  function loadedWith(module: string, loaded = new Set<string>()): Set<string> {
    for (const [, name = ''] of readFileSync(module, 'utf8').matchAll(
      /^(?:import|export) (?!type )[^;]*? from '([^']+)';/gm,
    )) {
      if (!name.startsWith('.')) loaded.add(name);
      else {
        const path = join(dirname(module), name.replace(/\.js$/, '.ts'));
        if (!loaded.has(path)) loadedWith(path, loaded.add(path));
      }
    }
    return loaded;
  }

  it('loads no parser before a file needs one', () => {
    const packages = [...loadedWith(join(import.meta.dirname, 'index.ts'))].filter((name) => !isAbsolute(name));
    expect(packages.filter((name) => !name.startsWith('node:'))).toEqual(['fflate']);
    expect(loadedWith(join(import.meta.dirname, 'html/html.ts'))).toContain('linkedom');
  });
});
