import { describe, expect, it } from 'vitest';
import { type TestSheet, xlsxFile } from '../../test/xlsxFile.js';
import { analyse } from '../pipeline/analyse.js';
import { readBytes } from './index.js';
import { defaultLimits } from './limits.js';
import type { Reading } from './reader.js';
import { numberFormat, shown } from './sheets/numbers.js';

const read = (bytes: Uint8Array) => readBytes(bytes, { path: 'mo-hinh.xlsx' });

async function reading(sheets: readonly TestSheet[], more: Readonly<Record<string, string>> = {}): Promise<Reading> {
  const result = await read(xlsxFile(sheets, more));
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

/** As a district keeps it: a masthead, a heading of two rows, groups, one commune for several rows, names under the table. */
const models: TestSheet = {
  name: 'Mô hình 2024',
  rows: [
    ['UBMTTQ HUYỆN PHÚ TÂN', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
    [],
    ['TT', 'Tên mô hình', 'Địa bàn', '', 'Ghi chú'],
    ['', '', 'Xã', 'Ấp', ''],
    ['I', 'Lĩnh vực kinh tế', '', '', ''],
    [1, 'Tổ hùn vốn mua bảo hiểm y tế', 'Phú Mỹ', 'Thượng 1', ''],
    [2, 'Cổng rào cây xanh', '', 'Thượng 2', 'Mới'],
    [3, 'Camera an ninh', 'Hòa Lạc', '', ''],
    [],
    ['', 'NGƯỜI LẬP', '', 'CHỦ TỊCH'],
  ],
  merges: ['A2:E2', 'A4:A5', 'B4:B5', 'C4:D4', 'E4:E5', 'C7:C8'],
};

describe('an .xlsx file', () => {
  it('is read as lines around a table of rows under one heading', async () => {
    const { text, mediaType } = await reading([models]);
    expect(text.split('\n')).toEqual([
      'Mô hình 2024',
      'UBMTTQ HUYỆN PHÚ TÂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024',
      'TT | Tên mô hình | Địa bàn Xã | Địa bàn Ấp | Ghi chú',
      'I | Lĩnh vực kinh tế |  |  | ',
      '1 | Tổ hùn vốn mua bảo hiểm y tế | Phú Mỹ | Thượng 1 | ',
      '2 | Cổng rào cây xanh | Phú Mỹ | Thượng 2 | Mới',
      '3 | Camera an ninh | Hòa Lạc |  | ',
      'NGƯỜI LẬP',
      'CHỦ TỊCH',
    ]);
    expect(mediaType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  });

  it('gives one model a row, with its place', async () => {
    const result = await analyse(xlsxFile([models]), { path: 'mo-hinh.xlsx' });
    const found = result.ok ? result.value.extraction.initiatives : [];
    expect(found.map(({ name, locality }) => [name, locality])).toEqual([
      ['Tổ hùn vốn mua bảo hiểm y tế', 'Phú Mỹ'],
      ['Cổng rào cây xanh', 'Phú Mỹ'],
      ['Camera an ninh', 'Hòa Lạc'],
    ]);
  });

  it('each sheet that is shown is a section; a sheet without a table is lines', async () => {
    const { text, segments } = await reading([
      { name: 'Sheet1', rows: [['Ghi chú chung'], ['Số liệu đến 30/6']] },
      { name: 'Danh mục', rows: [['ẩn']], hidden: true },
      {
        name: 'Xã A',
        rows: [
          ['STT', 'Họ và tên'],
          [1, 'Nguyễn Văn A'],
        ],
      },
    ]);
    expect(text).toBe('Ghi chú chung\nSố liệu đến 30/6\n\nXã A\nSTT | Họ và tên\n1 | Nguyễn Văn A');
    expect(segments.filter(({ kind }) => kind === 'section')).toHaveLength(2);
  });

  it('texts of the shared table, in the fonts of their runs; days, shares, stored values of formulas, mistakes', async () => {
    const strings =
      '<sst><si><t>Kế hoạch</t></si><si><r><rPr><rFont val=".VnTimeH"/></rPr><t>b¸o c¸o</t></r><r><t xml:space="preserve"> quý</t></r></si></sst>';
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><fonts><font><name val="Arial"/></font></fonts>' +
      '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="10" fontId="0"/></cellXfs></styleSheet>';
    const rows = [
      ['STT', 'Tên', 'Ngày', 'Tỷ lệ', 'Tổng'],
      [
        1,
        '<c t="s"><v>0</v></c>',
        '<c s="1"><v>45473</v></c>',
        '<c s="2"><v>0.125</v></c>',
        '<c s="0"><f>1+1.5</f><v>2.5</v></c>',
      ],
      [2, '<c t="s"><v>1</v></c>', '<c t="e"><v>#REF!</v></c>', '', '<c t="str"><f>A1</f><v>x</v></c>'],
    ];
    const { text, warnings } = await reading([{ name: 'Sheet1', rows }], {
      'xl/sharedStrings.xml': strings,
      'xl/styles.xml': styles,
    });
    expect(text.split('\n').slice(1)).toEqual([
      '1 | Kế hoạch | 30/06/2024 | 12,50% | 2,5',
      '2 | BÁO CÁO quý |  |  | x',
    ]);
    expect(warnings.map(({ data }) => data['encoding'])).toEqual(['TCVN3 (ABC)']);
  });

  it.each([
    ['without sheets', xlsxFile([], { 'xl/workbook.xml': '' }), 'broken'],
    [
      'with entities',
      xlsxFile([{ name: 'a', rows: [] }], { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a><worksheet/>' }),
      'broken',
    ],
    ['with nothing in it', xlsxFile([{ name: 'a', rows: [['']] }]), 'empty'],
  ])('one %s is refused', async (_, bytes, reason) => {
    expect(await read(bytes)).toMatchObject({ ok: false, failure: { reason } });
  });

  it('one whose markup is larger than the limit is refused under its name', async () => {
    const limits = { ...defaultLimits, maxMarkupMegabytes: 0.001 };
    const bytes = xlsxFile([{ name: 'a', rows: Array.from({ length: 100 }, () => ['dài']) }]);
    expect(await readBytes(bytes, { path: 'a', limits })).toMatchObject({ failure: { reason: 'markup-too-large' } });
  });
});

describe('numbers', () => {
  it.each([
    [1234.5, 0, null, '1234,5'],
    [0.1 + 0.2, 0, null, '0,3'],
    [1234567, 3, null, '1.234.567'],
    [-1234.5, 4, null, '-1.234,50'],
    [7, 200, '000', '007'],
    [0.5, 200, '0.0%', '50,0%'],
    [45292, 14, null, '01/01/2024'],
    [45292.75, 22, null, '01/01/2024 18:00'],
    [0.5, 20, null, '12:00'],
    [45292, 200, '"Ngày "dd" tháng "mm', '01/01/2024'],
    [12, 200, '0" đồng"', '12'],
    [1e300, 14, null, '1e+300'],
  ])('%d in format %d %s', (value, id, code, expected) => {
    expect(shown(value, numberFormat(id, code), false)).toBe(expected);
  });

  it('days of a workbook that counts from 1904', () => {
    expect(shown(43830, numberFormat(14, null), true)).toBe('01/01/2024');
  });
});
