/**
 * The one scan of a text for calendar expressions. `dates` records them, `deadlines` asks what must be done by them.
 */
import type { Source } from '../extractor.js';
import { dateValue, filledFrom, type Moment } from './moment.js';
import { byNumber } from './numeric.js';
import { byWord } from './worded.js';

export interface TimeToken {
  readonly start: number;
  readonly end: number;
  readonly moment: Moment;
  /** "30/10 hàng năm". */
  readonly yearly: boolean;
  /** A number that is a date only as a member of a list ("các ngày 03, 04 và 05/12/2025"). */
  readonly bare: boolean;
}

/** What a parser needs to know: the two forms of the text, where it stands, and the token before if it stands in one list with it. */
export interface Place {
  readonly folded: string;
  readonly match: string;
  readonly at: number;
  readonly previous: TimeToken | null;
}

const ANCHOR = /\b(?:\d|thang(?=[ \n\d])|qu[yi](?=[ \n])|nam(?=[ \n]{0,4}(?:hoc[ \n]|\d)))/g;
const DIGITS = /\d+/y;
// What may stand between two members of a list or the two ends of a range.
const LINK =
  /^[ \n]{0,3}(?:,|-|\/|va|den|toi|hoac|, va|cho den)?[ \n]{0,3}(?:(?:den |het |ca |ngay |thang |quy |nam |mong |mung ){0,3})$/;
const MAX_LINK = 24;
const YEARLY = /[ \n,]{1,3}(?:cua[ \n])?(?:hang|moi)[ \n]nam\b/y;
const LUNAR = /[ \n]{0,2}\(?(?:am lich|al\b)/y;

const known = new WeakMap<Source, readonly TimeToken[]>();

/** Calendar expressions in the order of the text, without overlap. */
export function timeTokens(source: Source): readonly TimeToken[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const tokens = distributed(source.folded, scan(source));
  known.set(source, tokens);
  return tokens;
}

/** Those of them that lie in [start, end). */
export function tokensWithin(tokens: readonly TimeToken[], start: number, end: number): TimeToken[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  const inside: TimeToken[] = [];
  for (let i = low; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.end > end) break;
    inside.push(token);
  }
  return inside;
}

function scan({ folded, match }: Source): TimeToken[] {
  const tokens: TimeToken[] = [];
  ANCHOR.lastIndex = 0;
  for (let anchor = ANCHOR.exec(folded); anchor !== null; anchor = ANCHOR.exec(folded)) {
    const at = anchor.index;
    const last = tokens.at(-1) ?? null;
    const previous = last !== null && linked(folded, last, at) ? last : null;
    const place = { folded, match, at, previous };
    const number = isDigit(folded, at);
    const found = number ? (standsAlone(folded, at, last) ? byNumber(place) : []) : byWord(place);
    for (const token of found) {
      const whole = withSuffix(folded, token);
      if (whole !== null) tokens.push(whole);
    }
    const end = found.at(-1)?.end;
    if (end !== undefined) ANCHOR.lastIndex = Math.max(tokens.at(-1)?.end ?? 0, end);
    else if (number) {
      DIGITS.lastIndex = at;
      DIGITS.exec(folded);
      ANCHOR.lastIndex = DIGITS.lastIndex;
    }
  }
  return tokens;
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

/** Not inside a symbol, an amount or an address ("QĐ-12", "1.254", "10/2025/NĐ-CP" from its second number on). */
function standsAlone(folded: string, at: number, last: TimeToken | null): boolean {
  const before = folded[at - 1];
  if (before === undefined || !'/.,-_+:'.includes(before)) return true;
  if (last?.end === at - 1) return true;
  return !/\w/.test(folded[at - 2] ?? ' ');
}

/** With "hằng năm" after it; null for a day of the lunar calendar. */
function withSuffix(folded: string, token: TimeToken): TimeToken | null {
  LUNAR.lastIndex = token.end;
  if (LUNAR.test(folded)) return null;
  if (!('year' in token.moment) || token.moment.year !== null) return token;
  YEARLY.lastIndex = token.end;
  return YEARLY.test(folded) ? { ...token, end: YEARLY.lastIndex, yearly: true, bare: false } : token;
}

function linked(folded: string, last: TimeToken, at: number): boolean {
  return !last.yearly && at - last.end <= MAX_LINK && at > last.end && LINK.test(folded.slice(last.end, at));
}

/** Month and year that stand once at the end of a list belong to every member; what stays a bare number is dropped. */
function distributed(folded: string, tokens: readonly TimeToken[]): TimeToken[] {
  const kept: TimeToken[] = [];
  let next: TimeToken | null = null;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined) continue;
    let moment = token.moment;
    if (next !== null && linked(folded, token, next.start)) moment = filledFrom(moment, next.moment);
    const filled = moment !== token.moment;
    const value = dateValue(moment);
    const open = token.bare && !filled;
    next = { ...token, moment, bare: open };
    if (
      !open &&
      (value !== null ||
        token.moment.kind === 'day' ||
        token.moment.kind === 'quarter' ||
        token.moment.kind === 'months')
    )
      kept.push(next);
  }
  return kept.reverse();
}
