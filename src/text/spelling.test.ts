import { describe, expect, it } from 'vitest';
import { isSyllable } from './spelling.js';

describe('syllables', () => {
  it.each('nghiệp Đảng hoà hòa quyết giếng gì giữa quốc khuỷu uỷ ủy yếu ương các một ở Ỷ nghiêng xoong'.split(' '))(
    '%s is one',
    (word) => expect(isSyllable(word)).toBe(true),
  );

  it.each(['', 'ViÖt', 'of', 'TW', 'x·', '2025', 'cac', 'mot', 'nghiệpp', 'bb', 'aa', 'ảá', 'UBND', 'Đ', 'chiéc'])(
    '%j is none',
    (word) => expect(isSyllable(word)).toBe(false),
  );

  it('takes letters and marks apart as one', () => expect(isSyllable('nghiệp'.normalize('NFD'))).toBe(true));
});
