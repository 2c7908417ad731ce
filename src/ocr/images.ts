/** Image files (PNG, JPEG, TIFF of any number of pages, WebP, GIF) as pictures of pages, by libvips: in memory, one page at a time. */
import { greyOf } from './picture/grey.js';
import { MOST_PIXELS, RENDER_DPI, type Rendering } from './render.js';

// A bomb of few bytes may claim any size; this is a sheet of A3 at 900 dpi.
const MOST_PIXELS_READ = 160_000_000;
// A resolution that makes the page narrower or wider than a paper (inches) is the screen's or the camera's, not the scanner's.
const PAPER = { least: 3, most: 17 } as const;
const A4_WIDTH = 8.27;

type Sharp = typeof import('sharp')['default'];
let loading: Promise<Sharp> | null = null;

async function imageOf(bytes: Uint8Array, page: number): Promise<ReturnType<Sharp>> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  const sharp = await loading;
  return sharp(bytes, { page, limitInputPixels: MOST_PIXELS_READ, failOn: 'error' });
}

/** How many pages an image file holds; null for one that cannot be read. */
export async function pagesOfImage(bytes: Uint8Array): Promise<number | null> {
  try {
    const { pages = 1 } = await (await imageOf(bytes, 0)).metadata();
    return pages;
  } catch {
    return null;
  }
}

export const openImages = (bytes: Uint8Array): Rendering => ({
  page: async (number) => {
    const image = await imageOf(bytes, number - 1);
    const { width, height, density = 0, orientation = 1 } = await image.metadata();
    const [across, down] = orientation >= 5 ? [height, width] : [width, height];
    const inches = across / density;
    const paper = inches >= PAPER.least && inches <= PAPER.most ? inches : A4_WIDTH;
    const dpi = Math.min(RENDER_DPI, Math.sqrt((MOST_PIXELS * across) / down) / paper);
    const { data, info } = await image
      .autoOrient()
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .resize({ width: Math.max(1, Math.round(paper * dpi)) })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, grey: greyOf(data), dpi };
  },
  close: () => {},
});
