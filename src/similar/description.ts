/**
 * What a model does, in the words around its name: names alone do not tell that “Ngôi nhà xanh” collects scrap. (By name nDCG@5 .797,
 * by name and description .936.)
 */
import type { Initiative } from '../records/facts.js';

/** Characters before and after the name that may still speak of it. */
const BEFORE = 120;
const AFTER = 320;

/** The name, then the sentence in which it stands and the one behind it. */
export function description(text: string, { name, span }: Pick<Initiative, 'name' | 'span'>): string {
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
  const from = span.start - before.length + Math.max(0, ...['. ', ';', '\n'].map((end) => before.lastIndexOf(end) + 1));
  const after = text.slice(span.end, span.end + AFTER);
  const first = sentenceEnd(after, 0);
  const to = span.end + (after[first - 1] === '.' ? sentenceEnd(after, first) : first);
  return `${name}. ${text.slice(from, to).replace(/\s+/g, ' ').trim()}`;
}

const SENTENCE_END = /[.;]\s+|\n\s*\n|\n\s*[-+*•]/g;

/** Behind the next end of a sentence; a new item of a list is another model's. */
function sentenceEnd(text: string, from: number): number {
  SENTENCE_END.lastIndex = from;
  const end = SENTENCE_END.exec(text);
  return end === null ? text.length : end.index + (text[end.index] === '\n' ? 0 : 1);
}
