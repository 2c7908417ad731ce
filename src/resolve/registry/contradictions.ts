/** Where two layers do not say the same of one document. Titles and sources may differ; what a check rests on may not. */
import { compareBodies, isCentral } from '../body.js';
import { datesAgree, isLater, sameSeries } from '../judge.js';
import { symbolKey } from '../symbol.js';
import type { EventKind } from './eventKinds.js';
import type { Contradiction, Layer, RegisteredDocument, RegistryEvent } from './registry.js';
import { isSameRow } from './same.js';

/** What two rows that bear one symbol say differently. */
export function contradictionsOfRows(lower: RegisteredDocument, upper: RegisteredDocument): Contradiction[] {
  const found = (about: Contradiction['about'], one: string, other: string): Contradiction => ({
    symbol: upper.symbol,
    date: upper.date,
    about,
    lower: { says: one, layer: lower.layer, verified: lower.verified },
    upper: { says: other, layer: upper.layer, verified: upper.verified },
  });
  if (lower.date === null || upper.date === null) return [];
  if (lower.date !== upper.date) {
    const sameBody = lower.issuer === upper.issuer || compareBodies(lower.issuer ?? '', upper.issuer ?? '') === 'same';
    const twice = sameBody && lower.type === upper.type && sameSeries(upper.symbol, lower.date, upper.date);
    return twice && !datesAgree(lower.date, upper.date) ? [found('date', lower.date, upper.date)] : [];
  }
  // Other bodies' papers, and a law beside a resolution of one number, are other documents.
  if (!isSameRow(lower, upper) && !isOneSeries(lower, upper)) return [];
  const contradictions: Contradiction[] = [];
  if (lower.type !== upper.type) contradictions.push(found('type', lower.type, upper.type));
  if (lower.issuer !== null && upper.issuer !== null && compareBodies(lower.issuer, upper.issuer) === 'different')
    contradictions.push(found('issuer', lower.issuer, upper.issuer));
  if (lower.effective !== null && upper.effective !== null && !datesAgree(lower.effective, upper.effective))
    contradictions.push(found('effective', lower.effective, upper.effective));
  return contradictions;
}

/** The Centre gives a number to one paper of a day; the National Assembly numbers laws and resolutions apart. */
const isOneSeries = (one: RegisteredDocument, other: RegisteredDocument): boolean =>
  isCentral(one.issuer, one.symbol) && isCentral(other.issuer, other.symbol) && !/QH\d+$/i.test(one.symbol);

/** Events after which the whole document no longer holds. */
const ENDS: ReadonlySet<EventKind> = new Set<EventKind>([
  'replaced',
  'repealed',
  'expired',
  'executed',
  'concluded',
  'absorbed',
]);
const ALIVE: ReadonlySet<EventKind> = new Set<EventKind>([
  'in-force',
  'amended',
  'partly-replaced',
  'continued',
  'confirmed-valid',
]);

/** What two events of one document say differently. */
export function contradictionsOfEvents(lower: RegistryEvent, upper: RegistryEvent): Contradiction[] {
  const about = disagreement(lower, upper);
  if (about === null || isSameLayer(lower.layer, upper.layer)) return [];
  const side = (event: RegistryEvent): Contradiction['lower'] => ({
    says: [event.kind, event.on, event.actor].filter((part) => part !== null).join(' · '),
    layer: event.layer,
    verified: event.verified,
  });
  return [{ symbol: upper.symbol, date: upper.date, about, lower: side(lower), upper: side(upper) }];
}

function disagreement(one: RegistryEvent, other: RegistryEvent): Contradiction['about'] | null {
  const sameActor = symbolKey(one.actor ?? '') === symbolKey(other.actor ?? '');
  // "Thay thế" in one, "hết hiệu lực" in the other: the same act ended it.
  if (sameActor && (one.kind === other.kind || (ENDS.has(one.kind) && ENDS.has(other.kind))))
    return one.on !== null && other.on !== null && !datesAgree(one.on, other.on) ? 'day' : null;
  if (ENDS.has(one.kind) && ENDS.has(other.kind)) return 'end';
  if (ENDS.has(one.kind) && ALIVE.has(other.kind)) return isLater(other.on, one.on) ? 'alive' : null;
  if (ENDS.has(other.kind) && ALIVE.has(one.kind)) return isLater(one.on, other.on) ? 'alive' : null;
  return null;
}

const isSameLayer = (one: Layer, other: Layer): boolean => one.kind === other.kind && one.name === other.name;
