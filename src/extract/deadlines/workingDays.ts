/** Counting days as terms are counted: the first day is not counted; working days leave out week-ends and fixed public holidays. */
import { isFixedHoliday } from '../../vocabulary/deadlineCues.js';
import { addDays, addMonths, weekday } from '../dates/calendar.js';

export type TermUnit = 'day' | 'working-day' | 'week' | 'month' | 'year';

/** The last day of a term that runs from `from`. */
export function endOfTerm(from: string, length: number, unit: TermUnit): string {
  switch (unit) {
    case 'day':
      return addDays(from, length);
    case 'week':
      return addDays(from, length * 7);
    case 'month':
      return addMonths(from, length);
    case 'year':
      return addMonths(from, length * 12);
    case 'working-day':
      return endOfWorkingDays(from, length);
  }
}

function endOfWorkingDays(from: string, length: number): string {
  let day = from;
  for (let left = length; left > 0; ) {
    day = addDays(day, 1);
    const dayOfWeek = weekday(day);
    if (dayOfWeek !== 0 && dayOfWeek !== 6 && !isFixedHoliday(day)) left--;
  }
  return day;
}
