/** A citation whose written date lies after the draft's own: one of the two dates is wrong. */
import { lastDayOf } from '../../resolve/status.js';
import type { CheckRule } from '../rule.js';

export const citedLaterThanDraft: CheckRule = {
  name: 'cited-later-than-draft',
  severity: 'warning',
  find: ({ citations, extraction, asOf }) => {
    const own = extraction.header.date;
    if (own === null || asOf.from === 'option') return [];
    return citations.flatMap(({ index, citation, verdict }) => {
      // A known document of that day has its own finding.
      if (citation.date === null || verdict === 'not_yet' || firstDayOf(citation.date) <= lastDayOf(own)) return [];
      const values = { symbol: citation.symbol ?? citation.text, said: citation.date, own };
      return [
        {
          span: citation.span,
          citation: index,
          message: 'cited-later-than-draft',
          values,
          suggestion: null,
          evidence: [],
        },
      ];
    });
  },
};

const firstDayOf = (date: string): string => date.padEnd(10, '-01');
