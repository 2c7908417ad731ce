/** Calendar expressions that begin with a word: "tháng 11/2025", "quý IV năm 2025", "năm 2025", "năm học 2024 - 2025". */
import { monthOfWord } from '../../vocabulary/months.js';
import { isMonth, isYear } from './calendar.js';
import type { Moment } from './moment.js';
import type { Place, TimeToken } from './tokens.js';

const NUMBER = /\d{1,2}(?!\d|[.,]\d)/y;
const WORD = /([a-z]{2,5})(?:[ \n]{1,3}([a-z]{2,4}))?/y;
const MONTH = /thang[ \n]{0,8}/y;
const QUARTER = /qu[yi][ \n]{1,3}(?=([1-4]|i{1,3}|iv)\b)/y;
const NEXT_QUARTER = /[ \n]{0,2}(?:,|-|va|den|, va)[ \n]{0,2}(?:het[ \n])?(?:qu[yi][ \n])?(?=([1-4]|i{1,3}|iv)\b)/y;
const OF_YEAR = /(?:,?[ \n]{1,8}(?:cua[ \n])?nam[ \n]{0,8}|[ \n]?[/.-][ \n]?)(\d{4})(?!\d|[.,]\d)/y;
const YEAR =
  /nam[ \n]{0,4}(hoc[ \n]{1,3})?(\d{4})(?![\d/]|[.,]\d|-[a-z])(?:[ \n]{0,2}(-|den|toi)[ \n]{0,2}(?:het[ \n])?(?:nam[ \n])?(\d{4})(?!\d|[.,]\d))?/y;
const SCHOOL_YEAR = /nam[ \n]{1,4}hoc[ \n]{1,3}(\d{4})\/(\d{4})(?!\d)/y;
const PERIOD = /\b(?:giai doan|thoi ky|nhiem ky|nien khoa)[ \n]{1,4}(?:tu[ \n])?(?:nam[ \n])?$/;
const NOT_A_YEAR = /(?:\b(?:hang|moi)|\d)[ \n]{1,3}$/;
// "Luật Thanh niên năm 2020": the year belongs to the law's name.
const LAW_NAME = /(?:^|[^\p{L}])(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh)((?:[ \n][\p{L}-]+,?){0,14})[ \n]{1,3}$/u;
const BEFORE_TIME = /(?:^|[ \n])(?:trong|đến|từ|hết|cuối|đầu|của|cho|vào|giữa|sau|trước|bổ sung|sửa đổi|thay thế)$/;
const LOOK_BACK = 120;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

export function byWord(place: Place): TimeToken[] {
  const letter = place.folded[place.at];
  if (letter === 't') return month(place);
  if (letter === 'q') return quarters(place);
  return year(place);
}

/** Where "giai đoạn", "nhiệm kỳ" … before `at` begins; null where there is none. */
export function periodStart(folded: string, at: number): number | null {
  const from = Math.max(0, at - 30);
  const found = PERIOD.exec(folded.slice(from, at));
  return found === null ? null : from + found.index;
}

function token(start: number, end: number, moment: Moment): TimeToken {
  return { start, end, moment, yearly: false, bare: false };
}

/** The month that stands at `at`, as a number or in words; in words only where it is told apart from other words by what follows. */
export function monthAt(
  { folded, match }: Place,
  at: number,
): { readonly month: number; readonly end: number; readonly inWords: boolean } | null {
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(folded);
  if (number !== null) {
    const month = Number(number[0]);
    return isMonth(month) ? { month, end: NUMBER.lastIndex, inWords: false } : null;
  }
  WORD.lastIndex = at;
  const words = WORD.exec(folded);
  const [both = '', first = '', second] = words ?? [];
  if (first === '') return null;
  const two = second === undefined ? null : monthOfWord(match.slice(at, at + both.length));
  if (two !== null) return { month: two, end: at + both.length, inWords: true };
  const one = monthOfWord(match.slice(at, at + first.length));
  return one === null ? null : { month: one, end: at + first.length, inWords: true };
}

function month(place: Place): TimeToken[] {
  MONTH.lastIndex = place.at;
  if (!MONTH.test(place.folded)) return [];
  const found = monthAt(place, MONTH.lastIndex);
  if (found === null) return [];
  OF_YEAR.lastIndex = found.end;
  const written = OF_YEAR.exec(place.folded);
  const year = written === null ? null : Number(written[1]);
  if (year !== null && isYear(year))
    return [token(place.at, OF_YEAR.lastIndex, { kind: 'month', month: found.month, year })];
  // "tháng tư", "tháng ba": without a year the words mean too many other things.
  if (found.inWords) return [];
  return [token(place.at, found.end, { kind: 'month', month: found.month, year: null })];
}

function quarters({ folded, match, at }: Place): TimeToken[] {
  const tokens: TimeToken[] = [];
  if (!/[ýíÝÍ]/.test(match.slice(at + 2, at + 3))) return [];
  QUARTER.lastIndex = at;
  let found = QUARTER.exec(folded);
  let numberAt = QUARTER.lastIndex;
  let start = at;
  while (found !== null) {
    const written = found[1] ?? '';
    const end = numberAt + written.length;
    OF_YEAR.lastIndex = end;
    const year = OF_YEAR.exec(folded);
    const quarter = ROMAN[written] ?? Number(written);
    const whole = year !== null && isYear(Number(year[1]));
    tokens.push(
      token(start, whole ? OF_YEAR.lastIndex : end, { kind: 'quarter', quarter, year: whole ? Number(year[1]) : null }),
    );
    if (whole) break;
    NEXT_QUARTER.lastIndex = end;
    found = NEXT_QUARTER.exec(folded);
    numberAt = NEXT_QUARTER.lastIndex;
    const word = found === null ? -1 : found[0].search(/qu[yi]/);
    start = word === -1 ? numberAt : end + word;
  }
  return tokens;
}

function year(place: Place): TimeToken[] {
  const { folded, match, at } = place;
  // "Việt Nam 2025": only "năm" is the word for year.
  if (!/[ăĂ]/.test(match.slice(at + 1, at + 2))) return [];
  SCHOOL_YEAR.lastIndex = at;
  const school = SCHOOL_YEAR.exec(folded);
  if (school !== null)
    return [token(at, SCHOOL_YEAR.lastIndex, { kind: 'years', first: Number(school[1]), last: Number(school[2]) })];
  YEAR.lastIndex = at;
  const found = YEAR.exec(folded);
  if (found === null) return [];
  const end = YEAR.lastIndex;
  const first = Number(found[2]);
  if (!isYear(first)) return [];
  const start = periodStart(folded, at);
  if (found[4] !== undefined) {
    const last = Number(found[4]);
    const isPeriod = found[3] === '-' || start !== null;
    if (isPeriod && last > first && isYear(last)) return [token(start ?? at, end, { kind: 'years', first, last })];
  }
  const left = folded.slice(Math.max(0, at - 12), at);
  if (NOT_A_YEAR.test(left) || namesALaw(match, at)) return [];
  return [token(at, folded.indexOf(found[2] ?? '', at) + 4, { kind: 'year', year: first })];
}

function namesALaw(match: string, at: number): boolean {
  const found = LAW_NAME.exec(match.slice(Math.max(0, at - LOOK_BACK), at));
  return found !== null && !BEFORE_TIME.test(found[1] ?? '');
}
