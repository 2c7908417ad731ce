/** PDF, recognised by its signature, which may stand a little way into the file; pdf.js is loaded when the first one is read. */
import { head } from './magic.js';
import type { Reader } from './reader.js';

// ISO 32000-1, annex H.3.4.1: readers accept the signature within the first 1024 bytes.
const SIGNATURE_WITHIN_BYTES = 1024;

export const pdf: Reader = {
  name: 'pdf',
  mediaType: 'application/pdf',
  recognises: (bytes) => head(bytes, SIGNATURE_WITHIN_BYTES).includes('%PDF-'),
  read: async (bytes, options) => (await import('./pdf/pdf.js')).readPdf(bytes, options),
};
