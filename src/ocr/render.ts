/** Pages of a PDF as pictures, by PDFium (WebAssembly): in memory, nothing of the file is run or fetched. */
import { greyOf } from './picture/grey.js';
import type { Picture } from './picture/picture.js';

export const RENDER_DPI = 300;
const POINTS_PER_INCH = 72;
// A poster is rendered more coarsely: no page takes more memory than this many pixels.
export const MOST_PIXELS = 16_000_000;

export interface Rendering {
  /** The picture of a page; its number counts from 1. */
  readonly page: (number: number) => Promise<Picture>;
  readonly close: () => void;
}

type Library = Awaited<ReturnType<typeof import('@hyzyla/pdfium')['PDFiumLibrary']['init']>>;
let loading: Promise<Library> | null = null;

/** Throws for a file that PDFium does not take. */
export async function openRendering(bytes: Uint8Array): Promise<Rendering> {
  loading ??= import('@hyzyla/pdfium').then(({ PDFiumLibrary }) => PDFiumLibrary.init());
  const document = await (await loading).loadDocument(bytes);
  return {
    page: async (number) => {
      const page = document.getPage(number - 1);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const dpi = dpiFor(originalWidth * originalHeight);
      const { width, height, data } = await page.render({ scale: dpi / POINTS_PER_INCH, render: 'bitmap' });
      return { width, height, grey: greyOf(data), dpi };
    },
    close: () => document.destroy(),
  };
}

/** For a page of so many square points. */
const dpiFor = (area: number): number =>
  Math.min(RENDER_DPI, POINTS_PER_INCH * Math.sqrt(MOST_PIXELS / Math.max(1, area)));
