/**
 * Which documents of a store a plan can derive from: those of higher bodies that bind or guide, not issued after it, and not the plan itself.
 */
import type { Header } from '../records/facts.js';
import { isLater } from '../resolve/judge.js';
import { levelOf } from '../resolve/level.js';
import { mayShareProvince, provinceOf } from '../resolve/province.js';
import { symbolKey } from '../resolve/symbol.js';
import type { StoredDocument } from '../store/store.js';
import type { Level } from '../vocabulary/levels.js';
import type { Province } from '../vocabulary/provinces.js';

/** Kinds that tell, ask, invite or record, and direct nobody: reports, submissions, minutes, invitations, contracts. */
const DIRECTS_NOBODY: ReadonlySet<string> = new Set(['BC', 'TTr', 'BB', 'GM', 'HĐ', 'BTT', 'BGN', 'TC']);
/** Luật 72/2025/QH15: no district has bodies from this day. */
const NO_DISTRICTS_FROM = '2025-07-01';
const DISTRICT = 3;

export interface Directed {
  readonly documentId: string | null;
  readonly header: Header;
}

/** Can a document direct this plan? Bodies stand in many papers; what their names tell is found once. */
export function directing(plan: Directed): (document: StoredDocument) => boolean {
  const own = levelOf(plan.header);
  const province = provinceOf(plan.header);
  const places = new Map<string, Place>();
  const placeOf = (header: Header): Place => {
    const name = `${header.issuer ?? ''}|${header.issuer === null ? header.symbol : (header.symbol ?? '').replace(/^[\d/-]+/, '')}`;
    const known = places.get(name);
    if (known !== undefined) return known;
    const place = { level: levelOf(header), province: provinceOf(header) };
    places.set(name, place);
    return place;
  };
  return ({ id, header }) => {
    if (id === plan.documentId || isSame(header, plan.header) || isLater(header.date, plan.header.date)) return false;
    if (header.type !== null && DIRECTS_NOBODY.has(header.type.code)) return false;
    const above = placeOf(header);
    if (above.level === null) return false;
    // Nothing stands above the Centre, and there its bodies direct one another; below it a body never derives from its own level.
    if (above.level === 1) return !isBelow(header, plan.header);
    if (own === null || above.level >= own) return false;
    if (above.level === DISTRICT && (plan.header.date ?? '') >= NO_DISTRICTS_FROM) return false;
    return mayShareProvince(province, above.province, plan.header.date);
  };
}

/** Luật 64/2025/QH15, Điều 4: the state's acts of the Centre by their force. Those not listed bind by who issued them, not by their kind. */
const FORCE: ReadonlyMap<string, number> = new Map([
  ['HP', 1],
  ['L', 2],
  ['BL', 2],
  ['PL', 3],
  ['NĐ', 4],
  ['TT', 5],
]);

/** A law does not derive from a decree, nor a decree from a circular. */
function isBelow(one: Header, other: Header): boolean {
  const [force, than] = [FORCE.get(one.type?.code ?? ''), FORCE.get(other.type?.code ?? '')];
  return force !== undefined && than !== undefined && force > than;
}

interface Place {
  readonly level: Level | null;
  readonly province: Province | null;
}

/** The plan in another file. */
function isSame(one: Header, other: Header): boolean {
  if (one.symbol === null || other.symbol === null || one.date !== other.date) return false;
  return symbolKey(one.symbol) === symbolKey(other.symbol);
}
