import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLocalities } from './localities.js';

test('a commune is told by its district, and says what it became', () => {
  const [commune, district, province] = findLocalities('tại xã Phúc Sơn, huyện Anh Sơn, tỉnh Nghệ An');
  expect(commune?.candidates).toHaveLength(1);
  expect(commune?.candidates[0]).toMatchObject({
    kind: 'xã',
    level: 4,
    province: 'Nghệ An',
    district: 'Anh Sơn',
    former: true,
    became: [{ kind: 'xã', name: 'Anh Sơn', province: 'Nghệ An' }],
  });
  expect(district?.candidates[0]?.level).toBe(3);
  expect(province?.candidates[0]?.level).toBe(2);
});

test('several of one name are all candidates', () => {
  const [mention] = findLocalities('xã Tân Lập làm tốt công tác dân vận');
  expect(mention?.candidates.length).toBeGreaterThan(5);
});

test('a commune of today has a position; a former province says so', () => {
  const [commune] = findLocalities('phường Hồng Hà');
  expect(commune?.candidates.some((unit) => unit.position !== null && !unit.former)).toBe(true);
  expect(findLocalities('Hội viên Bắc Kạn')[0]?.candidates[0]).toMatchObject({ level: 2, former: true });
});

test('marks tell names apart; a text without marks agrees with all', () => {
  expect(findLocalities('xã Phục Sơn')).toEqual([]);
  expect(findLocalities('xa Phuc Son').length).toBe(1);
});

test('TP. and numbers', () => {
  expect(findLocalities('TP. Vinh')[0]).toMatchObject({
    text: 'TP. Vinh',
    candidates: [{ kind: 'thành phố', level: 3 }],
  });
  expect(findLocalities('Quận 1')[0]?.candidates[0]).toMatchObject({ kind: 'quận', province: 'Hồ Chí Minh' });
});

test('mentions are slices of any text', () => {
  const words = fc.constantFrom(
    'xã',
    'huyện',
    'Tân Lập',
    'tỉnh',
    'Nghệ An',
    ',',
    '\n',
    'TP.',
    'H’Drai',
    '  ',
    'ß',
    '𝒳',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 20 }), (parts) => {
      const text = parts.join(' ');
      for (const mention of findLocalities(text)) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['tại TP.HCM', 'TP.HCM'],
  ['ở TPHCM và các tỉnh', 'TPHCM'],
])('%s: a city by its abbreviation', (text, written) => {
  expect(findLocalities(text)[0]).toMatchObject({ text: written, candidates: [{ name: 'Hồ Chí Minh', level: 2 }] });
});
