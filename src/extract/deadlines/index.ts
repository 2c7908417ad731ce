/**
 * Deadlines: a time by which somebody must do something ("trước ngày 30/10 hàng năm").
 * A past event's date is none, nor is the day of an act's effect or a development target ("đến năm 2030 đạt …").
 */
import { ruleOf } from '../../records/certainty.js';
import type { Deadline } from '../../records/facts.js';
import { confidenceOf } from '../../vocabulary/confidence.js';
import { type TimeToken, timeTokens, tokensWithin } from '../dates/tokens.js';
import type { Extractor, Source } from '../extractor.js';
import { sentenceAt } from '../sentence.js';
import { spaced } from '../spaced.js';
import type { Clause, Due } from './clause.js';
import { pointsIn } from './points.js';
import { repeatsIn } from './repeats.js';
import { recipientIn, taskAbove, taskBeside } from './task.js';
import { termsIn } from './terms.js';

// Sentences without a date that may set a deadline all the same.
const TRIGGER = spaced(
  '\\b(?:(?:hang|moi) (?:ngay|tuan|thang|quy|nam|6 thang)|dinh ky|trong vong|thoi han|(?:ke|tinh) tu|lan ?/ ?|(?:thang|quy|nam|tuan) (?:hop |it nhat )?(?:mot|hai|0?\\d) lan|lan (?:trong|moi|mot)|tuan (?:dau|cuoi)|(?:het|trong|cuoi|thuc) nam|tong ket nam|truoc ngay|cham nhat|muon nhat|ngay lam viec|it nhat|toi thieu)',
  'g',
);

// Line ends, and the stars of text that marks bold print with them.
const BLANK = /[\n*]/g;

export const deadlines: Extractor<'deadlines'> = {
  name: 'deadlines',
  find: (source, found) => ({
    deadlines: clausesOf(source, found.header.date).flatMap((clause) => deadlinesIn(source, clause)),
  }),
};

/** Sentences with a date or a word of recurrence or term, each once, in order. */
function clausesOf(source: Source, signed: string | null): Clause[] {
  const tokens = timeTokens(source);
  const clauses: Clause[] = [];
  let end = 0;
  for (const offset of startsOf(tokens, source.folded)) {
    if (offset < end) continue;
    const span = sentenceAt(source.match, offset);
    const start = Math.max(span.start, end);
    end = span.end;
    clauses.push({
      span: { start, end },
      folded: source.folded.slice(start, end).replace(BLANK, ' '),
      match: source.match.slice(start, end).replace(BLANK, ' '),
      tokens: tokensWithin(tokens, start, end),
      signed,
    });
  }
  return clauses;
}

function startsOf(tokens: readonly TimeToken[], folded: string): number[] {
  const starts = tokens.map((token) => token.start);
  for (const hit of folded.matchAll(TRIGGER)) starts.push(hit.index);
  return starts.sort((a, b) => a - b);
}

function deadlinesIn(source: Source, clause: Clause): Deadline[] {
  const points = pointsIn(clause);
  const terms = termsIn(clause).filter((term) => !overlaps(points, term));
  const dated = [...points, ...terms];
  const dues = [...dated, ...repeatsIn(clause, dated)].sort((a, b) => a.start - b.start || a.end - b.end);
  if (dues.length === 0) return [];
  const parts = dues.map((_, i) => ({
    from: dues[i - 1]?.end ?? clause.span.start,
    until: dues[i + 1]?.start ?? clause.span.end,
  }));
  const tasks = dues.map((due, i) => taskBeside(source.text, parts[i]?.from ?? 0, due, parts[i]?.until ?? 0));
  const recipients = parts.map(({ from, until }) => recipientIn(source.text.slice(from, until)));
  return dues.map((due, i) => {
    const { start, end, by, ...when } = due;
    const what = nearest(tasks, i) ?? taskAbove(source, clause);
    const certainty = {
      rule: ruleOf(by.pattern, by.cue, by.table),
      confidence: confidenceOf('deadlines', by.pattern),
    };
    const text = source.text.slice(start, end);
    return { span: { start, end }, text, ...when, what, to: nearest(recipients, i), ...certainty };
  });
}

/** "trước ngày 15/6 và 15/12": what stands with one of them holds for all. */
const nearest = (said: readonly (string | null)[], i: number): string | null =>
  said[i] ?? said.slice(0, i).findLast(told) ?? said.slice(i).find(told) ?? null;

const told = (words: string | null): words is string => words !== null;

const overlaps = (dues: readonly Due[], one: Due): boolean =>
  dues.some((other) => other.start < one.end && one.start < other.end);
