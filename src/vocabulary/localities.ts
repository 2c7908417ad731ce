/**
 * Names of provinces, districts and communes, before and after 1 July 2025. 10,000 names: the tables and the tries of compromise
 * are loaded when the first text is searched, never at start-up, and only a few lines are ever searched (masthead, Nơi nhận,
 * sentences that name a model).
 */
import { createRequire } from 'node:module';
import type Nlp from 'compromise/one';
import { fold } from '../text/fold.js';
import { matchForm } from '../text/match.js';
import { foldedSyllables } from './bodies.js';
import type { Level, UnitKind } from './levels.js';
import { several, table } from './table.js';

export interface Locality {
  readonly kind: UnitKind;
  readonly level: Level;
  /** Without the kind: "Phúc Sơn". */
  readonly name: string;
  /** Province and district at the time; district null for units of today and for provinces. */
  readonly province: string;
  readonly district: string | null;
  /** True for units that ended on 30 June 2025. */
  readonly former: boolean;
  /** What a former commune became: several where it was divided. */
  readonly became: readonly { readonly kind: UnitKind; readonly name: string; readonly province: string }[];
  /** Of today's communes, degrees. */
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
}

export interface LocalityMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** All localities of that name and kind; narrowed to those that lie in a province or district named beside it. */
  readonly candidates: readonly Locality[];
}

type Trie = ReturnType<typeof Nlp.buildTrie>;

interface Gazetteer {
  readonly byName: ReadonlyMap<string, readonly Locality[]>;
  readonly nlp: typeof Nlp;
  readonly trie: Trie;
}

let gazetteer: Gazetteer | null = null;

const KINDS: ReadonlyMap<string, Level> = new Map([
  ['tỉnh', 2],
  ['thành phố', 3],
  ['huyện', 3],
  ['quận', 3],
  ['thị xã', 3],
  ['xã', 4],
  ['phường', 4],
  ['thị trấn', 4],
  ['đặc khu', 4],
]);
const isKind = (word: string): word is UnitKind => KINDS.has(word);

/** "thị trấn Cờ Đỏ" → kind and name. A row without a known kind is a bug of the table. */
function unitOf(cell: string): { kind: UnitKind; name: string } {
  const words = cell.split(' ');
  for (const length of [2, 1]) {
    const kind = words.slice(0, length).join(' ');
    if (isKind(kind)) return { kind, name: words.slice(length).join(' ') };
  }
  throw new Error(`no kind of unit in "${cell}"`);
}

// Letter by letter as the text is cut into terms: "Ia H'Drai" is two.
const keyOf = (kind: string, name: string): string =>
  `${fold(kind)} ${(fold(name).match(/[\p{L}\p{N}'’]+/gu) ?? []).map((word) => word.replace(/[^a-z0-9]/g, '')).join(' ')}`;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['tp', 'thanh pho'],
  ['tx', 'thi xa'],
]);

function load(): Gazetteer {
  const byName = new Map<string, Locality[]>();
  const add = (locality: Locality): void => {
    const key = keyOf(locality.kind, locality.name);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [locality]);
    else known.push(locality);
  };
  const nowOf = new Map<string, string>();
  const provinces = table('provinces', ['name', 'kinds', 'now', 'until', 'also']);
  for (const row of provinces) {
    nowOf.set(row.name, row.now);
    for (const kind of several(row.kinds)) {
      if (!isKind(kind)) continue;
      const unit: Locality = {
        kind,
        level: 2,
        name: row.name,
        province: row.name,
        district: null,
        former: row.until !== '',
        became: [],
        position: null,
      };
      add(unit);
      for (const name of [row.name, ...several(row.also)]) {
        const key = foldedSyllables(name).flatMap((word) => (SHORT.get(word) ?? word).split(' '));
        byName.set(key.join(' '), [unit]);
      }
    }
  }
  let province = '';
  for (const row of table('communes', ['province', 'name', 'latitude', 'longitude'])) {
    if (row.province !== '') province = unitOf(row.province).name;
    const position = { latitude: Number(row.latitude), longitude: Number(row.longitude) };
    add({ ...unitOf(row.name), level: 4, province, district: null, former: false, became: [], position });
  }
  let district = '';
  for (const row of table('former-communes', ['province', 'district', 'name', 'became'])) {
    if (row.province !== '') province = unitOf(row.province).name;
    if (row.district !== '') {
      district = row.district;
      const unit = unitOf(district);
      add({ ...unit, level: 3, province, district: null, former: true, became: [], position: null });
    }
    if (row.name === '-') continue;
    const now = nowOf.get(province) ?? province;
    const became = several(row.became).map((cell) => ({ ...unitOf(cell), province: now }));
    add({
      ...unitOf(row.name),
      level: 4,
      province,
      district: unitOf(district).name,
      former: true,
      became,
      position: null,
    });
  }
  const nlp: typeof Nlp = createRequire(import.meta.url)('compromise/one');
  return { byName, nlp, trie: nlp.buildTrie([...byName.keys()]) };
}

// Far more than any few lines that are worth searching.
const LONGEST_TEXT = 20_000;
/**
 * The localities that a few lines name with their kind ("xã Phúc Sơn, huyện Anh Sơn"; provinces also without), in order. Where
 * several units bear one name, all are candidates, unless a district or province named in the same lines tells.
 */
export function findLocalities(text: string): LocalityMention[] {
  gazetteer ??= load();
  const { byName, nlp, trie } = gazetteer;
  const words = [...text.slice(0, LONGEST_TEXT).matchAll(/[\p{L}\p{N}'’]+/gu)];
  // Folded syllables parted by blanks are terms of compromise one by one, so that its indices are ours.
  const terms: string[] = [];
  const wordOf: number[] = [];
  for (const [index, word] of words.entries()) {
    const folded = fold(matchForm(word[0])).replace(/[^a-z0-9]/g, '') || 'x';
    for (const term of (SHORT.get(folded) ?? folded).split(' ')) {
      terms.push(term);
      wordOf.push(index);
    }
  }
  if (terms.length === 0) return [];
  const mentions: LocalityMention[] = [];
  for (const [, first = 0, end = 0] of nlp(terms.join(' ')).lookup(trie).fullPointer) {
    const from = words[wordOf[first] ?? -1];
    const to = words[wordOf[end - 1] ?? -1];
    if (from === undefined || to === undefined) continue;
    const span = { start: from.index, end: to.index + to[0].length };
    const written = text.slice(span.start, span.end);
    const candidates = (byName.get(terms.slice(first, end).join(' ')) ?? []).filter((unit) => spelled(unit, written));
    if (candidates.length > 0) mentions.push({ ...span, text: written, candidates });
  }
  return mentions.map((mention) => ({ ...mention, candidates: narrowed(mention, mentions) }));
}

/** Do the marks agree too? "xã Phục Sơn" is not "xã Phúc Sơn"; a text without any marks agrees with both. */
function spelled(unit: Locality, written: string): boolean {
  const text = matchForm(written.normalize('NFC')).toLowerCase();
  if (fold(text) === text || text.endsWith(matchForm(unit.name).toLowerCase())) return true;
  // An abbreviation has no marks that could differ ("TP.HCM").
  return unit.level === 2 && !text.includes(' ');
}

/** Candidates that lie in a district or province named in the same lines; all where none does. */
function narrowed(mention: LocalityMention, mentions: readonly LocalityMention[]): readonly Locality[] {
  if (mention.candidates.length < 2) return mention.candidates;
  const around = mentions
    .flatMap((other) => (other === mention ? [] : other.candidates))
    .filter((unit) => unit.level < 4);
  const names = (level: Level): ReadonlySet<string> =>
    new Set(around.filter((unit) => unit.level === level).map((unit) => unit.name));
  let left = mention.candidates;
  for (const [level, of] of [
    [2, (unit: Locality): string => unit.province],
    [3, (unit: Locality): string => unit.district ?? ''],
  ] as const) {
    const named = names(level);
    const inside = left.filter((unit) => named.has(of(unit)));
    if (inside.length > 0) left = inside;
  }
  return left;
}
