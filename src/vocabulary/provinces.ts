/**
 * Provinces and cities under the Centre, today's and former ones.
 */
import { foldedSyllables } from './bodies.js';
import { several, table } from './table.js';

export interface Province {
  readonly name: string;
  readonly kinds: readonly string[];
  /** What it is, or belongs to, today. */
  readonly now: string;
  /** Last day of a former one; null for those of today. */
  readonly until: string | null;
}

let provinces: { all: readonly Province[]; byKey: ReadonlyMap<string, Province>; longest: number } | null = null;

function loaded(): NonNullable<typeof provinces> {
  if (provinces !== null) return provinces;
  const byKey = new Map<string, Province>();
  const all: Province[] = [];
  for (const row of table('provinces', ['name', 'kinds', 'now', 'until', 'also'])) {
    const province: Province = {
      name: row.name,
      kinds: several(row.kinds),
      now: row.now,
      until: row.until === '' ? null : row.until,
    };
    all.push(province);
    for (const name of [row.name, ...several(row.also)]) byKey.set(foldedSyllables(name).join(' '), province);
  }
  provinces = { all, byKey, longest: Math.max(...[...byKey.keys()].map((key) => key.split(' ').length)) };
  return provinces;
}

/** The province whose name begins at a folded syllable, the longest one. */
export function provinceAt(syllables: readonly string[], at: number): { province: Province; length: number } | null {
  const { byKey, longest } = loaded();
  for (let length = Math.min(longest, syllables.length - at); length > 0; length--) {
    const province = byKey.get(syllables.slice(at, at + length).join(' '));
    if (province !== undefined) return { province, length };
  }
  return null;
}
