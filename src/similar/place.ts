/**
 * Where a model is, before and after 1 July 2025: by its own words, narrowed by the head of its paper ("xã Tân Lập" in a report of
 * "Huyện ủy Bắc Sơn" is the one of Bắc Sơn), by the day of the paper, and by what former units became.
 */
import type { Header } from '../records/facts.js';
import type { ModelPlace } from '../records/model.js';
import { provinceOf } from '../resolve/province.js';
import { findLocalities } from '../vocabulary/localities.js';
import {
  allUnits,
  FIRST_DAY_AFTER_MERGERS,
  type Position,
  provinceNow,
  standsOn,
  successorsOf,
  titleOf,
  type Unit,
} from '../vocabulary/units.js';

const NOWHERE: ModelPlace = { before: null, now: { communes: [], province: null }, precision: null, position: null };
/** Keeps names of two sources from being read as one. */
const BORDER = ' 0 ';

const known = new Map<string, ModelPlace>();
const MOST_REMEMBERED = 20_000;

/** The place of a model whose locality is written so, in a paper with this head. */
export function placeOf(locality: string | null, header: Pick<Header, 'issuer' | 'place' | 'date'>): ModelPlace {
  const key = JSON.stringify([locality, header.issuer, header.place, header.date]);
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const place = judged(locality, header);
  known.set(key, place);
  return place;
}

/**
 * Does a place lie in another, as far as both are known: a commune in its former district, a commune in itself? A province holds everyone,
 * and is no locality of its own.
 */
export function liesWithin(place: ModelPlace, outer: ModelPlace): boolean {
  if (place.now.province === null || place.now.province !== outer.now.province) return false;
  const district = outer.before?.district ?? null;
  if (outer.precision === 'district') return district !== null && place.before?.district === district;
  const communes = outer.now.communes.join();
  return communes !== '' && place.now.communes.join() === communes;
}

function judged(locality: string | null, header: Pick<Header, 'issuer' | 'place' | 'date'>): ModelPlace {
  const province = provinceOf(header);
  // In the order in which they are believed; the province only narrows, unless nothing else tells.
  const sources = [
    withKinds(locality ?? ''),
    withKinds(header.issuer ?? ''),
    anyKind(header.place ?? ''),
    province === null ? '' : `tỉnh ${province.name}`,
  ];
  const text = sources.join(BORDER);
  const mentions = findLocalities(text);
  let start = 0;
  for (const [at, source] of sources.entries()) {
    const end = start + source.length;
    const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end);
    // "thị xã Nghĩa Hành" holds "xã Nghĩa Hành": a head's place is read as a district or province only.
    const read = at === 2 ? inside.map(aboveCommune) : inside;
    const units = at === sources.length - 1 ? provinceUnits(read) : innermost(read, header.date);
    const place = placeAmong(units);
    if (place !== null) return place;
    start = end + BORDER.length;
  }
  return NOWHERE;
}

// "Huyện ủy Bắc Sơn", "Thành đoàn Vinh" name a unit without its kind.
const COMMITTEES: readonly (readonly [RegExp, string])[] = [
  // A cooperative is no commune: "Hợp tác xã Thạnh Lợi".
  [/(?<!\p{L})(?:hợp tác xã|htx)(?!\p{L})/giu, 'hợp tác'],
  [/(?<!\p{L})tỉnh (?:ủy|uỷ|đoàn)(?!\p{L})/giu, 'tỉnh'],
  [/(?<!\p{L})thành (?:ủy|uỷ|đoàn)(?!\p{L})/giu, 'thành phố'],
  [/(?<!\p{L})huyện (?:ủy|uỷ|đoàn)(?!\p{L})/giu, 'huyện'],
  [/(?<!\p{L})quận (?:ủy|uỷ|đoàn)(?!\p{L})/giu, 'quận'],
  [/(?<!\p{L})thị (?:ủy|uỷ|đoàn)(?!\p{L})/giu, 'thị xã'],
];
const withKinds = (written: string): string =>
  COMMITTEES.reduce((text, [committee, kind]) => text.replace(committee, kind), written);

/** The place in a head ("Bắc Sơn, ngày …") has no kind. */
const anyKind = (place: string): string =>
  place === '' ? '' : ['huyện', 'thị xã', 'quận', 'thành phố', 'tỉnh'].map((kind) => `${kind} ${place}`).join(BORDER);

type Mention = ReturnType<typeof findLocalities>[number];

const aboveCommune = (mention: Mention): Mention => ({
  ...mention,
  candidates: mention.candidates.filter(({ level }) => level < 4),
});

const provinceUnits = (mentions: readonly Mention[]): readonly Unit[] =>
  mentions.flatMap(({ candidates }) => candidates.filter(({ level }) => level === 2)).slice(0, 1);

/** What the smallest place named may be, on the day of the paper where it has one. */
function innermost(mentions: readonly Mention[], date: string | null): readonly Unit[] {
  const level = Math.max(...mentions.flatMap(({ candidates }) => candidates.map((unit) => unit.level)), 0);
  const named = mentions.find(({ candidates }) => candidates.some((unit) => unit.level === level));
  const units = named?.candidates.filter((unit) => unit.level === level) ?? [];
  const day = date === null ? null : `${date}-01-01`.slice(0, 10);
  const standing = day === null ? [] : units.filter((unit) => standsOn(unit, day));
  return standing.length > 0 ? standing : units;
}

/** One unit, or all that several have in common; null where that is nothing. */
function placeAmong(units: readonly Unit[]): ModelPlace | null {
  const [unit, ...others] = units;
  if (unit === undefined) return null;
  if (others.length === 0) return placeOfUnit(unit);
  const places = units.map(placeOfUnit);
  const [first] = places;
  const communes = new Set(places.map(({ now }) => now.communes.join()));
  const provinces = new Set(places.map(({ now }) => now.province));
  if (first === undefined || provinces.size > 1 || first.now.province === null) return null;
  // The commune of before and the one of today that it became are one place.
  if (communes.size === 1 && first.now.communes.length > 0)
    return places.find(({ before }) => before !== null) ?? first;
  const befores = new Set(units.map((one) => (one.former ? one.province : null)));
  const before = befores.size === 1 && unit.former ? { commune: null, district: null, province: unit.province } : null;
  return { ...placeOfProvince(first.now.province), before };
}

function placeOfUnit(unit: Unit): ModelPlace {
  const province = provinceNow(unit.province);
  if (unit.level === 2) {
    const before = unit.former ? { commune: null, district: null, province: unit.province } : null;
    return { ...placeOfProvince(province), before };
  }
  const heirs = unit.former ? successorsOf(unit, FIRST_DAY_AFTER_MERGERS) : [unit];
  const position = middleOf(heirs);
  if (unit.level === 3) {
    const before = { commune: null, district: titleOf(unit), province: unit.province };
    return { before, now: { communes: [], province }, precision: 'district', position };
  }
  const before = unit.former
    ? { commune: titleOf(unit), district: unit.district === null ? null : districtTitle(unit), province: unit.province }
    : null;
  return {
    before,
    now: { communes: heirs.map(titleOf), province },
    precision: heirs.length > 1 ? 'divided-commune' : 'commune',
    position,
  };
}

/** The district of a commune with its kind. */
function districtTitle({ district, province }: Unit): string {
  const found = districtsByName().get(`${province} ${district}`);
  return found ?? district ?? '';
}

let districts: ReadonlyMap<string, string> | null = null;
function districtsByName(): ReadonlyMap<string, string> {
  districts ??= new Map(
    allUnits().flatMap((unit) => (unit.level === 3 ? [[`${unit.province} ${unit.name}`, titleOf(unit)] as const] : [])),
  );
  return districts;
}

const provinces = new Map<string, ModelPlace>();

function placeOfProvince(province: string): ModelPlace {
  const found = provinces.get(province);
  if (found !== undefined) return found;
  const communes = allUnits().filter((unit) => unit.level === 4 && !unit.former && unit.province === province);
  const place: ModelPlace = {
    before: null,
    now: { communes: [], province },
    precision: 'province',
    position: middleOf(communes),
  };
  provinces.set(province, place);
  return place;
}

const DECIMALS = 1e4; // of a degree: ten metres

function middleOf(units: readonly Unit[]): Position | null {
  const positions = units.flatMap(({ position }) => position ?? []);
  if (positions.length === 0) return null;
  const mean = (values: readonly number[]): number =>
    Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * DECIMALS) / DECIMALS;
  return {
    latitude: mean(positions.map(({ latitude }) => latitude)),
    longitude: mean(positions.map(({ longitude }) => longitude)),
  };
}
