/**
 * Formats that are known but cannot be read yet: told by name, with the way out, never as an empty text or as a mess of signs.
 * A reader for one of them takes its place in the registry before this one.
 */
import { contains, head, startsWith } from './magic.js';
import { type Reader, type ReadFailureReason, refused } from './reader.js';
import { zipNames } from './zip.js';

interface Known {
  /** As users call it: ".doc (Word 97-2003)". */
  readonly format: string;
  readonly reason: ReadFailureReason;
  readonly is: (bytes: Uint8Array) => boolean;
}

const COMPOUND = 'OLE2';

const magic =
  (...magics: readonly string[]) =>
  (bytes: Uint8Array): boolean =>
    magics.some((each) => startsWith(bytes, each));

// Compound files (OLE2) name their streams in UTF-16.
const compound =
  (...streams: readonly string[]) =>
  (bytes: Uint8Array): boolean =>
    startsWith(bytes, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1') &&
    (streams.length === 0 || streams.some((stream) => contains(bytes, stream, 'utf16le')));

const zipWith =
  (...names: readonly string[]) =>
  (bytes: Uint8Array): boolean =>
    zipNames(bytes)?.some((name) => names.includes(name)) ?? false;

const openDocument = (kind: string) => (bytes: Uint8Array) =>
  isZip(bytes) && contains(bytes.subarray(0, 200), `mimetypeapplication/vnd.oasis.opendocument.${kind}`);

const isZip = magic('PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08');

const known: readonly Known[] = [
  // A DOCX or XLSX with a password is a compound file with the sealed package in it.
  { format: 'Office', reason: 'encrypted', is: compound('EncryptedPackage') },
  { format: '.ppt (PowerPoint 97-2003)', reason: 'unsupported-format', is: compound('PowerPoint Document') },
  { format: COMPOUND, reason: 'unsupported-format', is: compound() },
  { format: '.ods', reason: 'unsupported-format', is: openDocument('spreadsheet') },
  { format: '.xlsb (Excel)', reason: 'unsupported-format', is: zipWith('xl/workbook.bin') },
  { format: '.pptx (PowerPoint)', reason: 'unsupported-format', is: zipWith('ppt/presentation.xml') },
  // A package of an office program whose main part is gone is no archive of files.
  { format: 'Office', reason: 'broken', is: zipWith('[Content_Types].xml', 'mimetype') },
  { format: 'ZIP', reason: 'broken', is: (bytes) => isZip(bytes) && zipNames(bytes) === null },
  { format: '.rar', reason: 'unsupported-format', is: magic('Rar!\x1A\x07') },
  { format: '.7z', reason: 'unsupported-format', is: magic('7z\xBC\xAF\x27\x1C') },
  { format: '.gz', reason: 'unsupported-format', is: magic('\x1F\x8B\x08') },
  {
    format: 'XML (Word 2003)',
    reason: 'unsupported-format',
    is: (bytes) => /<\?mso-application\b|schemas\.microsoft\.com\/office\/word\/2003/.test(head(bytes)),
  },
];

const formatOf = (bytes: Uint8Array): Known | null => known.find(({ is }) => is(bytes)) ?? null;

export const formats: Reader = {
  name: 'formats',
  mediaType: 'application/octet-stream',
  recognises: (bytes) => formatOf(bytes) !== null,
  read: async (bytes, { path }) => {
    const found = formatOf(bytes);
    // One that lost its end may have been anything.
    const isCompound = found?.format === COMPOUND;
    if (isCompound && (await import('./compound.js')).openCompound(bytes) === null) return refused('broken', path);
    return refused(found?.reason ?? 'binary', path, { format: found?.format ?? '?' });
  },
};
