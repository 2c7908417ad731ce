/** Drafts as a clerk writes them after (and before) 1 July 2025: which words about units are worth a warning. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../test/draft.js';
import type { PlacedFinding } from '../check.js';

/** A plan of a provincial body of Gia Lai. */
function paper(day: string, body: string, recipients = '- Lưu: VT.'): string {
  const [year, month, date] = day.split('-');
  return `ỦY BAN NHÂN DÂN                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH GIA LAI                           Độc lập - Tự do - Hạnh phúc

Số: 132/KH-UBND                         Gia Lai, ngày ${date} tháng ${month} năm ${year}

KẾ HOẠCH
Công tác dân vận chính quyền năm tới

I. NỘI DUNG
${body}

II. TỔ CHỨC THỰC HIỆN
Các đơn vị chịu trách nhiệm thi hành.

Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN
${recipients}                                  CHỦ TỊCH

                                          Rơ Châm Hoan
`;
}

const findings = (text: string): readonly PlacedFinding[] =>
  checkText(text).findings.filter(({ rule }) => rule === 'abolished-unit');
const quotes = (text: string): string[] => findings(text).map(({ text: quote }) => quote.replace(/\s+/g, ' '));

const AFTER = '2025-10-13';

describe('a unit that is no more', () => {
  it.each<readonly [string, readonly string[]]>([
    ['- Đề nghị UBND huyện Tây Sơn báo cáo hằng tuần.', ['UBND huyện Tây Sơn']],
    [
      '- Chuyển giao đoàn viên của LĐLĐ huyện Tây Sơn, LĐLĐ thị xã An Khê về công đoàn xã, phường trong quý IV/2025.',
      ['LĐLĐ huyện Tây Sơn', 'LĐLĐ thị xã An Khê'],
    ],
    ['- Mở rộng đối thoại trong các khu công nghiệp trên địa bàn tỉnh Bình Định.', ['tỉnh Bình Định']],
    ['- Huyện ủy Phù Cát chủ trì hội nghị điểm.', ['Huyện ủy Phù Cát']],
    ['- Thành ủy Quy Nhơn, Thị ủy An Nhơn chuẩn bị tham luận.', ['Thành ủy Quy Nhơn', 'Thị ủy An Nhơn']],
    ['- Tổ chức ra quân tại TP. Pleiku và thị xã Ayun Pa.', ['TP. Pleiku', 'thị xã Ayun Pa']],
    ['- Tổ chức ra quân tại TX. An Nhơn, H. Vân Canh.', ['TX. An Nhơn', 'H. Vân Canh']],
    ['- Ra quân tại các huyện Tây Sơn, Phù Cát và Vân Canh.', ['huyện Tây Sơn', 'Phù Cát', 'Vân Canh']],
    ['- Ra quân tại các huyện: Tây Sơn, Phù Cát.', ['huyện: Tây Sơn', 'Phù Cát']],
    ['- Chọn thị trấn Phú Phong làm điểm.', ['thị trấn Phú Phong']],
    ['- Ban Thường vụ Huyện đoàn Chư Sê cử cán bộ tham gia.', ['Ban Thường vụ Huyện đoàn Chư Sê']],
    ['- Công an huyện Đak Pơ bảo đảm trật tự trong các ngày lễ.', ['Công an huyện Đak Pơ']],
    ['- Trao nhà đại đoàn kết cho hộ nghèo ở huyện\nKông Chro trước Tết.', ['huyện\nKông Chro'.replace('\n', ' ')]],
    ['- Học tập cách làm của quận Ba Đình, thành phố Hà Nội.', ['quận Ba Đình']],
    ['- Học tập cách làm của Quận 1, TP.HCM.', ['Quận 1']],
    ['- Học tập cách làm của Q.1, TP. Hồ Chí Minh.', ['Q.1']],
    ['- Phối hợp với Tỉnh đoàn Bình Dương tổ chức trại hè.', ['Tỉnh đoàn Bình Dương']],
    ['- Làm việc với Liên đoàn Lao động tỉnh Phú Yên về quỹ.', ['Liên đoàn Lao động tỉnh Phú Yên']],
    ['- Tổ chức tại thành phố Thủ Đức.', ['thành phố Thủ Đức']],
    ['- Khai mạc tại thành phố Bắc Ninh.', ['thành phố Bắc Ninh']],
    ['- Giao lưu với tỉnh Thừa Thiên - Huế.', ['tỉnh Thừa Thiên - Huế']],
    ['- Giao lưu với tỉnh Bà Rịa-Vũng Tàu.', ['tỉnh Bà Rịa-Vũng Tàu']],
    ['- Giao lưu với tỉnh Hoà Bình.', ['tỉnh Hoà Bình']],
    ['- Tổ chức điểm tại xã Bình Nghi, huyện Tây Sơn.', ['xã Bình Nghi', 'huyện Tây Sơn']],
    ['- UBND huyện Tây Xơn báo cáo trước ngày 15/11/2025.', ['UBND huyện Tây Xơn']],
  ])('%s', (body, expected) => {
    expect(quotes(paper(AFTER, body))).toEqual(expected);
  });

  it('stands in the masthead, and below "Kính gửi" and "Nơi nhận"', () => {
    const text = paper(
      AFTER,
      '- Mở lớp tập huấn.',
      '- Thường trực Huyện ủy Chư Prông;\n- UBND tỉnh Kon Tum;\n- Lưu: VT.',
    );
    expect(quotes(text)).toEqual(['Thường trực Huyện ủy Chư Prông', 'UBND tỉnh Kon Tum']);
    const head = text.replace('TỈNH GIA LAI ', 'HUYỆN CHƯ SÊ ');
    expect(quotes(head)[0]).toBe('HUYỆN CHƯ SÊ');
    const letter = `SỞ NỘI VỤ TỈNH GIA LAI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/SNV-TCCC              Gia Lai, ngày 03 tháng 9 năm 2025

Kính gửi: Ủy ban nhân dân thị xã An Khê

Sở Nội vụ đề nghị quý cơ quan phối hợp.`;
    expect(quotes(letter)).toEqual(['Ủy ban nhân dân thị xã An Khê']);
  });
});

describe('a unit that is right', () => {
  it.each([
    '- Công đoàn phường Quy Nhơn, phường Pleiku làm điểm.',
    '- Tổ chức tại xã Tây Sơn, xã Bình Khê và đặc khu Lý Sơn, tỉnh Quảng Ngãi.',
    '- Phối hợp với thành phố Huế, thành phố Đà Nẵng, TP.HCM, Tp Hồ Chí Minh và TPHCM.',
    '- Phối hợp với Thành ủy Hải Phòng và Tỉnh ủy Đắk Lắk, tỉnh Đăk Lăk.',
    '- Thăm Trường THPT huyện Tây Sơn và Bệnh viện Đa khoa tỉnh Bình Định.',
    '- Sửa đường Huyện Thanh Quan, đường tỉnh 637, chợ huyện Phù Cát.',
    '- Hợp tác xã Tân Lập, hợp tác xã Nhơn Hội ký kết tiêu thụ.',
    '- Bảo hiểm xã hội và các tổ chức chính trị - xã hội tham gia.',
    '- Đồng chí Huyện Văn Tây, cán bộ phòng, theo dõi.',
    '- Xã hội hóa việc trồng cây; xã Hội nghị.',
    '- Quận Công Nguyễn Hữu Chỉnh là tên một vở tuồng.',
    '- Tổ chức tại xã Tân Lập Đông.',
    '- Mời huyện Xiêng Khọ, tỉnh Hủa Phăn của nước bạn Lào dự.',
    '- Nhân rộng tại tỉnh và các xã, phường.',
    '- Phát huy dân chủ ở xã, phường, thị trấn theo Pháp lệnh 34/2007/PL-UBTVQH11.',
    '- Thực hiện pháp luật về dân chủ ở xã, phường, thị trấn.',
  ])('%s', (body) => {
    expect(quotes(paper(AFTER, body))).toEqual([]);
  });
});

describe('a unit of the past', () => {
  it.each([
    '- Xã được lập từ thị trấn Phú Phong và các xã Bình Nghi, Tây Giang của huyện Tây Sơn trước đây.',
    '- Trụ sở đặt tại huyện Tây Sơn cũ.',
    '- Trụ sở đặt tại địa bàn huyện Tây Sơn, thị xã An Khê (cũ).',
    '- Trên địa bàn tỉnh Bình Định (cũ) còn 12 mô hình.',
    '- Trước khi sáp nhập, tỉnh Bình Định có 159 mô hình.',
    '- Phường Quy Nhơn được thành lập từ phường Trần Phú, phường Lê Lợi thuộc thành phố Quy Nhơn.',
    '- Sau khi hợp nhất từ các huyện Tây Sơn, Vân Canh, số chi bộ tăng.',
    '- Mô hình ra đời năm 2019 tại huyện Phù Cát.',
    '- Giai đoạn 2016 - 2020, UBND huyện Hoài Ân và UBND huyện An Lão xây dựng 52 mô hình.',
    '- Đồng chí sinh năm 1975, quê quán xã Bình Nghi, huyện Tây Sơn, tỉnh Bình Định.',
    '- Đồng chí nguyên Bí thư Huyện ủy Phù Mỹ trước đây dự hội nghị.',
    '- Thực hiện Kế hoạch số 12-KH/HU ngày 03/5/2022 của Huyện ủy Phù Cát về công tác dân vận.',
    '- Căn cứ Quyết định số 15/QĐ-UBND ngày 12/01/2023 của UBND huyện Tây Sơn về việc phê duyệt đề án.',
    '- Kế thừa Nghị quyết số 05-NQ/HU ngày 12/7/2018 về xây dựng nông thôn mới huyện Tuy Phước giai đoạn 2018 - 2025.',
    '- Nhân rộng mô hình “Huyện Tây Sơn chung tay vì người nghèo” của Mặt trận.',
    '- Thời gian qua, Huyện ủy Ia Grai đã ban hành nhiều nghị quyết.',
    '- Huyện Chư Păh, nay là các xã Chư Păh, Ia Khươl, có 14 làng.',
    '- Bàn giao tài liệu sau khi LĐLĐ huyện Kbang kết thúc hoạt động.',
    '- Thành tích của tỉnh Phú Yên trong thời kỳ kháng chiến được nhắc lại.',
  ])('%s', (body) => {
    expect(quotes(paper(AFTER, body))).toEqual([]);
  });

  it('gives way to a task or a day of the draft', () => {
    const asked = '- Năm 2024 có mô hình tốt; đề nghị UBND huyện Phù Cát nhân rộng.';
    expect(quotes(paper(AFTER, asked))).toEqual(['UBND huyện Phù Cát']);
    const due = '- Các mô hình từ năm 2019 tại huyện Phù Cát rà soát xong trước ngày 30/11/2025.';
    expect(quotes(paper(AFTER, due))).toEqual(['huyện Phù Cát']);
  });
});

describe('bodies of districts without a name', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      '- UBND các huyện, thị xã, thành phố xây dựng kế hoạch trước ngày 15/11/2025.',
      ['UBND các huyện, thị xã, thành phố'],
    ],
    ['- Các huyện ủy, thị ủy, thành ủy gửi báo cáo trước ngày 30/11/2025.', ['Các huyện ủy, thị ủy, thành ủy']],
    ['- Đề nghị Ủy ban MTTQ Việt Nam cấp huyện giám sát.', ['Ủy ban MTTQ Việt Nam cấp huyện']],
    ['- Giao Phòng Nội vụ phối hợp với UBND huyện theo dõi.', ['UBND huyện']],
    [
      '- Hội LHPN các xã, phường, thị trấn đăng ký nội dung trước ngày 15/12/2025.',
      ['Hội LHPN các xã, phường, thị trấn'],
    ],
    ['- Các sở, ban, ngành, UBND các huyện, thị xã căn cứ kế hoạch này thực hiện.', ['UBND các huyện, thị xã']],
    // History, law, and what is said of the reform itself.
    ['- Sau khi kết thúc hoạt động của UBND cấp huyện, hồ sơ giao về xã.', []],
    ['- Các huyện, thị xã trước đây có 120 mô hình.', []],
    ['- Nhiệm vụ của chính quyền địa phương cấp huyện nay giao cho cấp xã.', []],
    ['- Phong trào lan từ huyện xuống xã.', []],
    ['- UBND các xã, phường, đặc khu xây dựng kế hoạch.', []],
    ['- UBND tỉnh, UBND thành phố chủ trì.', []],
  ])('%s', (body, expected) => {
    expect(quotes(paper(AFTER, body))).toEqual(expected);
  });

  it('among the recipients, each wording once', () => {
    const text = paper(
      AFTER,
      '- UBND các huyện báo cáo.\n- UBND các huyện nộp quỹ.',
      '- UBND các huyện, thị xã, thành phố;\n- Ban Dân vận các huyện ủy;\n- Các xã, phường, thị trấn;\n- Lưu: VT.',
    );
    expect(quotes(text)).toEqual([
      'UBND các huyện',
      'UBND các huyện, thị xã, thành phố',
      'Ban Dân vận các huyện ủy',
      'Các xã, phường, thị trấn',
    ]);
    expect(quotes(paper('2025-06-30', '- UBND các huyện báo cáo.'))).toEqual([]);
  });
});

describe('the day', () => {
  const body = '- Đề nghị UBND huyện Tây Sơn báo cáo; ra quân tại tỉnh Bình Định.';
  it.each<readonly [string, number]>([
    ['2017-05-05', 0],
    ['2025-06-30', 0],
    ['2025-07-01', 2],
    ['2026-11-24', 2],
  ])('%s: %i', (day, count) => {
    expect(quotes(paper(day, body))).toHaveLength(count);
  });

  it('Thừa Thiên Huế ended half a year earlier', () => {
    const visit = '- Giao lưu với tỉnh Thừa Thiên Huế; thăm huyện Tây Sơn.';
    expect(quotes(paper('2024-12-31', visit))).toEqual([]);
    expect(quotes(paper('2025-01-01', visit))).toEqual(['tỉnh Thừa Thiên Huế']);
  });

  it('a province made a city is a hint, and not before its day', () => {
    const visit = '- Giao lưu với tỉnh Đồng Nai, thành phố Bắc Ninh.';
    expect(quotes(paper('2026-04-29', visit))).toEqual(['thành phố Bắc Ninh']);
    expect(findings(paper('2026-10-01', visit))).toMatchObject([{ text: 'tỉnh Đồng Nai', severity: 'info' }]);
  });
});

describe('what is told and suggested', () => {
  const one = (body: string, day = AFTER): PlacedFinding | undefined => findings(paper(day, body))[0];

  it('a district: the communes of today, and no replacement', () => {
    const finding = one('- Đề nghị LĐLĐ thị xã An Khê báo cáo.');
    expect(finding?.values).toMatchObject({
      unit: 'Thị xã An Khê',
      until: '2025-06-30',
      now: 'phường An Bình, An Khê; xã Cửu An (tỉnh Gia Lai)',
    });
    expect(finding).toMatchObject({ severity: 'warning', suggestion: null, message: 'abolished-unit' });
  });

  it.each<readonly [string, string | null]>([
    ['- Họp tại tỉnh Bình Định.', 'tỉnh Gia Lai'],
    ['- Mời LĐLĐ tỉnh Bình Dương dự.', 'LĐLĐ thành phố Hồ Chí Minh'],
    ['- Mời Tỉnh ủy Bình Dương dự.', 'Thành ủy Thành phố Hồ Chí Minh'],
    ['- Mời Tỉnh ủy Sóc Trăng dự.', 'Thành ủy Cần Thơ'],
    ['- Mời Tỉnh đoàn Kon Tum dự.', 'Tỉnh đoàn Quảng Ngãi'],
    ['- Họp tại thị trấn Cờ Đỏ.', 'xã Cờ Đỏ'],
    ['- Học tập phường Cống Vị, quận Ba Đình.', null],
    ['- Học tập huyện Châu Thành.', null],
  ])('%s → %s', (body, suggestion) => {
    expect(one(body)?.suggestion).toBe(suggestion);
  });

  it('of a name that several bore nothing is chosen; the province beside it decides', () => {
    expect(one('- Thăm huyện Châu Thành.')).toMatchObject({ message: 'abolished-unit/several', values: { count: 10 } });
    expect(one('- Thăm huyện Châu Thành, tỉnh Trà Vinh.')?.values['now']).toMatch(/Châu Thành.*\(tỉnh Vĩnh Long\)/);
  });
});

describe('a commune whose name lives on', () => {
  it('is right where such a one stands, here or elsewhere', () => {
    expect(quotes(paper(AFTER, '- Ra quân tại xã Tân Lập.'))).toEqual([]);
    expect(quotes(paper(AFTER, '- Học tập phường Giảng Võ.'))).toEqual([]);
  });

  it('with its old district only the district is no more', () => {
    expect(quotes(paper(AFTER, '- Học tập phường Giảng Võ, quận Ba Đình.'))).toEqual(['quận Ba Đình']);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'UBND',
    'các',
    'huyện',
    'Tây Sơn',
    ',',
    'và',
    'thị xã',
    'An Khê',
    'tỉnh',
    'Bình Định',
    '(cũ)',
    '\n',
    '"',
    'Huyện ủy',
    'TP.',
    'Q.1',
    'năm 2019',
    '- ',
    'ß',
    '𝒳',
    '  ',
  );
  it('findings are slices', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 40 }), (parts) => {
        const checked = checkText(paper(AFTER, parts.join(' ')));
        for (const { span, text } of checked.findings) expect(checked.text.slice(span.start, span.end)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['các huyện, ', 'huyện Tây Sơn, ', 'UBND ', 'Huyện ủy ', 'tỉnh ', 'Châu Thành ', '" '])(
    '%s without end',
    (piece) => {
      const text = paper(AFTER, piece.repeat(3000));
      for (const finding of findings(text)) expect(finding.span.end).toBeLessThanOrEqual(text.length);
    },
  );
});
