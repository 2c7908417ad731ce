import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { asset } from '../assets.js';
import { matchForm } from '../text/match.js';
import { allUnits, provinceNow, successorsOf, titleOf, unitsNamed, unitsOn } from './units.js';

const AFTER = '2025-10-13';
const titles = (kind: Parameters<typeof unitsNamed>[0], name: string, day: string): string[] =>
  unitsNamed(kind, name)
    .flatMap((unit) => successorsOf(unit, day))
    .map(titleOf);

describe('a district, point in time', () => {
  it('stands until 30 June 2025', () => {
    expect(unitsOn('huyện', 'Hớn Quản', '2017-05-05')).toMatchObject([{ province: 'Bình Phước', level: 3 }]);
    expect(unitsOn('huyện', 'Hớn Quản', '2025-06-30')).toHaveLength(1);
    expect(unitsOn('huyện', 'Hớn Quản', '2025-07-01')).toEqual([]);
  });

  it('became the communes that its communes became, in the province of today', () => {
    const [district] = unitsNamed('huyện', 'Hớn Quản');
    if (district === undefined) throw new Error('no such district');
    const now = successorsOf(district, AFTER);
    expect(now.length).toBeGreaterThan(2);
    expect(new Set(now.map(({ province }) => province))).toEqual(new Set(['Đồng Nai']));
    expect(now.every(({ position, level }) => position !== null && level === 4)).toBe(true);
    expect(successorsOf(district, '2020-01-01')).toEqual([district]);
  });

  it('of a name that ten bear is all ten', () => {
    expect(unitsNamed('huyện', 'Châu Thành')).toHaveLength(10);
  });

  it('without communes became a special zone', () => {
    expect(titles('huyện', 'Côn Đảo', AFTER)).toEqual(['đặc khu Côn Đảo']);
  });
});

describe('a commune, point in time', () => {
  it('that merged whole became one', () => {
    expect(titles('xã', 'Thạnh Phú', AFTER)).toContain('xã Thạnh Phú');
    expect(titles('thị trấn', 'Cờ Đỏ', AFTER)).toEqual(['xã Cờ Đỏ']);
  });

  it('that was divided became several', () => {
    const divided = unitsNamed('phường', 'Cống Vị').find(({ former }) => former);
    expect(divided?.became.map(({ name }) => name)).toEqual(['Giảng Võ', 'Ngọc Hà']);
  });

  it('whose name lives on stands twice, once before and once since', () => {
    const before = unitsOn('phường', 'Giảng Võ', '2025-06-30');
    const since = unitsOn('phường', 'Giảng Võ', '2025-07-01');
    expect(before).toMatchObject([{ former: true, district: 'Ba Đình' }]);
    expect(since).toMatchObject([{ former: false, district: null }]);
  });
});

describe('a province, point in time', () => {
  it('went into another', () => {
    expect(provinceNow('Bình Định')).toBe('Gia Lai');
    expect(titles('tỉnh', 'Bình Định', AFTER)).toEqual(['tỉnh Gia Lai']);
    expect(titles('tỉnh', 'Bình Dương', AFTER)).toEqual(['thành phố Hồ Chí Minh']);
    expect(titles('tỉnh', 'Sóc Trăng', AFTER)).toEqual(['thành phố Cần Thơ']);
  });

  it('was made a city: the successor of another is what that is on the day', () => {
    expect(titles('tỉnh', 'Bình Phước', '2026-04-29')).toEqual(['tỉnh Đồng Nai']);
    expect(titles('tỉnh', 'Bình Phước', '2026-04-30')).toEqual(['thành phố Đồng Nai']);
    expect(unitsOn('tỉnh', 'Đồng Nai', '2026-04-29')).toHaveLength(1);
    expect(unitsOn('tỉnh', 'Đồng Nai', '2026-04-30')).toEqual([]);
    expect(unitsOn('thành phố', 'Quảng Ninh', '2026-08-31')).toEqual([]);
    expect(unitsOn('thành phố', 'Quảng Ninh', '2026-09-01')).toHaveLength(1);
  });

  it('Thừa Thiên Huế until the end of 2024', () => {
    expect(unitsOn('tỉnh', 'Thừa Thiên - Huế', '2024-12-31')).toHaveLength(1);
    expect(titles('tỉnh', 'Thừa Thiên Huế', '2025-01-01')).toEqual(['thành phố Huế']);
    expect(unitsOn('thành phố', 'Huế', '2024-12-31')).toEqual([]);
  });

  it('shares its name with a district-level city', () => {
    expect(
      unitsNamed('thành phố', 'Bắc Ninh')
        .map(({ level }) => level)
        .sort(),
    ).toEqual([2, 3]);
    expect(unitsOn('thành phố', 'Bắc Ninh', AFTER)).toEqual([]);
    expect(unitsOn('thành phố', 'Bắc Ninh', '2026-10-01')).toMatchObject([{ level: 2 }]);
  });
});

test.each(['HCM', 'Hồ Chí Minh', 'HỒ CHÍ MINH', ' Hồ  Chí\nMinh'])('thành phố %s', (name) => {
  expect(unitsNamed('thành phố', name)).toMatchObject([{ name: 'Hồ Chí Minh', level: 2, until: null }]);
});

test('spellings of a name are one, other marks are another name', () => {
  expect(unitsNamed('tỉnh', 'Hoà Bình')).toHaveLength(1);
  expect(unitsNamed('tỉnh', 'Bà Rịa–Vũng Tàu')).toHaveLength(1);
  expect(unitsNamed('tỉnh', 'Đăk Lăk')).toHaveLength(1);
  expect(unitsNamed('huyện', 'Ia H’Drai')).toHaveLength(1);
  expect(unitsNamed('xã', 'Phục Sơn')).toEqual([]);
});

test('every former commune and district has its successors of today, in its province of today', () => {
  const units = allUnits();
  expect(units.filter(({ level, former }) => level === 4 && !former)).toHaveLength(3321);
  expect(units.filter(({ level, former }) => level === 4 && former)).toHaveLength(10_035);
  expect(units.filter(({ level }) => level === 3)).toHaveLength(696);
  const lost = units.filter(
    (unit) => unit.former && successorsOf(unit, AFTER).length < Math.max(1, unit.became.length),
  );
  expect(lost.map(titleOf)).toEqual([]);
});

test('names of the tables are in the form in which they are compared', () => {
  for (const name of ['communes', 'former-communes', 'provinces']) {
    const written = readFileSync(asset(`src/vocabulary/data/${name}.tsv`), 'utf8');
    expect(matchForm(written.replace(/[“”]/g, '"'))).toBe(written.replace(/[“”]/g, '"'));
  }
});
