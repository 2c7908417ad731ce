import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { survivesDamage } from '../../test/damage.js';
import { cell, docFile, line, rowEnd } from '../../test/docFile.js';
import { readBytes, readFileAt } from './index.js';
import type { Reading } from './reader.js';

const read = (bytes: Uint8Array) => readBytes(bytes, { path: 'quyet-dinh.doc' });

async function reading(contents: Parameters<typeof docFile>[0]): Promise<Reading> {
  const result = await read(docFile(contents));
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

const fonts = ['Times New Roman', '.VnTime', '.VnTimeH', 'VNI-Times', 'Symbol'];

describe('a .doc file', () => {
  it.each([1, 2] as const)('is read paragraph by paragraph, %d bytes a character', async (bytes) => {
    const { text, mediaType, segments } = await reading({
      fonts,
      body: [line('Số: 12/QÐ-UBND'), { runs: [{ text: 'Chương I' }], heading: true }, line('Ban hành kèm theo')],
      bytes,
    });
    // In one byte a character the letters of Unicode are lost on the way into the file.
    expect(text.split('\n')).toHaveLength(3);
    if (bytes === 2) expect(text).toBe('Số: 12/QÐ-UBND\nChương I\nBan hành kèm theo');
    expect(mediaType).toBe('application/msword');
    expect(segments.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  it('each run is read in the encoding of its font, capitals as they are shown', async () => {
    const { text, warnings } = await reading({
      fonts,
      body: [
        { runs: [{ text: 'bé t\xB5i chÝnh', font: 2 }] },
        {
          runs: [
            { text: 'C\xA8n c\xF8 ', font: 1 },
            { text: 'Luật ', font: 0 },
            { text: 'Vie\xE4t Nam', font: 3 },
          ],
        },
      ],
    });
    expect(text).toBe('BỘ TÀI CHÍNH\nCăn cứ Luật Việt Nam');
    expect(warnings.map(({ data }) => data)).toEqual([
      { encoding: 'TCVN3 (ABC)', confidence: 1 },
      { encoding: 'VNI', confidence: 1 },
    ]);
  });

  it('one byte a character: quotes and dashes of the Western code page', async () => {
    const { text } = await reading({ fonts, body: [line('\x93Ban Ch\xE0p h\xE0nh\x94 \x96 2005')], bytes: 1 });
    expect(text).toBe('“Ban Chàp hành” – 2005');
  });

  it('fields show their result, page numbers and pictures nothing, hidden text nothing', async () => {
    const sign = (text: string) => ({ text, special: true as const });
    const { text } = await reading({
      fonts,
      body: [
        {
          runs: [
            { text: 'Xem ' },
            sign('\u0013'),
            { text: ' HYPERLINK "http://a.vn" ' },
            sign('\u0014'),
            { text: 'Nghị định 30' },
            sign('\u0015'),
            sign('\u0001'),
            { text: ' (nháp)', hidden: true },
            { text: ', trang ' },
            sign('\u0013'),
            { text: ' PAGE ' },
            sign('\u0014'),
            { text: '7' },
            sign('\u0015'),
            { text: '\u000Bdòng hai' },
          ],
        },
      ],
    });
    expect(text).toBe('Xem Nghị định 30, trang\ndòng hai');
  });

  it('cells of a table of data stand in rows', async () => {
    const rows = Array.from({ length: 4 }, (_, i) => [
      cell(`${i + 1}`),
      cell('Tổ tự quản'),
      cell('x'),
      cell(''),
      rowEnd,
    ]);
    const { text, segments } = await reading({ fonts, body: [line('Bảng 1'), ...rows.flat(), line('Hết')] });
    expect(text.split('\n').slice(0, 2)).toEqual(['Bảng 1', '1 | Tổ tự quản | x | ']);
    expect(text.endsWith('\nHết')).toBe(true);
    expect(segments.filter(({ kind }) => kind === 'cell')).toHaveLength(9);
  });

  it('automatic numbers are written as Word shows them', async () => {
    const item = (text: string, level: number) => ({ runs: [{ text }], level });
    const { text, segments } = await reading({
      fonts,
      body: [item('Phạm vi', 0), item('xã', 1), item('huyện', 1), item('Hiệu lực', 0), item('tỉnh', 1)],
    });
    expect(text).toBe('Điều 1. Phạm vi\na) xã\nb) huyện\nĐiều 2. Hiệu lực\na) tỉnh');
    expect(new Set(segments.map(({ kind }) => kind))).toEqual(new Set(['list-item']));
  });

  it('footnotes stand below, with the number of their reference; page lines around', async () => {
    const { text, segments } = await reading({
      fonts,
      body: [{ runs: [{ text: 'Theo báo cáo' }, { text: '\u0002', special: true }, { text: ' của tỉnh' }] }],
      footnotes: [[{ runs: [{ text: '\u0002', special: true }, { text: ' Báo cáo số 5' }] }]],
      header: [line('VĂN PHÒNG QUỐC HỘI')],
      footer: [{ runs: [{ text: 'Trang ' }] }],
    });
    expect(text).toBe('VĂN PHÒNG QUỐC HỘI\nTheo báo cáo[1] của tỉnh\n[1] Báo cáo số 5');
    expect(segments.map(({ kind }) => kind)).toEqual(['page-header', 'paragraph', 'footnote']);
  });
});

describe('a .doc file that cannot be read', () => {
  const whole = docFile({ fonts, body: [line('Căn cứ Luật Công đoàn')] });
  const main = Buffer.from(whole).indexOf(Buffer.from([0xec, 0xa5, 0xc1, 0x00]));
  const changed = (at: number, value: number): Uint8Array => {
    const bytes = Uint8Array.from(whole);
    bytes[main + at] = value;
    return bytes;
  };

  it.each([
    ['with a password', changed(0x0b, 0x03), 'encrypted'],
    ['of Word 95', changed(0x00, 0xdc), 'unsupported-format'],
    ['that lost its signature', changed(0x01, 0x00), 'broken'],
    ['that is cut off', whole.subarray(0, whole.length - 1024), 'broken'],
    ['whose piece table points out of it', changed(154 + 33 * 8, 0xff), 'broken'],
  ])('one %s', async (_, bytes, reason) => {
    expect(await read(bytes)).toMatchObject({ ok: false, failure: { reason, where: 'quyet-dinh.doc' } });
  });

  it('one whose sectors go round in a circle', async () => {
    const bytes = Uint8Array.from(whole);
    const view = new DataView(bytes.buffer);
    const directory = view.getInt32(48, true);
    const table = (view.getInt32(76, true) + 1) * 512;
    view.setInt32(table + directory * 4, directory, true);
    const result = await read(bytes);
    expect(result).toMatchObject({ ok: false, failure: { reason: 'broken' } });
  });

  it('damaged anywhere, it is a reading or a failure', async () => {
    await survivesDamage(whole, read, { most: 12, numRuns: 300 });
  });
});

const samples = join(import.meta.dirname, '../../../shared/samples');

describe.skipIf(!existsSync(samples))('real .doc files', () => {
  const linesOf = async (file: string): Promise<string[]> => {
    const result = await readFileAt(join(samples, file));
    if (!result.ok) throw new Error(result.failure.reason);
    return result.value.reading.text.split('\n');
  };

  it('in TCVN3: capitals of capital fonts, automatic numbers', async () => {
    const lines = await linesOf('legacy/tcvn3/2004-0328NDCP.doc');
    expect(lines.slice(0, 5)).toEqual([
      'CHÍNH PHỦ',
      '===',
      'Số: 28 /2003/NĐ-CP',
      'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    expect(lines).toContain('2. Người Việt Nam định cư ở nước ngoài.');
  });

  it('in VNI', async () => {
    const lines = await linesOf('legacy/vni/2008-23.QD-991-UBND.doc');
    expect(lines).toContain('Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;');
    expect(lines.at(-1)).toBe('Trương Tấn Thiệu');
  });

  it('in Unicode', async () => {
    const lines = await linesOf('doc/QD9UB1.doc');
    expect(lines.slice(0, 3)).toEqual(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ CẦN THƠ', 'Số:09/2010/QĐ-UBND']);
  });
});
