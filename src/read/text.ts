/** Plain text, in any encoding that can be told for sure. The last reader of the registry: it is asked about whatever no other knows. */
import type { Result } from '../records/failure.js';
import { decode } from './encoding.js';
import { convertParagraphs } from './oldText/pieces.js';
import { type Reader, type Reading, type ReadWarning, refused, type Segment } from './reader.js';
import { finish, isBlank } from './reading.js';

const mediaType = 'text/plain';

export const text: Reader = {
  name: 'text',
  mediaType,
  recognises: () => true,
  read: async (bytes, { path }) => {
    const decoded = decode(bytes);
    if (decoded.kind === 'binary') return refused('binary', path);
    if (decoded.kind === 'text') return plainText(decoded.text, decoded.warnings, path);
    const reading = plainText(decoded.western, [], path);
    const converted = reading.ok && reading.value.warnings.some(({ reason }) => reason === 'converted-encoding');
    return converted || !reading.ok ? reading : refused('unknown-encoding', path);
  },
};

/** A text of lines, each a paragraph. */
export function plainText(written: string, warnings: readonly ReadWarning[], path: string): Result<Reading> {
  // Lines and what ends them, by turns.
  const lines = written.split(/(\r\n?|\n)/);
  const converted = convertParagraphs(lines);
  const segments: Segment[] = [];
  let start = 0;
  for (const [i, line] of converted.texts.entries()) {
    const end = start + line.length;
    const confidence = converted.confidences[i] ?? 1;
    if (!isBlank(line))
      segments.push({ start, end, kind: 'paragraph', page: null, index: segments.length, confidence });
    start = end;
  }
  const text = converted.texts.join('');
  const all = [...warnings, ...converted.warnings];
  return finish({ text, mediaType, pages: [], segments, title: null, warnings: all }, path);
}
