/** Times that come back: "trước ngày 30/10 hàng năm", "ngày 25 hằng tháng", "định kỳ hằng quý", "thứ Sáu hằng tuần". */

import { fold } from '../../text/fold.js';
import { reportVerbs } from '../../vocabulary/deadlineCues.js';
import type { TimeToken } from '../dates/tokens.js';
import { spaced } from '../spaced.js';
import { type Clause, type Due, madeBy } from './clause.js';
import { isPast, isTarget } from './exclusions.js';

interface Repeat {
  readonly recurs: string;
  readonly end: number;
}

const YEARLY_LEFT = spaced('(?:^|[^a-z])(?:hang|moi) nam(?! \\d)|(?:^|[^a-z])dinh ky');
const OTHER_YEAR = spaced(
  '^ (?:cua )?nam (?:sau|ke tiep|tiep theo|lien ke|bao cao|ke hoach|truoc)(?: lien ke)?(?![a-z])',
);
const REPORT_KIND = spaced(
  'bao cao(?: ket qua)?(?: dinh ky| so ket| tong ket)?(?: cong tac)? (?:quy(?: [iv1-4]{1,3})?|(?:06|6|sau|09|9|chin) thang|nam|tong ket|so ket)(?: (?:dau nam|cuoi nam))?(?: gui)? ?:? ?$',
);
// "báo cáo quý (trước ngày …), 6 tháng (trước ngày 15/6), năm (trước ngày 10/12)"
const KIND = spaced('(?:,|va|;|:) (?:(?:0?6|sau|0?9|chin) thang|nam) ?\\($');
const MONTH_AFTER = spaced(
  '^,? ?(?:cua )?(?:(?:hang|moi|tung) thang|thang (?:sau|truoc|tiep theo|lien ke|ke tiep|bao cao|ke sau)(?: lien ke| do)?)',
);
const QUARTER_AFTER = spaced(
  '^,? ?(?:cua )?(?:thang (?:cuoi|dau|thu \\d|thu (?:nhat|hai|ba|3))(?: cung)?(?: cua| trong)?(?: moi| hang)? quy(?: sau)?|(?:hang|moi) quy|(?:cua )?quy sau)',
);
const MONTH_LEFT = spaced('(?:(?:hang|moi) thang|bao cao thang)(?!.{0,80}(?:hang|moi) (?:quy|nam))');
const QUARTER_LEFT = spaced('(?:(?:hang|moi) quy|bao cao quy)');

/** "ngày 25 hằng tháng", "ngày 20 của tháng cuối quý", "báo cáo tháng trước ngày 25"; null where nothing says that it comes back. */
export function dayOfMonthRecurrence(clause: Clause, token: TimeToken): Repeat | null {
  if (token.moment.kind !== 'day') return null;
  const day = String(token.moment.day).padStart(2, '0');
  const from = token.end - clause.span.start;
  const right = clause.folded.slice(from, from + 60);
  const monthly = MONTH_AFTER.exec(right);
  if (monthly !== null) return { recurs: `monthly ${day}`, end: token.end + monthly[0].length };
  const quarterly = QUARTER_AFTER.exec(right);
  if (quarterly !== null) return { recurs: 'quarterly', end: token.end + quarterly[0].length };
  const left = clause.folded.slice(Math.max(0, token.start - clause.span.start - 100), token.start - clause.span.start);
  if (QUARTER_LEFT.test(left)) return { recurs: 'quarterly', end: token.end };
  if (MONTH_LEFT.test(left)) return { recurs: `monthly ${day}`, end: token.end };
  return null;
}

/** Is it said right after the day that it comes back, and is a report near? */
export function comesBack(clause: Clause, token: TimeToken): boolean {
  if (token.moment.kind !== 'day') return false;
  const start = token.start - clause.span.start;
  const end = token.end - clause.span.start;
  const right = clause.folded.slice(end, end + REACH);
  if (token.moment.month !== null) return token.yearly && REPORTED_ON.test(clause.folded.slice(0, start));
  return (MONTH_AFTER.test(right) || QUARTER_AFTER.test(right)) && hasReport(clause.folded, start, end);
}

/** A day, month or quarter of every year. */
export function repeatsYearly(clause: Clause, token: TimeToken, cueStart: number): Repeat | null {
  const { moment } = token;
  if (!('year' in moment) || moment.year !== null) return null;
  const left = clause.folded.slice(0, cueStart - clause.span.start);
  const right = clause.folded.slice(token.end - clause.span.start, token.end - clause.span.start + 60);
  const ofYear = OTHER_YEAR.exec(right);
  const yearly =
    token.yearly ||
    ofYear !== null ||
    YEARLY_LEFT.test(left) ||
    /^(?: ?(?:,|va|;) ?(?:ngay |truoc ngay )?\d{1,2}[/-]\d{1,2}){1,4} (?:hang|moi) nam/.test(right) ||
    (moment.kind === 'day' && (REPORT_KIND.test(left) || (KIND.test(left) && left.includes('bao cao'))));
  if (!yearly) return null;
  const end = token.end + (ofYear?.[0].length ?? 0);
  if (moment.kind !== 'day' || moment.month === null) return { recurs: 'yearly', end };
  const month = String(moment.month).padStart(2, '0');
  return { recurs: `yearly ${month}-${String(moment.day).padStart(2, '0')}`, end };
}

const UNIT: Readonly<Record<string, string>> = {
  ngay: 'daily',
  tuan: 'weekly',
  thang: 'monthly',
  quy: 'quarterly',
  nam: 'yearly',
};
const WEEKDAYS: Readonly<Record<string, string>> = {
  'thu hai': 'MO',
  'thu ba': 'TU',
  'thu tu': 'WE',
  'thu nam': 'TH',
  'thu sau': 'FR',
  'thu bay': 'SA',
  'chu nhat': 'SU',
};
const MONTHS: Readonly<Record<string, string>> = {
  '1': 'monthly',
  '3': 'quarterly',
  '6': 'half-yearly',
  '12': 'yearly',
};
const NUMBERS: Readonly<Record<string, string>> = {
  moi: '1',
  mot: '1',
  hai: '2',
  ba: '3',
  bon: '4',
  sau: '6',
  muoi: '10',
};

const CUE = '(?:(?:truoc|vao|cham nhat(?: la)?(?: vao)?|dung) )?(?:\\d{1,2} ?(?:gio|h)(?: ?\\d{2})?(?: phut)?,? )?';
const AT_INTERVALS = spaced('(?:theo )?dinh ky,?(?: vao| theo)? ', 'g');
const INTERVAL = spaced(
  '(?:(?:hang|moi|theo|mot|0?1) )?(ngay|tuan|thang|quy|nam|(?:0?6|sau) thang(?: (?:dau|cuoi) nam)?|nua nam)(?: [iv]{1,3}(?![a-z]))?(?: (?:mot|0?1) lan)?(?![a-z\\d])(?! (?:hoc|\\d))',
  'y',
);
const AND = spaced('(?: ?\\([^()]{0,60}\\))? ?(?:,|va|, va|hoac|;|-|/) ?', 'y');
const SKIPPED = spaced('(?:0?9|chin) thang(?: dau nam)?', 'y');
const EVERY = spaced(
  `(?:^|[^a-z])(${CUE}(?:cuoi |dau )?(?:hang|moi) (ngay|tuan|thang|quy|nam|(?:0?6|sau) thang)(?![a-z])(?! (?:hoc|\\d))(?:,? (?:truoc|vao|luc) \\d{1,2} ?(?:gio|h)(?: ?\\d{2})?)?)`,
  'g',
);
const WEEKDAY = spaced(
  `(?:^|[^a-z])(${CUE}(?:ngay )?(thu (?:hai|ba|tu|nam|sau|bay)|chu nhat),? ?(?:hang|moi|cua|trong)(?: moi)? tuan)`,
  'g',
);
const TIMES = spaced(
  '(?:^|[^a-z])(((?:0?\\d{1,2})|moi|mot|hai|ba|bon|sau) (thang|nam|quy|tuan|ngay) (?:hop |bao cao |to chuc |sinh hoat )?(?:it nhat )?(mot|hai|0?1|0?2) lan)(?![a-z])',
  'g',
);
const PER = spaced(
  '(?:^|[^a-z])((mot|hai|bon|0?1|0?2|0?4|12) lan ?(?:/|trong|moi|mot|tren) ?(?:(?:mot|0?1) )?(nam|quy|thang|tuan))(?![a-z])',
  'g',
);
const WEEK_OF = spaced(
  '(?:^|[^a-z])((?:vao |trong )?tuan (?:dau|cuoi)(?: tien| cung)?(?: cua)? (?:(hang thang|moi thang|thang)(?! (?:thu|cuoi|dau|\\d))|thang (?:thu )?(?:\\d|cuoi|dau|ba|nhat)(?: cung)?(?: trong| cua)?(?: moi| hang)? quy))',
  'g',
);
const REPORT = new RegExp(`(?:^|[^a-z])(?:${reportVerbs.map(fold).join('|')})(?![a-z])`);
// A cheap look before the patterns above.
const HAS_REPEAT = /\b(?:hang|moi|dinh|lan|tuan|chu)\b/;
const OPENING = spaced('^(?:[-+*\\d.)( ]|[a-z]\\) )*$|[,;:] ?(?:va )?$');
const REPORTED = spaced(
  '(?:bao cao|gui bao cao|so ket|tong ket|giao ban|hop|sinh hoat|tong hop|gui ve)(?: (?:ket qua|tinh hinh|nhanh|so lieu|cong tac|tien do|thuc hien|chuyen de|thuong xuyen)){0,4}(?: (?:ve|cho|den) [a-z ]{3,30})? ?\\(?$',
);
// "báo cáo ngày 15/11 hằng năm", not "kỷ niệm ngày 15/10 hằng năm".
const REPORTED_ON = spaced('(?:^|[^a-z])(?:bao cao|gui|nop)(?: [a-z]{1,8}){0,6} (?:vao )?(?:ngay )?$');
const OPENING_REACH = 140;
// How far a verb of reporting may stand from "hằng quý", in characters.
const REACH = 60;

/** Recurrences without a day of the calendar; `points` are the deadlines already found in the clause. */
export function repeatsIn(clause: Clause, points: readonly Due[]): Due[] {
  const found: Due[] = [];
  const add = (
    pattern: string,
    { start, end }: { readonly start: number; readonly end: number },
    recurs: string | undefined,
    bound: Due['bound'] = null,
  ): void => {
    if (recurs === undefined) return;
    const from = clause.span.start + start;
    const to = clause.span.start + end;
    if ([...points, ...found].some((other) => other.start < to && from < other.end)) return;
    if (saidByDay(points, from, to, recurs) || isPast(clause, from)) return;
    const by = madeBy(pattern, clause.match.slice(start, end).toLowerCase());
    found.push({ start: from, end: to, due: null, recurs, bound, computed: false, by });
  };
  const { folded } = clause;
  if (!HAS_REPEAT.test(folded)) return found;
  for (const hit of folded.matchAll(WEEK_OF)) {
    const { start, end } = group(hit);
    if (hasReport(folded, start, end) || folded.includes('phat hanh'))
      add('week-of', { start, end }, hit[2] === undefined ? 'quarterly' : 'monthly');
  }
  for (const hit of folded.matchAll(WEEKDAY)) {
    const day = WEEKDAYS[(hit[2] ?? '').replace(/\s+/g, ' ')];
    const recurs = day === undefined ? undefined : `weekly ${day}`;
    add('weekday', group(hit), recurs, /^truoc/.test(hit[1] ?? '') ? 'before' : 'by');
  }
  for (const hit of folded.matchAll(TIMES)) {
    add('times-over', group(hit), timesOver(hit[2] ?? '', hit[3] ?? '', hit[4] ?? ''));
  }
  for (const hit of folded.matchAll(PER)) {
    add('times-per', group(hit), timesPer(hit[2] ?? '', hit[3] ?? ''));
  }
  for (const hit of folded.matchAll(AT_INTERVALS))
    for (const one of intervals(clause, hit.index, hit[0].length)) add('interval', one, one.recurs);
  if (!isTarget(clause)) {
    for (const hit of folded.matchAll(EVERY)) {
      const { start, end } = group(hit);
      if (points.length === 0 && tellsWhen(folded, start, end)) add('every', { start, end }, unitOf(hit[2] ?? ''));
    }
  }
  return found;
}

/** Where the first group of a match lies; it ends the match. */
function group(hit: RegExpExecArray): { readonly start: number; readonly end: number } {
  const end = hit.index + hit[0].length;
  return { start: end - (hit[1] ?? '').length, end };
}

/** "hằng tháng … trước ngày 25": the day says it already. */
function saidByDay(points: readonly Due[], from: number, to: number, recurs: string): boolean {
  return points.some(
    (point) => point.start >= from && point.start - to <= REACH && (point.recurs === null || recurs !== 'daily'),
  );
}

function hasReport(folded: string, start: number, end: number): boolean {
  return (
    REPORT.test(folded.slice(Math.max(0, start - REACH), start)) || REPORT.test(folded.slice(end, end + REACH + 20))
  );
}

/** "Hằng quý, các xã báo cáo …", "báo cáo hằng quý"; not "đánh giá chất lượng đảng viên hằng năm", which names a thing. */
function tellsWhen(folded: string, start: number, end: number): boolean {
  if (OPENING.test(folded.slice(0, start)) && REPORT.test(folded.slice(end, end + OPENING_REACH))) return true;
  return REPORTED.test(folded.slice(Math.max(0, start - REACH), start));
}

const unitOf = (written: string): string | undefined =>
  /6|sau|nua/.test(written) ? 'half-yearly' : UNIT[written.replace(/\s+/g, ' ')];

function timesOver(count: string, unit: string, times: string): string | undefined {
  const number = NUMBERS[count] ?? String(Number(count));
  const twice = /2|hai/.test(times);
  if (unit === 'thang') return MONTHS[twice ? String(Number(number) / 2) : number];
  if (number !== '1') return undefined;
  if (twice) return unit === 'nam' ? 'half-yearly' : UNIT[unit];
  return UNIT[unit];
}

function timesPer(times: string, unit: string): string | undefined {
  const number = NUMBERS[times] ?? String(Number(times));
  if (unit === 'nam') return MONTHS[String(12 / Number(number))];
  return UNIT[unit];
}

/** The members of "định kỳ hằng quý, 6 tháng và năm". */
function intervals(
  { folded, match }: Clause,
  index: number,
  length: number,
): { start: number; end: number; recurs: string | undefined }[] {
  const members: { start: number; end: number; recurs: string | undefined }[] = [];
  let start = index;
  let at = index + length;
  for (;;) {
    INTERVAL.lastIndex = at;
    const interval = INTERVAL.exec(folded);
    // "định kỳ theo quy định": without its tone mark the word is another.
    if (interval !== null && !/quy(?!\p{L})/iu.test(match.slice(at, INTERVAL.lastIndex))) {
      members.push({ start, end: INTERVAL.lastIndex, recurs: unitOf(interval[1] ?? '') });
      at = INTERVAL.lastIndex;
    } else {
      SKIPPED.lastIndex = at;
      if (!SKIPPED.test(folded)) return members;
      at = SKIPPED.lastIndex;
    }
    AND.lastIndex = at;
    if (!AND.test(folded)) return members;
    start = AND.lastIndex;
    at = start;
  }
}
