/**
 * An act that was replaced, repealed or had ended before the draft's day. What the registry only supposes is told lightly, and so is a
 * new paper on the same subject whose words of repeal nobody has seen.
 */
import { symbolKey } from '../../resolve/symbol.js';
import { evidenceOfEvent } from '../judged.js';
import type { CheckRule, JudgedCitation, Raised } from '../rule.js';

export const superseded: CheckRule = {
  name: 'superseded',
  severity: 'error',
  find: ({ citations }) => citations.flatMap((judged) => [...ended(judged), ...supposed(judged), ...noted(judged)]),
};

function ended({ index, citation, verdict, status, identity }: JudgedCitation): Raised[] {
  const event = status?.by;
  if (verdict !== 'superseded' || event == null || identity === null) return [];
  const values = { symbol: identity.symbol, on: event.on ?? '', actor: event.actor ?? '' };
  return [
    {
      span: citation.span,
      citation: index,
      message:
        event.actor === null ? 'superseded/ended' : `superseded/${event.kind === 'repealed' ? 'repealed' : 'replaced'}`,
      values,
      // A replacement takes over the subject, but whether the draft means the old or the new rule only its writer knows.
      suggestion: null,
      evidence: [evidenceOfEvent(event)],
    },
  ];
}

function supposed({ index, citation, verdict, status, identity }: JudgedCitation): Raised[] {
  const event = status?.supposed;
  if (verdict !== 'unknown' || event == null || identity === null) return [];
  const values = { symbol: identity.symbol, on: event.on ?? '', actor: event.actor ?? '' };
  const message = event.on === null ? 'superseded/undated' : 'superseded/supposed';
  return [
    {
      span: citation.span,
      citation: index,
      message,
      values,
      suggestion: null,
      evidence: [evidenceOfEvent(event)],
      severity: 'info',
    },
  ];
}

function noted({ index, citation, verdict, status, identity }: JudgedCitation): Raised[] {
  if (verdict !== 'ok' || status === null || identity === null) return [];
  return status.notes
    .filter(({ actor }) => actor === null || symbolKey(actor) !== symbolKey(identity.symbol))
    .map((event) => ({
      span: citation.span,
      citation: index,
      message: `superseded/${event.kind}`,
      values: { symbol: identity.symbol, on: event.on ?? '', actor: event.actor ?? '' },
      suggestion: null,
      evidence: [evidenceOfEvent(event)],
      severity: 'info' as const,
    }));
}
