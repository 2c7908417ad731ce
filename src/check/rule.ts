/**
 * What a rule of the check is: one plain object in a file of its own, and one line in the registry (`rules/index.ts`). A rule looks at
 * a draft whose citations have their verdicts already, and raises findings; it knows nothing of languages or screens.
 */

import type { CheckEvidence, CheckReport, Currency, Severity, Verdict } from '../records/check.js';
import type { Citation } from '../records/citation.js';
import type { Extraction } from '../records/extraction.js';
import type { Span } from '../records/span.js';
import type { Contradiction, Registry } from '../resolve/registry/registry.js';
import type { Evidence, Identity } from '../resolve/resolution.js';
import type { StatusOnDay } from '../resolve/status.js';

export interface CheckRule {
  /** Id: "wrong-date". Its messages stand under this name in `src/view/messages/check.ts`. */
  readonly name: string;
  /** Severity of its findings, where they do not say a lighter one themselves. */
  readonly severity: Severity;
  readonly find: (draft: JudgedDraft) => readonly Raised[];
}

/** A finding as a rule raises it. */
export interface Raised {
  readonly span: Span;
  /** Index of the citation it is about. */
  readonly citation: number | null;
  /** Which of the rule's messages: the rule's own name, or a variant of it ("superseded/supposed"). */
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Text for the place of the span, only where it is certain. */
  readonly suggestion: string | null;
  readonly evidence: readonly CheckEvidence[];
  /** Only where it differs from the rule's. */
  readonly severity?: Severity;
}

/** A draft with the day of all verdicts and one judged citation for each of its citations, in their order. */
export interface JudgedDraft {
  readonly extraction: Extraction;
  readonly asOf: CheckReport['asOf'];
  readonly citations: readonly JudgedCitation[];
  readonly registry: Registry;
  /** What the documents that the draft cites rest on themselves, as far as the store or the registry tells. */
  readonly basesOf: (identity: Identity) => readonly Identity[];
  /** Where layers of the registry, or papers of the store, do not say the same of a document. */
  readonly contradictionsOf: (identity: Identity) => readonly Contradiction[];
}

export interface JudgedCitation {
  readonly index: number;
  readonly citation: Citation;
  readonly verdict: Verdict;
  readonly currency: Currency;
  readonly historical: boolean;
  /** The document that is meant; null where it is ambiguous or unknown. */
  readonly identity: Identity | null;
  readonly candidates: readonly Identity[];
  /** Status of that document on the day. */
  readonly status: StatusOnDay | null;
  /** What the draft says otherwise than the document is known. */
  readonly conflicts: readonly Evidence[];
  /** The conflicts rest on one reading of the national code alone: worth a look, no proof. */
  readonly weak: boolean;
  readonly evidence: readonly CheckEvidence[];
}
