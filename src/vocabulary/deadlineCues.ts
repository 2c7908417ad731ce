/** Words that make a time a deadline, words for tasks, and days off: what the deadlines extractor knows. */
import { fold } from '../text/fold.js';
import { table } from './table.js';

export interface DeadlineCue {
  readonly cue: string;
  readonly bound: 'before' | 'by';
  /** Makes a deadline alone; a weak cue needs a task beside it. */
  readonly strong: boolean;
}

const cues = new Map<string, DeadlineCue>(
  table('deadline-cues', ['cue', 'bound', 'strength']).map((row) => [
    fold(row.cue),
    { cue: row.cue, bound: row.bound === 'before' ? 'before' : 'by', strong: row.strength === 'strong' },
  ]),
);
const verbs = table('task-verbs', ['verb', 'report']);

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** Folded cues, longest first: "chậm nhất là" before "chậm nhất". */
export const deadlineCueWords: readonly string[] = [...cues.keys()].sort(longestFirst);

/** The cue that folded words name; null for other words. */
export const deadlineCue = (words: string): DeadlineCue | null => cues.get(words.replace(/\s+/g, ' ').trim()) ?? null;

/** Verbs of tasks, lower case with diacritics, longest first. */
export const taskVerbs: readonly string[] = verbs.map((row) => row.verb).sort(longestFirst);

/** Those of them that are done at intervals. */
export const reportVerbs: readonly string[] = verbs
  .filter((row) => row.report === 'yes')
  .map((row) => row.verb)
  .sort(longestFirst);

const holidays = new Set(table('public-holidays', ['monthDay']).map((row) => row.monthDay));

/** Is an ISO day a public holiday of a fixed date? */
export const isFixedHoliday = (day: string): boolean => holidays.has(day.slice(5));
