import { createHash } from 'node:crypto';

/** By which the same content is known again, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
