/**
 * Folding for search: lower case, no diacritics, đ as d. It keeps the length, so that an offset in the folded text is one in the text.
 */

const ACCENTED = /[\u0080-\uFFFF]/g;
const cache = new Map<string, string>();

function plain(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const [base = character] = character.normalize('NFD');
  const letter = base === 'đ' || base === 'Đ' || base === 'ð' || base === 'Ð' ? 'd' : base.toLowerCase();
  const form = letter.length === character.length ? letter : character;
  cache.set(character, form);
  return form;
}

/** Lower case without diacritics, character by character; same length, same offsets. */
export function fold(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()).replace(ACCENTED, plain);
}
