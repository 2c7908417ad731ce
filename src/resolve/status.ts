/**
 * The status of a regulation on a day, computed from what happened to it. A status is never read from a stored word: it follows from
 * dated events, and where they do not tell it is unknown, never "in force".
 */
import type { Currency, Status } from '../records/check.js';
import type { EventKind } from './registry/eventKinds.js';
import type { RegisteredDocument, RegistryEvent } from './registry/registry.js';

export interface StatusOnDay {
  readonly status: Status;
  readonly currency: Currency;
  /** The event that decides; null where none does. */
  readonly by: RegistryEvent | null;
  /** An end that is only supposed, or whose day is not known, and may lie before the day. */
  readonly supposed: RegistryEvent | null;
  /** What a reader should know though it ends nothing: a new paper on the same subject, an issuer that was merged. */
  readonly notes: readonly RegistryEvent[];
}

/** What is known of a document itself. */
export type Dated = Pick<RegisteredDocument, 'date' | 'effective' | 'searched'>;

/** How an event ends a document, in the terms of the national database. */
const ENDS: Partial<Record<EventKind, Status>> = {
  replaced: 'superseded',
  absorbed: 'superseded',
  repealed: 'repealed',
  expired: 'expired',
  executed: 'expired',
  concluded: 'expired',
};

/** Events that show a document alive on their day. */
const ALIVE: ReadonlySet<EventKind> = new Set<EventKind>([
  'in-force',
  'continued',
  'confirmed-valid',
  'amended',
  'partly-replaced',
]);

/** Events that end a suspension. */
const RESUMES: ReadonlySet<EventKind> = new Set<EventKind>(['in-force', 'continued', 'confirmed-valid']);

const NOTES: ReadonlySet<EventKind> = new Set<EventKind>(['succeeded', 'issuer-merged']);

/**
 * @param day ISO day. An event of that very day does not count yet: a paper of the day on which its basis is replaced is no error.
 */
export function statusOn(document: Dated, events: readonly RegistryEvent[], day: string): StatusOnDay {
  const past = events.filter(({ on }) => on !== null && lastDayOf(on) < day);
  const notes = past.filter(({ kind }) => NOTES.has(kind));
  const answer = (
    status: Status,
    currency: Currency,
    by: RegistryEvent | null,
    supposed: RegistryEvent | null = null,
  ) => ({
    status,
    currency,
    by,
    supposed,
    notes,
  });
  if (isAfter(document.date, day) || isAfter(document.effective, day))
    return answer('not_yet_in_force', 'unknown', null);

  const end = past.find(({ kind, verified }) => verified && ENDS[kind] !== undefined);
  if (end !== undefined) return answer(ENDS[end.kind] ?? 'superseded', 'unknown', end);
  const supposed = events.find((event) => ENDS[event.kind] !== undefined && mayLieBefore(event, day)) ?? null;
  if (supposed !== null) return answer('unknown', 'unknown', null, supposed);

  const suspension = past.findLast(({ kind, verified }) => verified && kind === 'suspended');
  const resumed = past.findLast(({ kind, verified }) => verified && RESUMES.has(kind));
  if (suspension !== undefined && (resumed?.on ?? '') < (suspension.on ?? ''))
    return answer('suspended', 'unknown', suspension);

  const partly = past.findLast(({ kind, verified }) => verified && kind === 'partly-replaced');
  if (partly !== undefined) return answer('partly_superseded', 'in_force', partly);
  const alive = aliveBy(events, day);
  if (alive !== null) return answer('in_force', 'in_force', alive);
  return answer('unknown', document.searched === null ? 'unknown' : 'no_end_found', null);
}

/** An event that shows that the document was in force on the day: one that found it alive, or the later one that ended it. */
function aliveBy(events: readonly RegistryEvent[], day: string): RegistryEvent | null {
  const read = events.filter(({ verified, on }) => verified && on !== null);
  const found = read.findLast(({ kind }) => ALIVE.has(kind));
  if (found !== undefined) return found;
  return read.find(({ kind, on }) => ENDS[kind] !== undefined && on !== null && firstDayOf(on) >= day) ?? null;
}

/** An end without a day, one that nobody read at first hand, or one whose month or year holds the day. */
function mayLieBefore({ on }: RegistryEvent, day: string): boolean {
  return on === null || firstDayOf(on) < day;
}

const isAfter = (date: string | null, day: string): boolean => date !== null && firstDayOf(date) > day;

const firstDayOf = (date: string): string => `${date}${'-01-01'.slice(date.length - 4)}`;

/** The last day of a date given as day, month or year. */
export function lastDayOf(date: string): string {
  if (date.length >= 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
