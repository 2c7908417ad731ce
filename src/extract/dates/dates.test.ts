import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFindings } from '../nothing.js';
import { sourceOf } from '../source.js';
import { dates } from './index.js';

const found = (text: string) => dates.find(sourceOf(text), emptyFindings).dates;
const valuesIn = (text: string): string[] => found(text).map(({ value }) => value);

// Text, values in order.
const cases: readonly (readonly [string, readonly string[]])[] = [
  // Days
  ['Lào Cai, ngày 11 tháng 10 năm 2023', ['2023-10-11']],
  ['Quyết định số 412-QĐ/HU ngày 30/7/2019 của Huyện ủy Mường Khương', ['2019-07-30']],
  ['họp ngày 12-12-2013 tại hội trường', ['2013-12-12']],
  ['Kết luận ngày 18-2-2019', ['2019-02-18']],
  ['Chỉ thị ban hành ngày 09/2/2007', ['2007-02-09']],
  ['ký ngày 31.12.2024', ['2024-12-31']],
  ['ngày 03 tháng bốn năm 2019', ['2019-04-03']],
  ['ngày 15 tháng Tám năm 2018', ['2018-08-15']],
  ['ngày 20 tháng mười một năm 2021', ['2021-11-20']],
  ['Cao Bằng, ngày 21 tháng  01  năm 2010', ['2010-01-21']],
  ['ngày 12 tháng 5, năm 2020', ['2020-05-12']],
  ['ngày mùng 3 tháng 2 năm 1930', ['1930-02-03']],
  ['ngày 15 tháng 9/2022', ['2022-09-15']],
  ['cập nhật 2025-07-01 trên hệ thống', ['2025-07-01']],
  ['(03/02/1930 – 03/02/2020)', ['1930-02-03', '2020-02-03']],
  ['(15/10/1930–15/10/2018)', ['1930-10-15', '2018-10-15']],
  ['ngày 5 / 6 / 2021', ['2021-06-05']],
  ['Ngày 8\ntháng 3 năm 2022, Hội đã phát động', ['2022-03-08']],
  ['NGÀY 02 THÁNG 9 NĂM 1945', ['1945-09-02']],
  ['trước 17 giờ 00 ngày 20/9/2021', ['2021-09-20']],
  // Days without a year
  ['từ ngày 01/7 đến nay', ['--07-01']],
  ['trước ngày 30/10 hàng năm', ['--10-30']],
  ['ngày 20 tháng 11 hằng năm', ['--11-20']],
  ['dịp 19/5, ngày 30/4 và 1/5', ['--05-19', '--04-30', '--05-01']],
  ['nghiệm thu đến 15/9', ['--09-15']],
  ['Từ ngày 01/7 đến ngày 15/10/2018', ['2018-07-01', '2018-10-15']],
  ['các ngày 03, 04 và 05/12/2025', ['2025-12-03', '2025-12-04', '2025-12-05']],
  ['tập huấn ngày 12-14/11/2024', ['2024-11-12', '2024-11-14']],
  ['ngày 10-12/11/2024', ['2024-11-10', '2024-11-12']],
  ['ngày 12 và ngày 13 tháng 6 năm 2023', ['2023-06-12', '2023-06-13']],
  // Months
  ['giao ban tháng 11/2025', ['2025-11']],
  ['Tháng 4 năm 2026', ['2026-04']],
  ['tháng Tám năm 1945', ['1945-08']],
  ['tháng mười hai năm 2021', ['2021-12']],
  ['tháng 11, 12/2025', ['2025-11', '2025-12']],
  ['tháng 3, 4 và 5 năm 2024', ['2024-03', '2024-04', '2024-05']],
  ['từ 01/2020 đến 6/2021', ['2020-01', '2021-06']],
  ['từ tháng 7 đến tháng 9/2022', ['2022-07', '2022-09']],
  ['Ngày … tháng 9 năm 2025', ['2025-09']],
  ['tháng 12 hằng năm', ['--12']],
  // Quarters, halves
  ['Quý IV/2025', ['2025-Q4']],
  ['quý 1 năm 2026', ['2026-Q1']],
  ['Quý II-2022', ['2022-Q2']],
  ['Quý I, II và III/2023', ['2023-Q1', '2023-Q2', '2023-Q3']],
  ['quý III và quý IV năm 2024', ['2024-Q3', '2024-Q4']],
  ['6 tháng đầu năm 2025', ['2025-01/2025-06']],
  ['06 tháng cuối năm 2022', ['2022-07/2022-12']],
  ['9 tháng năm 2024', ['2024-01/2024-09']],
  ['năm 2019 và 6 tháng đầu năm 2020', ['2019', '2020-01/2020-06']],
  // Years, periods
  ['KẾ HOẠCH CÔNG TÁC NĂM 2026', ['2026']],
  ['các năm 2022, 2023 và 2024', ['2022', '2023', '2024']],
  ['đến năm 2030, tầm nhìn đến năm 2045', ['2030', '2045']],
  ['đến năm 2030, tầm nhìn 2045.', ['2030', '2045']],
  ['giai đoạn 2016 – 2020', ['2016/2020']],
  ['giai đoạn từ năm 2021 đến năm 2025', ['2021/2025']],
  ['nhiệm kỳ 2020 - 2025', ['2020/2025']],
  ['thời kỳ 2021–2030', ['2021/2030']],
  ['năm học 2024-2025 và năm học 2025/2026', ['2024/2025', '2025/2026']],
  ['kế hoạch 5 năm 2021-2025', ['2021/2025']],
  ['thi hành Luật Đất đai trong năm 2025', ['2025']],
  ['từ năm 2018 đến năm 2020', ['2018', '2020']],
  // None
  ['ngày 31/02/2020 và ngày 45/13/2020', []],
  ['ngày 29/02/2023', []],
  ['Quyết định số 09/2010/QĐ-UBND, Luật số 10/2022/QH15, Thông tư 05/2014', []],
  ['Nghị định 30/2020/NĐ-CP và Nghị quyết số 10/2019', []],
  ['Luật Thanh niên năm 2020, Hiến pháp năm 2013', []],
  ['đạt 3/4 chỉ tiêu, trực 24/24 giờ, đến 2/3 số hộ', []],
  ['điện thoại 0912-345-678, 1.254 hộ, 12,5%', []],
  ['ngày mồng 10 tháng 3 âm lịch', []],
  ['hàng năm 2000 lao động; Việt Nam 2025', []],
  ['giá 2000-2010 đồng; 6 tháng đầu năm; quý IV', []],
  ['báo cáo trước ngày 15 hằng tháng', []],
  ['Mục 1.2.3; điểm 4.5; Điều 12 khoản 3', []],
];

describe('dates', () => {
  it.each(cases)('%s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  it('quotes what stands in the text', () => {
    expect(
      found('Kế hoạch giai đoạn 2021 – 2025; Quý I, II/2024; quý III và quý IV/2024; trước ngày 30/10 hàng năm').map(
        ({ text }) => text,
      ),
    ).toEqual(['giai đoạn 2021 – 2025', 'Quý I', 'II/2024', 'quý III', 'quý IV/2024', '30/10 hàng năm']);
  });
});

const fragment = fc.oneof(
  fc.constantFrom(...cases.map(([text]) => text)),
  fc.constantFrom(
    'ngày ',
    'tháng ',
    'năm ',
    'quý ',
    '12',
    '/',
    '-',
    '2025',
    ' và ',
    '\n',
    'giai đoạn ',
    '１２',
    'İ',
    'ß',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const anyText = fc.array(fragment, { maxLength: 25 }).map((parts) => parts.join(' ').normalize('NFC'));

describe('dates of any text', () => {
  it('have faithful spans in order, without overlap, and valid values', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { span, text: quote, value } of found(text)) {
          expect(text.slice(span.start, span.end)).toBe(quote);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(value).toMatch(
            /^(?:\d{4}(?:-\d{2}(?:-\d{2})?|-Q[1-4])?|\d{4}\/\d{4}|\d{4}-\d{2}\/\d{4}-\d{2}|--\d{2}(?:-\d{2})?)$/,
          );
          end = span.end;
        }
      }),
    );
  });

  it('do not change when a sentence is put before or after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), ([text, values]) => {
        expect(valuesIn(`Đề nghị các đơn vị quan tâm thực hiện.\n\n${text}`)).toEqual(values);
        expect(valuesIn(`${text}.\n\nĐề nghị các đơn vị quan tâm thực hiện.`)).toEqual(values);
      }),
    );
  });

  it('come to an end on hostile text', () => {
    for (const hostile of [
      '1/'.repeat(50_000),
      'ngày '.repeat(50_000),
      '1'.repeat(200_000),
      'năm 2020, '.repeat(20_000),
      'quý I, '.repeat(20_000),
    ])
      expect(Array.isArray(found(hostile))).toBe(true);
  });
});
