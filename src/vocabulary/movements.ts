/** Movements, campaigns and common nouns that stand where a model's name may stand. */
import { fold } from '../text/fold.js';
import { matchForm } from '../text/match.js';
import { table } from './table.js';

const whole = new Set<string>();
const starts: string[] = [];
for (const row of table('movements', ['words', 'match'])) {
  const words = fold(matchForm(row.words));
  if (row.match === 'whole') whole.add(words);
  else starts.push(words);
}

/** Is this the name of a movement or a common noun rather than of a local model? */
export function isMovement(name: string): boolean {
  const words = fold(matchForm(name))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return whole.has(words) || starts.some((start) => words === start || words.startsWith(`${start} `));
}
