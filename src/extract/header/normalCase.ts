/**
 * Normal case for what is printed in capitals: "HUYỆN ỦY HỚN QUẢN" → "Huyện ủy Hớn Quản". Names of bodies take the table's
 * capitals, place names get theirs, abbreviations stay. The letters and their marks remain those of the text.
 */
import { fold } from '../../text/fold.js';
import { matchForm } from '../../text/match.js';
import { bodyAt, foldedSyllables } from '../../vocabulary/bodies.js';
import { unitWordAt } from '../../vocabulary/levels.js';
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
const FIRST_LOWER = new Set([
  'va',
  'cua',
  've',
  'cac',
  'trong',
  'tai',
  'voi',
  'cap',
  'tinh',
  'huyen',
  'xa',
  'phuong',
  'quan',
  'thi',
  'thanh',
]);

const capital = (syllable: string): string => syllable.slice(0, 1) + syllable.slice(1).toLowerCase();

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
  const cased: string[] = [];
  // After these a place name follows: "huyện", or a body that is named with its locality.
  let placeNext = false;
  for (let at = 0; at < written.length; ) {
    const body = bodyAt(folded, at);
    const unit = unitWordAt(folded, at);
    const province = provinceAt(folded, at);
    if (body !== null && (province === null || province.length < body.length)) {
      for (let i = 0; i < body.length; i++) cased.push(likeIn(written[at + i] ?? '', body.written[i] ?? ''));
      at += body.length;
      placeNext = body.body.needsLocality || body.body.needsField;
      continue;
    }
    if (unit !== null && at + unit.length < written.length && !(placeNext && province !== null)) {
      for (let i = 0; i < unit.length; i++) {
        const syllable = written[at + i] ?? '';
        cased.push(ABBREVIATIONS.has(syllable) ? syllable : syllable.toLowerCase());
      }
      at += unit.length;
      placeNext = true;
      continue;
    }
    const length = province?.length ?? 1;
    for (let i = 0; i < length; i++) {
      const syllable = written[at + i] ?? '';
      if (isAbbreviation(syllable, placeNext)) cased.push(syllable);
      else if (province !== null || placeNext || cased.length === 0) cased.push(capital(syllable));
      else cased.push(syllable.toLowerCase());
    }
    if (FIRST_LOWER.has(folded[at] ?? '') && cased.length > 1 && province === null) {
      cased[cased.length - 1] = (written[at] ?? '').toLowerCase();
    }
    at += length;
  }
  let index = 0;
  return flat.replace(SYLLABLE, (syllable) => cased[index++] ?? syllable);
}

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
