/**
 * What a document does to others by its operative clauses: it replaces, repeals or amends them, wholly or in part, from a day. Only acts
 * do so; a plan, a report or a letter that speaks of a replacement does not make one.
 */
import type { Citation, Relation } from '../../records/citation.js';
import type { Header } from '../../records/facts.js';
import type { Span } from '../../records/span.js';
import { matchForm } from '../../text/match.js';
import type { EventKind } from '../registry/eventKinds.js';
import { symbolNumber } from '../symbol.js';
import { type OperativeClause, operativeClauses } from './clauses.js';
import { type Act, dayInClause, dayOfAct } from './day.js';
import { ACTING_VERB, ENDED_BEHIND, PART } from './words.js';

export interface Effect {
  /** Index of the citation of the document acted upon. */
  readonly citation: number;
  readonly kind: EventKind;
  /** ISO day from which it holds; null where the act does not tell. */
  readonly on: string | null;
  /** What of it is meant ("Khoản 2 Điều 5"); null for the whole. */
  readonly part: string | null;
  /** The clause, and its words. */
  readonly span: Span;
  readonly quote: string;
}

/** Kinds that act (Luật 64/2025/QH15, Điều 4; 399-QĐ/TW). Plans, reports, programmes, letters and notices never do. */
const ACTING_KINDS: ReadonlySet<string> = new Set([
  'HP',
  'L',
  'BL',
  'PL',
  'NQ',
  'NĐ',
  'QĐ',
  'TT',
  'LT',
  'CT',
  'KL',
  'QyĐ',
  'QC',
  'HD',
  'ĐL',
]);

/** Is this the header of an act: a kind that acts, a number, and a whole date? A draft is none. */
export function actOf({ type, symbol, date }: Header): Act | null {
  if (type === null || symbol === null || date?.length !== 10) return null;
  return ACTING_KINDS.has(type.code) && symbolNumber(symbol) !== null ? { symbol, date } : null;
}

export function effectsOf(document: {
  readonly header: Header;
  readonly text: string;
  readonly citations: readonly Citation[];
}): Effect[] {
  const { header, text, citations } = document;
  const act = actOf(header);
  if (act === null || citations.length === 0) return [];
  const clauses = operativeClauses(
    text,
    citations.map(({ span }) => span),
  );
  if (clauses.length === 0) return [];
  const effective = dayOfAct(text, act);
  return clauses.flatMap((clause) => effectsIn(clause, text, citations, act, effective));
}

const DOES: ReadonlyMap<Relation, EventKind> = new Map<Relation, EventKind>([
  ['replaces', 'replaced'],
  ['repeals', 'repealed'],
  ['amends', 'amended'],
]);

function effectsIn(
  clause: OperativeClause,
  text: string,
  citations: readonly Citation[],
  act: Act,
  effective: string | null,
): Effect[] {
  const { span, head } = clause;
  const effects: Effect[] = [];
  let from = clause.wordsFrom;
  for (const [index, citation] of citations.entries()) {
    if (citation.span.start < span.start || citation.span.end > span.end) continue;
    const before = text.slice(from, citation.span.start);
    from = citation.span.end;
    // The first document of an item is what the head of its list speaks of, also where the extractor saw no verb before it.
    const listed = head.start !== span.start && effects.length === 0 && citation.relation === 'mentions';
    const kind = DOES.get(listed && isFirst(citations, index, span) ? headRelation(text, head) : citation.relation);
    if (kind === undefined || citation.subject !== null) continue;
    const part = kind === 'amended' ? citation.pinpoint : partOf(citation, before);
    const behind = text.slice(citation.span.end, Math.min(span.end, nextAfter(citations, index, span.end)));
    const on = dayInClause(behind, act, effective) ?? headDay(text, head, clause, act, effective) ?? effective;
    effects.push({
      citation: index,
      kind: part === null || kind === 'amended' ? kind : 'partly-replaced',
      on,
      part,
      span,
      quote: text.slice(span.start, span.end).trim(),
    });
  }
  return effects;
}

const isFirst = (citations: readonly Citation[], index: number, span: Span): boolean =>
  (citations[index - 1]?.span.start ?? -1) < span.start;

/** What the head of a list does to all its items; `mentions` where it is not told. */
function headRelation(text: string, head: Span): Relation {
  const words = matchForm(text.slice(head.start, head.end)).toLowerCase();
  if (ENDED_BEHIND.test(words)) return 'repeals';
  const verb = ACTING_VERB.exec(words)?.[0] ?? '';
  if (verb === '') return 'mentions';
  if (verb === 'thay thế') return 'replaces';
  return verb === 'bãi bỏ' || verb === 'hủy bỏ' ? 'repeals' : 'amends';
}

/** Where the next document of the clause begins. */
const nextAfter = (citations: readonly Citation[], index: number, end: number): number =>
  citations[index + 1]?.span.start ?? end;

/** The day that the head of the list sets for all its items. */
function headDay(text: string, head: Span, clause: OperativeClause, act: Act, effective: string | null): string | null {
  if (head.start === clause.span.start) return null;
  return dayInClause(text.slice(head.start, head.end), act, effective);
}

/** What of a document is meant: its pinpoint, or the words between the verb and the document where they name a part. */
function partOf({ pinpoint }: Citation, before: string): string | null {
  if (pinpoint !== null && PART.test(matchForm(pinpoint).toLowerCase())) return pinpoint;
  const form = matchForm(before).toLowerCase();
  const verb = [...form.matchAll(new RegExp(ACTING_VERB, 'gu'))].at(-1);
  const from = verb === undefined ? 0 : verb.index + verb[0].length;
  if (!PART.test(form.slice(from))) return null;
  return before.slice(from).replace(/\s+/g, ' ').trim();
}
