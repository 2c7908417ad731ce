import { describe, expect, it } from 'vitest';
import { rowsOf } from '../lines/rows.js';
import { componentsOf } from './components.js';
import { greyOf } from './grey.js';
import { inkBelow, onWhitePaper } from './ink.js';
import { levelled, slopeOf } from './level.js';
import type { Picture } from './picture.js';
import { turned } from './turn.js';

const INK = 30;

/** A page of lines of letters that fall by `slope`; `paper` says how bright it is at a place. */
function page(slope: number, paper: (x: number, y: number) => number = () => 250): Picture {
  const [width, height] = [1200, 600];
  const grey = new Uint8Array(width * height).map((_, i) => paper(i % width, Math.floor(i / width)));
  for (let baseline = 150; baseline < 500; baseline += 70) {
    for (let x = 100; x < 1100; x += 30) {
      const bottom = Math.round(baseline + slope * (x - width / 2));
      for (let y = bottom - 25; y < bottom; y++) grey.fill(INK, y * width + x, y * width + x + 20);
    }
  }
  return { width, height, grey, dpi: 300 };
}

const rows = (picture: Picture) => rowsOf(componentsOf(picture, inkBelow(picture)), picture.dpi);

describe('a page', () => {
  it('that lay askew is levelled', () => {
    const askew = page(0.03);
    expect(slopeOf(rows(askew))).toBeCloseTo(0.03, 2);
    const level = levelled(askew, slopeOf(rows(askew)));
    expect(Math.abs(slopeOf(rows(level)))).toBeLessThan(0.003);
    expect(slopeOf(rows(page(0)))).toBe(0);
  });

  it('that is turned four times is the same', () => {
    const picture = page(0.01);
    const [once, twice] = [turned(picture, 1), turned(picture, 2)];
    expect([once.width, once.height]).toEqual([picture.height, picture.width]);
    const same = (one: Picture, other: Picture): boolean =>
      one.width === other.width && Buffer.from(one.grey).equals(other.grey);
    expect([same(turned(once, 3), picture), same(turned(twice, 2), picture), same(turned(once, 1), twice)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(same(twice, picture)).toBe(false);
  });

  it('in a shadow has the same lines as one on white paper', () => {
    const shadow = onWhitePaper(page(0, (x) => 250 - x / 10));
    expect(rows(shadow)).toHaveLength(rows(page(0)).length);
  });

  it('of noise alone has no ink', () => {
    const noisy = page(0, (x, y) => 225 + ((x * 7919 + y * 104729) % 30));
    const blank = { ...noisy, grey: noisy.grey.map((value) => (value === INK ? 240 : value)) };
    expect(componentsOf(onWhitePaper(blank), inkBelow(onWhitePaper(blank)))).toEqual([]);
  });
});

it('red ink is as bright as paper, black type under it stays dark', () => {
  const [seal, type, white] = [
    [220, 40, 50, 255],
    [60, 20, 25, 255],
    [255, 255, 255, 255],
  ].map((pixel) => greyOf(Uint8Array.from(pixel))[0]);
  expect(seal).toBeGreaterThan(200);
  expect(type).toBeLessThan(80);
  expect(white).toBe(255);
});
