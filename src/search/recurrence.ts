/** The days on which a deadline falls within a period. */
import type { Deadline } from '../records/facts.js';
import type { Period } from './lists.js';

/** Days of a recurrence that a list shows at most. */
const MAX_DAYS = 400;

/**
 * `[due]`, the days of a recurrence, or `[null]` for a deadline without day where no period was asked for. A recurrence begins with
 * its paper.
 */
export function daysOf(
  { due, recurs }: Pick<Deadline, 'due' | 'recurs'>,
  { from, to }: Period,
  issued: string | null,
): readonly (string | null)[] {
  if (due !== null) return (from === null || due >= from) && (to === null || due <= to) ? [due] : [];
  if (from === null && to === null) return [null];
  if (recurs === null || from === null || to === null) return [];
  const begin = issued !== null && issued.padEnd(10, '-01') > from ? issued.padEnd(10, '-01') : from;
  return recurring(recurs, begin, to).slice(0, MAX_DAYS);
}

/** "yearly 10-30", "monthly 15", "quarterly", "half-yearly": every period ends on its last day where no day is told; "daily" has none to show. */
function recurring(recurs: string, from: string, to: string): string[] {
  const [rhythm = '', at = ''] = recurs.split(' ');
  const days: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (const month of monthsOf(rhythm, at)) days.push(dayOf(year, month, rhythm === 'yearly' ? at.slice(3) : at));
  }
  return days.filter((day) => from <= day && day <= to);
}

function monthsOf(rhythm: string, at: string): readonly number[] {
  if (rhythm === 'monthly') return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  if (rhythm === 'quarterly') return [3, 6, 9, 12];
  if (rhythm === 'half-yearly') return [6, 12];
  return rhythm === 'yearly' ? [at === '' ? 12 : Number(at.slice(0, 2))] : [];
}

/** The day of a month, its last where none is told or the month is shorter. */
function dayOf(year: number, month: number, day: string): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const number = day === '' ? last : Math.min(Number(day), last);
  return `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}
