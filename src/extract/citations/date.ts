/**
 * The date that stands right after a symbol or a name: "ngày 12/12/2013", ", ngày 05 tháng 9 năm 2026", "năm 2012",
 * "ngày … tháng 9 năm 2025" (a draft: month known, day not).
 */
import { monthOfWord } from '../../vocabulary/months.js';
import { digitsOf } from './symbol.js';

export interface DateToken {
  readonly end: number;
  /** ISO as far as it is told: "2013-12-12", "2025-09", "2012". */
  readonly value: string;
}

const D = '[\\dOolI]';
const LEAD = '(?:(?:được )?(?:ban hành|ký|thông qua)\\s{1,3})?(?:cùng\\s{1,3})?';
const NUMERIC = new RegExp(
  `${LEAD}(?:ngày|NGÀY|Ngày)\\s{0,4}(${D}{1,2})\\s{0,2}[-/.]\\s{0,2}(${D}{1,2})\\s{0,2}[-/.]\\s{0,2}(${D}{4})(?!\\d)`,
  'y',
);
const WORDS = new RegExp(
  `${LEAD}(?:ngày|NGÀY|Ngày)\\s{0,4}(${D}{1,2}|[.…_ ]{1,12})\\s{0,4}(?:tháng|THÁNG)\\s{0,4}(${D}{1,2}|\\p{L}{2,5}(?: \\p{L}{2,4})?)\\s{0,4},?\\s{0,3}(?:năm|NĂM)\\s{0,4}(${D}{4})(?!\\d)`,
  'uy',
);
const MONTH = new RegExp(
  `${LEAD}(?:tháng|THÁNG)\\s{0,3}(${D}{1,2})(?:\\s{0,2}[-/.]\\s{0,2}|\\s{0,3}(?:năm|NĂM)\\s{0,3})(\\d{4})(?!\\d)`,
  'y',
);
const YEAR = new RegExp(`${LEAD}(?:năm|NĂM)\\s{0,4}((?:19|20)\\d{2})(?![\\d])(?!\\s?[-/]\\s?\\d)`, 'y');
const BRACKETED = /\(\s?(?:ngày\s{1,2})?(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})\s?\)/y;

const BARE = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?=\s{1,3}của\s|\s?\))/y;

const padded = (number: number): string => String(number).padStart(2, '0');

function number(written: string | undefined): number | null {
  const digits = digitsOf(written ?? '');
  return digits === null ? null : Number(digits);
}

function iso(day: number | null, month: number | null, year: number | null): string | null {
  if (year === null || year < 1900 || year > 2100) return null;
  if (month === null) return String(year);
  if (month < 1 || month > 12) return null;
  if (day === null) return `${year}-${padded(month)}`;
  return day < 1 || day > 31 ? null : `${year}-${padded(month)}-${padded(day)}`;
}

function token(pattern: RegExp, value: string | null): DateToken | null {
  return value === null ? null : { end: pattern.lastIndex, value };
}

/** The date expression that begins at `start` of the matching form; null where none does or the day does not exist. */
export function dateAt(text: string, start: number): DateToken | null {
  for (const pattern of [NUMERIC, BRACKETED, BARE]) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match !== null) return token(pattern, iso(number(match[1]), number(match[2]), number(match[3])));
  }
  WORDS.lastIndex = start;
  const words = WORDS.exec(text);
  if (words !== null) {
    const month = number(words[2]) ?? monthOfWord(words[2] ?? '');
    return month === null ? null : token(WORDS, iso(number(words[1]), month, number(words[3])));
  }
  MONTH.lastIndex = start;
  const month = MONTH.exec(text);
  if (month !== null) return token(MONTH, iso(null, number(month[1]), number(month[2])));
  YEAR.lastIndex = start;
  const year = YEAR.exec(text);
  return year === null ? null : token(YEAR, iso(null, null, number(year[1])));
}
