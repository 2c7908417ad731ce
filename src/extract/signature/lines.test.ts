import { expect, test } from 'vitest';
import { markInside, nameOf, opensSignature, signatureLine } from './lines.js';

test.each([
  ['T/M BAN THƯỜNG VỤ', [['T/M BAN THƯỜNG VỤ'], null, null]],
  ['TM.ỦY BAN NHÂN DÂN', [['TM.ỦY BAN NHÂN DÂN'], null, null]],
  ['KT. CHỦ TỊCH PHÓ CHỦ TỊCH', [['KT. CHỦ TỊCH'], 'PHÓ CHỦ TỊCH', null]],
  [
    'KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM Vũ Xuân Trí',
    [['KT. BỘ TRƯỞNG, CHỦ NHIỆM'], 'PHÓ CHỦ NHIỆM', 'Vũ Xuân Trí'],
  ],
  ['TL. GIÁM ĐỐC', [['TL. GIÁM ĐỐC'], null, null]],
  ['TUQ. BỘ TRƯỞNG VỤ TRƯỞNG VỤ PHÁP CHẾ', [['TUQ. BỘ TRƯỞNG'], 'VỤ TRƯỞNG VỤ PHÁP CHẾ', null]],
  ['T/M BAN BÍ THƯ', [['T/M BAN BÍ THƯ'], null, null]],
  ['TM. ĐOÀN CHỦ TỊCH PHÓ CHỦ TỊCH', [['TM. ĐOÀN CHỦ TỊCH'], 'PHÓ CHỦ TỊCH', null]],
  ['TM. BAN THƯỜNG TRỰC CHỦ TỊCH', [['TM. BAN THƯỜNG TRỰC'], 'CHỦ TỊCH', null]],
  ['TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH', [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], 'PHÓ CHỦ TỊCH', null]],
  ['Q. GIÁM ĐỐC', [[], 'Q. GIÁM ĐỐC', null]],
  ['HIỆU TRƯỞNG (Đã ký) Quách Thị Len', [[], 'HIỆU TRƯỞNG', 'Quách Thị Len']],
  ['CHỦ TỊCH TRẦN VĂN HẬU', [[], 'CHỦ TỊCH', 'TRẦN VĂN HẬU']],
] as const)('%s', (text, [authority, role, name]) => {
  expect(signatureLine(text, false)).toEqual({ authority, role, name });
});

test.each([
  ['Lường Thị Ó', 'Lường Thị Ó'],
  ["K'Brôih", null],
  ['Điểu K’Rứ', 'Điểu K’Rứ'],
  ['ThS. Vi Văn Sơn', 'Vi Văn Sơn'],
  ['Đại tá Kpă Y Nhân', 'Kpă Y Nhân'],
  ['ĐẶNG THỊ MAI', 'ĐẶNG THỊ MAI'],
  ['Nơi nhận hồ sơ', null],
  ['PHÓ GIÁM ĐỐC', null],
  ['12 Lê Lợi', null],
])('a name in "%s"', (text, name) => {
  expect(nameOf(text)).toBe(name);
});

test('sentences and headings open no signature', () => {
  for (const text of [
    'Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành Quyết định này.',
    'QUYẾT ĐỊNH:',
    'II. TỔ CHỨC THỰC HIỆN',
    'TT. HĐND thành phố;',
  ])
    expect(opensSignature(text), text).toBe(false);
});

test('an authority mark behind the last item parts the line there', () => {
  const line = '- Lưu: VT. TM. BAN THƯỜNG VỤ';
  expect(line.slice(markInside(line) ?? 0)).toBe('TM. BAN THƯỜNG VỤ');
  expect(markInside('KT. CHỦ TỊCH')).toBeNull();
});
