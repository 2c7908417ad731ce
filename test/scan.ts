/** Scans for tests: lines of text drawn as a picture of a page of A4, as a PNG, a TIFF or within a PDF. */
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas';

const DPI = 200;
const WIDTH = Math.round(8.27 * DPI);
const HEIGHT = Math.round(11.69 * DPI);

/** A family with the letters of Vietnamese, null where the machine has none. */
export const scanFont: string | null =
  ['Times New Roman', 'FreeSerif', 'Noto Serif', 'DejaVu Serif'].find((family) => GlobalFonts.has(family)) ?? null;

/** Left edge and baseline in inches, text, size in points. */
export type Drawn = readonly [x: number, y: number, text: string, size?: number];

function drawn(lines: readonly Drawn[], degrees: number): Canvas {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.translate(WIDTH / 2, HEIGHT / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.translate(-WIDTH / 2, -HEIGHT / 2);
  context.fillStyle = 'black';
  for (const [x, y, text, size = 13] of lines) {
    context.font = `${(size * DPI) / 72}px "${scanFont}"`;
    context.fillText(text, x * DPI, y * DPI);
  }
  return canvas;
}

/** `degrees`: how far the page is turned, clockwise. */
export async function pictureOf(lines: readonly Drawn[], as: 'jpeg' | 'png', degrees = 0): Promise<Buffer> {
  const canvas = drawn(lines, degrees);
  return as === 'png' ? canvas.encode('png') : canvas.encode('jpeg', 85);
}

/** A TIFF of several pages, grey, not compressed (TIFF 6.0, section 2): for each page its pixels, then its directory. */
export function tiffOf(pages: readonly (readonly Drawn[])[]): Buffer {
  const parts: Buffer[] = [];
  let at = 8;
  const directories: number[] = [];
  for (const lines of pages) {
    const { data } = drawn(lines, 0).getContext('2d').getImageData(0, 0, WIDTH, HEIGHT);
    const grey = Buffer.from(data.filter((_, i) => i % 4 === 0));
    const padded = Buffer.concat([grey, Buffer.alloc(grey.length % 2)]);
    directories.push(at + padded.length + 8);
    parts.push(padded, directoryOf(at, grey.length, at + padded.length));
    at += padded.length + DIRECTORY_BYTES;
  }
  // Each directory ends with the place of the next one.
  for (const [i, next] of directories.slice(1).entries()) parts[2 * i + 1]?.writeUInt32LE(next, DIRECTORY_BYTES - 4);
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(directories[0] ?? 0, 4);
  return Buffer.concat([head, ...parts]);
}

const ENTRIES = 11;
const DIRECTORY_BYTES = 8 + 2 + 12 * ENTRIES + 4;

/** A directory, after the resolution (a fraction) that it points to at `resolution`. */
function directoryOf(pixels: number, length: number, resolution: number): Buffer {
  const [SHORT, LONG, FRACTION] = [3, 4, 5];
  const entries = [
    [256, LONG, WIDTH],
    [257, LONG, HEIGHT],
    [258, SHORT, 8], // bits
    [259, SHORT, 1], // not compressed
    [262, SHORT, 1], // 0 is black
    [273, LONG, pixels],
    [277, SHORT, 1], // one value a pixel
    [278, LONG, HEIGHT], // all rows in one strip
    [279, LONG, length],
    [282, FRACTION, resolution],
    [296, SHORT, 2], // inches
  ];
  const directory = Buffer.alloc(DIRECTORY_BYTES);
  directory.writeUInt32LE(DPI, 0);
  directory.writeUInt32LE(1, 4);
  directory.writeUInt16LE(ENTRIES, 8);
  for (const [i, [tag = 0, type = 0, value = 0]] of entries.entries()) {
    const place = 10 + 12 * i;
    directory.writeUInt16LE(tag, place);
    directory.writeUInt16LE(type, place + 2);
    directory.writeUInt32LE(1, place + 4);
    directory.writeUInt32LE(value, place + 8);
  }
  return directory;
}

/** A PDF whose pages are pictures. */
export async function scanOf(pages: readonly (readonly Drawn[])[]): Promise<Buffer> {
  const pictures = await Promise.all(pages.map((lines) => pictureOf(lines, 'jpeg')));
  const draw = 'q 595 0 0 842 0 0 cm /P Do Q';
  const objects: (string | Buffer)[][] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    [`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ')}]>>`],
    ...pictures.flatMap((jpeg, i) => [
      [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</P ${4 + i * 3} 0 R>>>>/Contents ${5 + i * 3} 0 R>>`,
      ],
      [
        `<</Type/XObject/Subtype/Image/Width ${WIDTH}/Height ${HEIGHT}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`,
        jpeg,
        '\nendstream',
      ],
      [`<</Length ${draw.length}>>stream\n${draw}\nendstream`],
    ]),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: string[] = [];
  let at = 9;
  for (const [i, object] of objects.entries()) {
    places.push(`${String(at).padStart(10, '0')} 00000 n \n`);
    const bytes = Buffer.concat([`${i + 1} 0 obj\n`, ...object, '\nendobj\n'].map((part) => Buffer.from(part)));
    parts.push(bytes);
    at += bytes.length;
  }
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
