import { describe, expect, it } from 'vitest';
import { isPlain, wordLikenesses } from './words.js';

const passages = [
  'Ủy ban nhân dân xã tổ chức đối thoại với nhân dân mỗi năm hai lần.',
  'Ủy ban nhân dân xã niêm yết thủ tục hành chính.',
  'Ủy ban nhân dân xã thu gom rác thải.',
];

/** Places of the passages, most alike first. */
const order = (query: string, texts = passages): number[] => {
  const likenesses = wordLikenesses(query, texts);
  return texts.map((_, i) => i).sort((a, b) => (likenesses[b] ?? 0) - (likenesses[a] ?? 0));
};

describe('likeness in words', () => {
  it('is 1 for a text and itself, 0 without a word in common', () => {
    const [same, other] = wordLikenesses('thu gom rác', ['Thu gom rác.', 'Đối thoại.']);
    expect(same).toBeCloseTo(1);
    expect(other).toBe(0);
  });

  it('rests on what few of the passages hold, not on what all of them share', () => {
    expect(order('Ủy ban nhân dân xã và việc niêm yết')[0]).toBe(1);
    const [dialogue = 0, , waste = 0] = wordLikenesses('rác thải của nhân dân', passages);
    expect(waste).toBeGreaterThan(2 * dialogue);
  });

  it('holds two syllables that stand together for more than the same apart', () => {
    expect(order('dân vận', ['Nhân dân được vận động.', 'Công tác dân vận.'])[0]).toBe(1);
  });

  it('compares a query typed without diacritics without them, and only such a one', () => {
    expect(wordLikenesses('doi thoai', passages)[0]).toBeGreaterThan(0);
    expect(wordLikenesses('đôi thoái', passages)).toEqual([0, 0, 0]);
  });

  it('knows the two places of a tone mark as one', () => {
    expect(wordLikenesses('hoà giải', ['Tổ hòa giải ở cơ sở.', 'Rác.'])[0]).toBeGreaterThan(0);
  });

  it('is nothing for a query or passages without words', () => {
    expect(wordLikenesses('…', passages)).toEqual([0, 0, 0]);
    expect(wordLikenesses('rác', ['', '…'])).toEqual([0, 0]);
    expect(wordLikenesses('rác', [])).toEqual([]);
  });
});

it('tells queries typed without diacritics', () => {
  expect(['dan van', '49-CT/TW', 'cao su'].map(isPlain)).toEqual([true, true, true]);
  expect(['dân vận', 'Đảng'].map(isPlain)).toEqual([false, false]);
});
