/** What wrong-date, wrong-issuer and wrong-type share: the draft says something of a document otherwise than it is known. */
import type { Span } from '../../records/span.js';
import type { Evidence, Identity } from '../../resolve/resolution.js';
import type { JudgedCitation, JudgedDraft, Raised } from '../rule.js';

/** Where the wrong words stand, and what should stand there; null where one replacement is not certain. */
export type Mend = (judged: JudgedCitation, identity: Identity, text: string) => { span: Span; text: string } | null;

/** A finding for each citation that says `kind` wrongly; one that rests on a single reading is a warning. */
export function conflictsOf(
  { citations, extraction }: JudgedDraft,
  rule: string,
  kind: Evidence['kind'],
  mend: Mend,
): Raised[] {
  return citations.flatMap((judged) => {
    const { index, citation, identity, weak, evidence, conflicts } = judged;
    const conflict = conflicts.find((one) => one.kind === kind);
    if (conflict === undefined || identity === null) return [];
    const mended = weak ? null : mend(judged, identity, extraction.text);
    return [
      {
        span: mended?.span ?? citation.span,
        citation: index,
        message: weak ? `${rule}/weak` : rule,
        values: { symbol: identity.symbol, said: conflict.said, known: conflict.known },
        suggestion: mended?.text ?? null,
        evidence,
        ...(weak ? { severity: 'warning' as const } : {}),
      },
    ];
  });
}
