// Pages of text as a scanner would give them: drawn or rendered at 200 dpi, a little turned, on uneven paper, with noise and specks. Seeded.
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { generator } from './seeded.mjs';

const SCAN_DPI = 200;
const DPI = 300; // at which pages of a PDF are rendered for recognition, whatever the resolution of their pictures
const WIDTH = 8.27;
const HEIGHT = 11.69;
// NĐ 30/2020, Phụ lục I: margins of 30, 20, 20 mm, type of 13 to 14 points, the first line of a paragraph set in.
const LEFT = 1.18;
const RIGHT = 0.79;
const TOP = 0.87;
const INDENT = 0.4;
const POINTS = 13.5;
const LEADING = 0.25;

/** A family with the letters of Vietnamese, null where the machine has none. */
export const font =
  ['Times New Roman', 'FreeSerif', 'Noto Serif', 'DejaVu Serif'].find((name) => GlobalFonts.has(name)) ?? null;

/** Lines of text set on pages of A4: the text of each page, and a function that draws it at a resolution. */
export function typeset(text, most) {
  const measure = createCanvas(8, 8).getContext('2d');
  measure.font = `${(POINTS * SCAN_DPI) / 72}px "${font}"`;
  const pages = [[]];
  let y = TOP;
  for (const paragraph of text.split('\n').filter((line) => line.trim() !== '')) {
    let x = LEFT + INDENT;
    let line = '';
    const close = () => {
      if (y > HEIGHT - 1) {
        pages.push([]);
        y = TOP;
      }
      pages.at(-1).push({ x, y, text: line });
      y += LEADING;
      x = LEFT;
      line = '';
    };
    for (const word of paragraph.trim().split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && measure.measureText(longer).width / SCAN_DPI > WIDTH - RIGHT - x) close();
      line = line === '' ? word : `${line} ${word}`;
    }
    close();
    y += LEADING / 3;
  }
  return pages.slice(0, most).map((lines) => ({
    text: lines.map((line) => line.text).join('\n'),
    draw: (context) => {
      context.fillStyle = 'black';
      context.font = `${(POINTS * SCAN_DPI) / 72}px "${font}"`;
      for (const line of lines) context.fillText(line.text, line.x * SCAN_DPI, line.y * SCAN_DPI);
    },
  }));
}

/** A picture as recognition takes it, of what `draw` puts on a page at 200 dpi. */
export function scanned(draw, greyOf, seed) {
  const next = generator(seed);
  const gauss = () => Math.sqrt(-2 * Math.log(next() + 1e-9)) * Math.cos(2 * Math.PI * next());
  const width = Math.round(WIDTH * SCAN_DPI);
  const height = Math.round(HEIGHT * SCAN_DPI);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate(((next() - 0.5) * Math.PI) / 180); // up to half a degree
  context.translate(-width / 2, -height / 2);
  draw(context, width, height);
  const image = context.getImageData(0, 0, width, height);
  const { data } = image;
  const shade = 12 + 12 * next();
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = (row * width + column) * 4;
      const paper = 245 - shade * Math.sin((Math.PI * column) / width) * (row / height);
      const value = (data[at] * paper) / 255 + (1 - data[at] / 255) * 40 + gauss() * 14;
      data[at] = data[at + 1] = data[at + 2] = Math.max(0, Math.min(255, value));
    }
  }
  for (let speck = 0; speck < 400; speck++) {
    const size = 1 + Math.floor(next() * 3);
    const x = Math.floor(next() * (width - size));
    const y = Math.floor(next() * (height - size));
    for (let dy = 0; dy < size; dy++)
      for (let dx = 0; dx < size; dx++) {
        const at = ((y + dy) * width + x + dx) * 4;
        data[at] = data[at + 1] = data[at + 2] = 60;
      }
  }
  context.putImageData(image, 0, 0);
  const large = createCanvas((width * DPI) / SCAN_DPI, (height * DPI) / SCAN_DPI);
  const scaled = large.getContext('2d');
  scaled.drawImage(canvas, 0, 0, large.width, large.height);
  const pixels = scaled.getImageData(0, 0, large.width, large.height).data;
  return { width: large.width, height: large.height, grey: greyOf(pixels), dpi: DPI };
}
