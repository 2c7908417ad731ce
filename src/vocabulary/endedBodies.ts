/** Boards, party committees, ministries and departments that ended or merged in 2025, and what took over. */
import { matchForm } from '../text/match.js';
import { several, table } from './table.js';

export interface EndedBody {
  readonly name: string;
  /** Last day on which one of that name may have stood. */
  readonly until: string;
  readonly now: string;
  /** Did the whole go to one body, that of `now`? */
  readonly one: boolean;
  /** Read of in the source; else from memory, or of some places only. */
  readonly verified: boolean;
  /** From that day on it is not known whether the name is in use again. */
  readonly doubtFrom: string | null;
  readonly source: string;
}

const spellings = new Map<string, EndedBody>();
for (const row of table('ended-bodies', ['name', 'also', 'until', 'now', 'one', 'verified', 'doubtFrom', 'source'])) {
  const body: EndedBody = {
    name: row.name,
    until: row.until,
    now: row.now,
    one: row.one === 'yes',
    verified: row.verified === 'yes',
    doubtFrom: row.doubtFrom === '' ? null : row.doubtFrom,
    source: row.source,
  };
  for (const spelling of [row.name, ...several(row.also)]) spellings.set(keyOf(spelling), body);
}

/** Any of the names, in any case, blanks and dashes as they come; longest first. On `matchForm` of a text. */
export const endedBodyPattern = (): RegExp => {
  const names = [...spellings.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const words = names.map((name) => name.replaceAll(/ ?- ?/g, '\\s?-\\s?').replaceAll(' ', '\\s{1,2}'));
  return new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
};

/** The body that words found by `endedBodyPattern` name. */
export const endedBodyNamed = (written: string): EndedBody | null => spellings.get(keyOf(written)) ?? null;

function keyOf(written: string): string {
  return matchForm(written)
    .toLowerCase()
    .replace(/\s{0,2}-\s{0,2}/g, '-')
    .replace(/\s+/g, ' ');
}
