import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from './groups.js';
import { matrixOf } from './matrix.js';
import { sharedNeighbours } from './neighbourhood.js';
import { spellingLikeness } from './spelling.js';

const near: readonly (readonly [number, number, number])[] = [
  [0, 1, 0.9],
  [1, 2, 0.4],
  [0, 2, 0.3],
  [3, 4, 0.5],
  [2, 3, 0.3],
];
const likeness = (i: number, j: number): number =>
  i === j ? 1 : (near.find(([a, b]) => (a === i && b === j) || (a === j && b === i))?.[2] ?? 0);

describe('groups', () => {
  it('join what is alike on the whole, not by one link', () => {
    expect(groupsOf(matrixOf(6, likeness), 0.3)).toEqual([[0, 1, 2], [3, 4], [5]]);
    expect(groupsOf(matrixOf(6, likeness), 0.6)).toEqual([[0, 1], [2], [3], [4], [5]]);
  });

  it('hold every item once, whatever the likenesses', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }), (values) => {
        const size = Math.floor(Math.sqrt(values.length));
        const matrix = matrixOf(size, (i, j) => (i === j ? 1 : (values[i * size + j] ?? 0)));
        const groups = groupsOf(matrix, 0.5);
        expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
      }),
    );
  });
});

describe('shared neighbours', () => {
  it('bring together two models whose own words differ, and no strangers', () => {
    const texts = [
      'nuôi heo đất tiết kiệm',
      'heo đất tiết kiệm giúp bạn',
      'lợn đất tiết kiệm giúp bạn',
      'lợn đất khuyến học',
      'camera an ninh',
      'đường hoa',
    ];
    const shared = sharedNeighbours(spellingLikeness(texts), 8);
    expect(shared[1]?.[2] ?? 0).toBeGreaterThan(0.5);
    expect(shared[4]?.[5] ?? 1).toBeLessThan(0.2);
  });
});
