import { describe, expect, it } from 'vitest';
import { liesWithin, placeOf } from './place.js';

const head = (issuer: string | null, date: string | null = '2020-10-16', place: string | null = null) => ({
  issuer,
  place,
  date,
});

describe('the place of a model', () => {
  it('is the commune of its paper’s district, and what it became', () => {
    const place = placeOf('khu Tân Bình, xã Võ Miếu', head('Huyện ủy Thanh Sơn'));
    expect(place).toMatchObject({
      before: { commune: 'xã Võ Miếu', district: 'huyện Thanh Sơn', province: 'Phú Thọ' },
      now: { communes: ['xã Võ Miếu'], province: 'Phú Thọ' },
      precision: 'commune',
    });
    expect(place.position?.latitude).toBeCloseTo(21.1, 0);
  });

  it('in a province that was merged lies in the new one', () => {
    const place = placeOf('xã Tân Lập, huyện Đồng Phú, tỉnh Bình Phước', head(null));
    expect(place.before).toEqual({ commune: 'xã Tân Lập', district: 'huyện Đồng Phú', province: 'Bình Phước' });
    expect(place.now.province).toBe('Đồng Nai');
  });

  it('named after the mergers is today’s', () => {
    const place = placeOf('xã Phước Giang', head('Đảng ủy xã Phước Giang', '2025-11-18'));
    expect(place).toMatchObject({ before: null, now: { communes: ['xã Phước Giang'], province: 'Quảng Ngãi' } });
  });

  it.each([
    ['huyện Nghĩa Hành', null, 'district'],
    [null, 'Liên đoàn Lao động huyện Nghĩa Hành', 'district'],
    ['tỉnh Quảng Ngãi', null, 'province'],
    [null, 'Tỉnh ủy Quảng Ngãi', 'province'],
  ])('%s in a paper of %s is known to the %s', (locality, issuer, precision) => {
    const place = placeOf(locality, head(issuer));
    expect([place.precision, place.now.communes, place.now.province]).toEqual([precision, [], 'Quảng Ngãi']);
    expect(place.position).not.toBeNull();
  });

  it('is not known where nothing tells, or a name has many bearers', () => {
    expect(placeOf('thôn 5', head(null)).precision).toBeNull();
    expect(placeOf('xã Tân Lập', head(null, null)).now).toEqual({ communes: [], province: null });
  });

  it('lies within its district and itself, in no province as a locality', () => {
    const place = placeOf('xã Hành Thiện', head('UBND huyện Nghĩa Hành'));
    expect(liesWithin(place, placeOf(null, head(null, null, 'Nghĩa Hành')))).toBe(true);
    expect(liesWithin(place, placeOf('huyện Mộ Đức', head(null)))).toBe(false);
    expect(liesWithin(place, placeOf('tỉnh Quảng Ngãi', head(null)))).toBe(false);
  });
});
