/** Excel workbooks (.xlsx, .xlsm), recognised by the parts of the package; the parser is loaded when the first one is read. */
import type { Reader } from './reader.js';
import { zipNames } from './zip.js';

export const xlsx: Reader = {
  name: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  recognises: (bytes) => zipNames(bytes)?.includes('xl/workbook.xml') ?? false,
  read: async (bytes, options) => (await import('./xlsx/xlsx.js')).readXlsx(bytes, options),
};
