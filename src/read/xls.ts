/** Excel 97 to 2003 (.xls), recognised by its main stream; what takes the file apart is loaded when the first one is read. */
import { COMPOUND_FILE } from './doc.js';
import { contains, startsWith } from './magic.js';
import type { Reader } from './reader.js';

export const xls: Reader = {
  name: 'xls',
  mediaType: 'application/vnd.ms-excel',
  // A workbook is called so in Word documents that hold one, too; those are asked for before.
  recognises: (bytes) =>
    startsWith(bytes, COMPOUND_FILE) &&
    (contains(bytes, 'Workbook', 'utf16le') || contains(bytes, 'Book\0', 'utf16le')),
  read: async (bytes, options) => (await import('./xls/xls.js')).readXls(bytes, options),
};
