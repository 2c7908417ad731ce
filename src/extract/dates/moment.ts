/** What a time expression says, part by part. What it leaves open is null until a neighbour fills it ("01/7 đến ngày 15/10/2018"). */
import { endOfMonth, isoDay, isoDayOfYear, isoMonth, isoMonthOfYear, isYear } from './calendar.js';

export type Moment =
  | { readonly kind: 'day'; readonly day: number; readonly month: number | null; readonly year: number | null }
  | { readonly kind: 'month'; readonly month: number; readonly year: number | null }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: number | null }
  /** "6 tháng đầu năm 2025": months `first` to `last`. */
  | { readonly kind: 'months'; readonly first: number; readonly last: number; readonly year: number | null }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years'; readonly first: number; readonly last: number };

/** The value as recorded; null where the text leaves too much open. */
export function dateValue(moment: Moment): string | null {
  switch (moment.kind) {
    case 'day':
      if (moment.month === null) return null;
      return moment.year === null
        ? isoDayOfYear(moment.month, moment.day)
        : isoDay(moment.year, moment.month, moment.day);
    case 'month':
      return moment.year === null ? isoMonthOfYear(moment.month) : isoMonth(moment.year, moment.month);
    case 'quarter':
      return moment.year === null ? null : `${moment.year}-Q${moment.quarter}`;
    case 'months':
      return moment.year === null
        ? null
        : `${isoMonth(moment.year, moment.first)}/${isoMonth(moment.year, moment.last)}`;
    case 'year':
      return String(moment.year);
    case 'years':
      return `${moment.first}/${moment.last}`;
  }
}

/** The last day that the moment covers; null where its year (or month) is open. */
export function lastDayOf(moment: Moment): string | null {
  switch (moment.kind) {
    case 'day':
      return moment.month === null || moment.year === null ? null : isoDay(moment.year, moment.month, moment.day);
    case 'month':
      return moment.year === null ? null : endOfMonth(moment.year, moment.month);
    case 'quarter':
      return moment.year === null ? null : endOfMonth(moment.year, moment.quarter * 3);
    case 'months':
      return moment.year === null ? null : endOfMonth(moment.year, moment.last);
    case 'year':
      return endOfMonth(moment.year, 12);
    case 'years':
      return endOfMonth(moment.last, 12);
  }
}

/** The moment in a year, where it names none itself. */
export const inYear = (moment: Moment, year: number): Moment =>
  'year' in moment && moment.year === null ? { ...moment, year } : moment;

/** `moment` with what it leaves open taken from the next member of its list; itself where they do not fit. */
export function filledFrom(moment: Moment, next: Moment): Moment {
  const year = 'year' in next ? next.year : null;
  switch (moment.kind) {
    case 'day': {
      if (next.kind !== 'day' || next.month === null || moment.year !== null) return moment;
      const filled = { ...moment, month: moment.month ?? next.month, year: next.year };
      return dateValue(filled) === null ? moment : filled;
    }
    case 'month':
      return moment.year === null && (next.kind === 'month' || next.kind === 'day') ? { ...moment, year } : moment;
    case 'quarter':
    case 'months':
      return moment.year === null && year !== null && next.kind !== 'day' && next.kind !== 'month' && isYear(year)
        ? { ...moment, year }
        : moment;
    default:
      return moment;
  }
}
