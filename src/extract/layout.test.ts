import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingOf } from './layout/closing.js';
import { mastheadOf } from './layout/masthead.js';
import { layoutOf } from './layout.js';
import { sourceOf } from './source.js';

const document = `UBND TỈNH LAI CHÂU
SỞ TƯ PHÁP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 61/KH-STP
Lai Châu, ngày 12 tháng 02 năm 2019

KẾ HOẠCH
Hòa giải ở cơ sở năm 2019

Căn cứ Luật Hòa giải ở cơ sở năm 2013, Sở xây dựng kế hoạch.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.

GIÁM ĐỐC

Lò Văn Khiêm

PHỤ LỤC
Danh sách các tổ hòa giải`;

test('a document falls into masthead, body, closing and what follows', () => {
  const source = sourceOf(document);
  const { masthead, body, closing, after } = layoutOf(source);
  const text = (span: { start: number; end: number } | null): string =>
    span === null ? '' : document.slice(span.start, span.end).trim();
  expect(text(masthead)).toMatch(/^UBND TỈNH LAI CHÂU[\s\S]*Hòa giải ở cơ sở năm 2019$/);
  expect(text(body)).toBe('Căn cứ Luật Hòa giải ở cơ sở năm 2013, Sở xây dựng kế hoạch.');
  expect(text(closing)).toMatch(/^Nơi nhận:[\s\S]*Lò Văn Khiêm$/);
  expect(text(after)).toMatch(/^PHỤ LỤC/);
});

test('a text without masthead is all body', () => {
  const text = 'Phong trào ở bản Nà Tăm phát triển mạnh.\nNgười dân phấn khởi.';
  expect(layoutOf(sourceOf(text))).toEqual({
    masthead: null,
    body: { start: 0, end: text.length },
    closing: null,
    after: null,
  });
});

test('the same source gives the same layout object', () => {
  const source = sourceOf(document);
  expect(layoutOf(source)).toBe(layoutOf(source));
  expect(mastheadOf(source)).toBe(mastheadOf(source));
  expect(closingOf(source)).toBe(closingOf(source));
});

// Pieces of real layouts in any order, and hostile runs: nothing may throw, no span may leave the text.
const pieces = [
  ...document.split('\n'),
  'Nơi nhận: ',
  'Kính gửi: ',
  ' - Như trên; - Lưu: VT. ',
  'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH',
  'Số: ',
  'số số số ',
  '/KH-',
  '|',
  '\t',
  '     ',
  '-----',
  '((((',
  'ngày … tháng … năm ',
  'Ð',
  '\n\n',
];
const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 40 });

test('layouts of any pile of pieces stay within the text and in order', () => {
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('\n');
      const { masthead, body, closing, after } = layoutOf(sourceOf(text));
      const spans = [masthead, body, closing, after].filter((span) => span !== null);
      let last = 0;
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        last = span.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
});

test('two columns drawn by blanks, tabs or bars are read alike', () => {
  const folder = fileURLToPath(new URL('header/cases/', import.meta.url));
  for (const name of readdirSync(folder)) {
    const input = readFileSync(`${folder}${name}/input.txt`, 'utf8');
    if (!/\S {6,}\S/.test(input)) continue;
    const barred = input.replace(/(?<=[^\s:y]) {6,}(?=\S)/g, ' | ');
    expect(mastheadOf(sourceOf(barred)).placeDate?.date, name).toBe(mastheadOf(sourceOf(input)).placeDate?.date);
    expect(closingOf(sourceOf(barred))?.signatures.length, name).toBe(closingOf(sourceOf(input))?.signatures.length);
  }
});
