/**
 * Do two places, as written, lie in one locality? Decided by the words; the tables of localities are asked only where the words differ
 * and a commune may bear the name from before or after 1 July 2025.
 */
import { foldedSyllables } from '../vocabulary/bodies.js';
import { unitWordAt } from '../vocabulary/levels.js';
import { findLocalities } from '../vocabulary/localities.js';
import { provinceAt } from '../vocabulary/provinces.js';
import type { Unit } from '../vocabulary/units.js';

interface Place {
  /** Null where the words do not tell: "Hớn Quản". */
  readonly kind: string | null;
  /** Folded. */
  readonly name: string;
}

interface Address {
  /** From the inside out, the province left out where something in it is named. */
  readonly places: readonly Place[];
  /** Today's province, where one is named. */
  readonly province: string | null;
}

/**
 * Where both tell their superior place, that decides ("xã Tân Lập" is in a dozen districts); otherwise any place that one names and
 * the other too. A commune that merged whole is the same place before and after.
 */
export function sameLocality(one: string, other: string): boolean {
  const [a, b] = [addressOf(one), addressOf(other)];
  if (a.province !== null && b.province !== null && a.province !== b.province) return false;
  return sameWords(a.places, b.places) || sameCommune(one, other, a.places, b.places);
}

function sameWords(a: readonly Place[], b: readonly Place[]): boolean {
  const [outerA, outerB] = [a.at(-1), b.at(-1)];
  if (outerA === undefined || outerB === undefined) return false;
  if (a.length > 1 && b.length > 1) {
    if (same(outerA, outerB)) return true;
    if (a.length === b.length) return false;
  }
  const [ownA, ownB] = [named(a), named(b)];
  return ownA.some((place) => ownB.some((candidate) => same(place, candidate)));
}

/** A hamlet's name tells nothing by itself where a greater place is named: every commune has a "thôn 5". */
function named(places: readonly Place[]): readonly Place[] {
  const greater = places.filter(({ kind }) => kind !== HAMLET);
  return greater.length === 0 ? places : greater;
}
const HAMLET = 'thôn';

const same = (a: Place, b: Place): boolean =>
  a.name === b.name && (a.kind === b.kind || a.kind === null || b.kind === null);

function addressOf(locality: string): Address {
  const places = locality.split(/[,;()]/).flatMap((part) => placeIn(part) ?? []);
  const outer = places.at(-1);
  const province = outer === undefined ? null : provinceOf(outer);
  if (province === null) return { places, province: null };
  return { places: places.length > 1 ? places.slice(0, -1) : places, province };
}

/** Of "Huyện ủy Hớn Quản", "UBND xã Võ Miếu" or "TP. Vinh" the unit and its name. */
function placeIn(part: string): Place | null {
  const syllables = foldedSyllables(part);
  if (syllables.length === 0) return null;
  const whole = provinceAt(syllables, 0);
  if (whole?.length === syllables.length) return { kind: null, name: foldedSyllables(whole.province.name).join(' ') };
  for (let at = 0; at < syllables.length - 1; at++) {
    const unit = unitWordAt(syllables, at);
    const committee = syllables[at + 1] === 'uy' && COMMITTEES.get(syllables[at] ?? '');
    // "TP.HCM" is a name as a whole, "thành" in "Thành ủy" no unit word by itself.
    if (committee) return nameBehind(syllables, at + 2, committee);
    if (unit !== null && at + unit.length < syllables.length) return nameBehind(syllables, at + unit.length, unit.kind);
  }
  return { kind: null, name: syllables.join(' ') };
}

const COMMITTEES: ReadonlyMap<string, string> = new Map([
  ['tinh', 'tỉnh'],
  ['thanh', 'thành phố'],
  ['huyen', 'huyện'],
  ['quan', 'quận'],
  ['thi', 'thị xã'],
]);

function nameBehind(syllables: readonly string[], at: number, kind: string): Place | null {
  const province = provinceAt(syllables, at);
  const name = at + (province?.length ?? 0) === syllables.length ? province?.province.name : undefined;
  const words = name === undefined ? syllables.slice(at) : foldedSyllables(name);
  return words.length === 0 ? null : { kind, name: words.join(' ') };
}

/** "tỉnh Đồng Tháp", "TP.HCM"; a commune or district may bear a province's name. */
function provinceOf({ kind, name }: Place): string | null {
  if (kind !== null && kind !== 'tỉnh' && kind !== 'thành phố') return null;
  const syllables = name.split(' ');
  const found = provinceAt(syllables, 0);
  return found?.length === syllables.length ? found.province.now : null;
}

const COMMUNE_KINDS: ReadonlySet<string | null> = new Set(['xã', 'phường', 'thị trấn', 'đặc khu']);

/** Are two communes of different names one place before and after the merger, by the tables? */
function sameCommune(one: string, other: string, a: readonly Place[], b: readonly Place[]): boolean {
  if (![a, b].every((places) => places.some(({ kind }) => COMMUNE_KINDS.has(kind)))) return false;
  const [x, y] = [communeOf(one), communeOf(other)];
  if (x === null || y === null || x.former === y.former) return false;
  const [before, after] = x.former ? [x, y] : [y, x];
  const [now, ...others] = before.became;
  return (
    now !== undefined &&
    others.length === 0 &&
    now.kind === after.kind &&
    now.name === after.name &&
    now.province === after.province
  );
}

const communes = new Map<string, Unit | null>();

/** The one commune that a locality names; null where it names none, or one of several of that name. */
function communeOf(locality: string): Unit | null {
  const known = communes.get(locality);
  if (known !== undefined) return known;
  const candidates = findLocalities(locality).find(({ candidates: [unit] }) => unit?.level === 4)?.candidates ?? [];
  const [only = null] = candidates.length === 1 ? candidates : [];
  if (communes.size >= MOST_REMEMBERED) communes.clear();
  communes.set(locality, only);
  return only;
}
const MOST_REMEMBERED = 10_000;
