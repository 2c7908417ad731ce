/** Scans for tests: lines of text drawn as a picture of a page of A4, as a PNG or within a PDF. */
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const DPI = 200;
const WIDTH = Math.round(8.27 * DPI);
const HEIGHT = Math.round(11.69 * DPI);

/** A family with the letters of Vietnamese, null where the machine has none. */
export const scanFont: string | null =
  ['Times New Roman', 'FreeSerif', 'Noto Serif', 'DejaVu Serif'].find((family) => GlobalFonts.has(family)) ?? null;

/** Left edge and baseline in inches, text, size in points. */
export type Drawn = readonly [x: number, y: number, text: string, size?: number];

export async function pictureOf(lines: readonly Drawn[], as: 'jpeg' | 'png'): Promise<Buffer> {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = 'black';
  for (const [x, y, text, size = 13] of lines) {
    context.font = `${(size * DPI) / 72}px "${scanFont}"`;
    context.fillText(text, x * DPI, y * DPI);
  }
  return as === 'png' ? canvas.encode('png') : canvas.encode('jpeg', 85);
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
