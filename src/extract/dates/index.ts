/**
 * Dates: every expression that stands for a point in time or a period of the calendar, cited documents' dates included.
 */
import { ruleOf } from '../../records/certainty.js';
import { confidenceOf } from '../../vocabulary/confidence.js';
import { monthWordIn } from '../../vocabulary/months.js';
import type { Extractor } from '../extractor.js';
import { dateValue, type Moment } from './moment.js';
import { timeTokens } from './tokens.js';

/** "day", and "day-of-year" where the text tells no year. */
const patternOf = (moment: Moment): string =>
  'year' in moment && moment.year === null ? `${moment.kind}-of-year` : moment.kind;

/** The word that makes it a date ("quý", "giai đoạn"), or the row of the month written in words. */
function ruleFor(pattern: string, text: string): string {
  const month = monthWordIn(text);
  if (month !== null) return ruleOf(pattern, month, 'months');
  const [word] = /^\p{L}+(?: \p{L}+)?/u.exec(text.replace(/\s+/g, ' ')) ?? [];
  return ruleOf(pattern, word?.toLowerCase() ?? null);
}

export const dates: Extractor<'dates'> = {
  name: 'dates',
  find: (source) => ({
    dates: timeTokens(source).flatMap(({ start, end, moment }) => {
      const value = dateValue(moment);
      if (value === null) return [];
      const text = source.text.slice(start, end);
      const pattern = patternOf(moment);
      const certainty = { rule: ruleFor(pattern, text), confidence: confidenceOf('dates', pattern) };
      return [{ span: { start, end }, text, value, ...certainty }];
    }),
  }),
};
