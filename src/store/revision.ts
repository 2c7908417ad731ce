import { createHash } from 'node:crypto';

/** Digits of an id: 48 bits, enough for a million documents at one chance in 500 of a single collision. */
const ID_DIGITS = 12;
const REVISION_DIGITS = 16;

/** The id of a content, from the SHA-256 of its bytes in hex. */
export const documentId = (sha256: string): string => sha256.slice(0, ID_DIGITS);

/** The revision that ties a document's rows together: the same content made the same way always has the same one. */
export function revisionOf(id: string, fingerprint: string, embedded: boolean): string {
  const hash = createHash('sha256').update(`${id}\n${fingerprint}\n${embedded}`).digest('hex');
  return hash.slice(0, REVISION_DIGITS);
}
