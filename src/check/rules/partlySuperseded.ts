/** An act of which a part was replaced or repealed before the draft's day: the part that is cited may be that one. */
import { symbolKey } from '../../resolve/symbol.js';
import { evidenceOfEvent } from '../judged.js';
import type { CheckRule } from '../rule.js';

export const partlySuperseded: CheckRule = {
  name: 'partly-superseded',
  severity: 'warning',
  find: ({ citations }) => {
    const cited = new Set(
      citations.flatMap(({ citation: { symbol } }) => (symbol === null ? [] : [symbolKey(symbol)])),
    );
    return citations.flatMap(({ index, citation, verdict, status, identity }) => {
      const event = status?.by;
      if (verdict !== 'partly_superseded' || event == null || identity === null) return [];
      // "Luật …, được sửa đổi, bổ sung bởi Luật số 83/2025/QH15": the draft knows.
      if (event.actor !== null && cited.has(symbolKey(event.actor))) return [];
      return [
        {
          span: citation.span,
          citation: index,
          message: event.part === null ? 'partly-superseded' : 'partly-superseded/part',
          values: { symbol: identity.symbol, on: event.on ?? '', actor: event.actor ?? '', part: event.part ?? '' },
          suggestion: null,
          evidence: [evidenceOfEvent(event)],
        },
      ];
    });
  },
};
