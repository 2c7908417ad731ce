import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Initiative } from '../../records/facts.js';
import { emptyFindings } from '../nothing.js';
import { sourceOf } from '../source.js';
import { initiatives } from './index.js';

const found = (text: string): Initiative[] => initiatives.find(sourceOf(text), emptyFindings).initiatives;

/** "name · field · locality · unit", as far as they are told. */
const told = ({ name, field, locality, unit }: Initiative): string =>
  [name, field ?? '-', locality ?? '-', unit ?? '-'].join(' · ');

const cases: readonly (readonly [string, readonly string[]])[] = [
  // One name in quotes
  [
    'Hội Phụ nữ xã Tân Lập, huyện Bắc Sơn đã xây dựng mô hình “Biến rác thành tiền” giúp hội viên có thêm quỹ.',
    ['Biến rác thành tiền · - · xã Tân Lập, huyện Bắc Sơn · Hội Phụ nữ xã Tân Lập, huyện Bắc Sơn'],
  ],
  ['Ra mắt mô hình “Camera an ninh” của Công an xã Hòa Phú.', ['Camera an ninh · - · xã Hòa Phú · Công an xã Hòa Phú']],
  [
    'Mô hình “Đám cưới văn minh” do Ủy ban MTTQ Việt Nam phường Trần Phú phát động.',
    ['Đám cưới văn minh · - · phường Trần Phú · Ủy ban MTTQ Việt Nam phường Trần Phú'],
  ],
  [
    'mô hình "Tiết kiệm làm theo lời Bác" được Hội LHPN thị trấn Phố Lu triển khai từ năm 2021',
    ['Tiết kiệm làm theo lời Bác · - · thị trấn Phố Lu · Hội LHPN thị trấn Phố Lu'],
  ],
  [
    'mô hình “Tiếng kẻng bình yên” ở ấp Long Hòa, xã Vĩnh Thạnh',
    ['Tiếng kẻng bình yên · - · ấp Long Hòa, xã Vĩnh Thạnh · -'],
  ],
  ['Tại xã Chiềng Khoa, mô hình “Bản không rác” được Nhân dân hưởng ứng.', ['Bản không rác · - · xã Chiềng Khoa · -']],
  [
    'mô hình “3 không trong việc tang” (không rải vàng mã) tại xã Hòa Tiến, thành phố Đà Nẵng',
    ['3 không trong việc tang · - · xã Hòa Tiến, thành phố Đà Nẵng · -'],
  ],
  ['mô hình điểm “Cổng trường an toàn giao thông”', ['Cổng trường an toàn giao thông · - · - · -']],
  ['mô hình sinh kế “Bò giống luân chuyển”', ['Bò giống luân chuyển · - · - · -']],
  ['mô hình câu lạc bộ “Ông bà cháu”', ['Ông bà cháu · - · - · -']],
  ['mô hình dân vận khéo về “Hiến đất mở đường”', ['Hiến đất mở đường · - · - · -']],
  [
    'mô hình “Dân vận khéo” “Vườn rau dinh dưỡng” của Trường Mầm non Hoa Sen',
    ['Vườn rau dinh dưỡng · - · - · Trường Mầm non Hoa Sen'],
  ],
  ['cách làm hay “Ngày thứ Sáu xanh” lan tỏa trong toàn ngành', ['Ngày thứ Sáu xanh · - · - · -']],
  ['MÔ HÌNH “THẮP SÁNG ĐƯỜNG QUÊ” CỦA ĐOÀN THANH NIÊN', ['THẮP SÁNG ĐƯỜNG QUÊ · - · - · -']],
  [
    'mô hình “Ngân hàng bò\ncho hộ nghèo” tại thôn 5, xã Ea Bar',
    ['Ngân hàng bò cho hộ nghèo · - · thôn 5, xã Ea Bar · -'],
  ],
  ['mô hình «Đường cờ Tổ quốc» ở đặc khu Cô Tô', ['Đường cờ Tổ quốc · - · đặc khu Cô Tô · -']],
  [
    'Đồn Biên phòng Lũng Cú duy trì mô hình “Con nuôi đồn Biên phòng”.',
    ['Con nuôi đồn Biên phòng · - · - · Đồn Biên phòng Lũng Cú'],
  ],
  ['mô hình “Dự án “Ngân hàng bò”” ở xã Thuần Mang', ['Dự án “Ngân hàng bò” · - · xã Thuần Mang · -']],
  // Lists
  [
    'Các mô hình: “Tuyến đường hoa”, “Ngôi nhà xanh” và “Hũ gạo tình thương” được duy trì.',
    ['Tuyến đường hoa · - · - · -', 'Ngôi nhà xanh · - · - · -', 'Hũ gạo tình thương · - · - · -'],
  ],
  [
    'mô hình “Nuôi ong lấy mật” của Chi hội Nông dân bản Lác, xã Chiềng Châu; “Trồng cam VietGAP” tại xã Thu Phong, huyện Cao Phong và “Cá lồng” ở xã Thái Thịnh',
    [
      'Nuôi ong lấy mật · - · bản Lác, xã Chiềng Châu · Chi hội Nông dân bản Lác, xã Chiềng Châu',
      'Trồng cam VietGAP · - · xã Thu Phong, huyện Cao Phong · -',
      'Cá lồng · - · xã Thái Thịnh · -',
    ],
  ],
  [
    'Nhiều mô hình Dân vận khéo tiêu biểu như: “Cựu chiến binh với thế hệ trẻ”, “Tiếng loa an ninh”.',
    ['Cựu chiến binh với thế hệ trẻ · - · - · -', 'Tiếng loa an ninh · - · - · -'],
  ],
  [
    'mô hình “Tổ liên gia an toàn”; mô hình “Điểm chữa cháy công cộng”',
    ['Tổ liên gia an toàn · - · - · -', 'Điểm chữa cháy công cộng · - · - · -'],
  ],
  [
    'xây dựng các mô hình “Gia đình 5 không, 3 sạch”, “Mẹ đỡ đầu” gắn với việc “Học tập và làm theo tư tưởng Hồ Chí Minh”',
    ['Gia đình 5 không, 3 sạch · - · - · -', 'Mẹ đỡ đầu · - · - · -'],
  ],
  [
    'các mô hình “Toàn dân bảo vệ an ninh Tổ quốc”, “Dòng họ tự quản”, “Xóm bình yên”',
    ['Dòng họ tự quản · - · - · -', 'Xóm bình yên · - · - · -'],
  ],
  // Plain names
  [
    'Nổi bật là mô hình Tổ tự quản về an ninh trật tự tại thôn Nà Mạ, xã Yên Bình.',
    ['Tổ tự quản về an ninh trật tự · - · thôn Nà Mạ, xã Yên Bình · -'],
  ],
  [
    'các mô hình Tổ hợp tác chăn nuôi bò, Câu lạc bộ Gia đình hạnh phúc và Nhóm Đồng hành cùng phụ nữ khuyết tật hoạt động hiệu quả',
    [
      'Tổ hợp tác chăn nuôi bò · - · - · -',
      'Câu lạc bộ Gia đình hạnh phúc · - · - · -',
      'Nhóm Đồng hành cùng phụ nữ khuyết tật · - · - · -',
    ],
  ],
  [
    'mô hình Khu dân cư không ma túy được nhân rộng ở phường Hồng Gai',
    ['Khu dân cư không ma túy · - · phường Hồng Gai · -'],
  ],
  ['Tên mô hình: Thắp sáng đường quê', ['Thắp sáng đường quê · - · - · -']],
  ['mô hình Bếp ăn tình thương của Bệnh viện Đa khoa tỉnh', ['Bếp ăn tình thương · - · - · Bệnh viện Đa khoa tỉnh']],
  // Under a heading, on the next line, no name
  ['II. Các mô hình\nĐến nay xã có 12 việc làm tốt.', []],
  ['MÔ HÌNH TIÊU BIỂU\nMô hình\nHiện nay huyện có nhiều cách làm.', []],
  // Tables
  [
    'TT | Tên mô hình | Lĩnh vực | Địa bàn | Kết quả\n1 | Chợ phiên an toàn | Kinh tế | xã Bản Lầu | 40 hộ\n2 | Nhà văn hóa mở | Văn hóa - xã hội | thôn 3 | 12 buổi',
    ['Chợ phiên an toàn · economy · xã Bản Lầu · -', 'Nhà văn hóa mở · culture-society · thôn 3 · -'],
  ],
  [
    'STT | Tên mô hình | Đơn vị thực hiện\n1 | “Bếp lửa hồng” | Hội Cựu chiến binh xã Tà Long\n2 | “Dân vận khéo” | Hội Nông dân',
    ['Bếp lửa hồng · - · - · Hội Cựu chiến binh xã Tà Long'],
  ],
  ['| Mô hình | Số hộ |\n|---|---|\n| Vườn rau sạch | 20 |', ['Vườn rau sạch · - · - · -']],
  ['Lĩnh vực | Số mô hình\nKinh tế | 05 mô hình', []],
  ['Tên mô hình | Năm\n- | 2020\n15 | 2021', []],
  // A list under a sentence that announces it
  [
    'Một số mô hình tiêu biểu:\n- “Tiếng loa biên phòng” phát mỗi sáng ở bản, nhắc bà con giữ mốc giới, phòng cháy rừng và đưa trẻ đến trường đúng giờ, nay đã thành nếp trong cả ba bản dọc đường biên của xã.\n- “Góc sách công nhân” do công đoàn cơ sở lập.',
    ['Tiếng loa biên phòng · - · - · -', 'Góc sách công nhân · - · - · -'],
  ],
  ['Nội dung tiêu chí xây dựng mô hình gồm:\n- “Dân biết” là công khai việc thu chi.\n- “Dân bàn” là lấy ý kiến.', []],
  // Set against another
  [
    'Ở bản Cóc, “Nước sạch về nhà” từ năm ngoái đã phủ cả bản. Còn mô hình “Đèn sân bóng” thì mới.',
    ['Nước sạch về nhà · - · bản Cóc · -', 'Đèn sân bóng · - · - · -'],
  ],
  ['Bà nói: “Ai cũng vui, làm là được”. Còn mô hình “Đèn sân bóng” thì mới.', ['Đèn sân bóng · - · - · -']],
  // Fields
  ['Trong lĩnh vực kinh tế, có mô hình “Lúa – cá” tại xã Vị Thắng.', ['Lúa – cá · economy · xã Vị Thắng · -']],
  [
    '1. Lĩnh vực quốc phòng - an ninh\n- Mô hình “Chốt đỏ vùng biên”.\n2. Lĩnh vực văn hóa - xã hội\n- Mô hình “Tủ sách thôn bản”.',
    ['Chốt đỏ vùng biên · defence-security · - · -', 'Tủ sách thôn bản · culture-society · - · -'],
  ],
  [
    'Hay trong lĩnh vực xây dựng hệ thống chính trị, nhiều cấp ủy đổi mới cách làm.\n\nNổi bật như mô hình “Ngày không viết, không hẹn” của UBND phường Nam Lý.',
    ['Ngày không viết, không hẹn · political-system · phường Nam Lý · UBND phường Nam Lý'],
  ],
  [
    'mô hình “Tổ phòng cháy lưu động” nhằm bảo vệ an ninh chính trị, trật tự an toàn xã hội',
    ['Tổ phòng cháy lưu động · defence-security · - · -'],
  ],
  ['mô hình “Chợ quê chủ nhật” thuộc lĩnh vực kinh tế', ['Chợ quê chủ nhật · economy · - · -']],
  [
    'Mô hình “Nhà sạch, vườn đẹp” góp phần bảo vệ môi trường, phát triển kinh tế - xã hội.',
    ['Nhà sạch, vườn đẹp · culture-society · - · -'],
  ],
  // Named again, named elsewhere
  [
    'Mô hình “Ánh sáng vùng biên” ra mắt năm 2020. Mô hình “Ánh sáng vùng biên” đã lắp 200 bóng đèn.',
    ['Ánh sáng vùng biên · - · - · -'],
  ],
  [
    'mô hình “Heo đất” ở xã Bình Trung; mô hình “Heo đất” ở phường Phổ Văn',
    ['Heo đất · - · xã Bình Trung · -', 'Heo đất · - · phường Phổ Văn · -'],
  ],
  // None
  ['xây dựng mô hình “Dân vận khéo” trong phát triển kinh tế', []],
  ['phong trào thi đua “Dân vận khéo” năm 2022', []],
  ['cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”', []],
  ['mô hình, điển hình trong phong trào “Toàn dân bảo vệ an ninh Tổ quốc”', []],
  ['vận hành mô hình chính quyền địa phương 2 cấp', []],
  ['SẮP XẾP, VẬN HÀNH MÔ HÌNH CHÍNH QUYỀN ĐỊA PHƯƠNG 02 CẤP', []],
  ['mô hình “Chính quyền địa phương 2 cấp”', []],
  ['các mô hình hợp tác xã kiểu mới, mô hình kinh tế tuần hoàn', []],
  ['nhân rộng các mô hình, cách làm hay, sáng tạo.', []],
  ['Có 979 mô hình đạt hiệu quả. Tiêu biểu cho phương châm “Dân biết, dân bàn”', []],
  ['mô hình trường học theo chương trình “Sữa học đường”', []],
  ['xây dựng mô hình gắn với việc “Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”', []],
  ['mô hình Dân vận khéo cấp tỉnh', []],
  ['mô hình “', []],
];

describe('initiatives', () => {
  it.each(cases)('%s', (text, expected) => {
    expect(found(text).map(told)).toEqual(expected);
  });

  it('quotes the name with what introduces it', () => {
    expect(found('các mô hình: “Ngôi nhà xanh” và “Hũ gạo”').map(({ text }) => text)).toEqual([
      'mô hình: “Ngôi nhà xanh”',
      '“Hũ gạo”',
    ]);
  });
});

const fragment = fc.oneof(
  fc.constantFrom(...cases.map(([text]) => text)),
  fc.constantFrom('mô hình ', '“', '”', '"', ', ', 'các mô hình: ', 'xã ', ' của Hội ', '\n', 'lĩnh vực kinh tế '),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const anyText = fc.array(fragment, { maxLength: 15 }).map((parts) => parts.join(' ').normalize('NFC'));

describe('initiatives of any text', () => {
  it('have faithful spans in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const initiative of found(text)) {
          expect(text.slice(initiative.span.start, initiative.span.end)).toBe(initiative.text);
          expect(initiative.span.start).toBeGreaterThanOrEqual(end);
          end = initiative.span.end;
        }
      }),
    );
  });

  it('do not change when a sentence stands before or after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), ([text, expected]) => {
        const around = `Các cấp hội tích cực hưởng ứng.\n\n${text}\n\nĐời sống Nhân dân ngày càng ổn định.`;
        expect(found(around).map(told)).toEqual(expected);
      }),
    );
  });

  it('come to an end on hostile text', () => {
    for (const hostile of [
      'mô hình “'.repeat(20_000),
      'mô hình “A B C”, '.repeat(10_000),
      'mô hình Tổ '.repeat(20_000),
      '"'.repeat(100_000),
      'xã Bình '.repeat(20_000),
    ])
      expect(Array.isArray(found(hostile))).toBe(true);
  });
});
