import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelCount } from '../../records/facts.js';
import { emptyFindings } from '../nothing.js';
import { sourceOf } from '../source.js';
import { counts } from './index.js';
import { numberOf } from './number.js';

const found = (text: string): ModelCount[] => counts.find(sourceOf(text), emptyFindings).counts;

/** "value field", and "@ locality", "# period" where they are told. */
const told = ({ value, field, locality, period }: ModelCount): string =>
  `${value} ${field ?? '-'}${locality === null ? '' : ` @ ${locality}`}${period === null ? '' : ` # ${period}`}`;

const cases: readonly (readonly [string, readonly string[]])[] = [
  // One number
  ['Toàn thành phố có 2.016 mô hình đạt hiệu quả.', ['2016 -']],
  ['Đến nay đã xây dựng được 45 mô hình “Dân vận khéo”.', ['45 -']],
  ['Có trên 1,254 mô hình được công nhận.', ['1254 -']],
  ['đăng ký 07 mô hình', ['7 -']],
  ['nhân rộng 12.480 mô hình', ['12480 -']],
  ['Tổng số mô hình được công nhận: 310.', ['310 -']],
  ['Số lượng mô hình đăng ký là 1.045, tăng so với năm trước.', ['1045 -']],
  ['Đã công nhận ba mô hình cấp tỉnh.', ['3 -']],
  ['Biểu dương 45 tập thể, 30 cá nhân và 12 mô hình tiêu biểu.', ['12 -']],
  ['có 120 điển hình, mô hình được tuyên dương', ['120 -']],
  ['có 86 (tám mươi sáu) mô hình', ['86 -']],
  ['xây dựng\n56 mô hình mới', ['56 -']],
  // Field before, after, in a heading
  ['Lĩnh vực văn hóa – xã hội, có 3.105 mô hình.', ['3105 culture-society']],
  ['Lĩnh vực quốc phòng – an ninh có 812 mô hình hiệu quả.', ['812 defence-security']],
  ['Về kinh tế: đã duy trì 95 mô hình.', ['95 economy']],
  ['có 25 mô hình thuộc lĩnh vực an ninh trật tự', ['25 defence-security']],
  ['338 mô hình về phát triển kinh tế', ['338 economy']],
  ['83 mô hình về đảm bảo an ninh, quốc phòng', ['83 defence-security']],
  ['40 mô hình “Dân vận khéo” trong xây dựng hệ thống chính trị', ['40 political-system']],
  ['1. Lĩnh vực kinh tế\n- Có 120 mô hình hiệu quả.', ['120 economy']],
  ['Trong lĩnh vực xây dựng Đảng và hệ thống chính trị, các cấp ủy có 61 mô hình.', ['61 political-system']],
  // Shares
  [
    'Toàn tỉnh có 1.254 mô hình “Dân vận khéo”, trong đó kinh tế 412 mô hình, văn hóa – xã hội 598, quốc phòng – an ninh 144, xây dựng hệ thống chính trị 100.',
    ['1254 -', '412 economy', '598 culture-society', '144 defence-security', '100 political-system'],
  ],
  [
    'có 500 mô hình, gồm: 210 mô hình kinh tế, 180 mô hình văn hóa xã hội, 60 mô hình quốc phòng an ninh và 50 mô hình xây dựng hệ thống chính trị',
    ['500 -', '210 economy', '180 culture-society', '60 defence-security', '50 political-system'],
  ],
  [
    'Có 98 mô hình (40 kinh tế, 38 văn hóa - xã hội, 20 quốc phòng - an ninh).',
    ['98 -', '40 economy', '38 culture-society', '20 defence-security'],
  ],
  [
    'đăng ký 86 mô hình (kinh tế: 30; văn hóa - xã hội: 26; quốc phòng, an ninh: 15; hệ thống chính trị: 15)',
    ['86 -', '30 economy', '26 culture-society', '15 defence-security', '15 political-system'],
  ],
  [
    '338 mô hình về phát triển kinh tế, 905 mô hình về văn hóa – xã hội, 83 mô hình cấp cơ sở',
    ['338 economy', '905 culture-society', '83 -'],
  ],
  [
    'Có 70 mô hình, trong đó lĩnh vực kinh tế có 30 mô hình và lĩnh vực văn hóa xã hội có 40 mô hình.',
    ['70 -', '30 economy', '40 culture-society'],
  ],
  // Tables
  [
    'Lĩnh vực | Số mô hình | Nơi thực hiện\nKinh tế | 05 mô hình | thôn Đoài\nVăn hóa - xã hội | 06 mô hình | 14 thôn\nXây dựng hệ thống chính trị | 01 mô hình | trụ sở',
    ['5 economy @ thôn Đoài', '6 culture-society', '1 political-system'],
  ],
  [
    'Lĩnh vực | Số mô hình\nKinh tế | 84\nQuốc phòng - an ninh | 1.032\nTổng cộng | 1.116',
    ['84 economy', '1032 defence-security', '1116 -'],
  ],
  ['TT | Đơn vị | Số hộ\n1 | Hội Nông dân | 84', []],
  // A heading on something else stands between
  ['4. Xây dựng hệ thống chính trị\n- Việc khác.\nIII. HẠN CHẾ\nCó 65 mô hình ngưng.', ['65 -']],
  // Period and place
  ['Năm 2023, huyện Mường La công nhận 86 mô hình.', ['86 - @ huyện Mường La # 2023']],
  ['Giai đoạn 2021 - 2025, xây dựng được hơn 2.300 mô hình.', ['2300 - # 2021/2025']],
  ['6 tháng đầu năm 2024, các cấp hội duy trì 37 mô hình.', ['37 - # 2024-01/2024-06']],
  ['Từ năm 2018 đến năm 2020 có 180 mô hình điển hình.', ['180 - # 2018/2020']],
  ['Trên địa bàn phường Cam Lộ có 25 mô hình.', ['25 - @ phường Cam Lộ']],
  ['Quý III/2024, xã Nậm Mười ra mắt 4 mô hình.', ['4 - @ xã Nậm Mười # 2024-Q3']],
  ['Từ năm 2016 đến nay, có 74 mô hình.', ['74 -']],
  // None
  ['Mỗi xã xây dựng ít nhất 02 mô hình.', []],
  ['Phấn đấu có 50 mô hình mới.', []],
  ['Dự kiến ra mắt 10 mô hình trong quý IV.', []],
  ['mỗi chi bộ có 01 mô hình', []],
  ['Mỗi thôn đăng ký từ 01 đến 02 mô hình.', []],
  ['xây dựng 3-5 mô hình', []],
  ['vận hành mô hình chính quyền địa phương 02 cấp', []],
  ['Chiếm 45% mô hình toàn tỉnh.', []],
  ['có 145 thành viên, diện tích 105 ha; mô hình được duy trì', []],
  ['Năm 2022 mô hình tiếp tục được nhân rộng.', []],
  ['Chi bộ sẽ xây dựng 5 mô hình.', []],
  ['Các thôn hoạt động tốt. Mỗi chi hội, công đoàn cơ sở trực thuộc đăng ký 02 mô hình.', []],
  ['Mỗi xã có ít nhất 02 mô hình, trong đó có 01 mô hình do chính quyền làm.', []],
  ['Đề nghị công nhận 03 mô hình cấp huyện.', []],
  ['Nhiều mô hình hay, kinh tế 5 sao.', []],
  ['theo Quyết định số 12/2020 mô hình được phê duyệt', []],
];

describe('counts', () => {
  it.each(cases)('%s', (text, expected) => {
    expect(found(text).map(told)).toEqual(expected);
  });

  it.each([
    [
      'Có 100 mô hình, gồm: kinh tế 40, văn hóa - xã hội 30, quốc phòng - an ninh 20.',
      [{ total: 100, sum: 90, parts: 3 }],
    ],
    ['Có 98 mô hình (40 kinh tế, 48 văn hóa - xã hội, 20 quốc phòng - an ninh).', [{ total: 98, sum: 108, parts: 3 }]],
    [
      'Toàn tỉnh có 50 mô hình, trong đó kinh tế 20, văn hóa – xã hội 15, quốc phòng – an ninh 10, hệ thống chính trị 4.',
      [{ total: 50, sum: 49, parts: 4 }],
    ],
    [
      'Đến nay xã có 13 mô hình, cụ thể:\nLĩnh vực | Số mô hình\nKinh tế | 05 mô hình\nVăn hóa - xã hội | 09 mô hình',
      [{ total: 13, sum: 14, parts: 2 }],
    ],
    ['Có 100 mô hình, trong đó kinh tế 40, văn hóa - xã hội 30.', []],
    ['Có 70 mô hình, gồm kinh tế 40, văn hóa - xã hội 30.', []],
    ['Có 70 mô hình. Lĩnh vực kinh tế có 90 mô hình và lĩnh vực văn hóa có 3 mô hình.', []],
  ] as const)('reports the sum of: %s', (text, expected) => {
    expect(counts.find(sourceOf(text), emptyFindings).warnings.map(({ data }) => data)).toEqual(expected);
  });

  it('leaves out what a coming year is to bring', () => {
    const header = { ...emptyFindings.header, date: '2021-11-04' };
    const text = 'Đến năm 2025 toàn huyện có 250 mô hình; năm 2021 có 203 mô hình.';
    const { counts: told } = counts.find(sourceOf(text), { ...emptyFindings, header });
    expect(told.map(({ value }) => value)).toEqual([203]);
  });

  it.each([
    ['3.977', 3977],
    ['1 254', 1254],
    ['07', 7],
    ['12.480.000', 12_480_000],
    ['Ba', 3],
    ['vài', null],
  ] as const)('reads %s', (written, value) => {
    expect(numberOf(written)).toBe(value);
  });
});

const fragment = fc.oneof(
  fc.constantFrom(...cases.map(([text]) => text)),
  fc.constantFrom('mô hình ', '12 ', '1.254 ', 'kinh tế ', '; ', 'trong đó ', '\n', 'lĩnh vực ', ': '),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const anyText = fc.array(fragment, { maxLength: 15 }).map((parts) => parts.join(' ').normalize('NFC'));

describe('counts of any text', () => {
  it('have faithful spans in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const count of found(text)) {
          expect(text.slice(count.span.start, count.span.end)).toBe(count.text);
          expect(count.span.start).toBeGreaterThanOrEqual(end);
          end = count.span.end;
        }
      }),
    );
  });

  it('do not change when a sentence stands before or after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), ([text, expected]) => {
        const around = `Phong trào phát triển rộng khắp.\n\n${text}\n\nĐời sống Nhân dân ngày càng ổn định.`;
        expect(found(around).map(told)).toEqual(expected);
      }),
    );
  });

  it('come to an end on hostile text', () => {
    for (const hostile of [
      '12 mô hình '.repeat(10_000),
      'kinh tế 5, mô hình '.repeat(10_000),
      'mô hình; '.repeat(10_000),
      '1.'.repeat(100_000),
    ])
      expect(Array.isArray(found(hostile))).toBe(true);
  });
});
