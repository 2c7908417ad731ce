/**
 * Normal case for what is printed in capitals: "HUYỆN ỦY HỚN QUẢN" → "Huyện ủy Hớn Quản". Names of bodies take the table's
 * capitals, place names get theirs, abbreviations stay. The letters and their marks remain those of the text.
 */
import { fold } from '../../text/fold.js';
import { matchForm } from '../../text/match.js';
import { bodyAt, foldedSyllables } from '../../vocabulary/bodies.js';
import { capitalWords, smallWords } from '../../vocabulary/bodyNames.js';
import { type UnitWord, unitWordAt } from '../../vocabulary/levels.js';
import { provinceAt } from '../../vocabulary/provinces.js';
import { inCapitals } from '../layout/cells.js';

const SYLLABLE = /[\p{L}\p{N}&]+/gu;
// Onset, vowels, coda, folded: what does not have this shape is an abbreviation ("UBND", "LĐLĐ", "TNCS").
const VIETNAMESE = /^(?:ngh|[ckpt]h|g[hi]|n[gh]|qu|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|n[gh]?|[cmpt])?$/;
// Tone marks: abbreviations carry none.
const MARKED = /[\u0300\u0301\u0303\u0309\u0323]/;
// Short ones that have the shape of a syllable all the same.
const ABBREVIATIONS = new Set([
  'TU',
  'HU',
  'BCH',
  'BTV',
  'TP',
  'TX',
  'TT',
  'VP',
  'MTTQ',
  'CA',
  'UB',
  'HND',
  'TW',
  'TƯ',
  'XI',
  'IX',
  'II',
  'III',
]);
// Within a name these stay small; marks count, because "Cấp" is small and "Cáp" a place.
const SMALL = new Set(['và', 'của', 'về', 'các', 'trong', 'tại', 'với', 'cấp']);

const capital = (syllable: string): string => syllable.slice(0, 1).toUpperCase() + syllable.slice(1).toLowerCase();

/** A place name with a capital on every syllable ("Hà nội" → "Hà Nội"). */
export const placeCase = (text: string): string =>
  normalCase(text).replace(/(?<=^(?!Thành phố|Thị xã)\p{Lu}[\p{L}'’]{0,10} {1,2})\p{Ll}/u, (letter) =>
    letter.toUpperCase(),
  );

/** A name in normal case; what is not in capitals stays as it is, blanks and line breaks as one space. */
export function normalCase(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  // Old fonts turn capitals into small letters when they are converted.
  if (!inCapitals(flat) && /\p{Lu}/u.test(flat)) return flat;
  const found = [...flat.matchAll(SYLLABLE)];
  const written = found.map((match) => match[0]);
  const folded = written.map((syllable) => fold(matchForm(syllable)));
  const unmarked = flat.toLowerCase() === fold(flat);
  const cased: string[] = [];
  // After these a place name follows: "huyện", or a body that is named with its locality.
  let placeNext = false;
  // Whatever stands straight behind "huyện" is its name, also where it looks like another word ("THANH SƠN", "QUÁN TOAN").
  let afterUnit = false;
  for (let at = 0; at < written.length; ) {
    const body = bodyAt(folded, at);
    const unit = afterUnit ? null : unitWritten(written, folded, at, unmarked);
    const province = provinceAt(folded, at);
    const named = afterUnit;
    afterUnit = false;
    if (body !== null && (province === null || province.length < body.length)) {
      for (let i = 0; i < body.length; i++) cased.push(likeIn(written[at + i] ?? '', body.written[i] ?? ''));
      at += body.length;
      placeNext = body.body.needsLocality || body.body.needsField;
      continue;
    }
    if (unit !== null && !(placeNext && province !== null)) {
      for (let i = 0; i < unit.length; i++) {
        const syllable = written[at + i] ?? '';
        cased.push(ABBREVIATIONS.has(syllable) ? syllable : syllable.toLowerCase());
      }
      at += unit.length;
      placeNext = true;
      afterUnit = true;
      continue;
    }
    const field = province === null && !named ? fieldWords(written, at) : 0;
    if (field > 0) {
      const words = written.slice(at, at + field).map((syllable) => syllable.toLowerCase());
      const small = cased.length > 0 && smallWords.has(words.join(' '));
      cased.push(...words.map((word, i) => (i === 0 && !small ? capital(word) : word)));
      at += field;
      continue;
    }
    const length = province?.length ?? 1;
    for (let i = 0; i < length; i++) {
      const syllable = written[at + i] ?? '';
      if (isAbbreviation(syllable, placeNext)) cased.push(syllable);
      else if (province !== null || placeNext || cased.length === 0) cased.push(capital(syllable));
      else cased.push(syllable.toLowerCase());
    }
    const small = (written[at] ?? '').toLowerCase();
    if (SMALL.has(small) && cased.length > 1 && province === null && !named) cased[cased.length - 1] = small;
    at += length;
  }
  let index = 0;
  return flat.replace(SYLLABLE, (syllable) => cased[index++] ?? syllable);
}

const LONGEST_FIELD = 4;

/** Number of syllables of a known word of fields and names ("CÔNG TÁC", "CÁC CƠ QUAN"); 0 where none begins. */
function fieldWords(written: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_FIELD, written.length - at); length > 1; length--) {
    const words = matchForm(written.slice(at, at + length).join(' ')).toLowerCase();
    if (capitalWords.has(words)) return length;
  }
  return 0;
}

/** A unit word whose marks agree: "QUẢN" of Hớn Quản is no "quận". A text without marks agrees with all. */
function unitWritten(
  written: readonly string[],
  folded: readonly string[],
  at: number,
  unmarked: boolean,
): UnitWord | null {
  const unit = unitWordAt(folded, at);
  if (unit === null) return null;
  const said = matchForm(written.slice(at, at + unit.length).join(' ')).toLowerCase();
  return unmarked || UNITS.has(said) ? unit : null;
}
const UNITS = new Set([
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
  'thôn',
  'ấp',
  'khu phố',
  'tp',
  'tx',
  'tt',
]);

/** Letters set for words. Names of the highlands ("PLEIKU", "ĐẮK PXI") have no Vietnamese shape either, but vowels or marks. */
function isAbbreviation(syllable: string, inPlace: boolean): boolean {
  if (/\d|&/.test(syllable) || ABBREVIATIONS.has(syllable)) return true;
  const [folded = ''] = foldedSyllables(syllable);
  if (syllable.length < 2 || VIETNAMESE.test(folded) || MARKED.test(syllable.normalize('NFD'))) return false;
  return !inPlace || !/[aeiouy]/.test(folded);
}

/** The syllable with the capitals of the table's: "NHÂN" like "nhân", "UBND" like "UBND". */
function likeIn(syllable: string, model: string): string {
  if (model === '' || model === model.toUpperCase())
    return model.length > 1 || model === '' ? syllable : capital(syllable);
  return model.slice(0, 1) === model.slice(0, 1).toLowerCase() ? syllable.toLowerCase() : capital(syllable);
}
