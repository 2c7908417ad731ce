/**
 * What is ink? Paper is made evenly white first, so that a shadow at the fold or a yellowed sheet does not pass for it.
 */
import type { Picture } from './picture.js';

// Fine enough for a shadow, coarser than any letter.
const TILE_INCHES = 0.25;
// Paper is nearly everywhere: of a tile's pixels this many are no darker.
const PAPER_QUANTILE = 0.8;
// Darker than this a tile is no paper but a black margin or a picture.
const DARKEST_PAPER = 110;

/** The same picture on white paper. */
export function onWhitePaper(picture: Picture): Picture {
  const { width, height, grey, dpi } = picture;
  const tile = Math.max(8, Math.round(dpi * TILE_INCHES));
  const columns = Math.ceil(width / tile);
  const rows = Math.ceil(height / tile);
  const paper = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      let seen = 0;
      const bottom = Math.min(height, (row + 1) * tile);
      const right = Math.min(width, (column + 1) * tile);
      for (let y = row * tile; y < bottom; y += 2) {
        for (let x = column * tile; x < right; x += 2) {
          const value = grey[y * width + x] ?? 255;
          counts[value] = (counts[value] ?? 0) + 1;
          seen++;
        }
      }
      let left = seen * PAPER_QUANTILE;
      let value = 0;
      while (value < 255 && left > (counts[value] ?? 0)) left -= counts[value++] ?? 0;
      paper[row * columns + column] = value < DARKEST_PAPER ? 255 : value;
    }
  }
  const white = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    const v = Math.min(rows - 1, Math.max(0, y / tile - 0.5));
    const above = Math.floor(v);
    const below = Math.min(rows - 1, above + 1);
    const down = v - above;
    for (let x = 0; x < width; x++) {
      const u = Math.min(columns - 1, Math.max(0, x / tile - 0.5));
      const before = Math.floor(u);
      const after = Math.min(columns - 1, before + 1);
      const along = u - before;
      const upper =
        (paper[above * columns + before] ?? 255) * (1 - along) + (paper[above * columns + after] ?? 255) * along;
      const lower =
        (paper[below * columns + before] ?? 255) * (1 - along) + (paper[below * columns + after] ?? 255) * along;
      const at = y * width + x;
      white[at] = Math.min(255, ((grey[at] ?? 255) * 255) / (upper * (1 - down) + lower * down));
    }
  }
  return { ...picture, grey: white };
}

// On a page with little ink the best place lies within the noise of the paper.
const LIGHTEST_INK = 190;

/** The value below which a pixel is ink: where ink and paper are told apart best (Otsu 1979). */
export function inkBelow({ grey }: Picture): number {
  const counts = new Float64Array(256);
  for (let i = 0; i < grey.length; i += 3) {
    const value = grey[i] ?? 255;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  let all = 0;
  let sum = 0;
  for (const [value, count] of counts.entries()) {
    all += count;
    sum += value * count;
  }
  let best = 128;
  let most = -1;
  let below = 0;
  let sumBelow = 0;
  for (const [value, count] of counts.entries()) {
    below += count;
    sumBelow += value * count;
    if (below === 0 || below === all) continue;
    const apart = sumBelow / below - (sum - sumBelow) / (all - below);
    const between = below * (all - below) * apart * apart;
    if (between > most) {
      most = between;
      best = value + 1;
    }
  }
  return Math.min(best, LIGHTEST_INK);
}
