/**
 * Administrative units point in time: provinces, districts and communes as they stood until 30 June 2025 and as they stand since, and
 * what each became. The tables are read when the first unit is asked for, and a row becomes a record only when it is looked up, so
 * that one short draft does not pay for 13,000 names.
 */
import { readFileSync } from 'node:fs';
import { asset } from '../assets.js';
import { matchForm } from '../text/match.js';
import type { Level, UnitKind } from './levels.js';
import { several, table } from './table.js';

export interface Unit {
  readonly kind: UnitKind;
  readonly level: Level;
  /** Without the kind: "Phúc Sơn". */
  readonly name: string;
  /** Province and district at the time; district null for units of today and for provinces. */
  readonly province: string;
  readonly district: string | null;
  /** First and last day known; null: no bound known. */
  readonly from: string | null;
  readonly until: string | null;
  /** True for units that ended: of another name or level today. */
  readonly former: boolean;
  /** What a former commune or province became: several where it was divided. Of a district see `successorsOf`. */
  readonly became: readonly UnitName[];
  /** Seat of a commune of today, degrees. */
  readonly position: Position | null;
}

export interface UnitName {
  readonly kind: UnitKind;
  readonly name: string;
  readonly province: string;
}

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** NQ 202/2025/QH15, 203/2025/QH15: the last day of the 63 provinces, of all districts and of the 10,040 communes. */
export const LAST_DAY_BEFORE_MERGERS = '2025-06-30';
/** The first day of the 34 provinces and 3,321 communes. */
export const FIRST_DAY_AFTER_MERGERS = '2025-07-01';

const KINDS: ReadonlyMap<string, UnitKind> = new Map(
  (['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'] as const).map((kind) => [
    kind,
    kind,
  ]),
);

/** "thị trấn Cờ Đỏ" → kind and name. A cell without a known kind is a bug of the table. */
function unitIn(cell: string): { kind: UnitKind; name: string } {
  const first = cell.indexOf(' ');
  const second = cell.indexOf(' ', first + 1);
  for (const end of [second, first]) {
    const kind = end === -1 ? undefined : KINDS.get(cell.slice(0, end));
    if (kind !== undefined) return { kind, name: cell.slice(end + 1) };
  }
  throw new Error(`no kind of unit in "${cell}"`);
}

/** Where a row of the two large tables stands; its record is made when it is asked for. */
type Entry =
  | { readonly of: 'today' | 'before'; readonly province: string; readonly district: string; readonly row: string }
  | Unit;

interface Index {
  /** By kind and name, in lower case with marks. */
  readonly byName: ReadonlyMap<string, Entry[]>;
  /** Names of today's provinces by all names before and after. */
  readonly provinceNow: ReadonlyMap<string, string>;
  /** Rows of a district, by province and district as the table writes them. */
  readonly rowsOfDistrict: ReadonlyMap<string, readonly string[]>;
}

let index: Index | null = null;
const made = new WeakMap<Entry, Unit>();

/** A name as it is compared: look-alikes and tone marks made one, lower case, syllables parted by one blank. */
const keyOf = (written: string): string => plain(matchForm(written.normalize('NFC')));
const plain = (written: string): string => (written.toLowerCase().match(SYLLABLE) ?? []).join(' ');
const SYLLABLE = /[\p{L}\p{N}'’]+/gu;
// Most names of the tables are one blank between syllables already.
const cellKey = (cell: string): string => (/[-'’]/.test(cell) ? plain(cell) : cell.toLowerCase());

function loaded(): Index {
  if (index !== null) return index;
  const byName = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry): void => {
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [entry]);
    else known.push(entry);
  };
  const provinceNow = new Map<string, string>();
  for (const { unit, also } of provinceUnits()) {
    provinceNow.set(unit.name, unit.became[0]?.name ?? unit.name);
    // "TP.HCM" is kind and name in one.
    const names = [unit.name, ...also].map((name) => plain(`${unit.kind} ${name.replace(/^TP[. ]?/, '')}`));
    for (const name of new Set(names)) add(name, unit);
  }
  const rowsOfDistrict = new Map<string, string[]>();
  let [province, district] = ['', ''];
  let rows: string[] = [];
  for (const row of rowsOf('communes')) {
    const [ofProvince = '', name = ''] = row.split('\t', 2);
    if (ofProvince !== '') province = ofProvince;
    add(cellKey(name), { of: 'today', province, district: '', row });
  }
  for (const row of rowsOf('former-communes')) {
    const [ofProvince = '', ofDistrict = '', name = ''] = row.split('\t', 3);
    if (ofProvince !== '') province = ofProvince;
    if (ofDistrict !== '') {
      district = ofDistrict;
      rows = [];
      rowsOfDistrict.set(`${province}\t${district}`, rows);
      add(cellKey(district), { of: 'before', province, district, row: '' });
    }
    rows.push(row);
    // An island district without communes became one special zone.
    if (name !== '-') add(cellKey(name), { of: 'before', province, district, row });
  }
  index = { byName, provinceNow, rowsOfDistrict };
  return index;
}

/** Rows of a table without comments and column names; `tables.test.ts` checks the columns. */
function rowsOf(name: string): string[] {
  const lines = readFileSync(asset(`src/vocabulary/data/${name}.tsv`), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).slice(1);
}

function* provinceUnits(): Generator<{ readonly unit: Unit; readonly also: readonly string[] }> {
  for (const row of table('provinces', ['name', 'kinds', 'now', 'until', 'also', 'cityFrom'])) {
    const kinds = several(row.kinds).flatMap((kind) => KINDS.get(kind) ?? []);
    for (const kind of kinds) {
      // "tỉnh Đồng Nai" became "thành phố Đồng Nai": one entity, two kinds one after the other.
      const upgraded = kinds.length > 1 && row.cityFrom !== '';
      const until = row.until || (upgraded && kind === 'tỉnh' ? dayBefore(row.cityFrom) : '');
      const became: UnitName[] =
        row.until !== ''
          ? [{ kind: kindOfProvince(row.now), name: row.now, province: row.now }]
          : until === ''
            ? []
            : [{ kind: 'thành phố', name: row.name, province: row.name }];
      const unit: Unit = {
        kind,
        level: 2,
        name: row.name,
        province: row.name,
        district: null,
        from: kind === 'thành phố' && row.cityFrom !== '' ? row.cityFrom : null,
        until: until === '' ? null : until,
        former: row.until !== '',
        became,
        position: null,
      };
      yield { unit, also: several(row.also) };
    }
  }
}

let cities: ReadonlySet<string> | null = null;
/** Kind of one of today's provinces as of 1 July 2025. */
function kindOfProvince(name: string): UnitKind {
  cities ??= new Set(
    table('provinces', ['name', 'kinds', 'until']).flatMap((row) => (row.kinds === 'thành phố' ? [row.name] : [])),
  );
  return cities.has(name) ? 'thành phố' : 'tỉnh';
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function unitOf(entry: Entry): Unit {
  if ('kind' in entry) return entry;
  const known = made.get(entry);
  if (known !== undefined) return known;
  const unit = entry.of === 'today' ? today(entry.province, entry.row) : before(entry);
  made.set(entry, unit);
  return unit;
}

function today(inProvince: string, row: string): Unit {
  const [, name = '', latitude = '', longitude = ''] = row.split('\t');
  return {
    ...unitIn(name),
    level: 4,
    province: unitIn(inProvince).name,
    district: null,
    from: FIRST_DAY_AFTER_MERGERS,
    until: null,
    former: false,
    became: [],
    position: { latitude: Number(latitude), longitude: Number(longitude) },
  };
}

function before({ province, district, row }: { province: string; district: string; row: string }): Unit {
  const ofProvince = unitIn(province).name;
  const ended = { province: ofProvince, from: null, until: LAST_DAY_BEFORE_MERGERS, former: true, position: null };
  if (row === '') return { ...unitIn(district), level: 3, district: null, became: [], ...ended };
  const [, , name = '', became = ''] = row.split('\t');
  const now = provinceNow(ofProvince);
  return {
    ...unitIn(name),
    level: 4,
    district: unitIn(district).name,
    became: several(became).map((cell) => ({ ...unitIn(cell), province: now })),
    ...ended,
  };
}

/** Today's province of a name of before or after ("Bình Định" → "Gia Lai"); an unknown name is its own. */
export const provinceNow = (name: string): string => loaded().provinceNow.get(name) ?? name;

/** All units of that kind and name, of before and of today; case and tone placement do not matter, marks do ("Phục Sơn" is not "Phúc Sơn"). */
export function unitsNamed(kind: UnitKind, name: string): readonly Unit[] {
  return (loaded().byName.get(`${kind} ${keyOf(name)}`) ?? []).map(unitOf);
}

/** Did the unit stand on that day (ISO), as far as the bounds are known? */
export const standsOn = (unit: Unit, day: string): boolean =>
  (unit.from === null || unit.from <= day) && (unit.until === null || day <= unit.until);

/** The units of that kind and name that stood on a day. */
export const unitsOn = (kind: UnitKind, name: string, day: string): readonly Unit[] =>
  unitsNamed(kind, name).filter((unit) => standsOn(unit, day));

/** The province or city under the Centre of that name that stood on a day. */
export const provinceOn = (name: string, day: string): Unit | null =>
  [...unitsOn('tỉnh', name, day), ...unitsOn('thành phố', name, day)].find(({ level }) => level === 2) ?? null;

/**
 * The units that lie on a day (ISO, from 1 July 2025 on) where a unit lay: itself where it still stands; the commune or communes that a
 * former one became; all that the communes of a district became; the province that a province went into. In the order of the tables,
 * each once. Empty for a unit that did not stand yet.
 */
export function successorsOf(unit: Unit, day: string): readonly Unit[] {
  if (standsOn(unit, day)) return [unit];
  const names = unit.level === 3 ? namesOfDistrict(unit) : unit.became;
  return names.flatMap(({ kind, name, province }) => {
    // A province may have been made a city since.
    const kinds: readonly UnitKind[] = unit.level === 2 ? ['tỉnh', 'thành phố'] : [kind];
    const standing = kinds.flatMap((one) => unitsOn(one, name, day));
    return standing.filter((one) => one.province === province && one.level === (unit.level === 2 ? 2 : 4)).slice(0, 1);
  });
}

function namesOfDistrict(district: Unit): UnitName[] {
  const { rowsOfDistrict } = loaded();
  const now = provinceNow(district.province);
  const cells = new Set<string>();
  for (const kind of ['tỉnh', 'thành phố'])
    for (const row of rowsOfDistrict.get(`${kind} ${district.province}\t${district.kind} ${district.name}`) ?? [])
      for (const cell of several(row.split('\t', 4)[3] ?? '')) cells.add(cell);
  return [...cells].map((cell) => ({ ...unitIn(cell), province: now }));
}

/** All units, of before and of today. */
export const allUnits = (): readonly Unit[] => [...new Set([...loaded().byName.values()].flat().map(unitOf))];

/** "xã Tây Sơn", with the kind. */
export const titleOf = ({ kind, name }: Pick<Unit, 'kind' | 'name'>): string => `${kind} ${name}`;
