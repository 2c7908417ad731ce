/** Rich Text Format → its tokens: groups, control words, bytes of text (RTF specification 1.9.1, "Basic elements"). */

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** Characters as bytes, each the character with its code. */
  | { readonly kind: 'text'; readonly text: string };

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\(\r\n|[\s\S])|([{}])|([^\\{}\r\n\0]+)|[\r\n\0]+/giy;

// Control symbols that stand for a word or a character.
const SYMBOLS: ReadonlyMap<string, Token> = new Map([
  ['*', { kind: 'word', word: '*', value: null }],
  ['~', { kind: 'text', text: '\u00A0' }],
  ['_', { kind: 'text', text: '-' }],
  ['\n', { kind: 'word', word: 'par', value: null }],
  ['\r', { kind: 'word', word: 'par', value: null }],
  ['\r\n', { kind: 'word', word: 'par', value: null }],
  ['{', { kind: 'text', text: '{' }],
  ['}', { kind: 'text', text: '}' }],
  ['\\', { kind: 'text', text: '\\' }],
]);

/** `source` is the file, a character for each byte. */
export function* tokensOf(source: string): Generator<Token> {
  let at = 0;
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (match === null) return; // a backslash that ends the file
    at = TOKEN.lastIndex;
    const [, word, number, hex, symbol, brace, text] = match;
    if (word !== undefined) {
      const value = number === undefined ? null : Number(number);
      // Binary data of that many bytes, which may look like anything.
      if (word === 'bin') at += Math.max(0, value ?? 0);
      else yield { kind: 'word', word, value };
    } else if (hex !== undefined) yield { kind: 'text', text: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (brace !== undefined) yield brace === '{' ? { kind: 'open' } : { kind: 'close' };
    else if (text !== undefined) yield { kind: 'text', text };
    else if (symbol !== undefined) {
      const token = SYMBOLS.get(symbol);
      if (token !== undefined) yield token;
    }
  }
}
