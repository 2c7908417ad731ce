/** Neither the registry nor the store tells what this is, so that nothing can be said of it. */
import type { CheckRule, JudgedCitation } from '../rule.js';

export const unknown: CheckRule = {
  name: 'unknown',
  severity: 'info',
  find: ({ citations }) =>
    citations.flatMap((judged) => {
      const message = messageOf(judged);
      if (message === null) return [];
      const { index, citation, evidence, identity } = judged;
      const values = { symbol: identity?.symbol ?? citation.symbol ?? citation.text };
      return [{ span: citation.span, citation: index, message, values, suggestion: null, evidence }];
    }),
};

/** Why it is unknown; null where another rule says it, or where it is a paper named without number, which no registry lists. */
function messageOf({ verdict, identity, status, weak, citation }: JudgedCitation): string | null {
  if (verdict !== 'unknown' || weak || status?.supposed != null) return null;
  if (status?.status === 'suspended') return 'unknown/suspended';
  if (identity !== null) return identity.registered?.verified === false ? 'unknown/unverified' : null;
  return citation.symbol === null ? null : 'unknown';
}
