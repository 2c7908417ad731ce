/** Deadlines at a time of the calendar: "trước ngày 15/6/2025", "hoàn thành trong quý I/2026", "từ ngày 01/12 đến ngày 10/12/2025". */

import { fold } from '../../text/fold.js';
import { deadlineCue, deadlineCueWords, taskVerbs } from '../../vocabulary/deadlineCues.js';
import { isoDay } from '../dates/calendar.js';
import { inYear, lastDayOf, type Moment } from '../dates/moment.js';
import type { TimeToken } from '../dates/tokens.js';
import { spaced } from '../spaced.js';
import { type Clause, type Due, madeBy, signedYear } from './clause.js';
import { belongsToName, isEffect, isPast, isPeriodOfFigures, isTarget } from './exclusions.js';
import { comesBack, dayOfMonthRecurrence, repeatsYearly } from './repeats.js';

const LOOK_BACK = 140;
const CUES = deadlineCueWords.join('|');
const CLOCK = '(?:\\d{1,2}(?: ?gio(?: ?\\d{2})?(?: phut)?| ?h ?(?:\\d{2})?|:\\d{2}),? )';
const PART = '(?:(tuan dau|dau|giua|tuan cuoi|cuoi|khoang|het)(?: tien| cung)?(?: cua)? )';
// [before the time]: "hoàn thành xong" + cue + clock + part of the day, week or period + "ngày mồng".
const BEFORE = spaced(
  `(?:^|[^a-z])((?:hoan thanh|hoan tat|xong|ket thuc)(?: xong| dut diem| toan bo| viec nay| bao cao| co ban)? )?(?:(${CUES}) )(?:(?:la|vao|den|trong|cac|luc) ){0,2}${CLOCK}?(?:(?:sang|chieu|thu [a-z]{2,4}),? )?${PART}?(?:(?:cac )?ngay(?: m[ou]ng)? )?\\(?$`,
);
const DIRECT = spaced('(?:^|[^a-z])(hoan thanh|hoan tat) (?:ngay )?$');
const LABEL = spaced(
  `(?:^|[^a-z])((?:thoi gian|thoi han|tien do|han)(?: (?!den |tu )[a-z/,]{1,9}){0,6} ?: ?|hoan thanh ?: ?|(?:thoi gian|thoi han)(?: hoan thanh| thuc hien| gui| nop) (?:la )?)${CLOCK}?(?:(?:xong |hoan thanh )?(?:trong|truoc|vao|den|cham nhat|tu) )?(?:het )?${PART}?(?:ngay )?$`,
);
const RANGE_LINK = spaced('^ ?(?:-|den|toi|cho den)(?: het)?(?: ngay| het ngay| cuoi| giua| dau)? ?$');
const RANGE_START = spaced(
  '(?:^|[^a-z])(tu) (?:nay|ngay (?:ban hanh|ky|phat dong)[a-z ]{0,40}|khi ban hanh[a-z ]{0,30}) (?:den|toi)(?: het)?(?: ngay| cuoi| giua| dau)? $',
);
const FROM = spaced('(?:^|[^a-z])(tu|bat dau tu)(?: dau| giua| cuoi)?(?: ngay)? $');
const LIST_LINK = spaced(`^ ?(?:,|va|, va|;|hoac) ?(?:truoc |vao |trong )?${PART}?(?:ngay |thang |quy )?$`);
const TASK = new RegExp(`(?:^|[^a-z])(?:${taskVerbs.map(fold).join('|')})(?![a-z])`);

interface Cue {
  readonly start: number;
  readonly bound: 'before' | 'by';
  readonly strength: 'strong' | 'weak' | 'occasion';
  /** "hoàn thành", "thời hạn:": the words say themselves that something ends. */
  readonly ends: boolean;
  readonly part: string | null;
  readonly by: Due['by'];
}

interface Inherited {
  readonly cue: Cue;
  readonly token: TimeToken;
}

export function pointsIn(clause: Clause): Due[] {
  const found: Due[] = [];
  let inherited: Inherited | null = null;
  for (const [i, token] of clause.tokens.entries()) {
    const before = clause.tokens[i - 1];
    const range = before !== undefined && between(clause, before, token, RANGE_LINK) !== null ? before : null;
    const cue: Cue | null =
      cueBefore(clause, token, range) ?? cueOfList(clause, inherited, token) ?? cueOfRhythm(clause, token);
    inherited = null;
    if (cue === null) continue;
    // Of "từ … đến …" only the end is a deadline; its start is no item of its own.
    const next = clause.tokens[i + 1];
    if (
      next !== undefined &&
      between(clause, token, next, RANGE_LINK) !== null &&
      token.moment.kind === next.moment.kind
    )
      continue;
    const due = dueAt(clause, cue, token);
    if (due === null) continue;
    // "trong tháng 5 và tháng 6": one time that ends with the last of them, while several days are several deadlines.
    const last = found.at(-1);
    if (last !== undefined && cue.start === token.start && token.moment.kind !== 'day' && last.recurs === due.recurs)
      found[found.length - 1] = { ...due, start: last.start };
    else found.push(due);
    inherited = { cue, token };
  }
  return found;
}

function between(clause: Clause, a: TimeToken, b: TimeToken, link: RegExp): RegExpExecArray | null {
  return link.exec(clause.folded.slice(a.end - clause.span.start, b.start - clause.span.start));
}

/** In "trước ngày 15/6 và 15/12" the cue governs both days. */
function cueOfList(clause: Clause, inherited: Inherited | null, token: TimeToken): Cue | null {
  const link = inherited === null ? null : between(clause, inherited.token, token, LIST_LINK);
  return inherited === null || link === null ? null : { ...inherited.cue, start: token.start, part: link[1] ?? null };
}

const DAY_WORD = spaced('(?:^|[^a-z])(ngay (?:m[ou]ng )?)$');

/** "báo cáo ngày 18 hằng tháng": a day that comes back, beside a report; no other word is needed. */
function cueOfRhythm(clause: Clause, token: TimeToken): Cue | null {
  const word = matchBefore(clause, token.start, DAY_WORD);
  if (word === null || !comesBack(clause, token)) return null;
  return {
    start: word.start,
    bound: 'by',
    strength: 'strong',
    ends: false,
    part: null,
    by: madeBy('day-that-comes-back', 'ngày'),
  };
}

function cueBefore(clause: Clause, token: TimeToken, rangeStart: TimeToken | null): Cue | null {
  if (rangeStart !== null) {
    const label = labelBefore(clause, rangeStart.start);
    if (label !== null) return label;
    const from = matchBefore(clause, rangeStart.start, FROM);
    if (from !== null)
      return {
        start: from.start,
        bound: 'by',
        strength: 'weak',
        ends: false,
        part: null,
        by: madeBy('end-of-range', 'từ … đến'),
      };
    const held = matchBefore(clause, rangeStart.start, BEFORE);
    if (held !== null) return cueOf(held);
    return null;
  }
  const fromSigning = matchBefore(clause, token.start, RANGE_START);
  if (fromSigning !== null)
    return {
      start: fromSigning.start,
      bound: 'by',
      strength: 'strong',
      ends: true,
      part: null,
      by: madeBy('end-of-range', 'từ nay đến'),
    };
  const label = labelBefore(clause, token.start);
  if (label !== null) return label;
  const before = matchBefore(clause, token.start, BEFORE);
  if (before !== null) return cueOf(before);
  const direct = matchBefore(clause, token.start, DIRECT);
  if (direct === null) return null;
  const by = madeBy('completion', 'hoàn thành');
  return { start: direct.start, bound: 'by', strength: 'strong', ends: true, part: null, by };
}

function cueOf(match: { readonly start: number; readonly groups: readonly (string | undefined)[] }): Cue | null {
  const [, completes, word = '', part] = match.groups;
  const cue = deadlineCue(word);
  if (cue === null) return null;
  const ends = completes !== undefined;
  const occasion = word.endsWith('dip');
  const strong = cue.strong || ends;
  const pattern = occasion ? 'occasion' : strong ? 'cue' : 'weak-cue';
  return {
    start: match.start,
    bound: cue.bound,
    strength: occasion ? 'occasion' : strong ? 'strong' : 'weak',
    ends,
    part: part ?? null,
    by: { pattern, cue: cue.cue, table: 'deadline-cues' },
  };
}

function labelBefore(clause: Clause, offset: number): Cue | null {
  const label = matchBefore(clause, offset, LABEL);
  if (label === null) return null;
  const words = label.text;
  return {
    start: label.start,
    bound: /truoc[ \n]/.test(words) ? 'before' : 'by',
    strength: 'strong',
    ends: true,
    part: label.groups[2] ?? null,
    by: madeBy('label', writtenAt(clause, label.start, label.text)),
  };
}

/** "Thời gian hoàn thành": the first words of what was matched, as the text has them. */
function writtenAt(clause: Clause, start: number, matched: string): string {
  const from = start - clause.span.start;
  return clause.match.slice(from, from + matched.length).split(':', 1)[0] ?? '';
}

/** The pattern right before an offset; `start` is where its first group begins. */
function matchBefore(
  clause: Clause,
  offset: number,
  pattern: RegExp,
): { readonly start: number; readonly text: string; readonly groups: readonly (string | undefined)[] } | null {
  const here = offset - clause.span.start;
  const from = Math.max(0, here - LOOK_BACK);
  const found = pattern.exec(clause.folded.slice(from, here));
  if (found === null) return null;
  const [text] = found;
  const skipped = /^[^a-z]/.test(text) ? 1 : 0;
  return { start: clause.span.start + from + found.index + skipped, text, groups: found };
}

function dueAt(clause: Clause, cue: Cue, token: TimeToken): Due | null {
  const { moment } = token;
  if (isEffect(clause, cue.start) || isPast(clause, cue.start) || isPeriodOfFigures(clause, token.start)) return null;
  const place = { start: cue.start, end: token.end, bound: cue.bound, computed: false, by: cue.by };
  if (moment.kind === 'day' && moment.month === null) {
    const repeat = dayOfMonthRecurrence(clause, token);
    return repeat === null ? null : { ...place, end: repeat.end, due: null, recurs: repeat.recurs };
  }
  const repeats = repeatsYearly(clause, token, cue.start);
  if (repeats !== null) return { ...place, end: repeats.end, due: null, recurs: repeats.recurs };
  const open = 'year' in moment && moment.year === null;
  const day = lastDayOf(refined(open ? ownYear(clause, moment) : moment, cue.part));
  if (!serious(clause, cue, token)) return null;
  if (day === null) return cue.strength === 'strong' ? { ...place, due: null, recurs: null } : null;
  // A time before the document's own day is history.
  if (clause.signed !== null && day < clause.signed) return null;
  return { ...place, due: day, recurs: null, computed: open };
}

/** Is a cue of this strength enough for a time as coarse as this? */
function serious(clause: Clause, cue: Cue, { start, moment }: TimeToken): boolean {
  const coarse = moment.kind === 'year' || moment.kind === 'years';
  const yearEnd = moment.kind === 'year' && cue.part === 'cuoi' && clause.signed !== null && hasTask(clause);
  if (coarse && yearEnd && !isTarget(clause)) return true;
  if (coarse)
    return (
      cue.strength === 'strong' && !isTarget(clause) && !belongsToName(clause, start) && (cue.ends || hasTask(clause))
    );
  if (cue.strength === 'strong') return !isTarget(clause) || moment.kind === 'day';
  if (clause.signed === null || isTarget(clause)) return false;
  if (cue.strength === 'occasion') return moment.kind === 'day';
  return hasTask(clause);
}

const hasTask = (clause: Clause): boolean => TASK.test(clause.folded);

/** A time without a year lies in the document's own year, or in the next where it would be past. */
function ownYear(clause: Clause, moment: Moment): Moment {
  const year = signedYear(clause);
  if (year === null) return moment;
  const thisYear = inYear(moment, year);
  const day = lastDayOf(thisYear);
  return day !== null && clause.signed !== null && day < clause.signed ? inYear(moment, year + 1) : thisYear;
}

/** "đầu tháng 9", "tuần đầu tháng 9/2018": by convention days 1 to 10, 11 to 20, and the first seven. */
function refined(moment: Moment, part: string | null): Moment {
  if (moment.kind !== 'month' || moment.year === null || part === null) return moment;
  const day = part.startsWith('tuan') && part.endsWith('dau') ? 7 : part === 'dau' ? 10 : part === 'giua' ? 20 : null;
  return day === null || isoDay(moment.year, moment.month, day) === null
    ? moment
    : { kind: 'day', day, month: moment.month, year: moment.year };
}
