import { describe, expect, it } from 'vitest';
import type { Component } from '../picture/components.js';
import { rowsOf } from './rows.js';

const DPI = 300;

/** Ink of this box, in pixels. */
const ink = (left: number, top: number, width: number, height: number): Component => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
  area: width * height,
  runs: Array.from({ length: height }, (_, i) => [top + i, left, left + width]).flat(),
});

/** A line of low letters 25 pixels high whose feet stand at `baseline`, falling by `fall` pixels from letter to letter. */
const line = (baseline: number, count = 20, fall = 0): Component[] =>
  Array.from({ length: count }, (_, i) => ink(100 + 30 * i, Math.round(baseline - 25 + i * fall), 22, 25));

/** For each row the components that are no letters of the lines above. */
const marksOf = (components: readonly Component[], letters: readonly Component[]): Component[][] =>
  rowsOf(components, DPI)
    .sort((a, b) => a.baseline - b.baseline)
    .map((row) => row.components.filter((each) => !letters.includes(each)));

describe('rows of a page', () => {
  const upper = line(200);
  const lower = line(267);
  const letters = [...upper, ...lower];

  it('take an accent over a letter to the line below, though the line above is as near', () => {
    const accent = ink(164, 216, 10, 9); // over the third letter of the lower line, 16 pixels under the upper one
    expect(marksOf([...letters, accent], letters)).toEqual([[], [accent]]);
  });

  it('take a point under a letter to its line', () => {
    const point = ink(168, 206, 6, 6);
    expect(marksOf([...letters, point], letters)).toEqual([[point], []]);
  });

  it('take a point under a letter of a line that falls', () => {
    const falling = line(200, 40, 0.6);
    const last = falling.at(-1);
    const point = ink((last?.left ?? 0) + 8, (last?.bottom ?? 0) + 6, 6, 6);
    expect(marksOf([...falling, point], falling)).toEqual([[point]]);
  });

  it('leave out specks, rules and what is larger than letters', () => {
    const speck = ink(1100, 190, 3, 3);
    const rule = ink(100, 330, 800, 4);
    const seal = ink(900, 300, 300, 300);
    expect(marksOf([...letters, speck, rule, seal], letters)).toEqual([[], []]);
  });

  it('keep two columns apart, and one line with a wide space together', () => {
    const apart = [...line(200, 6), ...line(200, 6).map((each) => ink(each.left + 400, each.top, 22, 25))];
    const spaced = [...line(300, 6), ...line(300, 6).map((each) => ink(each.left + 215, each.top, 22, 25))];
    expect(rowsOf([...apart, ...spaced], DPI).map(({ components }) => components.length)).toEqual([6, 12, 6]);
  });
});
