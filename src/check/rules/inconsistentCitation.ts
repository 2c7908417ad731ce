/** One symbol with two dates or bodies in one draft, of which no two known documents give account; and one basis listed twice. */
import type { Citation } from '../../records/citation.js';
import { compareBodies } from '../../resolve/body.js';
import { datesAgree } from '../../resolve/judge.js';
import { symbolKey } from '../../resolve/symbol.js';
import type { CheckRule, JudgedCitation, Raised } from '../rule.js';

export const inconsistentCitation: CheckRule = {
  name: 'inconsistent-citation',
  severity: 'warning',
  find: ({ citations }) => {
    const first = new Map<string, JudgedCitation>();
    return citations.flatMap((judged) => {
      const { symbol } = judged.citation;
      if (symbol === null || /^\d+$/.test(symbol)) return [];
      const key = symbolKey(symbol);
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, judged);
        return [];
      }
      return compared(before, judged);
    });
  },
};

function compared(before: JudgedCitation, judged: JudgedCitation): Raised[] {
  const [one, other] = [before.citation, judged.citation];
  const raised = (message: string, said: string, first: string): Raised => ({
    span: other.span,
    citation: judged.index,
    message,
    values: { symbol: other.symbol ?? '', said, first },
    suggestion: null,
    evidence: [],
  });
  // Two documents of one symbol, each known by its own date, may both be cited.
  if (before.identity !== null && judged.identity !== null && before.identity.key !== judged.identity.key) return [];
  if (one.date !== null && other.date !== null && !datesAgree(one.date, other.date) && sameIssuerSaid(one, other))
    return [raised('inconsistent-citation/date', other.date, one.date)];
  if (
    one.relation === 'based_on' &&
    other.relation === 'based_on' &&
    one.date === other.date &&
    one.text === other.text
  )
    return [{ ...raised('inconsistent-citation/twice', other.text, one.text), severity: 'info' }];
  return [];
}

const sameIssuerSaid = (one: Citation, other: Citation): boolean =>
  one.issuer === null || other.issuer === null || compareBodies(one.issuer, other.issuer) !== 'different';
