/** Counting what becomes of every source, so that none is lost without a word. */
import type { Failure } from '../records/failure.js';
import type { IngestFailure, IngestSummary, NearDuplicate } from '../records/ingest.js';

type Fate = 'stored' | 'replaced' | 'unchanged' | 'duplicate';

export interface Tally {
  /** One document, made of so many sources: the first has its fate, the others joined it. */
  readonly count: (fate: Fate, sources: number) => void;
  readonly fail: (failure: Failure, sources?: number) => void;
  readonly warn: (warning: Failure) => void;
  readonly near: (pair: NearDuplicate) => void;
  readonly add: (kind: 'found' | 'read' | 'excluded' | 'duplicate' | 'passages' | 'characters', number: number) => void;
  readonly counts: () => Counts;
  readonly summary: (about: {
    store: string;
    embedded: boolean;
    interrupted: boolean;
    seconds: number;
  }) => IngestSummary;
}

type Counts = Readonly<Record<(typeof counted)[number], number>>;

const counted = [
  'found',
  'read',
  'stored',
  'replaced',
  'unchanged',
  'duplicate',
  'joined',
  'failed',
  'excluded',
  'passages',
  'characters',
] as const;

const order = (a: IngestFailure, b: IngestFailure): number =>
  a.where < b.where ? -1 : a.where > b.where ? 1 : a.reason < b.reason ? -1 : 1;

export function openTally(): Tally {
  const counts: Record<(typeof counted)[number], number> = {
    found: 0,
    read: 0,
    stored: 0,
    replaced: 0,
    unchanged: 0,
    duplicate: 0,
    joined: 0,
    failed: 0,
    excluded: 0,
    passages: 0,
    characters: 0,
  };
  const failures: IngestFailure[] = [];
  const warnings: IngestFailure[] = [];
  const nearDuplicates: NearDuplicate[] = [];
  const plain = ({ reason, where, data }: Failure): IngestFailure => ({ reason, where, data: { ...data } });
  return {
    count: (fate, sources) => {
      counts[fate]++;
      counts.joined += sources - 1;
    },
    fail: (failure, sources = 1) => {
      counts.failed += sources;
      failures.push(plain(failure));
    },
    warn: (warning) => warnings.push(plain(warning)),
    near: (pair) => nearDuplicates.push(pair),
    add: (kind, number) => {
      counts[kind] += number;
    },
    counts: () => ({ ...counts }),
    summary: ({ store, embedded, interrupted, seconds }) => {
      const { found, read, stored, replaced, unchanged, duplicate, joined, failed, ...rest } = counts;
      failures.sort(order);
      const failedByReason: Record<string, number> = {};
      for (const { reason } of failures) failedByReason[reason] = (failedByReason[reason] ?? 0) + 1;
      const left = found - stored - replaced - unchanged - duplicate - joined - failed;
      return {
        schemaVersion: '1',
        store,
        ...{ found, read, stored, replaced, unchanged, duplicate, joined, failed },
        failedByReason,
        failures,
        left,
        ...rest,
        nearDuplicates,
        warnings: warnings.sort(order),
        embedded,
        interrupted,
        seconds,
      };
    },
  };
}
