/**
 * PDF: the text layer of each page, or what is recognised of its picture → lines → columns in reading order → paragraphs, with a page map.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { legibilityOf, MIN_LETTERS } from '../../ocr/legible.js';
import type { Result } from '../../records/failure.js';
import { type Reading, type ReadOptions, refused } from '../reader.js';
import { finish } from '../reading.js';
import { compose } from './compose.js';
import { open } from './open.js';
import { pagesOf } from './pages.js';

export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Result<Reading>> {
  const { path, limits } = options;
  const opened = await open(bytes);
  if (opened.kind !== 'document') return refused(opened.kind, path);
  try {
    const { numPages } = opened.document;
    if (numPages > limits.maxPages) return refused('too-many-pages', path, { pages: numPages, limit: limits.maxPages });
    const { pages, tried, failed } = await pagesOf(opened.document, bytes, options);
    if (pages.every(({ damaged }) => damaged)) return refused('broken', path);
    const composed = compose(pages, { mediaType: 'application/pdf', failed });
    if (legibilityOf(composed.text).letters < MIN_LETTERS)
      return refused(tried ? 'not-recognised' : 'no-text-layer', path, { format: 'PDF', pages: pages.length });
    return finish({ ...composed, title: await titleOf(opened.document) }, path);
  } catch {
    return refused('broken', path);
  } finally {
    await opened.close();
  }
}

async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title === '' ? null : title;
}
