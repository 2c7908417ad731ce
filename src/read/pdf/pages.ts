/** The pages of a PDF as lines, each from its text layer or, where that is none or useless, from its picture. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { isBetter, isUseless, legibilityOf } from '../../ocr/legible.js';
import type { RecognisedPage } from '../../ocr/page.js';
import type { Recogniser } from '../../ocr/recogniser.js';
import type { OcrMode } from '../../ocr/settings.js';
import { sha256Of } from '../hash.js';
import type { ReadOptions } from '../reader.js';
import type { PageLines } from './furniture.js';
import { type Line, linesOf, type Run, textOf } from './lines.js';
import { largestPicture } from './open.js';
import { recognisedLines } from './recognisedLines.js';

export interface FilePages {
  readonly pages: readonly PageLines[];
  /** Were pictures looked at? */
  readonly tried: boolean;
  /** Pages whose pictures could not be recognised. */
  readonly failed: readonly number[];
}

export async function pagesOf(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  { path, ocr, alive }: ReadOptions,
): Promise<FilePages> {
  const layers = await layersOf(document, ocr?.mode === 'auto');
  const wanted = layers.filter((layer) => ocr !== undefined && wants(ocr, layer)).map(({ page }) => page);
  if (ocr === undefined || wanted.length === 0) return { pages: layers, tried: false, failed: [] };
  const found = await ocr.pages({ path, bytes, sha256: sha256Of(bytes) }, wanted, alive);
  return {
    pages: layers.map((layer) => betterOf(layer, found.get(layer.page), ocr.mode)),
    tried: true,
    failed: wanted.filter((page) => found.get(page) === null),
  };
}

/** A page with its text layer. */
interface Layer extends PageLines {
  /** The page is a picture with a few words over it: who signed it electronically, and when. */
  readonly isScan: boolean;
}

const wants = ({ mode, wants: mayBe }: Recogniser, { page, lines, isScan }: Layer): boolean =>
  mayBe(page) && (mode === 'always' || (mode === 'auto' && (isScan || isUseless(legibilityOf(plain(lines))))));

function betterOf(layer: Layer, page: RecognisedPage | null | undefined, mode: OcrMode): PageLines {
  if (page === undefined || page === null) return layer;
  const lines = recognisedLines(page);
  const [recognised, known] = [lines, layer.lines].map((each) => legibilityOf(plain(each)));
  if (recognised === undefined || known === undefined) return layer;
  const taken =
    mode === 'always' ||
    (layer.isScan ? recognised.letters > MORE_LETTERS * known.letters : isBetter(recognised, known));
  return taken ? { page: layer.page, lines, recognised: true } : layer;
}

const plain = (lines: readonly Line[]): string => lines.map(textOf).join('\n');

// A page of an office has 1,500 letters or more; a stamp of a signature has a tenth of them.
const FEW_LETTERS = 400;
// By so much what the picture holds must be more than its few words, which it may hold too.
const MORE_LETTERS = 1.5;
// A scan of A5 at 100 dpi.
const SCAN_PIXELS = 480_000;

async function layersOf(document: PDFDocumentProxy, looks: boolean): Promise<Layer[]> {
  const pages: Layer[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      pages.push(await layerOf(await document.getPage(number), number, looks));
    } catch {
      pages.push({ page: number, lines: [], isScan: false, damaged: true }); // pdf.js throws many kinds of errors on these
    }
  }
  return pages;
}

async function layerOf(page: PDFPageProxy, number: number, looks: boolean): Promise<Layer> {
  const lines = linesOf(await runsOf(page));
  const { letters } = legibilityOf(plain(lines));
  const isScan = looks && letters > 0 && letters < FEW_LETTERS && (await largestPicture(page)) >= SCAN_PIXELS;
  page.cleanup();
  return { page: number, lines, isScan };
}

async function runsOf(page: PDFPageProxy): Promise<Run[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const { items } = await page.getTextContent();
  const runs: Run[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [ma = 1, mb = 0, , , me = 0, mf = 0] = item.transform.map(Number);
    // The direction in which the text runs on the page as shown; text that stands upright or upside down is a watermark or a stamp.
    const along = a * ma + c * mb;
    const across = b * ma + d * mb;
    if (along <= 0 || Math.abs(across) > along) continue;
    const x = a * me + c * mf + e;
    runs.push({
      text: item.str,
      x,
      right: x + item.width,
      y: b * me + d * mf + f,
      size: item.height || Math.hypot(ma, mb),
    });
  }
  return runs;
}
