/**
 * The operative clauses of an act: the sentences that do something to other documents. A sentence acts
 * - where the act speaks of itself ("Quyết định này có hiệu lực từ ngày ký và thay thế …"),
 * - where an article begins with what it does ("Điều 1. Bãi bỏ …"), or an item of an article on effect does,
 * - where it says of a document that it ends, in an article on effect or together with the act itself,
 * and so do the items of a list that such a sentence heads. Tasks, conditions and history do nothing ("tham mưu sửa đổi …",
 * "trường hợp các văn bản dẫn chiếu … được thay thế"), and neither does the new wording that an amending act quotes.
 */
import { sentenceAt } from '../../extract/sentence.js';
import type { Span } from '../../records/span.js';
import { matchForm } from '../../text/match.js';
import {
  ACTING_HEADING,
  ACTING_VERB,
  ACTS,
  DOCUMENT_FIRST,
  ENDED_BEHIND,
  LIST_HEAD,
  SELF,
  SELF_LINE,
  TASK,
} from './words.js';

export interface OperativeClause {
  readonly span: Span;
  /** The sentence that heads the list in which it stands; its own span where it heads itself. */
  readonly head: Span;
  /** Where the words begin that say what is done to the first document: behind "Điều 2.", "a)". */
  readonly wordsFrom: number;
}

interface Sentence extends Span {
  /** Lower case, matching form, from `wordsFrom` to its end. */
  readonly words: string;
  readonly wordsFrom: number;
  readonly marker: Level | null;
  /** Offset of the first document that it names; its end where it names none. */
  readonly first: number;
}

/** How deep an item stands: article, number, letter, dash. */
const LEVELS = ['article', 'number', 'letter', 'dash'] as const;
type Level = (typeof LEVELS)[number];

const MARKERS: readonly (readonly [Level, RegExp])[] = [
  ['article', /^\s*điều \d{1,3}[a-zđ]?\s?[.:]?\s*/u],
  ['number', /^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[ivx]{1,5}[.)]|khoản \d{1,2}\.)\s*/u],
  ['letter', /^\s*[a-zđ][.)]\s*/u],
  ['dash', /^\s*[-+*•–]\s*/u],
];

/** @param documents Where the text names other documents, in order. */
export function operativeClauses(text: string, documents: readonly Span[]): OperativeClause[] {
  const form = matchForm(text);
  const inQuotes = quotedRanges(form);
  const clauses: OperativeClause[] = [];
  let article: { heading: string } | null = null;
  let head: Sentence | null = null;
  for (const sentence of sentencesOf(form, documents)) {
    if (sentence.words.trim() === '' || inQuotes(sentence.first)) continue;
    const opensArticle = sentence.marker === 'article';
    if (opensArticle) article = { heading: sentence.words.split('\n', 1)[0] ?? '' };
    if (isOperative(sentence, article?.heading ?? null, opensArticle)) {
      head = sentence;
    } else if (head === null || !isUnder(sentence, head)) {
      head = null;
      continue;
    }
    if (sentence.first < sentence.end) {
      const { start, end, wordsFrom } = sentence;
      clauses.push({ span: { start, end }, head: { start: head.start, end: head.end }, wordsFrom });
    }
  }
  return clauses;
}

function isOperative(sentence: Sentence, article: string | null, opensArticle: boolean): boolean {
  const { words, wordsFrom, first } = sentence;
  const before = words.slice(0, first - wordsFrom);
  const own = before.split('\n').findLast((line) => SELF_LINE.test(line));
  if (own !== undefined) return ACTING_VERB.test(own) && !TASK.test(own);
  if (article === null || (TASK.test(article) && !opensArticle)) return false;
  const onEffect = ACTING_HEADING.test(article);
  if (ACTS.test(words)) return (opensArticle || onEffect) && !TASK.test(before);
  const behind = words.slice(first - wordsFrom);
  if (LIST_HEAD.test(words) && ENDED_BEHIND.test(words)) return onEffect && !TASK.test(before);
  return (
    DOCUMENT_FIRST.test(before) && !TASK.test(before) && ENDED_BEHIND.test(behind) && (onEffect || SELF.test(behind))
  );
}

/** An item of the list that `head` begins: it names a document at once, and stands no higher than the head. */
function isUnder(sentence: Sentence, head: Sentence): boolean {
  const before = sentence.words.slice(0, sentence.first - sentence.wordsFrom);
  if (sentence.first >= sentence.end || before.length > LONGEST_ITEM_HEAD || TASK.test(before)) return false;
  if (sentence.marker === null) return true;
  const depth = (marker: Level | null): number => (marker === null ? -1 : LEVELS.indexOf(marker));
  return depth(sentence.marker) > depth(head.marker) || head.marker === null;
}

/** "Khoản 2 Điều 5, Điều 7 và Phụ lục II ban hành kèm theo ": more words than these before a document say something else. */
const LONGEST_ITEM_HEAD = 160;

/** Blanks and markers before the words of an item. */
const LONGEST_MARKERS = 60;

function sentencesOf(form: string, documents: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  let document = 0;
  for (let at = 0; at < form.length; ) {
    const { marker, length } = markerOf(form.slice(at, at + LONGEST_MARKERS).toLowerCase());
    const wordsFrom = Math.min(at + length, form.length - 1);
    // "Điều 2." is no sentence of its own: its words follow on the same line, or on the next.
    const end = Math.max(wordsFrom + 1, sentenceAt(form, wordsFrom).end);
    while ((documents[document]?.start ?? form.length) < at) document++;
    const first = Math.max(wordsFrom, Math.min(documents[document]?.start ?? end, end));
    const words = form.slice(wordsFrom, end).toLowerCase();
    sentences.push({ start: at, end, words, wordsFrom, marker, first });
    at = end;
  }
  return sentences;
}

/** The deepest marker at the beginning ("Điều 2. 1. …" opens an article; "2. a) …" is a letter), and how long all of them are. */
function markerOf(words: string): { marker: Level | null; length: number } {
  let length = 0;
  let marker: Level | null = null;
  for (const [level, pattern] of MARKERS) {
    const found = pattern.exec(words.slice(length))?.[0] ?? '';
    if (found.trim() === '') continue;
    length += found.length;
    marker = marker === 'article' ? marker : level;
  }
  return { marker, length: length === 0 ? words.length - words.trimStart().length : length };
}

/** Is an offset inside quotation marks? An opening mark that is never closed reaches to the end: what cannot be told is left out. */
function quotedRanges(form: string): (offset: number) => boolean {
  const marks: number[] = [];
  for (let at = form.indexOf('"'); at !== -1; at = form.indexOf('"', at + 1)) marks.push(at);
  let next = 0;
  return (offset) => {
    while (next < marks.length && (marks[next] ?? 0) < offset) next++;
    return next % 2 === 1;
  };
}
