/** Messages of Outlook (.msg), recognised by the streams of the compound file. */
import { COMPOUND_FILE } from './doc.js';
import { contains, startsWith } from './magic.js';
import type { Reader } from './reader.js';

export const msg: Reader = {
  name: 'msg',
  mediaType: 'application/vnd.ms-outlook',
  recognises: (bytes) => startsWith(bytes, COMPOUND_FILE) && contains(bytes, '__properties_version1.0', 'utf16le'),
  read: async (bytes, options) => (await import('./mail/msg.js')).readMsg(bytes, options),
  open: async (bytes, options) => (await import('./mail/msg.js')).openMsg(bytes, options),
};
