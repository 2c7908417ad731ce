/** How sure an item is, and what made it. */

/** Items below this are candidates: shown apart, not told as facts. See `bench/calibration.mjs` for what the bands are worth. */
export const FACT_FROM = 0.65;

export const isCandidate = ({ confidence }: { readonly confidence: number }): boolean => confidence < FACT_FROM;

/** What a rule names: a pattern of the code, and the words that made it apply, where they stand in a table with that table's name. */
export interface RuleParts {
  readonly pattern: string;
  readonly table: string | null;
  readonly cue: string | null;
}

const ARROW = ' ← ';

/** "type+symbol ← relation-cues:căn cứ"; without a table "numeric ← ngày"; without a cue the pattern alone. */
export function ruleOf(pattern: string, cue: string | null = null, table: string | null = null): string {
  if (cue === null) return pattern;
  return `${pattern}${ARROW}${table === null ? '' : `${table}:`}${cue}`;
}

/** The way back from `ruleOf`. */
export function partsOfRule(rule: string): RuleParts {
  const arrow = rule.indexOf(ARROW);
  if (arrow === -1) return { pattern: rule, table: null, cue: null };
  const said = rule.slice(arrow + ARROW.length);
  const row = /^([a-z]+(?:-[a-z]+)*):(.+)$/s.exec(said);
  const pattern = rule.slice(0, arrow);
  return row === null ? { pattern, table: null, cue: said } : { pattern, table: row[1] ?? null, cue: row[2] ?? null };
}
