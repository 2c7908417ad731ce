/**
 * The check: does a draft cite documents that are current, with the right date, issuer and type? Every citation gets a verdict, and
 * every rule looks at the draft. A doubt stays a doubt: nothing is called wrong, or right, that is not proven.
 */
import type { CheckEvidence, CheckReport, Severity } from '../records/check.js';
import type { Extraction } from '../records/extraction.js';
import type { Span } from '../records/span.js';
import { resolveAll } from '../resolve/identify.js';
import { identityKey } from '../resolve/resolution.js';
import { positionsIn } from '../text/lines.js';
import { pageAt } from '../text/pages.js';
import { asOf } from './asOf.js';
import { isHistorical, titledBy } from './historical.js';
import { isEnded, judged } from './judged.js';
import type { Knowledge } from './knowledge.js';
import type { JudgedCitation, JudgedDraft, Raised } from './rule.js';
import { checkRules } from './rules/index.js';

export interface CheckOptions {
  /** ISO day to judge the draft on; null: its own, else today. */
  readonly on: string | null;
  /** ISO day. */
  readonly today: string;
  /** Severity of a rule other than its own; `off`: it does not look. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

/** A finding with its place, before it is put into words. */
export interface PlacedFinding extends Pick<Raised, 'message' | 'values' | 'suggestion' | 'citation'> {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly page: number | null;
  readonly evidence: readonly CheckEvidence[];
}

export interface Checked extends Omit<CheckReport, 'findings' | 'suppressed'> {
  readonly findings: readonly PlacedFinding[];
}

export function check(extraction: Extraction, knowledge: Knowledge, options: CheckOptions): Checked {
  const day = asOf(extraction.header.date, options.on, options.today);
  const draft: JudgedDraft = {
    extraction,
    asOf: day,
    citations: judgedCitations(extraction, knowledge, day.date),
    registry: knowledge.registry,
    basesOf: knowledge.basesOf,
    contradictionsOf: knowledge.contradictionsOf,
  };
  const { documents, checked } = knowledge.registry;
  return {
    schemaVersion: '1',
    source: extraction.source,
    text: extraction.text,
    asOf: day,
    registry: { date: checked, rows: documents.length },
    citations: draft.citations.map(checkedCitation),
    findings: findingsOf(draft, options.rules ?? {}),
  };
}

function judgedCitations(
  { citations, header, text }: Extraction,
  { index, eventsOf }: Knowledge,
  day: string,
): JudgedCitation[] {
  const resolutions = resolveAll(citations, header, index, text);
  return citations.flatMap((citation, i) => {
    const resolution = resolutions[i];
    if (resolution === undefined) return [];
    const outer = titledBy(citations, i);
    const standpoint = { day, historical: isHistorical(text, citations, i), titledOn: outer?.date ?? null };
    return [judged(citation, i, resolution, standpoint, eventsOf)];
  });
}

function findingsOf(
  { extraction, ...draft }: JudgedDraft,
  settings: NonNullable<CheckOptions['rules']>,
): PlacedFinding[] {
  const { text, pages } = extraction;
  const placeOf = positionsIn(text);
  const placed = checkRules.flatMap((rule) => {
    const set = settings[rule.name];
    if (set === 'off') return [];
    return rule.find({ extraction, ...draft }).map((raised) => ({
      rule: rule.name,
      severity: set ?? raised.severity ?? rule.severity,
      span: raised.span,
      text: text.slice(raised.span.start, raised.span.end),
      ...placeOf(raised.span.start),
      page: pageAt(pages, raised.span.start),
      message: raised.message,
      values: raised.values,
      suggestion: raised.suggestion,
      citation: raised.citation,
      evidence: raised.evidence,
    }));
  });
  // In the order of the text; at one place in the order of the rules.
  return placed.sort((a, b) => a.span.start - b.span.start);
}

function checkedCitation(judged: JudgedCitation): CheckReport['citations'][number] {
  const { citation, verdict, currency, historical, identity, candidates, status, evidence } = judged;
  const { span, text, symbol, type, issuer, date } = citation;
  return {
    span,
    text,
    // What is meant is named by its symbol where the draft names it in words.
    symbol: symbol ?? (identity === null || identity.symbol === '' ? null : identity.symbol),
    type,
    issuer,
    date,
    verdict,
    currency,
    status: status?.status ?? 'unknown',
    historical,
    expected: expectedOf(judged),
    resolved: identity === null ? null : identityKey(identity.symbol, identity.issuer, identity.date),
    candidates: candidates.map(({ key }) => key),
    evidence: [...evidence],
  };
}

function expectedOf({
  identity,
  conflicts,
  status,
  verdict,
}: JudgedCitation): CheckReport['citations'][number]['expected'] {
  if (identity === null) return null;
  const says = (kind: string): boolean => conflicts.some((conflict) => conflict.kind === kind);
  const expected = {
    ...(says('type') && identity.type !== null ? { type: identity.type } : {}),
    ...(says('issuer') && identity.issuer !== null ? { issuer: identity.issuer } : {}),
    ...((says('date') || verdict === 'not_yet') && identity.date !== null ? { date: identity.date } : {}),
    ...(status !== null && isEnded(status) && status.by?.actor != null ? { supersededBy: status.by.actor } : {}),
  };
  return Object.keys(expected).length === 0 ? null : expected;
}
