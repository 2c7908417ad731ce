/** Words that make the mention of a document one of history ("trước đây", "tổng kết 10 năm thực hiện"). */
import { matchForm } from '../text/match.js';
import { table } from './table.js';

export interface HistoryCue {
  /** Syllable by syllable, as `syllables` of a text gives them; "#" stands for a number. */
  readonly syllables: readonly string[];
  readonly side: 'before' | 'after';
  /** `near`: beside the mention; `clause`: anywhere before it in its clause. */
  readonly reach: 'near' | 'clause';
}

export const historyCues: readonly HistoryCue[] = table('history-cues', ['cue', 'side', 'reach']).map(
  ({ cue, side, reach }) => {
    if (side !== 'before' && side !== 'after') throw new Error(`history-cues.tsv: "${cue}" has side "${side}"`);
    if (reach !== 'near' && reach !== 'clause') throw new Error(`history-cues.tsv: "${cue}" has reach "${reach}"`);
    return { syllables: spokenSyllables(cue), side, reach };
  },
);

/** The syllables of a text in lower case with their marks ("cũ" is not "cụ"), and its numbers; "#" is one of its own. */
export function spokenSyllables(text: string): string[] {
  return (
    matchForm(text)
      .toLowerCase()
      .match(/\p{L}+|\d+|#/gu) ?? []
  );
}
