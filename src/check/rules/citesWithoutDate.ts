/** A document whose symbol comes back every year or term, cited without its date anywhere in the draft (NĐ 30/2020, Phụ lục I, II.5). */
import { symbolKey, symbolYear } from '../../resolve/symbol.js';
import type { CheckRule } from '../rule.js';

export const citesWithoutDate: CheckRule = {
  name: 'cites-without-date',
  severity: 'info',
  find: ({ citations }) => {
    const dated = new Set<string>();
    for (const { citation } of citations)
      if (citation.symbol !== null && citation.date !== null) dated.add(symbolKey(citation.symbol));
    const said = new Set<string>();
    return citations.flatMap(({ index, citation, identity }) => {
      const { symbol } = citation;
      if (symbol === null || symbolYear(symbol) !== null || dated.has(symbolKey(symbol)) || said.has(symbolKey(symbol)))
        return [];
      said.add(symbolKey(symbol));
      const known = identity?.date ?? null;
      return [
        {
          span: citation.span,
          citation: index,
          message: known === null ? 'cites-without-date' : 'cites-without-date/known',
          values: { symbol, known: known ?? '' },
          suggestion: null,
          evidence: [],
        },
      ];
    });
  },
};
