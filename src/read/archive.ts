/** Archives (.zip), known by their signature; packages of office programs, which are archives too, are asked for before. */
import { startsWith } from './magic.js';
import { type Reader, refused } from './reader.js';

export const archive: Reader = {
  name: 'zip',
  mediaType: 'application/zip',
  recognises: (bytes) => ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((magic) => startsWith(bytes, magic)),
  read: async (_, { path }) => refused('archive', path),
  open: async (bytes, options) => (await import('./archive/archive.js')).openArchive(bytes, options),
};
