/**
 * Kinds of bodies that issue documents: their names in normal case, abbreviations, system and level. Names are looked up by
 * folded syllables, so that "ỦY BAN NHÂN DÂN", "Uỷ ban Nhân dân" and "UBND" are one.
 */
import { fold } from '../text/fold.js';
import { matchForm } from '../text/match.js';
import type { Level } from './levels.js';
import { several, table } from './table.js';

export interface Body {
  readonly name: string;
  /** `any`: an organ of the body that it belongs to (Ban Thường vụ, Văn phòng). */
  readonly system: 'party' | 'state' | 'front' | 'union' | 'youth' | 'association' | 'any';
  /** Null: that of its locality or superior. */
  readonly level: Level | null;
  readonly needsLocality: boolean;
  readonly needsSuperior: boolean;
  /** A word for its field follows: "Sở" Nội vụ. */
  readonly needsField: boolean;
  readonly abbreviations: readonly string[];
  /** First and last day or year known; null: no bound known. */
  readonly from: string | null;
  readonly until: string | null;
  readonly source: string;
}

/** A body found at a syllable: how many syllables say it, and how the table writes them. */
export interface BodyMatch {
  readonly body: Body;
  readonly length: number;
  readonly written: readonly string[];
}

const LEVELS: ReadonlyMap<string, Level> = new Map([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5', 5],
]);
const SYSTEMS: ReadonlyMap<string, Body['system']> = new Map(
  (['party', 'state', 'front', 'union', 'youth', 'association', 'any'] as const).map((name) => [name, name]),
);
const COLUMNS = ['name', 'system', 'level', 'needs', 'abbreviations', 'also', 'from', 'until', 'source'] as const;

const SYLLABLE = /[\p{L}\p{N}&]+/gu;

/** The syllables of a name as it is compared: folded, no punctuation. */
export const foldedSyllables = (text: string): string[] => fold(matchForm(text)).match(SYLLABLE) ?? [];

interface Tables {
  readonly byName: ReadonlyMap<string, BodyMatch>;
  readonly byAbbreviation: ReadonlyMap<string, Body>;
  readonly longest: number;
}
let tables: Tables | null = null;

function load(): Tables {
  const byName = new Map<string, BodyMatch>();
  const byAbbreviation = new Map<string, Body>();
  let longest = 1;
  const enter = (body: Body, spelling: string): void => {
    const syllables = foldedSyllables(spelling);
    const key = syllables.join(' ');
    if (key === '' || byName.has(key)) return;
    byName.set(key, { body, length: syllables.length, written: spelling.match(SYLLABLE) ?? [] });
    longest = Math.max(longest, syllables.length);
  };
  const spellings: (readonly [Body, string])[] = [];
  for (const row of table('bodies', COLUMNS)) {
    const needs = several(row.needs);
    const system = SYSTEMS.get(row.system);
    if (system === undefined) throw new Error(`bodies.tsv: no system "${row.system}"`);
    const body: Body = {
      name: row.name,
      system,
      level: LEVELS.get(row.level) ?? null,
      needsLocality: needs.includes('locality'),
      needsSuperior: needs.includes('superior'),
      needsField: needs.includes('field'),
      abbreviations: several(row.abbreviations),
      from: row.from === '' ? null : row.from,
      until: row.until === '' ? null : row.until,
      source: row.source,
    };
    enter(body, row.name);
    for (const spelling of [...several(row.also), ...body.abbreviations]) spellings.push([body, spelling]);
    for (const code of body.abbreviations) if (!byAbbreviation.has(code)) byAbbreviation.set(code, body);
  }
  // Full names first: an abbreviation never takes the place of a name.
  for (const [body, spelling] of spellings) enter(body, spelling);
  return { byName, byAbbreviation, longest };
}

const loaded = (): Tables => {
  tables ??= load();
  return tables;
};

/** The longest body name that begins at a folded syllable; null where none does. */
export function bodyAt(syllables: readonly string[], at: number): BodyMatch | null {
  const { byName, longest } = loaded();
  for (let length = Math.min(longest, syllables.length - at); length > 0; length--) {
    const found = byName.get(syllables.slice(at, at + length).join(' '));
    if (found !== undefined) return found;
  }
  return null;
}

/** The body that an abbreviation of a symbol stands for ("LĐLĐ", "BTCTW"), letter by letter; null for others. */
export const bodyOfAbbreviation = (code: string): Body | null =>
  loaded().byAbbreviation.get(matchForm(code).replace(/[.\s]/g, '')) ?? null;
