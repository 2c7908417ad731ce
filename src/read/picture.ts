/** Image files of pages: scanned or photographed, recognised from their pictures. */
import { legibilityOf } from '../ocr/legible.js';
import type { Result } from '../records/failure.js';
import { sha256Of } from './hash.js';
import { startsWith } from './magic.js';
import { type Reader, type Reading, type ReadOptions, refused } from './reader.js';
import { finish } from './reading.js';

interface Format {
  readonly name: string;
  readonly mediaType: string;
  readonly is: (bytes: Uint8Array) => boolean;
}

const formats: readonly Format[] = [
  { name: 'PNG', mediaType: 'image/png', is: (bytes) => startsWith(bytes, '\x89PNG\r\n\x1A\n') },
  { name: 'JPEG', mediaType: 'image/jpeg', is: (bytes) => startsWith(bytes, '\xFF\xD8\xFF') },
  {
    name: 'TIFF',
    mediaType: 'image/tiff',
    is: (bytes) => startsWith(bytes, 'II*\x00') || startsWith(bytes, 'MM\x00*'),
  },
  { name: 'GIF', mediaType: 'image/gif', is: (bytes) => startsWith(bytes, 'GIF8') },
  { name: 'WebP', mediaType: 'image/webp', is: (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8) },
];

export const picture: Reader = {
  name: 'picture',
  mediaType: 'image/*',
  recognises: (bytes) => formats.some(({ is }) => is(bytes)),
  read: async (bytes, options) => {
    const format = formats.find(({ is }) => is(bytes));
    if (format === undefined) throw new Error('asked to read what it does not recognise');
    return readPictures(bytes, format, options);
  },
};

// A photograph without any text is no document; a sign with a few words is one.
const MIN_LETTERS = 3;

async function readPictures(
  bytes: Uint8Array,
  { name, mediaType }: Format,
  { path, ocr, limits, alive }: ReadOptions,
): Promise<Result<Reading>> {
  if (ocr === undefined || ocr.mode === 'never') return refused('no-text-layer', path, { format: name });
  const { pagesOfImage } = await import('../ocr/images.js');
  const count = await pagesOfImage(bytes);
  if (count === null) return refused('broken', path);
  if (count > limits.maxPages) return refused('too-many-pages', path, { pages: count, limit: limits.maxPages });
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const wanted = numbers.filter(ocr.wants);
  if (wanted.length === 0) return refused('no-text-layer', path, { format: name });
  const found = await ocr.pages({ path, bytes, sha256: sha256Of(bytes) }, wanted, alive);
  const { recognisedLines } = await import('./pdf/recognisedLines.js');
  const { compose } = await import('./pdf/compose.js');
  const pages = numbers.map((page) => {
    const recognised = found.get(page);
    return recognised === null || recognised === undefined
      ? { page, lines: [] }
      : { page, lines: recognisedLines(recognised), recognised: true as const };
  });
  const failed = wanted.filter((page) => found.get(page) === null);
  const reading = compose(pages, { mediaType, failed });
  if (legibilityOf(reading.text).letters < MIN_LETTERS)
    return refused('not-recognised', path, { format: name, pages: count });
  return finish({ ...reading, title: null }, path);
}
