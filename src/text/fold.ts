/**
 * Folding for search: lower case, no diacritics, đ as d. It keeps the length, so that an offset in the folded text is one in the text.
 */

/** Folded code unit of each code unit, worked out when it is first met; 0: not yet. */
const forms = new Uint16Array(0x10000);

function formOf(code: number): number {
  const character = String.fromCharCode(code);
  const [base = character] = character.normalize('NFD');
  const letter = base === 'đ' || base === 'Đ' || base === 'ð' || base === 'Ð' ? 'd' : base.toLowerCase();
  const form = letter.length === 1 ? letter.charCodeAt(0) : code;
  forms[code] = form;
  return form;
}

/** Lower case without diacritics, code unit by code unit; same length, same offsets. */
export function fold(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    codes[i] = forms[code] || formOf(code);
  }
  return textOf(codes);
}

/** Node's own decoder of UTF-16 takes every code unit as it is, lone surrogates too. */
const textOf = (codes: Uint16Array): string => Buffer.from(codes.buffer).toString('utf16le');
