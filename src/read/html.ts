/** HTML, recognised by its first tag; the parser is loaded when the first page is read. */
import { head } from './magic.js';
import type { Reader } from './reader.js';

// A byte order mark (as Latin-1), white space, comments, an XML declaration may stand before the first tag.
const FIRST_TAG =
  /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,1000}>\s*)?<(?:!doctype html|html|head|body|meta|title|article|section|main|table|div|p|h[1-6])[\s>/]/i;

export const html: Reader = {
  name: 'html',
  mediaType: 'text/html',
  recognises: (bytes) => {
    const start = head(bytes);
    return FIRST_TAG.test(start) || /<html[\s>]/i.test(start);
  },
  read: async (bytes, options) => (await import('./html/html.js')).readHtml(bytes, options),
};
