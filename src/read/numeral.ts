/** Numbers as lists write them. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const MAX_ROMAN = 3999;
const LETTERS = 26;

/** A number in a format of OOXML's ST_NumberFormat; one that is not known here is written in digits. */
export function numeral(value: number, format: string): string {
  switch (format) {
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

function roman(value: number): string {
  if (value < 1 || value > MAX_ROMAN) return String(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    for (; rest >= size; rest -= size) text += sign;
  }
  return text;
}

// ECMA-376, 17.18.59: after z the letter is doubled (aa, bb), not carried (aa, ab).
function letter(value: number): string {
  if (value < 1) return String(value);
  const sign = String.fromCharCode(97 + ((value - 1) % LETTERS));
  return sign.repeat(Math.min(1 + Math.floor((value - 1) / LETTERS), 30));
}
