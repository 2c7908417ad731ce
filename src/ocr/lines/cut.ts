/** The picture of one piece of a line: its own ink and nothing of its neighbours, on white. */
import type { Component } from '../picture/components.js';
import { type Box, heightOf, type Picture, widthOf } from '../picture/picture.js';

// White around the line, in pixels: the recogniser wants some.
const MARGIN = 10;
// Grey edges of the letters around what counts as ink.
const EDGE = 2;

export interface Cut extends Picture {
  /** Where its first pixel stands on the page. */
  readonly left: number;
  readonly top: number;
}

export function cut(picture: Picture, box: Box, components: readonly Component[]): Cut {
  const width = widthOf(box) + 2 * MARGIN;
  const height = heightOf(box) + 2 * MARGIN;
  const left = box.left - MARGIN;
  const top = box.top - MARGIN;
  const grey = new Uint8Array(width * height).fill(255);
  for (const { runs } of components) {
    for (let i = 0; i < runs.length; i += 3) {
      const y = runs[i] ?? 0;
      const from = Math.max(0, (runs[i + 1] ?? 0) - EDGE);
      const to = Math.min(picture.width, (runs[i + 2] ?? 0) + EDGE);
      for (let row = Math.max(0, y - EDGE); row <= Math.min(picture.height - 1, y + EDGE); row++) {
        const source = row * picture.width;
        const target = (row - top) * width - left;
        for (let x = from; x < to; x++) grey[target + x] = picture.grey[source + x] ?? 255;
      }
    }
  }
  return { width, height, grey, dpi: picture.dpi, left, top };
}
