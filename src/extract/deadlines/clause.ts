/** A sentence that may set a deadline, with what is needed to judge it. */
import type { Span } from '../../records/span.js';
import type { TimeToken } from '../dates/tokens.js';

export interface Clause {
  /** Where it lies in the text; `folded` and `match` begin there. */
  readonly span: Span;
  /** Line ends as blanks, so that patterns see one line. */
  readonly folded: string;
  readonly match: string;
  /** Calendar expressions in it, with offsets of the text. */
  readonly tokens: readonly TimeToken[];
  /** The document's own date as far as it is known: "2025-09-12", "2025-09", "2025". */
  readonly signed: string | null;
}

/** A deadline before it is known what is due. Offsets are those of the text. */
export interface Due {
  readonly start: number;
  readonly end: number;
  readonly due: string | null;
  readonly recurs: string | null;
  readonly bound: 'before' | 'by' | null;
  readonly computed: boolean;
  /** The pattern that found it, and the words (or row of data) that it needs. */
  readonly by: { readonly pattern: string; readonly cue: string; readonly table: string | null };
}

/** Words of a rule without table. */
export const madeBy = (pattern: string, cue: string): Due['by'] => ({
  pattern,
  cue: cue.replace(/\s+/g, ' ').trim(),
  table: null,
});

/** The document's own day; null where it is not known to the day. */
export const signedDay = ({ signed }: Clause): string | null => (signed?.length === 10 ? signed : null);

export const signedYear = ({ signed }: Clause): number | null => (signed === null ? null : Number(signed.slice(0, 4)));

/** The part of the clause right before an offset, back to the last comma, colon or dash between blanks. */
export function segmentBefore(clause: Clause, offset: number): string {
  const left = clause.match.slice(0, offset - clause.span.start);
  const cut = Math.max(left.lastIndexOf(','), left.lastIndexOf(':'), left.lastIndexOf(' - '), left.lastIndexOf(';'));
  return left.slice(cut + 1);
}
