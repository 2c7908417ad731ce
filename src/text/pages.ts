import type { PageRange } from '../records/span.js';

/** The page on which an offset stands; null for a text without pages. What stands between two pages (a line end) belongs to the one before. */
export function pageAt(pages: readonly PageRange[], offset: number): number | null {
  let low = 0;
  let high = pages.length - 1;
  let page: number | null = pages[0]?.page ?? null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = pages[middle];
    if (range === undefined) break;
    if (range.start <= offset) {
      page = range.page;
      low = middle + 1;
    } else high = middle - 1;
  }
  return page;
}
