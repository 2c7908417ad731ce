import type { Picture } from './picture.js';

/** The picture turned clockwise by quarters of a full turn. */
export function turned({ width, height, grey, dpi }: Picture, quarters: 1 | 2 | 3): Picture {
  const across = quarters === 2 ? width : height;
  const down = quarters === 2 ? height : width;
  const result = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [toX, toY] =
        quarters === 1 ? [height - 1 - y, x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      result[toY * across + toX] = grey[y * width + x] ?? 255;
    }
  }
  return { width: across, height: down, grey: result, dpi };
}
