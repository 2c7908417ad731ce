/**
 * The province in which a body works, as far as its paper tells: a plan does not derive from the papers of another province.
 */
import type { Header } from '../records/facts.js';
import { foldedSyllables } from '../vocabulary/bodies.js';
import { type Province, provinceAt } from '../vocabulary/provinces.js';
import { table } from '../vocabulary/table.js';

/** NQ 202/2025/QH15: the 34 provinces work from this day. */
const MERGED_FROM = '2025-07-01';

/** By the issuer's name, else by its district or commune where only one province has such. Null for bodies of the Centre, and where neither tells. */
export function provinceOf({ issuer }: Pick<Header, 'issuer'>): Province | null {
  if (issuer === null) return null;
  const words = foldedSyllables(issuer);
  for (let at = 0; at < words.length; at++) {
    const found = provinceAt(words, at);
    if (found !== null && !isDistrict(words[at - 1])) return found.province;
  }
  return provinceOfDistrict(words) ?? provinceOfCommune(words);
}

/** Districts may bear a province's name ("huyện Cao Bằng" does not, "thành phố Vĩnh Long" does, in the province of that name). */
const isDistrict = (before: string | undefined): boolean => before === 'huyen' || before === 'quan' || before === 'xa';

/** Is it the last syllable of a district's kind: huyện, quận, thị xã, thành phố? */
const isKind = (words: readonly string[], at: number): boolean =>
  words[at] === 'huyen' ||
  words[at] === 'quan' ||
  (words[at] === 'xa' && words[at - 1] === 'thi') ||
  (words[at] === 'pho' && words[at - 1] === 'thanh');

/** The innermost name that follows a district's kind and is a district's, of one province only. */
function provinceOfDistrict(words: readonly string[]): Province | null {
  for (let at = words.length - 2; at >= 0; at--) {
    if (!isKind(words, at)) continue;
    // "Huyện ủy Hớn Quản", "huyện Hớn Quản"
    const found = districts().get(words.slice(words[at + 1] === 'uy' ? at + 2 : at + 1).join(' '));
    if (found !== undefined) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}

let byName: ReadonlyMap<string, readonly Province[]> | null = null;

/** Provinces by the names of their districts (until 30 June 2025); read when a district is first asked about. */
function districts(): ReadonlyMap<string, readonly Province[]> {
  if (byName !== null) return byName;
  const found = new Map<string, Province[]>();
  let province: Province | null = null;
  for (const row of table('former-communes', ['province', 'district'])) {
    if (row.province !== '') province = named(row.province);
    if (row.district === '' || province === null) continue;
    const words = foldedSyllables(row.district);
    const key = words.slice(/^(?:thi xa|thanh pho)\b/.test(words.join(' ')) ? 2 : 1).join(' ');
    const known = found.get(key) ?? [];
    found.set(key, known.includes(province) ? known : [...known, province]);
  }
  byName = found;
  return found;
}

/** "Đảng ủy xã Phước Giang": the commune with its kind, in today's list and the one before. */
function provinceOfCommune(words: readonly string[]): Province | null {
  const at = words.findIndex((word) => word === 'xa' || word === 'phuong' || word === 'tran');
  if (at === -1) return null;
  const found = communes().get(words.slice(at).join(' ')) ?? [];
  const [first = null, ...others] = found;
  // Before and after the mergers it may have lain in two provinces that are one today.
  return others.every(({ now }) => now === first?.now) ? first : null;
}

let byCommune: ReadonlyMap<string, readonly Province[]> | null = null;

function communes(): ReadonlyMap<string, readonly Province[]> {
  if (byCommune !== null) return byCommune;
  const found = new Map<string, Province[]>();
  for (const list of ['communes', 'former-communes']) {
    let province: Province | null = null;
    for (const row of table(list, ['province', 'name'])) {
      if (row.province !== '') province = named(row.province);
      if (province === null) continue;
      const words = foldedSyllables(row.name);
      const key = (words[0] === 'thi' ? words.slice(1) : words).join(' ');
      const known = found.get(key) ?? [];
      if (!known.includes(province)) found.set(key, [...known, province]);
    }
  }
  byCommune = found;
  return found;
}

/** "tỉnh Bình Phước", "thành phố Hà Nội" → the province. */
function named(cell: string): Province | null {
  const words = foldedSyllables(cell);
  for (let at = 1; at < words.length; at++) {
    const found = provinceAt(words, at);
    if (found !== null) return found.province;
  }
  return null;
}

/** One province, or since the mergers of 2025 parts of one; unknown ones may be anywhere. */
export function mayShareProvince(one: Province | null, other: Province | null, date: string | null): boolean {
  if (one === null || other === null || one.name === other.name) return true;
  return date !== null && date >= MERGED_FROM && one.now === other.now;
}
