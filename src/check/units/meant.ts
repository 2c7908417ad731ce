/**
 * Which unit a mention means, and whether it had ended on a day. Where a unit of that name stands on the day and nothing says that
 * another is meant, the mention is right: an ambiguous name is no finding.
 */
import { LAST_DAY_BEFORE_MERGERS, provinceNow, standsOn, successorsOf, type Unit } from '../../vocabulary/units.js';
import type { UnitMention } from './mention.js';

export interface Ended {
  /** The one that is meant; null where several of that name had ended, or the tables know none. */
  readonly unit: Unit | null;
  /** Its last day; all units that may be meant have the same. */
  readonly until: string;
  /** What lies there on the day; empty where it is not told. */
  readonly now: readonly Unit[];
}

/** @param province today's name of the province in which the draft was written; null where it does not tell */
export function endedOn(
  mentions: readonly UnitMention[],
  index: number,
  match: string,
  province: string | null,
  day: string,
): Ended | null {
  const mention = mentions[index];
  if (mention === undefined) return null;
  const begun = mention.candidates.filter(({ from }) => from === null || from <= day);
  if (mention.candidates.length === 0) return { unit: null, until: LAST_DAY_BEFORE_MERGERS, now: [] };
  const meant = narrowed(begun, containersOf(mentions, index, match), province);
  if (meant.length === 0 || meant.some((unit) => standsOn(unit, day))) return null;
  const [unit = null, ...others] = meant;
  if (unit === null || unit.until === null) return null;
  const now = successorsOf(unit, day);
  if (others.length > 0) {
    const same = others.every((other) => sameUnits(successorsOf(other, day), now));
    return { unit: null, until: unit.until, now: same ? now : [] };
  }
  // "xã Phúc Sơn, huyện Anh Sơn" where the commune goes on under its name: nothing to correct but the district.
  const goesOn = unit.level === 4 && now.some(({ kind, name }) => kind === unit.kind && name === unit.name);
  return goesOn ? null : { unit, until: unit.until, now };
}

const sameUnits = (a: readonly Unit[], b: readonly Unit[]): boolean =>
  a.length === b.length && a.every((unit, i) => unit === b[i]);

/** Candidates in the district, else the province, that the draft names beside the mention, else in its own province. */
function narrowed(candidates: readonly Unit[], containers: readonly Unit[], own: string | null): readonly Unit[] {
  if (candidates.every(({ level }) => level === 2)) return candidates;
  const districts = containers.filter(({ level }) => level === 3);
  const inDistrict = candidates.filter(({ district, province }) =>
    districts.some((unit) => unit.name === district && unit.province === province),
  );
  if (inDistrict.length > 0) return inside(inDistrict, containers);
  const inProvince = inside(candidates, containers);
  if (inProvince.length < candidates.length || own === null) return inProvince;
  const inOwn = candidates.filter(({ province }) => provinceNow(province) === own);
  return inOwn.length > 0 ? inOwn : candidates;
}

/** Those in a province of the containers; all where there is none, or none lies in one. */
function inside(candidates: readonly Unit[], containers: readonly Unit[]): readonly Unit[] {
  const provinces = containers.filter(({ level }) => level === 2);
  const exact = candidates.filter(({ province }) => provinces.some(({ name }) => name === province));
  if (exact.length > 0) return exact;
  const today = candidates.filter(({ province }) =>
    provinces.some(({ name }) => provinceNow(name) === provinceNow(province)),
  );
  return today.length > 0 ? today : candidates;
}

const LINK = /^[\s,()–-]{0,6}(?:(?:thuộc|của|ở)\s{1,2})?(?:và\s)?$/iu;
const FARTHEST = 12;

/** The units in which the draft says that a unit lies: "xã A, xã B, huyện C, tỉnh D" → C and D for both communes. */
function containersOf(mentions: readonly UnitMention[], index: number, match: string): readonly Unit[] {
  const found: Unit[] = [];
  let level = levelOf(mentions[index]);
  for (let at = index; at + 1 < mentions.length && at < index + FARTHEST; at++) {
    const [one, next] = [mentions[at], mentions[at + 1]];
    if (one === undefined || next === undefined) break;
    if (next.span.start < one.span.end || !LINK.test(match.slice(one.span.end, next.span.start))) break;
    const outer = levelOf(next);
    if (outer > level) break;
    if (outer < level) found.push(...next.candidates.filter((unit) => unit.level < level));
    level = outer;
  }
  return found;
}

const levelOf = (mention: UnitMention | undefined): number =>
  Math.min(4, ...(mention?.candidates ?? []).map(({ level }) => level));
