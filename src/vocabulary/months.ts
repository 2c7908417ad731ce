/** Months written in words ("tháng mười một", "tháng Tám"). */
import { table } from './table.js';

const byWord = new Map(table('months', ['word', 'month']).map((row) => [row.word, Number(row.month)]));

/** The month that a word or two name, in any case; null for other words. */
export const monthOfWord = (word: string): number | null =>
  byWord.get(word.toLowerCase().replace(/\s+/g, ' ').trim()) ?? null;
