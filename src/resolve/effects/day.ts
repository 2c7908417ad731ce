/** From which day an act, or an end that it sets, holds. */
import { addDays } from '../../extract/dates/calendar.js';
import { dateValue } from '../../extract/dates/moment.js';
import { timeTokens } from '../../extract/dates/tokens.js';
import { sourceOf } from '../../extract/source.js';
import { matchForm } from '../../text/match.js';
import { symbolYear } from '../symbol.js';
import { SELF, SELF_LINE } from './words.js';

export interface Act {
  readonly symbol: string;
  /** ISO day on which it was signed. */
  readonly date: string;
}

const IN_FORCE = /(?<!\p{L})có (?:hiệu lực|giá trị)(?: thi hành| áp dụng)?(?: kể)? (?=từ|sau)/u;
const LAPSES = /(?<!\p{L})(?:hết|chấm dứt|không còn) hiệu lực(?: thi hành| áp dụng)?(?: kể)? (?=từ)/u;
const SIGNED = /^(?:từ|sau) (?:khi|ngày) (?:được )?(?:ký|ban hành)/u;
const DAYS_AFTER = /^sau (\d{1,3})(?: \([^)\n]{1,40}\))? ngày,? (?:kể )?từ ngày (?:được )?(?:ký|ban hành|công bố)/u;
const FROM_DAY = /(?<!\p{L})(?:kể )?từ (?=ngày)/u;
// "ngày 01 tháng 7 năm 2025" stands at once behind "từ".
const REACH = 60;

/**
 * The day from which an act holds, by its own words; where it has none, the day on which a single decision was signed. Null for
 * norms without a word on it: they take effect later than they are signed (Luật 64/2025/QH15, Điều 53).
 */
export function dayOfAct(text: string, act: Act): string | null {
  for (const line of matchForm(text).toLowerCase().split('\n')) {
    const own = SELF_LINE.exec(withoutMarkers(line));
    const found = own === null ? null : IN_FORCE.exec(line);
    if (found === null) continue;
    const day = dayAt(line.slice(found.index + found[0].length), act);
    if (day !== null) return day;
  }
  return symbolYear(act.symbol) === null ? act.date : null;
}

/** "Điều 2. 1. Quyết định này …" → its words. */
const withoutMarkers = (line: string): string =>
  line
    .trimStart()
    .replace(/^điều \d{1,3}[a-zđ]?[.:]/u, '')
    .trimStart()
    .replace(/^\d{1,2}[.)]/u, '')
    .trimStart();

/** The day on which a clause lets something end or be replaced; null where it names none of its own. */
export function dayInClause(words: string, act: Act, effective: string | null): string | null {
  const form = matchForm(words).toLowerCase();
  const lapse = LAPSES.exec(form) ?? FROM_DAY.exec(form);
  if (lapse === null) return null;
  const rest = form.slice(lapse.index + lapse[0].length);
  if (SELF.test(rest.slice(0, REACH))) return effective;
  return dayAt(rest, act);
}

function dayAt(words: string, act: Act): string | null {
  if (SIGNED.test(words)) return act.date;
  const after = DAYS_AFTER.exec(words)?.[1];
  if (after !== undefined) return addDays(act.date, Number(after));
  const [token] = timeTokens(sourceOf(words.slice(0, REACH)));
  const value = token === undefined ? null : dateValue(token.moment);
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}
