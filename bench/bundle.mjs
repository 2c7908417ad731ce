/** A paper of a made-up store as its writer takes it: what a benchmark does not give is empty. */
import { createHash } from 'node:crypto';

export function plainBundle(text, { header, path, citations = [], passages = [], vectors = null }) {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    id: sha256.slice(0, 12),
    header,
    paths: [path],
    mediaType: 'text/plain',
    sha256,
    url: null,
    pages: 1,
    length: text.length,
    text,
    pageMap: [{ page: 1, start: 0, end: text.length }],
    addressees: [],
    recipients: [],
    signatures: [],
    deadlines: [],
    initiatives: [],
    citations,
    passages,
    vectors,
    fingerprint: 'bench',
    sketch: new Uint8Array(4),
  };
}
