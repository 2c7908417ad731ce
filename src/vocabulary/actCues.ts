/** Words by which an operative clause acts upon other documents, and words that show that it does not. */
import { table } from './table.js';

const ROLES = ['verb', 'subject', 'heading', 'task', 'part'] as const;
export type ActCueRole = (typeof ROLES)[number];

const byRole = new Map<ActCueRole, string[]>(ROLES.map((role) => [role, []]));
for (const { cue, role } of table('act-cues', ['cue', 'role'])) {
  const known = ROLES.find((name) => name === role);
  if (known === undefined) throw new Error(`act-cues.tsv: "${cue}" has role "${role}"`);
  byRole.get(known)?.push(cue);
}

/** Cues of one role, lower case with diacritics, longest first. */
export const actCues = (role: ActCueRole): readonly string[] =>
  [...(byRole.get(role) ?? [])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
