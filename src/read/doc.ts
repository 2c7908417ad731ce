/** Word 97 to 2003 (.doc), recognised by its main stream; what takes the file apart is loaded when the first one is read. */
import { contains, startsWith } from './magic.js';
import type { Reader } from './reader.js';

export const COMPOUND_FILE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';

export const doc: Reader = {
  name: 'doc',
  mediaType: 'application/msword',
  recognises: (bytes) => startsWith(bytes, COMPOUND_FILE) && contains(bytes, 'WordDocument', 'utf16le'),
  read: async (bytes, options) => (await import('./doc/doc.js')).readDoc(bytes, options),
};
