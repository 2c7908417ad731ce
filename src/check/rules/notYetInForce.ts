/** An act issued after the draft's day, or issued and not yet in effect. */
import type { CheckRule } from '../rule.js';

export const notYetInForce: CheckRule = {
  name: 'not-yet-in-force',
  severity: 'error',
  find: ({ citations, asOf }) =>
    citations.flatMap(({ index, citation, verdict, status, identity, evidence }) => {
      if (identity === null || status?.status !== 'not_yet_in_force') return [];
      if (verdict !== 'not_yet' && verdict !== 'ok' && verdict !== 'unknown') return [];
      const issued = identity.date !== null && identity.date > asOf.date;
      const values = {
        symbol: identity.symbol,
        on: (issued ? identity.date : identity.registered?.effective) ?? '',
        day: asOf.date,
      };
      const message = issued ? 'not-yet-in-force/issued' : 'not-yet-in-force/effect';
      const severity =
        verdict === 'not_yet' ? ('error' as const) : verdict === 'ok' ? ('info' as const) : ('warning' as const);
      return [{ span: citation.span, citation: index, message, values, suggestion: null, evidence, severity }];
    }),
};
