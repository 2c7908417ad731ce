/** The day on which a draft is judged: the one asked for, else the draft's own, else today; and which of these it is. */
import type { CheckReport } from '../records/check.js';
import { lastDayOf } from '../resolve/status.js';

/**
 * @param date the draft's own date, possibly partial: of a month or year the last day counts
 * @param asked ISO day given by the user; null for none
 * @param today ISO day
 */
export function asOf(date: string | null, asked: string | null, today: string): CheckReport['asOf'] {
  if (asked !== null) return { date: asked, from: 'option' };
  if (date === null) return { date: today, from: 'today' };
  return { date: lastDayOf(date), from: date.length === 10 ? 'draft' : 'draft-partial' };
}
