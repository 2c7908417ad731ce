/** Calendar expressions that begin with a number: "30/7/2021", "11 tháng 10 năm 2021", "6 tháng đầu năm 2025", "2016 - 2020". */
import { isMonth, isoDay, isoDayOfYear, isYear } from './calendar.js';
import type { Moment } from './moment.js';
import type { Place, TimeToken } from './tokens.js';
import { monthAt, periodStart } from './worded.js';

const FULL = /(\d{1,2})(?:[ \n]{0,2}([/-])[ \n]{0,2}(\d{1,2})[ \n]{0,2}\2[ \n]{0,2}|(\.)(\d{1,2})\4)(\d{4})(?!\d)/y;
const ISO = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y;
const IN_WORDS = /(\d{1,2})[ \n]{1,8}thang[ \n]{1,8}(?=(\S{1,5}))/y;
const OF_YEAR = /(?:,?[ \n]{1,8}nam[ \n]{0,8}|[ \n]?[/-][ \n]?)(\d{4})(?!\d)/y;
const FIRST_MONTHS = /(\d{1,2})[ \n]{1,3}thang(?:[ \n]{1,3}(dau|cuoi))?[ \n]{1,3}nam(?:[ \n]{1,3}(\d{4})(?!\d))?/y;
const DAY_MONTH = /(\d{1,2})([/.-])(\d{1,2})(?![\d/]|[.,-]\d)/y;
const MONTH_YEAR = /(\d{1,2})[ ]?\/[ ]?(\d{4})(?!\d|[.,]\d|[ ]?[/_-][ ]?[a-z])/y;
const YEARS =
  /(\d{4})[ \n]{0,2}([-/])[ \n]{0,2}(?:nam[ \n])?(\d{4})(?!\d|[.,]\d|[ ]?[/_-][a-z]|[ ](?:dong|trieu|ty|usd|kg|m2)\b)/y;
const YEARS_TO = /(\d{4})[ \n](?:den|toi)[ \n](?:het[ \n])?(?:nam[ \n])?(\d{4})(?!\d)/y;
const YEAR = /(\d{4})(?![\d/]|[.,%-]\d)/y;
const NUMBER = /(\d{1,2})(?![\d/%]|[.,]\d)/y;

const AFTER_DAY = /\bngay[ \n:]{0,8}(?:m[ou]ng[ \n]{1,2})?$/;
// Words after which "30/4" is a day and no fraction.
const BEFORE_DAY = /\b(?:ngay|truoc|dip|le|khanh|sang|chieu|toi|trua|hom|mong|mung)[ \n(]{1,3}$/;
const BEFORE_TIME = /\b(?:den|tu|sau|het|han|trong|vao)[ \n]{1,3}$|\($/;
// "Thông tư 05/2014", "số 10/2019": part of a symbol.
const BEFORE_SYMBOL =
  /\b(?:so|nghi quyet|quyet dinh|thong tu|nghi dinh|luat|chi thi|phap lenh|cong van|ket luan|quy dinh|van ban)[ \n:]{1,3}$/;
const BEFORE_BARE_YEAR = /\b(?:den|tam nhin|tu)[ \n]$/;
const AFTER_BARE_YEAR = /[ \n]{0,2}(?:[,.;:)]|va\b|den\b|dat\b|co\b|tro\b|phan\b|$)/y;
const AFTER_YEARLY = /[ \n]{1,3}(?:hang|moi)[ \n]nam/y;
const LOOK_BACK = 24;
// Neighbouring years of a list stand close together; "năm 2025, 2000 hộ" is none.
const MAX_YEARS_APART = 10;
const MAX_PERIOD_YEARS = 60;

/** The tokens that begin at a number; several for none, one or a range that stands for two. */
export function byNumber(place: Place): TimeToken[] {
  const moment = day(place) ?? months(place) ?? monthOfYear(place) ?? period(place) ?? year(place) ?? dayAlone(place);
  return moment === null ? [] : [moment];
}

function token(start: number, end: number, moment: Moment, bare = false): TimeToken {
  return { start, end, moment, yearly: false, bare };
}

const leftOf = ({ folded, at }: Place): string => folded.slice(Math.max(0, at - LOOK_BACK), at);

function run(pattern: RegExp, { folded, at }: Place): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(folded);
}

function day(place: Place): TimeToken | null {
  const { folded, at } = place;
  const full = run(FULL, place);
  if (full !== null) {
    const [, day, , slashed, , dotted, year] = full;
    return valid(at, FULL.lastIndex, Number(day), Number(slashed ?? dotted), Number(year));
  }
  const iso = run(ISO, place);
  if (iso !== null) return valid(at, ISO.lastIndex, Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const words = run(IN_WORDS, place);
  if (words !== null) {
    const month = monthAt(place, IN_WORDS.lastIndex);
    const afterDay = AFTER_DAY.test(leftOf(place)) || place.previous?.moment.kind === 'day';
    if (month !== null) {
      OF_YEAR.lastIndex = month.end;
      const year = OF_YEAR.exec(folded);
      if (year !== null) return valid(at, OF_YEAR.lastIndex, Number(words[1]), month.month, Number(year[1]));
      if (afterDay) return validOfYear(at, month.end, Number(words[1]), month.month, false);
    }
  }
  return dayMonth(place);
}

function dayMonth(place: Place): TimeToken | null {
  const found = run(DAY_MONTH, place);
  if (found === null) return null;
  const end = DAY_MONTH.lastIndex;
  const [, first, separator, second] = found;
  const day = Number(first);
  const month = Number(second);
  const left = leftOf(place);
  AFTER_YEARLY.lastIndex = end;
  const inList = place.previous?.moment.kind === 'day' && place.previous.moment.month !== null && !place.previous.bare;
  if (BEFORE_DAY.test(left) || AFTER_YEARLY.test(place.folded) || inList)
    return validOfYear(place.at, end, day, month, false);
  if (separator !== '/') return null;
  // "đến 15/7" is a day, "đến 2/3" may be a fraction: a list with a full date decides.
  return validOfYear(place.at, end, day, month, !(BEFORE_TIME.test(left) && day > month));
}

function valid(start: number, end: number, day: number, month: number, year: number): TimeToken | null {
  return isoDay(year, month, day) === null ? null : token(start, end, { kind: 'day', day, month, year });
}

function validOfYear(start: number, end: number, day: number, month: number, bare: boolean): TimeToken | null {
  return isoDayOfYear(month, day) === null ? null : token(start, end, { kind: 'day', day, month, year: null }, bare);
}

function months(place: Place): TimeToken | null {
  const found = run(FIRST_MONTHS, place);
  if (found === null) return null;
  const [, number, which, written] = found;
  const count = Number(number);
  if (count < 1 || count > 11 || (which === undefined && written === undefined)) return null;
  const year = written === undefined ? null : Number(written);
  if (year !== null && !isYear(year)) return null;
  const [first, last] = which === 'cuoi' ? [13 - count, 12] : [1, count];
  return token(place.at, FIRST_MONTHS.lastIndex, { kind: 'months', first, last, year });
}

function monthOfYear(place: Place): TimeToken | null {
  const found = run(MONTH_YEAR, place);
  if (found === null || BEFORE_SYMBOL.test(leftOf(place))) return null;
  const month = Number(found[1]);
  const year = Number(found[2]);
  return isMonth(month) && isYear(year) ? token(place.at, MONTH_YEAR.lastIndex, { kind: 'month', month, year }) : null;
}

function period(place: Place): TimeToken | null {
  const start = periodStart(place.folded, place.at);
  const written = run(YEARS, place);
  if (written !== null && (written[2] === '-' || start !== null)) {
    if (BEFORE_SYMBOL.test(leftOf(place))) return null;
    return years(start ?? place.at, YEARS.lastIndex, Number(written[1]), Number(written[3]));
  }
  const spoken = start === null ? null : run(YEARS_TO, place);
  return spoken === null ? null : years(start ?? place.at, YEARS_TO.lastIndex, Number(spoken[1]), Number(spoken[2]));
}

function years(start: number, end: number, first: number, last: number): TimeToken | null {
  if (!isYear(first) || !isYear(last) || last <= first || last - first > MAX_PERIOD_YEARS) return null;
  return token(start, end, { kind: 'years', first, last });
}

function year(place: Place): TimeToken | null {
  const found = run(YEAR, place);
  if (found === null) return null;
  const year = Number(found[1]);
  const end = YEAR.lastIndex;
  const before = place.previous?.moment;
  const last = before?.kind === 'year' ? before.year : before?.kind === 'years' ? before.last : null;
  if (last !== null)
    return year > last && year - last <= MAX_YEARS_APART ? token(place.at, end, { kind: 'year', year }) : null;
  AFTER_BARE_YEAR.lastIndex = end;
  const stands = BEFORE_BARE_YEAR.test(leftOf(place)) && AFTER_BARE_YEAR.test(place.folded);
  return stands && year >= 1930 && year <= 2100 ? token(place.at, end, { kind: 'year', year }) : null;
}

/** "ngày 15": a day whose month stands elsewhere; or the next bare number of a list of days or months. */
function dayAlone(place: Place): TimeToken | null {
  const found = run(NUMBER, place);
  if (found === null) return null;
  const number = Number(found[1]);
  const end = NUMBER.lastIndex;
  const kind = place.previous?.moment.kind;
  if (AFTER_DAY.test(leftOf(place)))
    return number >= 1 && number <= 31
      ? token(place.at, end, { kind: 'day', day: number, month: null, year: null })
      : null;
  if (kind === 'month' && isMonth(number)) {
    OF_YEAR.lastIndex = end;
    const year = OF_YEAR.exec(place.folded);
    if (year !== null && isYear(Number(year[1])))
      return token(place.at, OF_YEAR.lastIndex, { kind: 'month', month: number, year: Number(year[1]) });
    return token(place.at, end, { kind: 'month', month: number, year: null }, true);
  }
  if (kind === 'day' && number >= 1 && number <= 31)
    return token(place.at, end, { kind: 'day', day: number, month: null, year: null }, true);
  return null;
}
