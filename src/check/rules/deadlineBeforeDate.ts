/** Something is due before the draft itself is dated. */
import { isCandidate } from '../../records/certainty.js';
import type { CheckRule } from '../rule.js';

export const deadlineBeforeDate: CheckRule = {
  name: 'deadline-before-date',
  severity: 'warning',
  find: ({ extraction }) => {
    const own = extraction.header.date;
    if (own === null || own.length < 10) return [];
    return extraction.deadlines
      .filter((deadline) => deadline.due !== null && deadline.due < own && !isCandidate(deadline))
      .map(({ span, due }) => ({
        span,
        citation: null,
        message: 'deadline-before-date',
        values: { due: due ?? '', own },
        suggestion: null,
        evidence: [],
      }));
  },
};
