import { expect, test } from 'vitest';
import { issuerOf } from './issuer.js';
import { normalCase, placeCase } from './normalCase.js';

test.each([
  ['HUYỆN ỦY TỦA CHÙA', 'Huyện ủy Tủa Chùa'],
  ['ỦY BAN NHÂN DÂN THÀNH PHỐ PLEIKU', 'Ủy ban nhân dân thành phố Pleiku'],
  ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH HÀ GIANG', 'Sở Văn hóa, Thể thao và Du lịch Hà Giang'],
  ['HỘI LHPN TỈNH BẠC LIÊU', 'Hội LHPN tỉnh Bạc Liêu'],
  ['BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM PHƯỜNG AN CỰU', 'Ban Thường trực Ủy ban MTTQ Việt Nam phường An Cựu'],
  ['LIÊN ĐOÀN LAO ĐỘNG QUẬN 12', 'Liên đoàn Lao động quận 12'],
  ['BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'Bộ Lao động - Thương binh và Xã hội'],
  ['UBND XÃ ĐẮK PXI', 'UBND xã Đắk Pxi'],
  ['Ban Dân vận Tỉnh ủy', 'Ban Dân vận Tỉnh ủy'],
  ['HUYỆN ỦY THANH SƠN', 'Huyện ủy Thanh Sơn'],
  ['HUYỆN ỦY HỚN QUẢN', 'Huyện ủy Hớn Quản'],
  ['UBND HUYỆN THANH BA', 'UBND huyện Thanh Ba'],
  ['ĐẢNG ỦY PHƯỜNG QUÁN TOAN', 'Đảng ủy phường Quán Toan'],
  ['ỦY BAN NHÂN DÂN THÀNH PHỐ SA ĐÉC', 'Ủy ban nhân dân thành phố Sa Đéc'],
  ['ĐẢNG ỦY XÃ THẠNH THỊ', 'Đảng ủy xã Thạnh Thị'],
  ['BAN CHỈ HUY QUÂN SỰ HUYỆN TRỰC NINH', 'Ban Chỉ huy quân sự huyện Trực Ninh'],
  ['HỘI NÔNG DÂN PHƯỜNG TÂN TẠO A', 'Hội Nông dân phường Tân Tạo A'],
  ['UBND HUYỆN', 'UBND huyện'],
  ['ĐOÀN HUYỆN QUAN SƠN', 'Đoàn huyện Quan Sơn'],
  ['BAN TUYÊN GIÁO HUYỆN ỦY QUAN HÓA', 'Ban Tuyên giáo Huyện ủy Quan Hóa'],
  ['BAN CHỈ ĐẠO CÔNG TÁC DÂN VẬN HUYỆN THẠCH THÀNH', 'Ban Chỉ đạo Công tác Dân vận huyện Thạch Thành'],
  ['ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH', 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh'],
])('%s', (printed, cased) => {
  expect(normalCase(printed)).toBe(cased);
});

test('places take a capital on every syllable', () => {
  expect(placeCase('Hà nội')).toBe('Hà Nội');
  expect(placeCase('ĐỒNG HỚI')).toBe('Đồng Hới');
});

test.each([
  [['TỈNH ỦY BÌNH THUẬN', 'BAN NỘI CHÍNH'], 'BAN NỘI CHÍNH TỈNH ỦY BÌNH THUẬN'],
  [['BAN CHẤP HÀNH TRUNG ƯƠNG', 'BAN ĐỐI NGOẠI'], 'BAN ĐỐI NGOẠI TRUNG ƯƠNG'],
  [['BAN CHẤP HÀNH TRUNG ƯƠNG BAN NỘI CHÍNH'], 'BAN NỘI CHÍNH TRUNG ƯƠNG'],
  [['TỈNH ỦY TRÀ VINH', 'VĂN PHÒNG TỈNH ỦY'], 'VĂN PHÒNG TỈNH ỦY TRÀ VINH'],
  [['UBND TỈNH NAM ĐỊNH', 'SỞ Y TẾ'], 'SỞ Y TẾ TỈNH NAM ĐỊNH'],
  [['UBND TỈNH NAM ĐỊNH SỞ Y TẾ'], 'SỞ Y TẾ TỈNH NAM ĐỊNH'],
  [['BỘ TÀI CHÍNH', 'TỔNG CỤC HẢI QUAN'], 'TỔNG CỤC HẢI QUAN'],
  [['ỦY BAN NHÂN DÂN', 'HUYỆN ĐIỆN BIÊN ĐÔNG'], 'ỦY BAN NHÂN DÂN HUYỆN ĐIỆN BIÊN ĐÔNG'],
  [['ĐẢNG BỘ TỈNH LONG AN', 'HUYỆN ỦY CẦN ĐƯỚC'], 'HUYỆN ỦY CẦN ĐƯỚC'],
  [['BAN THƯỜNG TRỰC', 'ỦY BAN MTTQ VIỆT NAM', 'XÃ TRÀ LINH'], 'BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ TRÀ LINH'],
  [['HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HẢI PHÒNG'], 'HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HẢI PHÒNG'],
  [['BCH TỈNH ĐOÀN AN GIANG', 'BCH HUYỆN ĐOÀN CHỢ MỚI'], 'BCH HUYỆN ĐOÀN CHỢ MỚI'],
  [['BCH ĐẢNG BỘ TỈNH LÀO CAI', 'BAN THƯỜNG VỤ HUYỆN ỦY BÁT XÁT'], 'BAN THƯỜNG VỤ HUYỆN ỦY BÁT XÁT'],
  [[], null],
])('the issuer of %j', (lines, issuer) => {
  expect(issuerOf(lines)).toBe(issuer);
});
