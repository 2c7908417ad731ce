/**
 * The form in which patterns are matched: look-alike characters are made one, tone marks stand where the old style puts them.
 * Every replacement keeps the length, so that an offset in this form is an offset in the text.
 */

// Characters that look like, and are typed or recognised for, another one.
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs('ÐƉ', 'Đ'), // Latin eth and African D, as in "QÐ" and "Ðảng" of newspaper copies
  ...pairs('ɖ', 'đ'),
  ...pairs('‐‑‒–—―−﹣－', '-'),
  ...pairs('∕⁄／', '/'),
  ...pairs('“”„‟″«»＂', '"'),
  ...pairs('‘’‚‛′＇', "'"),
  ...pairs('：', ':'),
  ...pairs('；', ';'),
  ...pairs('，', ','),
  ...pairs('．', '.'),
  ...pairs('（', '('),
  ...pairs('）', ')'),
  ...pairs('АΑ', 'A'),
  ...pairs('ВΒ', 'B'),
  ...pairs('С', 'C'),
  ...pairs('ЕΕ', 'E'),
  ...pairs('НΗ', 'H'),
  ...pairs('К', 'K'),
  ...pairs('М', 'M'),
  ...pairs('О', 'O'),
  ...pairs('Р', 'P'),
  ...pairs('Т', 'T'),
  ...pairs('Х', 'X'),
  ...pairs('а', 'a'),
  ...pairs('с', 'c'),
  ...pairs('е', 'e'),
  ...pairs('о', 'o'),
  ...pairs('р', 'p'),
  ...pairs('х', 'x'),
]);
const LOOK_ALIKE = new RegExp(`[${[...LOOK_ALIKES.keys()].map((c) => (c === '-' ? '\\-' : c)).join('')}]`, 'g');

// "uỷ", "hoá", "khoẻ" (mark on the second vowel) → "ủy", "hóa", "khỏe": one of the two has to be the form, the old one is what
// these documents print more often. Only at the end of a syllable: "hoàn", "huýt" carry the mark on the second vowel either way.
const MODERN = /(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|O[ÀÁẢÃẠÈÉẺẼẸàáảãạèéẻẽẹ]|U[ỲÝỶỸỴỳýỷỹỵ])(?!\p{L})/gu;
const TONES = ['̀', '́', '̉', '̃', '̣'];

function* pairs(from: string, to: string): Generator<[string, string]> {
  for (const character of from) yield [character, to];
}

/** "uỷ" → "ủy": the tone mark moves to the first of the two vowels, except after q ("quý"). */
function oldPlacement(vowels: string, offset: number, text: string): string {
  const before = text[offset - 1];
  if (before === 'q' || before === 'Q') return vowels;
  const [first = '', second = ''] = vowels;
  const [plain = '', tone = ''] = second.normalize('NFD');
  return TONES.includes(tone) ? (first + tone).normalize('NFC') + plain : vowels;
}

/** The matching form of a normalised text; same length, same offsets. */
export function matchForm(text: string): string {
  return text
    .replace(LOOK_ALIKE, (character) => LOOK_ALIKES.get(character) ?? character)
    .replace(MODERN, (vowels: string, _group: string, offset: number) => oldPlacement(vowels, offset, text));
}
