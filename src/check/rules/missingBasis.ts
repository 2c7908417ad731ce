/** The draft carries out a directive which itself carries on an older one that the draft does not name. */
import type { Verdict } from '../../records/check.js';
import { symbolKey } from '../../resolve/symbol.js';
import type { CheckRule } from '../rule.js';

/** Which document is meant is certain though its kind, body or day may be written wrongly. */
const KNOWN: ReadonlySet<Verdict> = new Set<Verdict>(['ok', 'wrong_type', 'wrong_issuer', 'wrong_date']);

export const missingBasis: CheckRule = {
  name: 'missing-basis',
  severity: 'info',
  find: ({ citations, basesOf }) => {
    const cited = new Set(
      citations.flatMap(({ citation }) => (citation.symbol === null ? [] : [symbolKey(citation.symbol)])),
    );
    for (const { identity } of citations) if (identity !== null) cited.add(symbolKey(identity.symbol));
    const said = new Set<string>();
    return citations.flatMap(({ index, citation, identity, verdict }) => {
      if (identity === null || citation.relation !== 'implements' || !KNOWN.has(verdict) || said.has(identity.key))
        return [];
      said.add(identity.key);
      return basesOf(identity)
        .filter((basis) => basis.symbol !== '' && !cited.has(symbolKey(basis.symbol)))
        .map((basis) => ({
          span: citation.span,
          citation: index,
          message: 'missing-basis',
          values: {
            symbol: identity.symbol,
            basis: [basis.symbol, basis.date, basis.title].filter((part) => part).join(', '),
          },
          suggestion: null,
          evidence: [],
        }));
    });
  },
};
