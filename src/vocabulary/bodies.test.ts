import { expect, test } from 'vitest';
import { bodyAt, bodyOfAbbreviation, foldedSyllables } from './bodies.js';
import { sameBody } from './sameBody.js';

test('a name, its abbreviation and both places of the tone mark are one body', () => {
  for (const spelling of ['ỦY BAN NHÂN DÂN', 'Uỷ ban Nhân dân', 'UBND'])
    expect(bodyAt(foldedSyllables(spelling), 0)?.body.name, spelling).toBe('Ủy ban nhân dân');
  expect(bodyOfAbbreviation('LĐLĐ')?.name).toBe('Liên đoàn Lao động');
  expect(bodyOfAbbreviation('XYZ')).toBeNull();
});

test('the longest name wins', () => {
  expect(bodyAt(foldedSyllables('Ban Tuyên giáo và Dân vận Trung ương'), 0)?.body.level).toBe(1);
  expect(bodyAt(foldedSyllables('Ban Tuyên giáo và Dân vận Tỉnh ủy'), 0)?.body.level).toBeNull();
});

test.each([
  ['Ban Chấp hành Trung ương Đảng (khóa X)', 'Ban Chấp hành Trung ương', true],
  ['UBND tỉnh', 'Ủy ban nhân dân tỉnh Hưng Yên', true],
  ['Bộ Chính trị', 'Ban Bí thư', false],
  ['Bộ Chính trị, Ban Bí thư', 'Ban Bí thư', true],
  ['Ban Bí thư Trung ương Đảng', 'Ban Bí thư', true],
  ['Ban Thường vụ Huyện ủy', 'Huyện ủy Than Uyên', true],
  ['Huyện ủy Than Uyên', 'Huyện ủy Sìn Hồ', false],
  ['Thủ tướng', 'Thủ tướng Chính phủ', true],
  ['Chính phủ', 'Thủ tướng Chính phủ', false],
  ['Ban Dân vận Tỉnh ủy', 'Ban Dân vận Trung ương', false],
  ['UBND xã Tân Lập', 'UBND huyện Tân Lập', false],
  ['Thành ủy TP.HCM', 'Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh', true],
  ['Hội nghị lần thứ bảy', 'Ban Chấp hành Trung ương', null],
  ['Câu lạc bộ thơ', 'Tỉnh ủy', null],
  ['', '', null],
])('%s ~ %s: %s', (a, b, same) => {
  expect(sameBody(a, b)).toBe(same);
  expect(sameBody(b, a)).toBe(same);
});
