/** Months written in words ("tháng mười một", "tháng Tám"). */
import { table } from './table.js';

const byWord = new Map(table('months', ['word', 'month']).map((row) => [row.word, Number(row.month)]));

/** The month that a word or two name, in any case; null for other words. */
export const monthOfWord = (word: string): number | null =>
  byWord.get(word.toLowerCase().replace(/\s+/g, ' ').trim()) ?? null;

/** The word for the month in a date ("tháng tư" → "tư"), as its row has it; null where it is a number. */
export function monthWordIn(date: string): string | null {
  const written = /tháng\s+(\p{L}+(?:\s+\p{L}+)?)/iu.exec(date)?.[1];
  if (written === undefined) return null;
  const both = written.toLowerCase().replace(/\s+/g, ' ');
  const [first = ''] = both.split(' ', 1);
  return [both, first].find((word) => byWord.has(word)) ?? null;
}
