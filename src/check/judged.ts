/**
 * One citation of a draft, judged: which document is meant, whether the draft says it rightly, and what is known of it on the day.
 * One verdict each, the first that holds (see `verdicts`); a doubt is never an error.
 */

import type { CheckEvidence, Verdict } from '../records/check.js';
import type { Citation } from '../records/citation.js';
import type { EventsOf } from '../resolve/eventsKnown.js';
import type { Layer, RegistryEvent } from '../resolve/registry/registry.js';
import type { Evidence, Identity, Resolution } from '../resolve/resolution.js';
import { lastDayOf, type StatusOnDay, statusOn } from '../resolve/status.js';
import type { JudgedCitation } from './rule.js';

/** What a draft says of its own: the day it is judged on, and whether this mention is history. */
export interface Standpoint {
  readonly day: string;
  readonly historical: boolean;
  /** The day of the paper in whose title the mention stands; null for a mention of the draft's own. */
  readonly titledOn: string | null;
}

export function judged(
  citation: Citation,
  index: number,
  resolution: Resolution,
  standpoint: Standpoint,
  eventsOfIdentity: EventsOf,
): JudgedCitation {
  const nothing = {
    index,
    citation,
    currency: 'unknown',
    historical: false,
    status: null,
    conflicts: [],
    weak: false,
  } as const;
  if (resolution.status === 'unknown')
    return { ...nothing, verdict: 'unknown', identity: null, candidates: [], evidence: [] };
  if (resolution.status === 'ambiguous') {
    const { candidates } = resolution;
    // One that may be another body's is no choice between several.
    const verdict = candidates.length > 1 ? 'ambiguous' : 'unknown';
    return { ...nothing, verdict, identity: null, candidates, evidence: candidates.flatMap(evidenceOf) };
  }
  const { identity, conflicts } = resolution;
  const status = statusOn(datedOf(identity), eventsOfIdentity(identity), standpoint.day);
  const weak = conflicts.length > 0 && restsOnCode(identity);
  const wrong = weak ? null : wrongness(conflicts);
  const ended = isEnded(status);
  const excused = ended && (standpoint.historical || endedAfter(status.by, standpoint.titledOn));
  return {
    index,
    citation,
    verdict:
      proves(identity) && !weak
        ? (wrong ?? verdictOf(status, excused, effectOf(identity, citation, standpoint.day)))
        : 'unknown',
    currency: status.currency,
    historical: wrong === null && excused,
    identity,
    candidates: [],
    status,
    conflicts,
    weak,
    evidence: [...evidenceOf(identity), ...(status.by === null ? [] : [evidenceOfEvent(status.by)])],
  };
}

/** The first thing said wrongly, in the order of verdicts. */
function wrongness(conflicts: readonly Evidence[]): Verdict | null {
  const says = (kind: Evidence['kind']): boolean => conflicts.some((conflict) => conflict.kind === kind);
  if (says('type')) return 'wrong_type';
  if (says('issuer')) return 'wrong_issuer';
  return says('date') ? 'wrong_date' : null;
}

/** A row that nobody read at first hand proves neither an error nor a right citation. */
const proves = ({ registered, document }: Identity): boolean => document !== null || registered?.verified !== false;

function verdictOf(status: StatusOnDay, excused: boolean, beforeEffect: Verdict): Verdict {
  switch (status.status) {
    case 'not_yet_in_force':
      return beforeEffect;
    case 'superseded':
    case 'repealed':
    case 'expired':
      return excused ? 'ok' : 'superseded';
    case 'partly_superseded':
      return 'partly_superseded';
    case 'suspended':
      return 'unknown';
    case 'in_force':
      return 'ok';
    case 'unknown':
      // An end that is only supposed makes neither an error nor a right citation.
      return status.supposed === null ? 'ok' : 'unknown';
  }
}

/**
 * What a document not yet in force makes of a mention. One issued after the day is an error. One that is issued and waits for its day of
 * effect cannot be a basis, but plans that prepare for it are right to name it. A day of effect read once is no proof.
 */
function effectOf(identity: Identity, { relation }: Citation, day: string): Verdict {
  if (identity.date !== null && lastDayOf(identity.date) > day) return 'not_yet';
  if (relation !== 'based_on') return 'ok';
  return restsOnCode(identity) ? 'unknown' : 'not_yet';
}

export const isEnded = ({ status }: StatusOnDay): boolean =>
  status === 'superseded' || status === 'repealed' || status === 'expired';

const endedAfter = (event: RegistryEvent | null, day: string | null): boolean =>
  day !== null && event !== null && event.on !== null && lastDayOf(event.on) >= lastDayOf(day);

/** One compilation, one reading: a conflict with it is no proof. */
const restsOnCode = ({ registered, document }: Identity): boolean =>
  document === null && registered !== null && !registered.compilations.includes('survey');

function datedOf({ registered, date }: Identity): {
  date: string | null;
  effective: string | null;
  searched: string | null;
} {
  return { date, effective: registered?.effective ?? null, searched: registered?.searched ?? null };
}

function evidenceOf({ registered, document }: Identity): CheckEvidence[] {
  const evidence: CheckEvidence[] = [];
  if (registered !== null) {
    const { symbol, type, issuer, date, title, source } = registered;
    const quote = [symbol, type, issuer, date, title].filter((part) => part !== null).join(' · ');
    evidence.push({ kind: 'registry', source, layer: layerOf(registered.layer), quote });
  }
  if (document !== null)
    evidence.push({ kind: 'document', source: document.id, layer: null, quote: document.header.subject });
  return evidence;
}

/** Rows come from files; what documents say are events only. */
const layerOf = ({ kind }: Layer): CheckEvidence['layer'] => (kind === 'document' ? null : kind);

/** A row of the registry, or the clause of a paper of the store. */
export const evidenceOfEvent = ({ kind, on, actor, source, layer, quote }: RegistryEvent): CheckEvidence =>
  layer.kind === 'document'
    ? { kind: 'document', source: layer.name, layer: null, quote }
    : {
        kind: 'registry',
        source,
        layer: layerOf(layer),
        quote: [kind, actor, on].filter((part) => part !== null).join(' · '),
      };
