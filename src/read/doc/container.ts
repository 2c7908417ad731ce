/**
 * The compound file (MS-CFB) around a document: a small file system of named streams.
 */
import CFB from 'cfb';

/** The stream of this name in the outermost folder; null where there is none. */
export type Streams = (name: string) => Uint8Array | null;

/** Null for bytes that are no sound compound file. */
export function streamsOf(bytes: Uint8Array): Streams | null {
  try {
    const container = CFB.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return (name) => {
      const found = CFB.find(container, `/${name}`);
      return found === null ? null : Uint8Array.from(found.content);
    };
  } catch {
    return null;
  }
}
