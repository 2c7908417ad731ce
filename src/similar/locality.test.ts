import { expect, test } from 'vitest';
import { sameLocality } from './locality.js';

test.each([
  // Kinds
  ['huyện Thanh Sơn', 'xã Thanh Sơn', false],
  ['huyện Thanh Sơn', 'Thanh Sơn', true],
  ['thôn 5, xã Ea Bar', 'thôn 5', false],
  ['thôn 5, xã Ea Bar', 'thôn 5, xã Hòa Tiến', false],
  // Bodies and aliases
  ['Huyện ủy Than Uyên', 'huyện Than Uyên', true],
  ['Ủy ban nhân dân xã Mường Kim', 'xã Mường Kim', true],
  ['TP.HCM', 'Thành phố Hồ Chí Minh', true],
  ['TP. Hồ Chí Minh', 'Thành ủy TP.HCM', true],
  // A province is no locality of its own where something in it is named
  ['xã Nậm Lúc, tỉnh Lào Cai', 'xã Cốc Lầu, tỉnh Lào Cai', false],
  ['tỉnh Lào Cai', 'Tỉnh ủy Lào Cai', true],
  ['xã Tân Lập, tỉnh Lạng Sơn', 'xã Tân Lập, tỉnh Quảng Trị', false],
  ['huyện Lộc Ninh, tỉnh Bình Phước', 'huyện Lộc Ninh', true],
  // Before and after 1 July 2025
  ['xã Phúc Sơn, huyện Anh Sơn, tỉnh Nghệ An', 'xã Anh Sơn, tỉnh Nghệ An', true],
  ['xã Anh Sơn, tỉnh Nghệ An', 'xã Phúc Sơn, huyện Anh Sơn', true],
  ['xã Phúc Sơn, huyện Anh Sơn', 'xã Nhôn Mai, tỉnh Nghệ An', false],
])('%s, %s: %s', (one, other, same) => {
  expect(sameLocality(one, other)).toBe(same);
  expect(sameLocality(other, one)).toBe(same);
});
