import { describe, expect, it } from 'vitest';
import { type PaperSketch, paper } from '../../test/memoryStore.js';
import { directing } from './higher.js';

const of = (issuer: string, date: string | null, more: Partial<PaperSketch> = {}) =>
  paper({ id: `${issuer} ${date}`, issuer, date, type: 'kế hoạch', text: '', ...more });
const directs = (above: ReturnType<typeof of>, plan: ReturnType<typeof of>): boolean =>
  directing({ documentId: plan.id, header: plan.header })(above);

describe('a plan of a district', () => {
  const plan = of('Ủy ban nhân dân huyện Thanh Sơn', '2019-03-05');

  it.each([
    ['a central directive', of('Ban Bí thư', '2015-10-20')],
    ['its province', of('Ủy ban nhân dân tỉnh Phú Thọ', '2019-03-05')],
    ['a circular', of('Bộ Nội vụ', '2018-01-01', { type: 'thông tư' })],
  ])('derives from %s', (_what, above) => {
    expect(directs(above, plan)).toBe(true);
  });

  it.each([
    ['a later directive', of('Ban Bí thư', '2019-03-06')],
    ['another province', of('Ủy ban nhân dân tỉnh Đồng Tháp', '2018-03-05')],
    ['its own commune', of('Ủy ban nhân dân xã Võ Miếu', '2018-03-05')],
    ['another body of its own level', of('Huyện ủy Thanh Sơn', '2018-03-05')],
    ['a report of its province', of('Ủy ban nhân dân tỉnh Phú Thọ', '2018-03-05', { type: 'báo cáo' })],
    ['a submission', of('Bộ Nội vụ', '2018-03-05', { type: 'tờ trình' })],
  ])('does not derive from %s', (_what, other) => {
    expect(directs(other, plan)).toBe(false);
  });

  it('does not derive from itself in another file', () => {
    const [one, copy] = ['a', 'b'].map((id) =>
      of('Ủy ban nhân dân huyện Thanh Sơn', '2019-03-05', { id, symbol: '5/KH-UBND' }),
    );
    expect(one !== undefined && copy !== undefined && directs(copy, one)).toBe(false);
  });
});

describe('a plan of a commune', () => {
  it('derives from its district while there are districts (until 30 June 2025)', () => {
    const district = of('Huyện ủy Thanh Sơn', '2018-03-05');
    expect(directs(district, of('Đảng ủy xã Võ Miếu', '2019-03-05'))).toBe(true);
    expect(directs(district, of('Đảng ủy xã Võ Miếu', '2025-12-03'))).toBe(false);
  });
});

describe('acts of the Centre', () => {
  it('derive from those of greater force', () => {
    const law = of('Quốc hội', '2019-11-20', { type: 'bộ luật' });
    const decree = of('Chính phủ', '2020-12-14', { type: 'nghị định' });
    const circular = of('Bộ Nội vụ', '2021-02-01', { type: 'thông tư' });
    expect([directs(law, decree), directs(decree, circular), directs(law, circular)]).toEqual([true, true, true]);
    const later = of('Quốc hội', '2022-11-10', { type: 'luật' });
    expect([directs(decree, later), directs(circular, later)]).toEqual([false, false]);
  });
});
