import { describe, expect, it } from 'vitest';
import { survivesDamage } from '../../test/damage.js';
import { type Cell, xlsFile } from '../../test/xlsFile.js';
import { readBytes } from './index.js';

const read = (bytes: Uint8Array) => readBytes(bytes, { path: 'mo-hinh.xls' });
const shared = (text: number): Cell => ({ kind: 'shared', text });
const number = (value: number, style = 0): Cell => ({ kind: 'number', value, style });

// As kept around 2005, in the fonts of before Unicode; the third text has a second font from its fifth letter on.
const contents = {
  fonts: ['.VnTime', 'Arial', 'Arial', 'Arial', '.VnTimeH'],
  texts: [
    { text: 'TT' },
    { text: 'Tªn m« h×nh' },
    { text: 'Ngµy thµnh lËp' },
    { text: 'Tæ tù qu¶n ®­êng biªn', from: 3, font: 5 },
    { text: 'DANH SÁCH' },
    { text: 'X· §¹i §ång' },
  ],
  formats: [0, 14],
  sheets: [
    {
      name: 'Mô hình',
      rows: [
        [null, shared(4)],
        [],
        [shared(0), shared(1), shared(2), shared(5)],
        [number(1), shared(3), number(38353, 1), { kind: 'sum', value: 'céng' } as const],
        [
          { kind: 'short', rk: (2 << 2) | 2 } as const,
          null,
          { kind: 'sum', value: 2.5 } as const,
          { kind: 'mistake' } as const,
        ],
      ],
      merges: [[3, 4, 1, 1]] as const,
    },
    { name: 'Danh mục', hidden: true as const, rows: [[shared(4)]] },
    { name: 'Sheet3', rows: [] },
  ],
};
const text = [
  'Mô hình',
  'DANH SÁCH',
  'TT | Tên mô hình | Ngày thành lập | Xã Đại Đồng',
  '1 | Tổ TỰ QUẢN ĐƯỜNG BIÊN | 01/01/2005 | cộng',
  '2 | Tổ TỰ QUẢN ĐƯỜNG BIÊN | 2,5 | ',
].join('\n');

describe('an .xls file', () => {
  it('is read like one of today: fonts, days, results of formulas, what a merged cell says in each of its rows', async () => {
    const result = await read(xlsFile(contents));
    expect(result).toMatchObject({ ok: true, value: { text, mediaType: 'application/vnd.ms-excel' } });
  });

  it('wherever the table of texts goes on in a further record', async () => {
    for (let letters = 1; letters < 10; letters++)
      expect(await read(xlsFile({ ...contents, cutAfter: 8 + 3 + 4 + 3 + letters * 2 }))).toMatchObject({
        value: { text },
      });
  });

  it.each([
    ['with a password', xlsFile({ ...contents, sealed: true }), 'encrypted'],
    ['of Excel 95', xlsFile({ ...contents, version: 0x500 }), 'unsupported-format'],
    ['that is cut off', xlsFile(contents).subarray(0, 900), 'broken'],
    ['with nothing in it', xlsFile({ ...contents, sheets: [] }), 'empty'],
  ])('one %s is refused', async (_, bytes, reason) => {
    expect(await read(bytes)).toMatchObject({ ok: false, failure: { reason } });
  });

  it('damaged anywhere, it is a reading or a failure', async () => {
    const whole = xlsFile(contents);
    await survivesDamage(whole, read, { most: 12, numRuns: 300 });
  });
});
