/** Plain text, in any encoding that can be told for sure. The last reader of the registry: it is asked about whatever no other knows. */
import { decode } from './encoding.js';
import { type Reader, refused, type Segment } from './reader.js';
import { finish, isBlank } from './reading.js';

const mediaType = 'text/plain';

export const text: Reader = {
  name: 'text',
  mediaType,
  recognises: () => true,
  read: async (bytes, { path }) => {
    const decoded = decode(bytes);
    if (decoded.kind === 'binary') return refused('binary', path);
    if (decoded.kind === 'unknown') return refused('unknown-encoding', path, { encoding: decoded.encoding ?? '?' });
    const { text, warnings } = decoded;
    return finish({ text, mediaType, pages: [], segments: paragraphs(text), title: null, warnings }, path);
  },
};

/** One a line: in plain text a paragraph is one. */
function paragraphs(text: string): Segment[] {
  const segments: Segment[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    if (isBlank(line[0])) continue;
    const end = line.index + line[0].length;
    segments.push({ start: line.index, end, kind: 'paragraph', page: null, index: segments.length, confidence: 1 });
  }
  return segments;
}
