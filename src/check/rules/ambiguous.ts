/** Several documents bear the symbol, and nothing in the text says which is meant. */
import type { CheckRule } from '../rule.js';

export const ambiguous: CheckRule = {
  name: 'ambiguous',
  severity: 'info',
  find: ({ citations }) =>
    citations.flatMap(({ index, citation, verdict, candidates, evidence }) => {
      if (verdict !== 'ambiguous') return [];
      const named = candidates.map(({ symbol, date, issuer, title }) =>
        [symbol, date, issuer, title].filter((part) => part !== null && part !== '').join(', '),
      );
      const values = {
        symbol: citation.symbol ?? citation.text,
        count: candidates.length,
        candidates: named.join('; '),
      };
      return [{ span: citation.span, citation: index, message: 'ambiguous', values, suggestion: null, evidence }];
    }),
};
