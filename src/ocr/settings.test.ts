import { describe, expect, it } from 'vitest';
import { isAmong, pageIntervals } from './settings.js';

describe('pages as a user writes them', () => {
  it.each([
    ['7', [7]],
    ['1-3,7', [1, 2, 3, 7]],
    ['2-2, 9-', [2, 9, 10, 11, 12]],
  ])('%s', (value, pages) => {
    const intervals = pageIntervals(value);
    const all = Array.from({ length: 12 }, (_, i) => i + 1);
    expect(intervals).not.toBeNull();
    expect(all.filter((page) => isAmong(intervals, page))).toEqual(pages);
  });

  it.each(['', '0', '3-1', '-4', 'một', '1;2', '1-2-3', '1.5'])('“%s” is none', (value) => {
    expect(pageIntervals(value)).toBeNull();
  });
});
