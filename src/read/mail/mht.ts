/** Web pages saved as one file (MHTML, RFC 2557): the page itself; its pictures and style sheets are left out. */
import type { Result } from '../../records/failure.js';
import { readHtml } from '../html/html.js';
import { type Reading, type ReadOptions, refused } from '../reader.js';
import { plainText } from '../text.js';
import { parse } from './eml.js';

const BYTE_ORDER_MARK = '\uFEFF';

export async function readMht(bytes: Uint8Array, options: ReadOptions): Promise<Result<Reading>> {
  const email = await parse(bytes);
  if (email === null) return refused('broken', options.path);
  if (email.html === undefined) return plainText(email.text ?? '', [], options.path);
  // Frames (advertisements, page headers of Word) are pages of their own behind the first one.
  const [page = ''] = email.html.split(/(?<=<\/html>)/i);
  return readHtml(Buffer.from(BYTE_ORDER_MARK + page), options);
}
