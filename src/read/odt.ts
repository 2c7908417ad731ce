/** OpenDocument texts (.odt, .ott), recognised by the package's first entry; the parser is loaded when the first one is read. */
import { contains, startsWith } from './magic.js';
import type { Reader } from './reader.js';

const HEAD_BYTES = 200;

export const odt: Reader = {
  name: 'odt',
  mediaType: 'application/vnd.oasis.opendocument.text',
  recognises: (bytes) =>
    startsWith(bytes, 'PK\x03\x04') &&
    contains(bytes.subarray(0, HEAD_BYTES), 'mimetypeapplication/vnd.oasis.opendocument.text'),
  read: async (bytes, options) => (await import('./odt/odt.js')).readOdt(bytes, options),
};
