/**
 * Something is due before the draft itself is dated. The extractor leaves such times out as history; asked as if the draft had no date
 * it gives them back, and those of the year before are worth a look: a slip of year or month.
 */
import { deadlines } from '../../extract/deadlines/index.js';
import { sourceOf } from '../../extract/source.js';
import { isCandidate } from '../../records/certainty.js';
import type { CheckRule } from '../rule.js';

/** What lies farther back is told as history. */
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

export const deadlineBeforeDate: CheckRule = {
  name: 'deadline-before-date',
  severity: 'warning',
  find: ({ extraction }) => {
    const own = extraction.header.date;
    if (own === null || own.length < 10) return [];
    const found = deadlines.find(sourceOf(extraction.text), {
      ...extraction,
      header: { ...extraction.header, date: null },
    });
    return found.deadlines.flatMap((deadline) => {
      const { span, due, what } = deadline;
      if (due === null || what === null || isCandidate(deadline) || !isShortlyBefore(due, own)) return [];
      const values = { due, own };
      return [{ span, citation: null, message: 'deadline-before-date', values, suggestion: null, evidence: [] }];
    });
  },
};

function isShortlyBefore(due: string, own: string): boolean {
  const days = (Date.parse(own) - Date.parse(due)) / DAY_MS;
  return days > 0 && days <= MOST_DAYS;
}
