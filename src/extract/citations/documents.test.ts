import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../records/citation.js';
import type { Findings } from '../../records/extraction.js';
import { normalise } from '../../text/normalise.js';
import { emptyFindings } from '../nothing.js';
import { sourceOf } from '../source.js';
import { citations } from './index.js';

const UPDATE = process.env['UPDATE_CASES'] === '1';
const CASES = new URL('./cases/', import.meta.url);
const folders = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const find = (text: string, found: Findings = emptyFindings) => citations.find(sourceOf(normalise(text).text), found);
const inputOf = (folder: string): string =>
  readFileSync(new URL(`${folder}/input.txt`, CASES), 'utf8').replaceAll('\r\n', '\n');
const texts = folders.map(inputOf);

/** All of a citation but where it stands and how its line breaks run. */
const values = ({ span: _span, text, confidence: _confidence, ...rest }: Citation) => ({
  ...rest,
  text: text.replace(/\s+/g, ' '),
});

function record(text: string) {
  const { citations: cited, backReferences } = find(text);
  return {
    citations: cited.map(values),
    backReferences: backReferences.map(({ text, citation }) => ({ text, citation })),
  };
}

describe('documents', () => {
  it.each(folders)('%s', (folder) => {
    const path = new URL(`${folder}/output.json`, CASES);
    const result = record(inputOf(folder));
    if (UPDATE) writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
    expect(existsSync(path)).toBe(true);
    expect(result).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });
});

describe('the document itself', () => {
  const own = {
    ...emptyFindings.header,
    symbol: '06/2018/QĐ-UBND',
    type: { code: 'QĐ', name: 'Quyết định' },
    date: '2018-05-14',
  };
  const found = { ...emptyFindings, header: own };

  it('is no citation where it is named again', () => {
    expect(find('(Kèm theo Quyết định số 6/2018/QĐ-UBND ngày 14/5/2018)', found).citations).toEqual([]);
  });

  it('does not hide another paper of that symbol', () => {
    const text = 'Căn cứ Quyết định số 06/2018/QĐ-UBND ngày 22/01/2018 của UBND tỉnh Kon Tum.';
    expect(find(text, found).citations).toHaveLength(1);
  });

  it('is what "này" means after its own kind', () => {
    const text = 'Căn cứ Quyết định số 1/QĐ-UBND; Chỉ thị số 5/CT-TTg. Quyết định này và Chỉ thị này có hiệu lực.';
    expect(find(text, found).backReferences).toMatchObject([{ text: 'Chỉ thị này', citation: 1 }]);
  });

  it('continues what its own title continues', () => {
    const header = { ...own, subject: 'về tiếp tục thực hiện Nghị quyết số 28-NQ/TW ngày 25/10/2013' };
    const text = 'KẾT LUẬN\nvề tiếp tục thực hiện Nghị quyết số 28-NQ/TW ngày 25/10/2013';
    expect(find(text, { ...emptyFindings, header }).citations).toMatchObject([
      { relation: 'continues', subject: null },
    ]);
  });
});

describe('back references', () => {
  it.each([
    ['Thực hiện Chỉ thị số 5-CT/TU. Chỉ thị nêu trên được phổ biến.', ['Chỉ thị nêu trên → 0']],
    [
      'Theo Luật Nhà ở và Nghị định số 95/2024/NĐ-CP. Nghị định nói trên thay nghị định cũ.',
      ['Nghị định nói trên → 1'],
    ],
    ['Theo Nghị quyết số 1-NQ/TU và Nghị quyết số 2-NQ/TU; nghị quyết đó yêu cầu.', ['nghị quyết đó → 1']],
    ['Theo Nghị quyết số 1-NQ/TU; các nghị quyết nêu trên, những kế hoạch nói trên.', []],
    ['Quyết định nêu trên chưa được dẫn ở đâu. Theo Kế hoạch số 3/KH-UBND.', []],
  ])('%s', (text, expected) => {
    expect(find(text).backReferences.map((back) => `${back.text} → ${back.citation}`)).toEqual(expected);
  });
});

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(...texts.flatMap((text) => text.split(/(?<=[.;])\s/))),
    fc.constantFrom(
      'Quyết định số ',
      '217',
      '-QĐ/TW',
      'và',
      ', ',
      '; ',
      ' của Bộ Chính trị',
      ' ngày 1/2/2020',
      'Luật ',
      '“',
      '\n',
    ),
    fc.string(),
  );
  const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('spans are faithful, in order, and indices point at items', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = normalise(raw);
        const { citations: cited, backReferences } = citations.find(sourceOf(text), emptyFindings);
        let last = 0;
        for (const { span, text: quote, subject } of cited) {
          expect(text.slice(span.start, span.end)).toBe(quote);
          expect(quote.trim()).toBe(quote);
          expect(span.start).toBeGreaterThanOrEqual(last);
          last = span.start;
          if (subject !== null) expect(subject).toBeLessThan(cited.length);
        }
        for (const { span, text: quote, citation } of backReferences) {
          expect(text.slice(span.start, span.end)).toBe(quote);
          expect(citation).toBeLessThan(cited.length);
        }
      }),
    );
  });

  it('decomposed letters, CRLF, doubled and odd blanks and soft hyphens change no value', () => {
    const disguises: ((text: string) => string)[] = [
      (text) => text.normalize('NFD'),
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.replace(/(?<=\S) (?=\S)/g, '  '),
      (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '\u00A0'),
      (text) => text.replace(/(?<=\p{L})(?=\p{Ll})/gu, '\u00AD'),
      (text) => text.replaceAll(' - ', ' – '),
    ];
    const plain = (text: string) => JSON.stringify(record(text)).replace(/\s+/g, ' ').replaceAll('–', '-');
    for (const text of texts) for (const disguise of disguises) expect(plain(disguise(text))).toBe(plain(text));
  });

  it('a sentence elsewhere changes no item', () => {
    const sentence = 'Thời tiết trong tuần thuận lợi cho bà con xuống giống.';
    for (const text of texts) {
      const before = record(text);
      expect(record(`${text.trimEnd()}\n\n${sentence}\n`)).toEqual(before);
      expect(record(`${sentence}\n\n${text}`)).toEqual(before);
      const paragraphs = text.split('\n\n');
      for (let at = 1; at < paragraphs.length; at++)
        expect(record([...paragraphs.slice(0, at), sentence, ...paragraphs.slice(at)].join('\n\n'))).toEqual(before);
    }
  });

  // Quadratic behaviour would take minutes on these, and the test its time limit.
  it.each([
    '1',
    '/',
    '1-',
    '12/',
    'số ',
    'Quyết định số ',
    'Quyết định số 1, ',
    '217-QĐ/TW, ',
    '1/A-A',
    'Luật A ',
    'Luật sửa đổi, bổ sung một số điều của ',
    'điểm a khoản 1 Điều 2 ',
    'của Bộ Y ',
    'Ban Thường vụ và ',
    'Nghị quyết số 1-NQ/TW về “',
    '“',
    '(',
    '; ',
    '\n',
    ' ',
    'thực hiện ',
    'ngày 12/12/2013 ',
    'Nghị quyết Đại hội XI ',
    'Ban hành kèm theo Quyết định này Quy chế ',
    'Chính phủ đã ban hành ',
  ])('%j repeated ends', (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    expect(find(text).citations.every((citation) => citation.relation !== null)).toBe(true);
  });
});
