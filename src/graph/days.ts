/** Partial dates as numbers that compare: 20211018. */

const NO_DAY = 0;

/** The first day that a date may mean; 0 for none. */
export function firstDayOf(date: string | null): number {
  if (date === null) return NO_DAY;
  const [year = '', month = '01', day = '01'] = date.split('-');
  return Number(year + month + day);
}

/** The last day that a date may mean, no matter how long its month; 0 for none. */
export function lastDayOf(date: string | null): number {
  if (date === null) return NO_DAY;
  const [year = '', month = '12', day = '31'] = date.split('-');
  return Number(year + month + day);
}

/** The year of such a number; null for none. */
export const yearOf = (day: number): number | null => (day === NO_DAY ? null : Math.floor(day / 10_000));
