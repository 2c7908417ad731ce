/** Messages (.eml), recognised by their first header line, and pages saved as one file (.mht), which are messages too. */
import { head } from './magic.js';
import type { Reader } from './reader.js';

const HEAD_BYTES = 16_384;

// RFC 5322 header lines that begin a message.
const FIRST_LINE =
  /^(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|To|Cc|Subject|Date|Sender|Reply-To|References|Content-Type|DKIM-Signature|Authentication-Results|ARC-[\w-]{1,40}|X-[\w-]{1,40}):[^\n]{0,998}\r?\n/i;
const TELLING = /^(?:MIME-Version|Message-ID|Content-Type):/im;
// What every message has that went from one to another, and a saved page has not.
const POSTED = /^(?:To|Cc|Received|Message-ID|Delivered-To|Return-Path):/im;

/** The header lines; null for what is no message. */
function headersOf(bytes: Uint8Array): string | null {
  const start = head(bytes, HEAD_BYTES);
  if (!FIRST_LINE.test(start)) return null;
  const headers = start.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return TELLING.test(headers) ? headers : null;
}

const isPage = (headers: string): boolean =>
  /^Content-Type:\s*multipart\/related/im.test(headers) && !POSTED.test(headers);

export const eml: Reader = {
  name: 'eml',
  mediaType: 'message/rfc822',
  recognises: (bytes) => {
    const headers = headersOf(bytes);
    return headers !== null && !isPage(headers);
  },
  read: async (bytes, options) => (await import('./mail/eml.js')).readEml(bytes, options),
  open: async (bytes, options) => (await import('./mail/eml.js')).openEml(bytes, options),
};

export const mht: Reader = {
  name: 'mht',
  mediaType: 'multipart/related',
  recognises: (bytes) => {
    const headers = headersOf(bytes);
    return headers !== null && isPage(headers);
  },
  read: async (bytes, options) => (await import('./mail/mht.js')).readMht(bytes, options),
};
