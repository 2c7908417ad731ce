import { describe, expect, it } from 'vitest';
import { withinReach } from './reach.js';

const papers = (...nearness: readonly number[]) => nearness.map((value, i) => ({ id: `p${i}`, nearness: value }));
const shown = (passages: number, ...nearness: readonly number[]): string[] =>
  withinReach(papers(...nearness), passages).map(({ id }) => id);

describe('a paper is shown', () => {
  it('where it is near, the nearest first', () => {
    expect(shown(100, 0.5, 0.55, 0.48)).toEqual(['p1', 'p0', 'p2']);
  });

  it('not where another is much nearer', () => {
    expect(shown(100, 0.6, 0.45)).toEqual(['p0']);
  });

  it('among few passages sooner than among many, of which one is near by chance', () => {
    expect([shown(50, 0.4), shown(1000, 0.4), shown(40_000, 0.49), shown(40_000, 0.51)]).toEqual([
      ['p0'],
      [],
      [],
      ['p0'],
    ]);
  });

  it('never where nothing is near', () => {
    expect([shown(0, 0.3), shown(0), shown(1_000_000, 0.3)]).toEqual([[], [], []]);
  });
});
