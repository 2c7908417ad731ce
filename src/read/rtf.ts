/** Rich Text Format, recognised by its first group; the parser is loaded when the first such file is read. */
import { startsWith } from './magic.js';
import type { Reader } from './reader.js';

export const rtf: Reader = {
  name: 'rtf',
  mediaType: 'application/rtf',
  recognises: (bytes) => startsWith(bytes, '{\\rtf'),
  read: async (bytes, options) => (await import('./rtf/rtf.js')).readRtf(bytes, options),
};
