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
  const layers = await layersOf(document);
  const wanted = layers
    .filter(({ page, lines }) => ocr !== undefined && wants(ocr, page, lines))
    .map(({ page }) => page);
  if (ocr === undefined || wanted.length === 0) return { pages: layers, tried: false, failed: [] };
  const found = await ocr.pages({ path, bytes, sha256: sha256Of(bytes) }, wanted, alive);
  return {
    pages: layers.map((layer) => betterOf(layer, found.get(layer.page), ocr.mode)),
    tried: true,
    failed: wanted.filter((page) => found.get(page) === null),
  };
}

const wants = ({ mode, wants: mayBe }: Recogniser, page: number, lines: readonly Line[]): boolean =>
  mayBe(page) && (mode === 'always' || (mode === 'auto' && isUseless(legibilityOf(plain(lines)))));

function betterOf(layer: PageLines, page: RecognisedPage | null | undefined, mode: OcrMode): PageLines {
  if (page === undefined || page === null) return layer;
  const lines = recognisedLines(page);
  const taken = mode === 'always' || isBetter(legibilityOf(plain(lines)), legibilityOf(plain(layer.lines)));
  return taken ? { page: layer.page, lines, recognised: true } : layer;
}

const plain = (lines: readonly Line[]): string => lines.map(textOf).join('\n');

async function layersOf(document: PDFDocumentProxy): Promise<PageLines[]> {
  const pages: PageLines[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push({ page: number, lines: linesOf(await runsOf(page)) });
    page.cleanup();
  }
  return pages;
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
