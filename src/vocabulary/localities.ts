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
import type { Level } from './levels.js';
import { several, table } from './table.js';
import { allUnits, type Unit } from './units.js';

export interface LocalityMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** All localities of that name and kind; narrowed to those that lie in a province or district named beside it. */
  readonly candidates: readonly Unit[];
}

type Trie = ReturnType<typeof Nlp.buildTrie>;

interface Gazetteer {
  readonly byName: ReadonlyMap<string, readonly Unit[]>;
  readonly nlp: typeof Nlp;
  readonly trie: Trie;
}

let gazetteer: Gazetteer | null = null;

// Letter by letter as the text is cut into terms: "Ia H'Drai" is two.
const keyOf = (kind: string, name: string): string =>
  `${fold(kind)} ${(fold(name).match(/[\p{L}\p{N}'’]+/gu) ?? []).map((word) => word.replace(/[^a-z0-9]/g, '')).join(' ')}`;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['tp', 'thanh pho'],
  ['tx', 'thi xa'],
]);

function load(): Gazetteer {
  const byName = new Map<string, readonly Unit[]>();
  for (const unit of allUnits()) {
    const key = keyOf(unit.kind, unit.name);
    byName.set(key, [...(byName.get(key) ?? []), unit]);
  }
  // Provinces are named without their kind too, and abbreviated.
  for (const row of table('provinces', ['name', 'kinds', 'also'])) {
    const units = several(row.kinds).flatMap((kind) => byName.get(keyOf(kind, row.name)) ?? []);
    const unit =
      units.find(({ level, until }) => level === 2 && until === null) ?? units.find(({ level }) => level === 2);
    if (unit === undefined) continue;
    for (const name of [row.name, ...several(row.also)]) {
      const key = foldedSyllables(name).flatMap((word) => (SHORT.get(word) ?? word).split(' '));
      byName.set(key.join(' '), [unit]);
    }
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
function spelled(unit: Unit, written: string): boolean {
  const text = matchForm(written.normalize('NFC')).toLowerCase();
  if (fold(text) === text || text.endsWith(matchForm(unit.name).toLowerCase())) return true;
  // An abbreviation has no marks that could differ ("TP.HCM").
  return unit.level === 2 && !text.includes(' ');
}

/** Candidates that lie in a district or province named in the same lines; all where none does. */
function narrowed(mention: LocalityMention, mentions: readonly LocalityMention[]): readonly Unit[] {
  if (mention.candidates.length < 2) return mention.candidates;
  const around = mentions
    .flatMap((other) => (other === mention ? [] : other.candidates))
    .filter((unit) => unit.level < 4);
  const names = (level: Level): ReadonlySet<string> =>
    new Set(around.filter((unit) => unit.level === level).map((unit) => unit.name));
  let left = mention.candidates;
  for (const [level, of] of [
    [2, (unit: Unit): string => unit.province],
    [3, (unit: Unit): string => unit.district ?? ''],
  ] as const) {
    const named = names(level);
    const inside = left.filter((unit) => named.has(of(unit)));
    if (inside.length > 0) left = inside;
  }
  return left;
}
