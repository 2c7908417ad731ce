/** A document whose symbol comes back every year or term, cited without its date anywhere in the draft (NĐ 30/2020, Phụ lục I, II.5). */
import { sentenceAt } from '../../extract/sentence.js';
import type { Citation } from '../../records/citation.js';
import type { Extraction } from '../../records/extraction.js';
import type { Identity } from '../../resolve/resolution.js';
import { symbolKey, symbolYear } from '../../resolve/symbol.js';
import type { CheckRule } from '../rule.js';

export const citesWithoutDate: CheckRule = {
  name: 'cites-without-date',
  severity: 'info',
  find: ({ citations, extraction }) => {
    const dated = new Set<string>();
    for (const { citation, identity } of citations)
      if (citation.symbol !== null && (citation.date !== null || isToldBefore(citation, identity, extraction)))
        dated.add(symbolKey(citation.symbol));
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

/** "Ngày 30/7/2021, Bộ Chính trị ban hành Quyết định số 23-QĐ/TW": the day of the document stands in its sentence. */
function isToldBefore({ span }: Citation, identity: Identity | null, { text, dates }: Extraction): boolean {
  if (identity?.date == null) return false;
  const sentence = sentenceAt(text, span.start);
  return dates.some(
    (told) => told.value === identity.date && told.span.start >= sentence.start && told.span.end <= sentence.end,
  );
}
