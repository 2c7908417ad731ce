/** Words that make the mention of a unit or a body one of the past ("trước đây", "được thành lập từ"). */
import { matchForm } from '../text/match.js';
import { table } from './table.js';

export type PastSide = 'before' | 'after' | 'around';
export type PastStrength = 'sure' | 'likely';

/** One pattern for the cues of a side and strength; on `matchForm` of a text, in any case. `before` ends and `after` begins at the mention. */
export function pastCuePattern(side: PastSide, strength: PastStrength): RegExp {
  const cues = table('past-cues', ['cue', 'side', 'strength'])
    .filter((row) => row.side === side && row.strength === strength)
    .map(({ cue }) => matchForm(cue).replaceAll(' ', '\\s'));
  // Longest first, so that the order of the table does not matter.
  const words = `(?:${cues.sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`;
  if (side === 'before') return new RegExp(`(?<!\\p{L})${words}\\s?(?:các\\s)?$`, 'iu');
  if (side === 'after') return new RegExp(`^[,\\s]{0,3}\\(?${words}`, 'iu');
  return new RegExp(`(?<!\\p{L})${words}`, 'iu');
}
