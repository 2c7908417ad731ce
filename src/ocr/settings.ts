/** What is recognised: plain data, so that it travels to threads. */

export const ocrModes = ['auto', 'always', 'never'] as const;
export type OcrMode = (typeof ocrModes)[number];

export interface OcrSettings {
  /** auto: pages without text, or with a text of which too little is words; always: all pages; never: none. */
  readonly mode: OcrMode;
  /** Pages that may be recognised; null: all. */
  readonly pages: readonly PageInterval[] | null;
  /** Threads that recognise, one page at a time each. */
  readonly workers: number;
  /** Folder in which recognised pages are kept; null: they are not. */
  readonly cache: string | null;
}

/** Pages of a file, from 1, both ends included. */
export interface PageInterval {
  readonly first: number;
  readonly last: number;
}

/** "1-3,7,12-" → intervals; null for anything else. */
export function pageIntervals(value: string): PageInterval[] | null {
  const intervals: PageInterval[] = [];
  for (const part of value.split(',')) {
    const match = /^\s*(\d{1,6})(?:(-)(\d{1,6})?)?\s*$/.exec(part);
    if (match === null) return null;
    const [, from, dash, to] = match;
    const first = Number(from);
    const last = dash === undefined ? first : to === undefined ? Number.POSITIVE_INFINITY : Number(to);
    if (first < 1 || last < first) return null;
    intervals.push({ first, last });
  }
  return intervals;
}

export const isAmong = (intervals: readonly PageInterval[] | null, page: number): boolean =>
  intervals === null || intervals.some(({ first, last }) => page >= first && page <= last);
