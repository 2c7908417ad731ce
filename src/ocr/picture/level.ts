/** A page that lay askew on the glass → lines that run level. */
import type { Row } from '../lines/rows.js';
import type { Component } from './components.js';
import type { Picture } from './picture.js';

// Shorter lines do not show a slope.
const MIN_LETTERS = 15;
const MIN_ROWS = 3;
// An eighth of a degree moves the end of a line by a fifth of a letter; the recogniser does not mind.
const LEAST_SLOPE = 0.002;

/** How far the lines of a page fall to the right, in pixels a pixel; 0 where that is too little to matter or too few lines tell. */
export function slopeOf(rows: readonly Row[]): number {
  const slopes = rows.flatMap(({ components }) => {
    const letters = components.filter(({ top, bottom }) => bottom - top > 0).sort((a, b) => a.left - b.left);
    return letters.length < MIN_LETTERS ? [] : [slope(letters)];
  });
  if (slopes.length < MIN_ROWS) return 0;
  const middle = middleOf(slopes);
  return Math.abs(middle) < LEAST_SLOPE ? 0 : middle;
}

/** From the middle of the left third to that of the right third: letters below the line and accents do not move a median. */
function slope(letters: readonly Component[]): number {
  const third = Math.floor(letters.length / 3);
  const [left, right] = [letters.slice(0, third), letters.slice(-third)].map((some) => ({
    x: middleOf(some.map((each) => (each.left + each.right) / 2)),
    y: middleOf(some.map(({ bottom }) => bottom)),
  }));
  if (left === undefined || right === undefined || right.x <= left.x) return 0;
  return (right.y - left.y) / (right.x - left.x);
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The picture with every column moved up or down, so that lines of this slope run level; letters stay upright. */
export function levelled(picture: Picture, slope: number): Picture {
  const { width, height, grey } = picture;
  const level = new Uint8Array(grey.length).fill(255);
  const whole = new Int32Array(width);
  const part = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const shift = slope * (x - width / 2);
    whole[x] = Math.floor(shift);
    part[x] = shift - Math.floor(shift);
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = y + (whole[x] ?? 0);
      if (from < 0 || from >= height - 1) continue;
      const share = part[x] ?? 0;
      level[y * width + x] =
        (grey[from * width + x] ?? 255) * (1 - share) + (grey[(from + 1) * width + x] ?? 255) * share;
    }
  }
  return { ...picture, grey: level };
}
