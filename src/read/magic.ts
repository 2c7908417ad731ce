/**
 * What the first bytes of a file say.
 */

/** Do the bytes begin with these (a string stands for its Latin-1 bytes)? */
export function startsWith(bytes: Uint8Array, magic: string, offset = 0): boolean {
  if (bytes.length < offset + magic.length) return false;
  for (let i = 0; i < magic.length; i++) if (bytes[offset + i] !== magic.charCodeAt(i)) return false;
  return true;
}

const HEAD_BYTES = 4096;

/** The beginning of a file as Latin-1: for markers that are plain ASCII in every encoding but UTF-16, whose NULs are left out. */
export function head(bytes: Uint8Array, length = HEAD_BYTES): string {
  const view = bytes.subarray(0, length);
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString('latin1').replaceAll('\u0000', '');
}

/** Is this string in the file, written as Latin-1 or (`utf16le`) two bytes a character? */
export function contains(bytes: Uint8Array, marker: string, encoding: 'latin1' | 'utf16le' = 'latin1'): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(marker, 0, encoding);
}
