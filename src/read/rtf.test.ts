import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../view/messages/read.js';
import { readBytes, readFileAt } from './index.js';
import type { Reading } from './reader.js';

const FONTS =
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset0 .VnTime;}{\\f2\\fnil .VnTimeH;}' +
  '{\\f3\\fnil VNI-Times;}{\\f4\\ftech\\fcharset2 Symbol{\\*\\falt Times};}{\\f5\\froman\\fcharset163 Arial;}}';
const STYLES = '{\\stylesheet{\\f0 Normal;}{\\s1\\b heading 1;}}';

const rtf = (body: string): Uint8Array =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}${STYLES}${body}}`, 'latin1');
const read = (bytes: Uint8Array) => readBytes(bytes, { path: 'thong-tu.rtf' });

async function reading(body: string): Promise<Reading> {
  const result = await read(rtf(body));
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

describe('an .rtf file', () => {
  it('is read paragraph by paragraph, line by line', async () => {
    expect((await reading('M\\u7897?t\\par Hai\\line ba\\par')).text).toBe('Một\nHai\nba');
  });

  it('each run is read in the encoding of its font, capitals as they are shown', async () => {
    const { text, mediaType, warnings } = await reading(
      "{\\f2 b\\'e9 t\\'b5i ch\\'ddnh}\\par\\f1 C\\'a8n c\\'f8 \\f0 Lu\\u7853?t {\\f3 Vie\\'e4t Nam}\\par{\\f5\\'d0\\'ea\\'ec 1}\\par",
    );
    expect(text.normalize('NFC')).toBe('BỘ TÀI CHÍNH\nCăn cứ Luật Việt Nam\nĐế 1');
    expect(mediaType).toBe('application/rtf');
    expect(warnings.map(({ data }) => data['encoding'])).toEqual(['TCVN3 (ABC)', 'VNI']);
  });

  it('signs, spaces that do not break, replacements of Unicode are read once', async () => {
    const { text } = await reading("\\ldblquote A\\rdblquote\\~\\endash\\~\\uc2\\u272\\'d0?B \\{c\\}\\_d\\par");
    expect(text).toBe('“A”\u00A0–\u00A0ĐB {c}-d');
  });

  it('pictures, objects, comments, hidden text, unknown destinations are left out', async () => {
    const { text } = await reading(
      '{\\info{\\title Nhap}}{\\pict\\wmetafile8 0100090000}{\\*\\shppict{\\pict ffd8}}Chung{\\*\\annotation ghi chu}' +
        '{\\v an}{\\*\\moi khong}{\\object{\\*\\objdata 01}{\\result (hinh)}}\\bin3 }}}\\par',
    );
    expect(text).toBe('Chung(hinh)');
  });

  it('fields show their result, page numbers nothing', async () => {
    const field = (code: string, result: string): string => `{\\field{\\*\\fldinst ${code}}{\\fldrslt ${result}}}`;
    const { text } = await reading(
      `Xem ${field('HYPERLINK "a"', 'tại đây'.replace('ạ', '\\u7841?').replace('đ', '\\u273?').replace('â', "\\'e2"))}, trang ${field('PAGE', '7')}.\\par`,
    );
    expect(text).toBe('Xem tại đây, trang .');
  });

  it('cells stand in rows, a table within a cell is part of it', async () => {
    const border = '\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs';
    const row = (...cells: readonly string[]): string =>
      `\\trowd${cells.map((_, i) => `${border}\\cellx${i + 1}`).join('')}\\pard\\intbl ${cells.map((each) => `${each}\\cell `).join('')}\\row`;
    const { text, segments } = await reading(
      `${row('TT', 'Mo hinh')}${row('1', 'To')}${row('2', 'Nhom')}\\pard Het\\par`,
    );
    expect(text).toBe('TT | Mo hinh\n1 | To\n2 | Nhom\nHet');
    expect(segments.filter(({ kind }) => kind === 'cell')).toHaveLength(6);
  });

  it('numbers before a paragraph are those that Word wrote; bullets are a dot', async () => {
    const { text, segments } = await reading(
      "{\\listtext\\pard\\plain 1.\\tab}Mot\\par{\\pntext\\f4\\'b7\\tab}Hai\\par{\\listtext -\\tab}Ba\\par",
    );
    expect(text).toBe('1. Mot\n• Hai\n- Ba');
    expect(segments.map(({ kind }) => kind)).toEqual(['list-item', 'list-item', 'list-item']);
  });

  it('headings, footnotes, page lines, text boxes', async () => {
    const { text, segments } = await reading(
      '{\\header VAN PHONG\\par}{\\footer Trang {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}\\pard\\s1 Chuong I\\par\\pard Theo{\\super\\chftn{\\footnote\\pard {\\super\\chftn} Bao cao 5}} tinh' +
        '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt Mat\\par}}{\\shprslt Mat}}\\par',
    );
    expect(text).toBe('VAN PHONG\nChuong I\nMat\nTheo[1] tinh\n[1] Bao cao 5');
    expect(segments.map(({ kind }) => kind)).toEqual(['page-header', 'heading', 'paragraph', 'paragraph', 'footnote']);
  });
});

describe('a damaged .rtf file', () => {
  it('cut off, it is read as far as it goes', async () => {
    const result = await read(rtf('Mot\\par Hai').slice(0, -1));
    expect(result).toMatchObject({ ok: true, value: { text: 'Mot\nHai' } });
  });

  it('groups without end are no document', async () => {
    expect(await read(Buffer.from('{\\rtf1'.padEnd(500_000, '{')))).toMatchObject({
      ok: false,
      failure: { reason: 'broken' },
    });
  });

  it('whatever it says, it is a reading or a failure', async () => {
    const word = fc.constantFrom(
      ...['{', '}', '\\par ', '\\cell', '\\row', '\\intbl', '\\itap9', '\\u-3', '\\bin9', "\\'e9", '\\*', '\\footnote'],
      ...['\\shptxt', '\\field', '\\fldinst', '\\header', '\\f1 ', '\\f9', '\\uc3', 'a', '\\', '\\listtext', '\\trowd'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
        const result = await read(rtf(words.join('')));
        expect(result.ok || result.failure.reason in readMessages).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const samples = join(import.meta.dirname, '../../../shared/samples/legacy');

describe.skipIf(!existsSync(samples))('a real .rtf file', () => {
  it('in TCVN3 with tables', async () => {
    const result = await readFileAt(join(samples, 'tcvn3/2003-A04.rtf'));
    const lines = result.ok ? result.value.reading.text.split('\n') : [];
    expect(lines[0]).toBe('BỘ TÀI CHÍNH CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(lines).toContain('A - PHẠM VI ÁP DỤNG THUẾ THU NHẬP DOANH NGHIỆP');
    expect(lines).toContain('CHỈ TIÊU: | Thực hiện 9 tháng | Ước quý IV | Ước cả năm | Dự kiến năm nay');
  });
});
