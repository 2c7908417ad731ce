/**
 * OpenDocument texts (.odt, .ott), recognised by the package's first entry, or, where another program has packed it anew, by its parts; the
 * parser is loaded when the first one is read.
 */
import { contains, startsWith } from './magic.js';
import type { Reader } from './reader.js';
import { zipNames } from './zip.js';

const HEAD_BYTES = 200;

export const odt: Reader = {
  name: 'odt',
  mediaType: 'application/vnd.oasis.opendocument.text',
  recognises: (bytes) => {
    const start = bytes.subarray(0, HEAD_BYTES);
    if (!startsWith(bytes, 'PK\x03\x04')) return false;
    if (contains(start, 'mimetypeapplication/vnd.oasis.opendocument.')) return contains(start, 'opendocument.text');
    const names = zipNames(bytes) ?? [];
    return names.includes('mimetype') && names.includes('content.xml');
  },
  read: async (bytes, options) => (await import('./odt/odt.js')).readOdt(bytes, options),
};
