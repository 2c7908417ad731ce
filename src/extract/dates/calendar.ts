/** Days of the calendar as ISO text, counted in UTC so that no time zone moves them. */

const DAY_MS = 86_400_000;
// What a paper of these bodies can speak of; other four-digit numbers are quantities.
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

export const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

export const isMonth = (month: number): boolean => month >= 1 && month <= 12;

export const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const twoDigits = (number: number): string => String(number).padStart(2, '0');

export const isoMonth = (year: number, month: number): string => `${year}-${twoDigits(month)}`;

/** "2025-03-31"; null for a day that the calendar does not have. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!isYear(year) || !isMonth(month) || day < 1 || day > lastDay(year, month)) return null;
  return `${isoMonth(year, month)}-${twoDigits(day)}`;
}

/** "--10-30", a day of any year; 29 February is one. */
export function isoDayOfYear(month: number, day: number): string | null {
  const leapYear = 2000;
  return isoDay(leapYear, month, day) === null ? null : `--${twoDigits(month)}-${twoDigits(day)}`;
}

export const isoMonthOfYear = (month: number): string => `--${twoDigits(month)}`;

export const endOfMonth = (year: number, month: number): string =>
  `${isoMonth(year, month)}-${twoDigits(lastDay(year, month))}`;

/** Week day of an ISO day: 0 is Sunday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day some months later, the month's last where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return `${isoMonth(toYear, toMonth)}-${twoDigits(Math.min(of, lastDay(toYear, toMonth)))}`;
}
