/** Option values: each parser returns the value, or throws the failure that says what it takes. */
import { usage } from './report.js';

export const oneOf = (choices: readonly string[], value: string, flags: string): string => {
  if (choices.includes(value)) return value;
  throw usage('not-a-choice', flags, { value, choices: choices.join(', ') });
};

/** A parser for whole numbers from `least` to `most`. */
export const wholeNumber =
  (least: number, most: number) =>
  (value: string, flags: string): number => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw usage('not-a-number', flags, { value, least, most });
  };

/** A day that exists, as YYYY-MM-DD. */
export const isoDay = (value: string, flags: string): string => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  throw usage('not-a-day', flags, { value });
};

/** A date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD; empty to take a correction back. */
export const partialDate = (value: string, flags: string): string => {
  if (value === '' || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value)) return value;
  return isoDay(value, flags);
};

/** A year, or the first and the last one: 2021, 2018-2021. */
export const years = (value: string, flags: string): string => {
  const [, first, last] = /^((?:19|20)\d\d)(?:-((?:19|20)\d\d))?$/.exec(value) ?? [];
  if (first !== undefined && (last === undefined || first <= last)) return value;
  throw usage('not-years', flags, { value });
};
