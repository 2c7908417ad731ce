/**
 * What `cancu check --format json` prints for one draft: a verdict for each citation, and the findings a clerk has to look at.
 */
import { z } from 'zod';
import { DocumentType } from './citation.js';
import { Origin } from './extraction.js';
import { severities } from './severities.js';
import { PartialDate, Quoted } from './span.js';

/** In the order in which they are asked: the first that holds is given. */
export const verdicts = [
  'wrong_type',
  'wrong_issuer',
  'wrong_date',
  'not_yet',
  'superseded',
  'partly_superseded',
  'ambiguous',
  'unknown',
  'ok',
] as const;
export const Verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof Verdict>;

/** From grave to light. */
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

/** What is known of a document's force on the day: evidence that it was in force; searched and no end found; nothing. */
export const Currency = z.enum(['in_force', 'no_end_found', 'unknown']);
export type Currency = z.infer<typeof Currency>;

/** Terms of the national database of legal documents (vbpl.vn), and `unknown`. */
export const statuses = [
  'not_yet_in_force',
  'in_force',
  'partly_superseded',
  'superseded',
  'repealed',
  'expired',
  'suspended',
  'unknown',
] as const;
export const Status = z.enum(statuses);
export type Status = z.infer<typeof Status>;

export const CheckEvidence = z.strictObject({
  /** `registry`: a row or event of the registry; `document`: a document of the store; `draft`: the draft itself. */
  kind: z.enum(['registry', 'document', 'draft']),
  source: z.string(),
  /** Which layer of the registry says so; null for what is no row of it. */
  layer: z.enum(['shipped', 'own', 'file']).nullable(),
  /** What it says, as far as it is held. */
  quote: z.string().nullable(),
});
export type CheckEvidence = z.infer<typeof CheckEvidence>;

export const CheckedCitation = z.strictObject({
  ...Quoted.shape,
  symbol: z.string().nullable(),
  type: DocumentType.nullable(),
  issuer: z.string().nullable(),
  date: PartialDate.nullable(),
  verdict: Verdict,
  currency: Currency,
  status: Status,
  /** A mention of history ("trước đây", "thay thế Quyết định …"), for which an ended act is no error. */
  historical: z.boolean(),
  /** What the document's own data are, where the draft says them otherwise. */
  expected: z
    .strictObject({
      type: z.string().optional(),
      issuer: z.string().optional(),
      date: PartialDate.optional(),
      /** The document that took its place. */
      supersededBy: z.string().optional(),
    })
    .nullable(),
  /** "symbol|issuer|date" of the document that is meant. */
  resolved: z.string().nullable(),
  /** All documents that may be meant, where the text does not decide. */
  candidates: z.array(z.string()),
  evidence: z.array(CheckEvidence),
});
export type CheckedCitation = z.infer<typeof CheckedCitation>;

export const Finding = z.strictObject({
  /** Id of the rule, as in `cancu check --rules`. */
  rule: z.string(),
  severity: Severity,
  ...Quoted.shape,
  /** From 1. */
  line: z.int().positive(),
  column: z.int().positive(),
  page: z.int().positive().nullable(),
  message: z.string(),
  /** Text to put in the place of `text`; null where nothing is certain. */
  suggestion: z.string().nullable(),
  /** Index of the citation it is about. */
  citation: z.int().nonnegative().nullable(),
  evidence: z.array(CheckEvidence),
});
export type Finding = z.infer<typeof Finding>;

/** A finding that the draft or the configuration asks not to show, with the reason given there. */
export const SuppressedFinding = z.strictObject({
  rule: z.string(),
  ...Quoted.shape,
  reason: z.string(),
  /** Where the suppression stands. */
  by: z.enum(['draft', 'config']),
});
export type SuppressedFinding = z.infer<typeof SuppressedFinding>;

export const CheckReport = z.strictObject({
  schemaVersion: z.literal('1'),
  source: Origin,
  text: z.string(),
  /** The day of all verdicts, and where it comes from: `draft-partial` means the last day of a date given in part. */
  asOf: z.strictObject({ date: z.iso.date(), from: z.enum(['draft', 'draft-partial', 'option', 'today']) }),
  /** Newest day on which a row was checked (null: no row tells), and how many rows there are. */
  registry: z.strictObject({ date: PartialDate.nullable(), rows: z.int().nonnegative() }),
  citations: z.array(CheckedCitation),
  findings: z.array(Finding),
  suppressed: z.array(SuppressedFinding),
});
export type CheckReport = z.infer<typeof CheckReport>;
