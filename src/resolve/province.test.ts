import { describe, expect, it } from 'vitest';
import { mayShareProvince, provinceOf } from './province.js';

describe('the province of a body', () => {
  it.each([
    ['Tỉnh ủy Bình Phước', 'Bình Phước'],
    ['UBND thành phố Hà Nội', 'Hà Nội'],
    ['Huyện ủy Hớn Quản', 'Bình Phước'],
    ['Liên đoàn Lao động huyện Càng Long', 'Trà Vinh'],
    ['Quận ủy Quận 1', 'Hồ Chí Minh'],
    ['Ủy ban nhân dân thành phố Vinh', 'Nghệ An'],
    ['Đảng ủy xã Phước Giang', 'Quảng Ngãi'],
    ['Đảng ủy xã Tân Hiệp', null],
    ['Bộ Chính trị', null],
    [null, null],
  ])('%s: %s', (issuer, province) => {
    expect(provinceOf({ issuer })?.name ?? null).toBe(province);
  });

  it('is one with another part of it only since the mergers', () => {
    const [one, other] = [provinceOf({ issuer: 'Tỉnh ủy Bình Phước' }), provinceOf({ issuer: 'Tỉnh ủy Đồng Nai' })];
    expect(mayShareProvince(one, other, '2017-05-05')).toBe(false);
    expect(mayShareProvince(one, other, '2025-09-01')).toBe(true);
    expect(mayShareProvince(one, null, '2017-05-05')).toBe(true);
  });
});
