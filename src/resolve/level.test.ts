import { expect, test } from 'vitest';
import { levelOf } from './level.js';

test.each([
  ['Ban Bí thư', null, 1],
  ['Tổng Liên đoàn Lao động Việt Nam', null, 1],
  ['Ủy ban nhân dân tỉnh Hưng Yên', null, 2],
  ['Ủy ban nhân dân thành phố Cần Thơ', null, 2],
  ['UBND thành phố Buôn Ma Thuột', null, 3],
  ['Thành ủy Đà Nẵng', null, 2],
  ['Thành ủy Vinh', null, 3],
  ['Ban Dân vận Tỉnh ủy Lạng Sơn', null, 2],
  ['Sở Y tế tỉnh Hòa Bình', null, 2],
  ['Huyện ủy Than Uyên', '12-NQ/HU', 3],
  ['Hội Nông dân phường Tân Hòa', null, 4],
  ['Đảng ủy xã Hàm Yên', '05-QĐ/ĐU', 4],
  ['Công đoàn cơ sở Sở Tư pháp tỉnh Lào Cai', null, 5],
  [null, '25-NQ/TW', 1],
  [null, '118-HD/BDVTU', 2],
  [null, '354-QĐ/UBKTTW', 1],
  [null, '57-KH/HU', 3],
  [null, '305-TB/ThU', 3],
  [null, '72/2025/QH15', 1],
  [null, '70/KH-LĐLĐ', null],
  [null, null, null],
] as const)('%s %s: %s', (issuer, symbol, level) => {
  expect(levelOf({ issuer, symbol })).toBe(level);
});
