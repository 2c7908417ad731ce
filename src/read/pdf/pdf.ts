/**
 * PDF with a text layer: pieces of text with their places → lines → columns in reading order → paragraphs, with a page map.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Result } from '../../records/failure.js';
import type { PageRange } from '../../records/span.js';
import { flowOf } from '../flow.js';
import { type Reading, type ReadOptions, type ReadWarning, refused } from '../reader.js';
import { finish } from '../reading.js';
import { stretchesOf } from './columns.js';
import { type PageLines, withoutFurniture } from './furniture.js';
import { linesOf, type Run } from './lines.js';
import { open } from './open.js';
import { type PagedBlock, paragraphsOf } from './paragraphs.js';

const mediaType = 'application/pdf';
// A scan may carry a stamp or a page number as text; a page of a document has more.
const MIN_LETTERS = 20;

export async function readPdf(bytes: Uint8Array, { path, limits }: ReadOptions): Promise<Result<Reading>> {
  const opened = await open(bytes);
  if (opened.kind !== 'document') return refused(opened.kind, path);
  try {
    const { numPages } = opened.document;
    if (numPages > limits.maxPages) return refused('too-many-pages', path, { pages: numPages, limit: limits.maxPages });
    const pages = await pagesOf(opened.document);
    if (letters(pages) < MIN_LETTERS) return refused('no-text-layer', path, { format: 'PDF', pages: pages.length });
    return finish({ ...compose(pages), title: await titleOf(opened.document) }, path);
  } catch {
    return refused('broken', path); // pdf.js throws many kinds of errors on pages that are damaged
  } finally {
    await opened.close();
  }
}

const letters = (pages: readonly PageLines[]): number =>
  pages.reduce(
    (sum, { lines }) =>
      lines.reduce(
        (inner, { chunks }) => chunks.reduce((n, { text }) => n + (text.match(/\p{L}/gu)?.length ?? 0), inner),
        sum,
      ),
    0,
  );

async function pagesOf(document: PDFDocumentProxy): Promise<PageLines[]> {
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

/** Everything but the title. */
function compose(all: readonly PageLines[]): Omit<Reading, 'title'> {
  const pages = withoutFurniture(all);
  const first = pages.find(({ lines }) => lines.length > 0)?.page;
  const blocks = paragraphsOf(
    pages.map(({ page, lines }) => ({ page, stretches: stretchesOf(lines, page === first) })),
  );
  const leftOut = pages.flatMap(({ page, above, below }) => [
    ...repeat({ kind: 'page-header', text: '', page, breaks: [] }, above),
    ...repeat({ kind: 'page-footer', text: '', page, breaks: [] }, below),
  ]);
  const inOrder = [...blocks, ...leftOut]; // marks of what is left out stand at the end of the text, with their pages
  const { text, segments, starts } = flowOf([inOrder]);
  return {
    text,
    mediaType,
    pages: pageRanges(blocks, starts, text.length, all.length),
    segments,
    warnings: warningsOf(all, leftOut.length),
  };
}

const repeat = (block: PagedBlock, times: number): PagedBlock[] => Array.from({ length: times }, () => block);

/** Pages follow one another without a gap; one without text is an empty range. */
function pageRanges(
  blocks: readonly PagedBlock[],
  starts: readonly number[],
  length: number,
  count: number,
): PageRange[] {
  const begins = new Map<number, number>();
  for (const [i, { page, breaks }] of blocks.entries()) {
    const start = starts[i] ?? 0;
    if (page !== undefined && !begins.has(page)) begins.set(page, start);
    for (const { page: next, at } of breaks) if (!begins.has(next)) begins.set(next, start + at);
  }
  const ranges: PageRange[] = [];
  let end = length;
  for (let page = count; page >= 1; page--) {
    const start = page === 1 ? 0 : (begins.get(page) ?? end);
    ranges.unshift({ page, start, end });
    end = start;
  }
  return ranges;
}

function warningsOf(pages: readonly PageLines[], leftOut: number): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  const empty = pages.filter(({ lines }) => lines.length === 0).map(({ page }) => page);
  if (empty.length > 0)
    warnings.push({ reason: 'pages-without-text', data: { pages: empty.join(', '), count: empty.length } });
  if (leftOut > 0) warnings.push({ reason: 'page-furniture-left-out', data: { count: leftOut } });
  return warnings;
}

async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title === '' ? null : title;
}
