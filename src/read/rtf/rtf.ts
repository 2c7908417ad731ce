/**
 * Rich Text Format. Pictures and embedded objects are passed over; nothing in the file is followed or run.
 */
import type { Result } from '../../records/failure.js';
import { type Reading, type ReadOptions, refused } from '../reader.js';
import { readingOf } from '../word/reading.js';
import { paragraphsIn } from './paragraphs.js';

const mediaType = 'application/rtf';

export async function readRtf(bytes: Uint8Array, options: ReadOptions): Promise<Result<Reading>> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const paragraphs = paragraphsIn(source);
  if (paragraphs === null) return refused('broken', options.path);
  return readingOf(paragraphs, mediaType, options);
}
