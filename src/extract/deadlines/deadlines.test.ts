import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../records/facts.js';
import { dates } from '../dates/index.js';
import { emptyFindings } from '../nothing.js';
import { sourceOf } from '../source.js';
import { deadlines } from './index.js';
import { endOfTerm } from './workingDays.js';

const SIGNED = '2022-04-12';

function found(text: string, signed: string | null = SIGNED): Deadline[] {
  const header = { ...emptyFindings.header, date: signed };
  const source = sourceOf(text);
  return deadlines.find(source, { ...emptyFindings, header, ...dates.find(source, emptyFindings) }).deadlines;
}

/** "quote → due or recurrence", with "<" where it is strictly before and "=" where it was computed. */
const told = ({ text, due, recurs, bound, computed }: Deadline): string =>
  `${text.replace(/\s+/g, ' ')} → ${bound === 'before' ? '<' : ''}${due ?? recurs ?? 'open'}${computed ? ' =' : ''}`;

// Text of a paper signed on 12 April 2022; what it sets. The number is that of the pattern in the fact sheet.
const cases: readonly (readonly [string, readonly string[]])[] = [
  // 1, 2, 13, 14: before a day
  ['Các phường gửi báo cáo về Quận ủy trước ngày 25/11 hằng năm.', ['trước ngày 25/11 hằng năm → <yearly 11-25']],
  ['Hằng năm, trước ngày 05 tháng 12, các huyện gửi báo cáo về Sở Nội vụ.', ['trước ngày 05 tháng 12 → <yearly 12-05']],
  ['Nộp bài dự thi trước ngày 13 tháng 9 năm 2022.', ['trước ngày 13 tháng 9 năm 2022 → <2022-09-13']],
  ['gửi về Ban Tổ chức Thành ủy trước ngày 15/6/2022 để tổng hợp', ['trước ngày 15/6/2022 → <2022-06-15']],
  ['Rà soát biên chế, hoàn thành trước ngày 31/8.', ['hoàn thành trước ngày 31/8 → <2022-08-31 =']],
  ['Gửi danh sách trước ngày 20/01.', ['trước ngày 20/01 → <2023-01-20 =']],
  ['Hoàn thành xong trước 31/12/2022.', ['Hoàn thành xong trước 31/12/2022 → <2022-12-31']],
  // 3, 42: from the signing to an end
  [
    'Cuộc vận động được tổ chức từ ngày ban hành kế hoạch đến quý III năm 2022.',
    ['từ ngày ban hành kế hoạch đến quý III năm 2022 → 2022-09-30'],
  ],
  ['Từ nay đến hết năm, các chi hội tập trung thu quỹ.', ['Từ nay đến hết năm → 2022-12-31 =']],
  ['Từ nay đến ngày 30/6/2022 các trường hoàn thành việc kiểm kê.', ['Từ nay đến ngày 30/6/2022 → 2022-06-30']],
  // 4: within another report
  [
    'Kết quả lồng ghép trong báo cáo cuối năm gửi về Hội Nông dân huyện theo quy định.',
    ['trong báo cáo cuối năm gửi về Hội Nông dân huyện theo quy định → open'],
  ],
  // 8: occasions
  ['Tổ chức sinh hoạt chuyên đề nhân dịp 19/5/2022.', ['nhân dịp 19/5/2022 → 2022-05-19']],
  // 9: at intervals
  [
    'Định kỳ hằng tháng, quý I, 6 tháng, 9 tháng, năm hoặc đột xuất, báo cáo Thường trực.',
    ['Định kỳ hằng tháng → monthly', 'quý I → quarterly', '6 tháng → half-yearly', 'năm → yearly'],
  ],
  [
    'Định kỳ 6 tháng và hằng năm báo cáo Ban Thường vụ Đảng ủy.',
    ['Định kỳ 6 tháng → half-yearly', 'hằng năm → yearly'],
  ],
  ['Ban Chỉ đạo định kỳ hằng quý họp đánh giá tiến độ.', ['định kỳ hằng quý → quarterly']],
  // A day that comes back, beside a report
  ['Các chi hội báo cáo ngày 18 hằng tháng về Ban Thường vụ.', ['ngày 18 hằng tháng → monthly 18']],
  ['Ngày 25 hằng tháng, các xã gửi báo cáo về huyện.', ['Ngày 25 hằng tháng → monthly 25']],
  ['báo cáo kết quả ngày 20 của tháng cuối quý', ['ngày 20 của tháng cuối quý → quarterly']],
  ['gửi báo cáo ngày 15/11 hằng năm', ['ngày 15/11 hằng năm → yearly 11-15']],
  ['Kỷ niệm ngày 15/10 hằng năm là dịp gặp mặt cán bộ.', []],
  ['Lễ chào cờ ngày 05 hằng tháng được duy trì.', []],
  // 11, 12, 37, 38, 39: terms
  [
    'Trả lời đơn thư trong thời hạn 10 ngày làm việc, kể từ khi tiếp nhận.',
    ['trong thời hạn 10 ngày làm việc, kể từ khi tiếp nhận → open'],
  ],
  [
    'Chậm nhất 20 ngày làm việc kể từ ngày nhận được kiến nghị, cấp ủy phải trả lời.',
    ['Chậm nhất 20 ngày làm việc kể từ ngày nhận được kiến nghị → open'],
  ],
  [
    'Trong thời hạn 15 ngày kể từ ngày ký, Sở Tài chính ban hành hướng dẫn.',
    ['Trong thời hạn 15 ngày kể từ ngày ký → 2022-04-27 ='],
  ],
  [
    'Trong vòng 15 ngày làm việc kể từ ngày ban hành Kế hoạch này, các xã xây dựng kế hoạch.',
    ['Trong vòng 15 ngày làm việc kể từ ngày ban hành Kế hoạch này → 2022-05-03 ='],
  ],
  [
    'Trong thời hạn 02 tháng kể từ ngày ký ban hành, các sở rà soát thủ tục.',
    ['Trong thời hạn 02 tháng kể từ ngày ký ban hành → 2022-06-12 ='],
  ],
  [
    'Quyết định được gửi đăng Công báo chậm nhất là 03 ngày, kể từ ngày ký.',
    ['chậm nhất là 03 ngày, kể từ ngày ký → 2022-04-15 ='],
  ],
  ['Sau 30 ngày kể từ ngày nhận được văn bản này, các xã báo cáo.', []],
  ['Xử lý phản ánh của người dân trong vòng 24 giờ.', ['trong vòng 24 giờ → open']],
  ['Thanh toán trong 30 ngày, kể từ ngày ký hợp đồng.', ['trong 30 ngày, kể từ ngày ký hợp đồng → open']],
  ['Niêm yết danh sách cử tri trước ngày bầu cử 30 ngày.', ['trước ngày bầu cử 30 ngày → <open']],
  // 15, 28, 29, 32, 33, 34, 45: within a period
  ['Tổ chức tổng kết, hoàn thành trong quý 1/2023.', ['hoàn thành trong quý 1/2023 → 2023-03-31']],
  ['Tổ chức hội nghị trong quý III/2022.', ['trong quý III/2022 → 2022-09-30']],
  ['Hoàn thành số hóa hồ sơ đến hết quý II năm 2023.', ['đến hết quý II năm 2023 → 2023-06-30']],
  ['Ban hành kế hoạch trong tháng 10/2022.', ['trong tháng 10/2022 → 2022-10-31']],
  ['Tập huấn vào tuần đầu tháng 9/2022.', ['vào tuần đầu tháng 9/2022 → 2022-09-07']],
  ['Sơ kết vào giữa tháng 7/2022.', ['vào giữa tháng 7/2022 → 2022-07-20']],
  ['Việc bàn giao hoàn thành trong năm 2022.', ['hoàn thành trong năm 2022 → 2022-12-31']],
  ['Hoàn thành trong năm.', ['Hoàn thành trong năm → 2022-12-31 =']],
  ['Xây dựng đề án, hoàn thành trong quý III.', ['hoàn thành trong quý III → 2022-09-30 =']],
  // 16: effect
  ['Quy chế này có hiệu lực kể từ ngày ký.', []],
  ['Nghị quyết có hiệu lực thi hành từ ngày 01/01/2023.', []],
  ['Quyết định có hiệu lực sau 10 ngày, kể từ ngày ký.', []],
  ['Quy định này áp dụng từ ngày 01/7/2022.', []],
  // 18 to 23: days of a month, quarter, week
  ['Gửi số liệu trước ngày 15 của tháng cuối quý về Cục Thống kê.', ['trước ngày 15 của tháng cuối quý → <quarterly']],
  ['Báo cáo tiến độ trước ngày 25 hằng tháng.', ['trước ngày 25 hằng tháng → <monthly 25']],
  ['Phát hành bản tin vào ngày 05 tháng sau.', ['vào ngày 05 tháng sau → monthly 05']],
  [
    'Báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12.',
    ['trước ngày 15/6 → <yearly 06-15', 'trước ngày 15/12 → <yearly 12-15'],
  ],
  [
    'Gửi báo cáo trước ngày 10/6 và ngày 10/12 hằng năm.',
    ['trước ngày 10/6 → <yearly 06-10', '10/12 hằng năm → <yearly 12-10'],
  ],
  ['Giao ban vào thứ Sáu hằng tuần.', ['vào thứ Sáu hằng tuần → weekly FR']],
  ['Gửi lịch công tác trước 16 giờ thứ Năm hằng tuần.', ['trước 16 giờ thứ Năm hằng tuần → <weekly TH']],
  [
    'Bản tin chuyên đề phát hành vào tuần đầu của tháng thứ 2 trong quý.',
    ['vào tuần đầu của tháng thứ 2 trong quý → quarterly'],
  ],
  ['Chi bộ sinh hoạt đúng ngày mùng 5 hằng tháng.', ['đúng ngày mùng 5 hằng tháng → monthly 05']],
  // 24 to 26, 46, 48: how often
  ['Hằng năm, Ủy ban nhân dân xã tổ chức sơ kết.', ['Hằng năm → yearly']],
  ['Mỗi năm một lần đối thoại với thanh niên.', ['Mỗi năm một lần → yearly']],
  ['Kiểm tra việc thực hiện quy chế 2 lần/năm.', ['2 lần/năm → half-yearly']],
  ['Ban đại diện họp 6 tháng một lần.', ['6 tháng một lần → half-yearly']],
  ['Báo cáo hằng quý về Thường trực Hội đồng nhân dân.', ['hằng quý → quarterly']],
  ['Sơ kết vào quý I hằng năm.', ['vào quý I hằng năm → yearly']],
  ['Báo cáo nhanh hằng ngày trước 16 giờ.', ['hằng ngày trước 16 giờ → daily']],
  // 43, 44: hours, intervals
  ['Nộp hồ sơ trước 17 giờ 00 ngày 20/9/2022.', ['trước 17 giờ 00 ngày 20/9/2022 → <2022-09-20']],
  ['Tổ chức chiến dịch hè từ ngày 01/7 đến ngày 15/10/2022.', ['từ ngày 01/7 đến ngày 15/10/2022 → 2022-10-15']],
  [
    'Lấy ý kiến góp ý từ ngày 01/12/2022 đến hết ngày 10/12/2022.',
    ['từ ngày 01/12/2022 đến hết ngày 10/12/2022 → 2022-12-10'],
  ],
  // Labels
  ['- Thời gian hoàn thành: Quý IV/2022.', ['Thời gian hoàn thành: Quý IV/2022 → 2022-12-31']],
  [
    'Thời gian thực hiện: từ tháng 7/2022 đến tháng 9/2022.',
    ['Thời gian thực hiện: từ tháng 7/2022 đến tháng 9/2022 → 2022-09-30'],
  ],
  ['Thời hạn gửi báo cáo: trước ngày 05/12/2022.', ['Thời hạn gửi báo cáo: trước ngày 05/12/2022 → <2022-12-05']],
  // Several in one sentence
  [
    'Chi đoàn gửi danh sách trước ngày 01/5/2022, nộp sản phẩm chậm nhất ngày 15/5/2022 và hoàn thành chấm điểm trước ngày 25/5/2022.',
    [
      'trước ngày 01/5/2022 → <2022-05-01',
      'chậm nhất ngày 15/5/2022 → 2022-05-15',
      'trước ngày 25/5/2022 → <2022-05-25',
    ],
  ],
  [
    'Chậm nhất ngày 30/9/2022 các trường nộp danh sách; chậm nhất ngày 15/10/2022 Phòng tổng hợp.',
    ['Chậm nhất ngày 30/9/2022 → 2022-09-30', 'chậm nhất ngày 15/10/2022 → 2022-10-15'],
  ],
  // A line wrapped by the page
  ['Các chi bộ hoàn thành đại hội\ntrước ngày\n30/6/2022.', ['trước ngày 30/6/2022 → <2022-06-30']],
  // A list of periods is one time, a list of days is several
  [
    '- Thời gian thực hiện: Trong quý II, quý III/2022.',
    ['Thời gian thực hiện: Trong quý II, quý III/2022 → 2022-09-30'],
  ],
  ['Hoàn thành việc bầu cử trong tháng 5 và tháng 6 năm 2022.', ['trong tháng 5 và tháng 6 năm 2022 → 2022-06-30']],
  [
    'Báo cáo tháng (trước ngày 20 hằng tháng), 6 tháng (trước ngày 15/6), năm (trước ngày 10/12).',
    ['trước ngày 20 hằng tháng → <monthly 20', 'trước ngày 15/6 → <yearly 06-15', 'trước ngày 10/12 → <yearly 12-10'],
  ],
  ['Tổ chức tổng kết vào cuối năm 2022.', ['vào cuối năm 2022 → 2022-12-31']],
  ['Công khai lịch làm việc ít nhất 03 ngày trước khi giám sát.', ['ít nhất 03 ngày trước khi giám sát → open']],
  // Bold print in marked text
  ['Báo cáo kết quả trước **ngày 30/6/2022** để tổng hợp.', ['trước **ngày 30/6/2022 → <2022-06-30']],
  // What ends at a condition, a past stretch, a term of use
  ['Hết thời hạn 30 ngày kể từ ngày niêm yết, nếu không có ý kiến thì coi như đồng ý.', []],
  ['Cán bộ không bị kỷ luật trong vòng 24 tháng tính đến ngày đề nghị.', []],
  ['Thời hạn sử dụng giống tối đa 60 ngày kể từ ngày nhập.', []],
  ['Quyền lợi hưu trí định kỳ theo quy định tại khoản 2.', []],
  ['Nộp báo cáo trước ngày 15 tháng 02 năm sau.', ['trước ngày 15 tháng 02 năm sau → <yearly 02-15']],
  // 5, 10, 35, 36, 40, 41, 47, 49: no time, no task, a target, an event
  ['Định kỳ báo cáo kết quả về Thường trực Thị ủy.', []],
  ['Thường trực tiếp công dân ít nhất 1 ngày trong tháng.', []],
  ['Đến năm 2030 đạt 95% hộ dùng nước sạch, tầm nhìn đến năm 2045.', []],
  ['Phấn đấu đến hết năm 2025 có 80% thôn đạt chuẩn.', []],
  ['Chương trình công tác nhiệm kỳ 2020 - 2025.', []],
  ['Triển khai ngay sau khi có hướng dẫn của cấp trên.', []],
  ['Hoàn thiện dự thảo trước khi trình Hội đồng nhân dân.', []],
  ['Báo cáo khi có yêu cầu hoặc đột xuất.', []],
  ['Chốt số liệu từ ngày 15 tháng trước đến ngày 14 tháng báo cáo.', []],
  // The past
  ['Hội nghị đã tổ chức vào ngày 20/3/2022.', []],
  ['Ngày 12/3/2022, Ban Thường vụ họp thống nhất chủ trương.', []],
  ['Đảng viên được kết nạp trước ngày 01/01/2020.', []],
  ['Tính đến ngày 31/12/2021, toàn huyện có 45 tổ tự quản.', []],
  ['Thời gian giữ chức vụ từ ngày 01/01/2015 đến ngày 31/12/2020.', []],
  ['Trong năm 2022, phong trào tiếp tục lan tỏa sâu rộng.', []],
  ['Đánh giá xếp loại chất lượng đảng viên hằng năm theo quy định.', []],
  ['Kinh phí bố trí trong dự toán hằng năm.', []],
  ['Người dân khẩn trương thu hoạch, các xã kịp thời hỗ trợ.', []],
];

describe('deadlines', () => {
  it.each(cases)('%s', (text, expected) => {
    expect(found(text).map(told)).toEqual(expected);
  });

  it.each([
    [
      'Các xã gửi báo cáo kết quả thực hiện về Ban Dân vận Tỉnh ủy trước ngày 15/11/2022 để tổng hợp.',
      'gửi báo cáo kết quả thực hiện về Ban Dân vận Tỉnh ủy',
      'Ban Dân vận Tỉnh ủy',
    ],
    [
      'Báo cáo kết quả cho Liên đoàn Lao động tỉnh (qua Ban Tuyên giáo) trước ngày 13/9/2022.',
      'Báo cáo kết quả cho Liên đoàn Lao động tỉnh (qua Ban Tuyên giáo)',
      'Liên đoàn Lao động tỉnh',
    ],
    [
      'Trước ngày 30/6/2022, các chi hội nộp danh sách về Hội Nông dân xã.',
      'nộp danh sách về Hội Nông dân xã',
      'Hội Nông dân xã',
    ],
    [
      '1. Xây dựng kế hoạch giám sát\n- Đơn vị chủ trì: Văn phòng\n- Thời gian hoàn thành: Tháng 6/2022',
      'Xây dựng kế hoạch giám sát',
      null,
    ],
    ['Đại hội được tổ chức trước ngày 30/6/2022.', 'Đại hội được tổ chức', null],
    [
      'Các sở khẩn trương trả lời, xử lý kiến nghị của xã, phường (theo danh mục gửi kèm), hoàn thành trước ngày 30/6/2022.',
      'xử lý kiến nghị của xã, phường (theo danh mục gửi kèm)',
      null,
    ],
  ])('says what and to whom: %s', (text, what, to) => {
    const [deadline] = found(text);
    expect(deadline).toMatchObject({ what, to });
  });

  it('gives all days of one list their task', () => {
    expect(
      found('Các huyện báo cáo về Tỉnh ủy trước ngày 15/6 và ngày 15/12 hằng năm.').map(({ what }) => what),
    ).toEqual(['báo cáo về Tỉnh ủy', 'báo cáo về Tỉnh ủy']);
  });

  it('does not count from a date that is not known', () => {
    expect(found('Trong thời hạn 15 ngày kể từ ngày ký, Sở ban hành hướng dẫn.', null).map(told)).toEqual([
      'Trong thời hạn 15 ngày kể từ ngày ký → open',
    ]);
    expect(found('Gửi danh sách trước ngày 20/01.', null).map(told)).toEqual(['trước ngày 20/01 → <open']);
    expect(found('Hoàn thành trước ngày 20/6.', '2022-04').map(told)).toEqual([
      'Hoàn thành trước ngày 20/6 → <2022-06-20 =',
    ]);
  });
});

describe('terms', () => {
  it.each([
    ['2024-04-26', 3, 'working-day', '2024-05-03'], // over a week-end, 30 April and 1 May
    ['2021-12-30', 2, 'working-day', '2022-01-03'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2024-12-20', 15, 'day', '2025-01-04'],
    ['2024-12-20', 2, 'week', '2025-01-03'],
    ['2023-02-28', 1, 'year', '2024-02-28'],
  ] as const)('%s + %i %s = %s', (from, length, unit, end) => {
    expect(endOfTerm(from, length, unit)).toBe(end);
  });
});

const fragment = fc.oneof(
  fc.constantFrom(...cases.map(([text]) => text)),
  fc.constantFrom('trước ngày ', 'hằng năm ', 'định kỳ ', '15 ngày kể từ ', 'đến ', '30/6', '\n- ', '; ', 'gửi về '),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const anyText = fc.array(fragment, { maxLength: 15 }).map((parts) => parts.join(' ').normalize('NFC'));

describe('deadlines of any text', () => {
  it('have faithful spans in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let start = 0;
        for (const deadline of found(text)) {
          expect(text.slice(deadline.span.start, deadline.span.end)).toBe(deadline.text);
          expect(deadline.span.start).toBeGreaterThanOrEqual(start);
          start = deadline.span.start;
        }
      }),
    );
  });

  it('do not change when a sentence stands before or after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), ([text, expected]) => {
        const around = `Các đơn vị quan tâm phối hợp.\n\n${text}\n\nTrên đây là nội dung cần lưu ý.`;
        expect(found(around).map(told)).toEqual(expected);
      }),
    );
  });

  it('come to an end on hostile text', () => {
    for (const hostile of [
      'trước ngày 1/1/2023 '.repeat(5_000),
      'hằng năm '.repeat(20_000),
      'định kỳ quý, '.repeat(10_000),
      'trong thời hạn 5 ngày kể từ '.repeat(5_000),
      'báo cáo '.repeat(30_000),
    ])
      expect(Array.isArray(found(hostile))).toBe(true);
  });
});
