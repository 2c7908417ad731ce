import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.js';
import { matchForm } from './match.js';
import { normalise } from './normalise.js';
import { pageAt } from './pages.js';
import { syllablePairs } from './syllables.js';

// What real files hold beside ordinary letters: decomposed vowels, soft hyphens, zero-width marks, odd spaces and line ends.
const fragment = fc.oneof(
  fc.constantFrom(
    'Nghị quyết',
    'ủy',
    'uỷ',
    'Ð',
    '\r\n',
    '\r',
    '\u00A0',
    '\u00AD',
    '\u200B',
    '\uFEFF',
    'Å',
    'a\u0323\u0302',
    '\u0301',
  ),
  fc.constantFrom('Quyết định số 217-QĐ/TW'.normalize('NFD'), 'khoá'.normalize('NFD'), '가', '가', 'İ', 'ß', '𝟙'),
  fc.string({ unit: 'binary' }),
);
const word = fc.constantFrom(
  'Nghị quyết',
  'uỷ\u00AD',
  'Quyết định số'.normalize('NFD'),
  '217-\u200BQĐ/TW'.normalize('NFD'),
  'a\r\nb',
);
const anyText = fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(''));

describe('normalise', () => {
  it('gives NFC without invisible characters, whatever comes in', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text } = normalise(original);
        expect(text.normalize('NFC')).toBe(text);
        expect(text).not.toMatch(/[\r\u00AD\u200B\uFEFF\u00A0]/);
      }),
    );
  });

  it('leads every character back to the place that made it', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, toOriginal, fromOriginal } = normalise(original);
        expect(toOriginal(text.length)).toBe(original.length);
        expect(fromOriginal(original.length)).toBe(text.length);
        for (let at = 0; at < text.length; at++) expect(toOriginal(at + 1)).toBeGreaterThanOrEqual(toOriginal(at));
      }),
    );
  });

  it('makes the same quote from the original range', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (words, a, b) => {
        const original = words.join(' ');
        const { text, toOriginal } = normalise(original);
        const start = Math.min(a % text.length, b % text.length);
        const end = Math.max(a % text.length, b % text.length);
        const quote = normalise(original.slice(toOriginal(start), toOriginal(end))).text;
        expect(quote).toBe(text.slice(start, end));
      }),
    );
  });

  it('finds a symbol again in a decomposed text with soft hyphens', () => {
    const original = `\uFEFFThực hiện Quyết\u00AD định\u00A0số 217-QĐ/TW\r\nngày 12/12/2013`.normalize('NFD');
    const { text, toOriginal } = normalise(original);
    const start = text.indexOf('217-QĐ/TW');
    expect(text).toBe('Thực hiện Quyết định số 217-QĐ/TW\nngày 12/12/2013');
    expect(original.slice(toOriginal(start), toOriginal(start + 9))).toBe('217-QĐ/TW');
  });
});

describe('matchForm', () => {
  it.each([
    ['Huyện uỷ, khoá XI, hoà giải', 'Huyện ủy, khóa XI, hòa giải'],
    ['quý III, hoàn thành, thuỷ lợi', 'quý III, hoàn thành, thủy lợi'],
    ['Ðảng bộ; 217 – QÐ/TW', 'Đảng bộ; 217 - QĐ/TW'],
    ['UỶ BAN NHÂN DÂN', 'ỦY BAN NHÂN DÂN'],
  ])('%s', (text, form) => {
    expect(matchForm(text)).toBe(form);
  });

  it('keeps the length of any text', () => {
    fc.assert(fc.property(anyText, (text) => matchForm(text).length === text.length));
  });
});

describe('fold', () => {
  it('folds Vietnamese to plain lower-case letters', () => {
    expect(fold('Đẩy mạnh phong trào “DÂN VẬN KHÉO”')).toBe('day manh phong trao “dan van kheo”');
  });

  it('keeps the length of any text', () => {
    fc.assert(fc.property(anyText, (text) => fold(text).length === text.length));
  });
});

describe('syllablePairs', () => {
  it('joins neighbours within a sentence only', () => {
    expect(syllablePairs('Công tác dân vận. Quy chế 218')).toBe('công_tác tác_dân dân_vận quy_chế chế_218');
  });
});

describe('pageAt', () => {
  const pages = [
    { page: 1, start: 0, end: 40 },
    { page: 2, start: 41, end: 41 },
    { page: 3, start: 41, end: 90 },
  ];

  it.each([
    [0, 1],
    [40, 1], // the line end between two pages
    [41, 3], // page 2 is a picture: nothing stands on it
    [200, 3],
  ])('offset %i stands on page %i', (offset, page) => expect(pageAt(pages, offset)).toBe(page));

  it('is none in a text without pages', () => expect(pageAt([], 5)).toBeNull());
});
