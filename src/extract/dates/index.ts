/**
 * Dates: every expression that stands for a point in time or a period of the calendar, cited documents' dates included.
 */
import type { Extractor } from '../extractor.js';
import { dateValue } from './moment.js';
import { timeTokens } from './tokens.js';

export const dates: Extractor<'dates'> = {
  name: 'dates',
  find: (source) => ({
    dates: timeTokens(source).flatMap(({ start, end, moment }) => {
      const value = dateValue(moment);
      return value === null ? [] : [{ span: { start, end }, text: source.text.slice(start, end), value }];
    }),
  }),
};
