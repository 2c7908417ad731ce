/**
 * Bytes → characters: which encoding a text is in, said only where it is sure.
 */
import { oldEncodingOf } from './oldEncoding.js';
import type { ReadWarning } from './reader.js';

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly warnings: readonly ReadWarning[] }
  | { readonly kind: 'binary' }
  /** In no encoding of today; as the Western code page shows it, for whoever knows the old ones (see `oldText/`). */
  | { readonly kind: 'old'; readonly western: string };

// A text has hardly any; field codes of old word processors leave a few.
const MAX_CONTROL_SHARE = 0.05;
// UTF-16 of Vietnamese: at least the spaces, digits and plain letters have a zero byte, always on the same side.
const MIN_ZERO_SHARE = 0.2;
const MAX_STRAY_ZERO_SHARE = 0.01;
const SAMPLE_BYTES = 65_536;
// A damaged UTF-8 text is still one: this many sound multi-byte characters for each bad byte.
const SOUND_FOR_EACH_BAD = 50;
const MIN_TONE_MARKS = 3;

const decodeStrictly = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const text = (decoded: string, warnings: readonly ReadWarning[] = []): Decoded => ({
  kind: 'text',
  text: decoded,
  warnings,
});

/** Decodes a text by its byte order mark, else by its content; `declared` is what the file says of itself (an HTML charset). */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const wide = wideLabel(bytes);
  if (wide !== null) {
    const decoded = decodeStrictly(bytes.length % 2 === 0 ? bytes : bytes.subarray(0, -1), wide);
    return decoded === null || tooManyControls(decoded) ? { kind: 'binary' } : text(decoded);
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return tooManyControls(utf8) ? { kind: 'binary' } : text(utf8);
  const damaged = damagedUtf8(bytes);
  if (damaged !== null) return damaged;
  if (looksBinary(bytes)) return { kind: 'binary' };
  const viet = windows1258(bytes);
  if (viet !== null) return text(viet);
  const western = declared === null ? null : decodeDeclared(bytes, declared);
  if (western !== null) return text(western);
  return { kind: 'old', western: Buffer.from(bytes).toString('latin1') };
}

function wideLabel(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const units = length / 2;
  if (odd / units >= MIN_ZERO_SHARE && even / units <= MAX_STRAY_ZERO_SHARE) return 'utf-16le';
  if (even / units >= MIN_ZERO_SHARE && odd / units <= MAX_STRAY_ZERO_SHARE) return 'utf-16be';
  return null;
}

function tooManyControls(decoded: string): boolean {
  let controls = 0;
  for (let i = 0; i < decoded.length; i++) {
    const code = decoded.charCodeAt(i);
    if (code < 32 && (code < 9 || code > 13)) controls++;
  }
  return controls > decoded.length * MAX_CONTROL_SHARE;
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && (byte < 9 || byte > 13)) controls++;
  }
  return controls > bytes.length * MAX_CONTROL_SHARE;
}

function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const decoded = new TextDecoder('utf-8').decode(bytes);
  let bad = 0;
  let sound = 0;
  for (let i = 0; i < decoded.length; i++) {
    const code = decoded.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code > 127) sound++;
  }
  if (sound < bad * SOUND_FOR_EACH_BAD || tooManyControls(decoded)) return null;
  return text(decoded, [{ reason: 'replaced-characters', data: { count: bad } }]);
}

// Windows' own Vietnamese code page writes a tone as a mark after its vowel. Sure where every mark stands after a vowel that can
// carry one and nothing foreign is left: the other eight-bit encodings put consonants and symbols there.
function windows1258(bytes: Uint8Array): string | null {
  const decoded = decodeStrictly(bytes, 'windows-1258');
  if (decoded === null) return null;
  const marks = decoded.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
  const placed = decoded.match(/[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323](?![\u0300-\u0323])/giu)?.length ?? 0;
  return marks >= MIN_TONE_MARKS && marks === placed && oldEncodingOf(decoded) === null ? decoded : null;
}

// A page that calls itself Western and reads so (Word writes Vietnamese letters of such a page as character references).
function decodeDeclared(bytes: Uint8Array, declared: string): string | null {
  try {
    const { encoding } = new TextDecoder(declared);
    const decoded = decodeStrictly(bytes, encoding);
    return decoded !== null && encoding === 'windows-1252' ? asWestern(decoded) : decoded;
  } catch {
    return null; // an encoding that does not exist
  }
}

// Node 20 decodes windows-1252 as Latin-1: dashes and quotes come out as control characters.
const WESTERN_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const westernSign = (control: string): string => WESTERN_SIGNS[control.charCodeAt(0) - 0x80] ?? control;

/** Text of the Western code page that was decoded as Latin-1, with the dashes and quotes of that page. */
export const asWestern = (latin1: string): string => latin1.replace(/[\u0080-\u009F]/g, westernSign);
