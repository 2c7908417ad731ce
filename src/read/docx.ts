/** Word documents (.docx, .docm), recognised by the parts of the package; mammoth is loaded when the first one is read. */
import type { Reader } from './reader.js';
import { zipNames } from './zip.js';

export const docx: Reader = {
  name: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  recognises: (bytes) => {
    const names = zipNames(bytes) ?? [];
    return names.includes('[Content_Types].xml') && names.some((name) => /^word\/document\d*\.xml$/.test(name));
  },
  read: async (bytes, options) => (await import('./docx/docx.js')).readDocx(bytes, options),
};
