import path from 'node:path';
import { folderOf } from './location.js';

/** Name of the folder within a store that keeps recognised pages. */
export const OCR_CACHE = 'cancu.ocr';

/** Where a store keeps recognised pages; null for a remote one. It may be deleted at any time: its pages are read again. */
export function ocrCacheOf(uri: string): string | null {
  const folder = folderOf(uri);
  return folder === null ? null : path.join(folder, OCR_CACHE);
}
