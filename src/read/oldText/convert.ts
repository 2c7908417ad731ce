/**
 * Text in an encoding of before Unicode → Unicode. Such a text comes decoded as Western: each of its bytes is the sign that the Western
 * code page has there.
 */
import { lettersOf, type OldEncoding } from '../../vocabulary/oldEncodings.js';

// windows-1252 from 0x80: where a decoder has put these signs, the byte is told by them.
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const bytesOfSigns = new Map([...WESTERN].map((sign, i) => [sign, String.fromCharCode(0x80 + i)]));

/** The sign of a byte, whichever way it was decoded. */
const signOf = (character: string): string => bytesOfSigns.get(character) ?? character;

/** Unicode for a text in the encoding. Signs that the encoding does not use stay as they are. */
export function toUnicode(text: string, encoding: OldEncoding): string {
  if (encoding === 'viqr') return fromViqr(text);
  const letters = lettersOf(encoding);
  const pairs = encoding === 'vni';
  let converted = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    const sign = signOf(character);
    const pair = pairs ? letterOfPair(letters, sign, signOf(text[i + 1] ?? '')) : undefined;
    if (pair !== undefined) i++;
    converted += pair ?? letters.get(sign) ?? character;
  }
  return converted;
}

// A capital vowel may carry the mark of a small one ("Aù" at the beginning of a sentence); the vowel decides.
function letterOfPair(letters: ReadonlyMap<string, string>, base: string, mark: string): string | undefined {
  if (mark < '\u00C0') return undefined;
  const upper = base !== base.toLowerCase();
  return letters.get(base + (upper ? mark.toUpperCase() : mark.toLowerCase()));
}

/** Does a text end with a letter that takes a mark, and the next begin with one? Only VNI writes letters in two signs. */
export function isTornApart(before: string, after: string, encoding: OldEncoding): boolean {
  if (encoding !== 'vni') return false;
  return letterOfPair(lettersOf('vni'), signOf(before.at(-1) ?? ''), signOf(after[0] ?? '')) !== undefined;
}

// RFC 1456: a vowel, its form, its tone; "\\" before a sign that is no mark. "(" behind e is a bracket, "+" behind a is a sum.
const VIQR = /\\([\^(+'`?~.\\dD])|([dD])[dD]|([aeo]\^|a\(|[ou]\+|[aeiouy])(['`?~.])?/gi;
const MARKS: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '(': '\u0306',
  '+': '\u031B',
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};

const fromViqr = (text: string): string =>
  text.replace(VIQR, (written: string, escaped?: string, d?: string) => {
    if (escaped !== undefined) return escaped;
    if (d !== undefined) return d === 'd' ? 'đ' : 'Đ';
    return [...written]
      .map((sign) => MARKS[sign] ?? sign)
      .join('')
      .normalize('NFC');
  });
