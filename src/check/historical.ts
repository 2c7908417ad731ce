/**
 * Is a mention one of history? An act that has ended may be named as what was replaced, reviewed or in force before; a draft that says
 * so makes no mistake.
 */
import { sentenceAt } from '../extract/sentence.js';
import type { Citation } from '../records/citation.js';
import { type HistoryCue, historyCues, spokenSyllables } from '../vocabulary/historyCues.js';

/** Syllables between a cue and the mention: "thay thế các", "bãi bỏ toàn bộ". */
const NEAR = 3;
/** Syllables of a title between a mention and the cue after it. */
const MOST_TITLE = 40;
const PRESENT = 'nay';
/** Characters from a mention to the end of its title, at most: no title is longer. */
const FARTHEST = 2_000;
/** Characters between a mention and its title, line breaks and indents of the title counted in. */
const BETWEEN = 200;

/**
 * @param citations all citations of the draft, in the order of the text
 * @returns whether words around the mention at `index` make it one of history
 */
export function isHistorical(text: string, citations: readonly Citation[], index: number): boolean {
  const citation = citations[index];
  if (citation === undefined) return false;
  if (citation.relation === 'replaces' || citation.relation === 'repeals') return true;
  const sentence = sentenceAt(text, citation.span.start);
  const said = text.slice(sentence.start, sentence.end);
  const at = citation.span.start - sentence.start;
  const before = spokenSyllables(clauseBefore(said.slice(0, at)));
  const end = Math.max(at, citation.span.end - sentence.start);
  const next = nextAfter(citations, index);
  const after = spokenSyllables(said.slice(end, next === null ? undefined : next.span.start - sentence.start));
  const passed = citation.title === null ? 0 : Math.min(MOST_TITLE, spokenSyllables(citation.title).length + NEAR);
  return historyCues.some((cue) =>
    cue.side === 'before' ? standsBefore(cue, before) : standsAfter(cue, after, passed),
  );
}

/** The mention that follows; mentions of one list ("217, 218-QĐ/TW") share their range. */
function nextAfter(citations: readonly Citation[], index: number): Citation | null {
  const end = citations[index]?.span.end ?? 0;
  for (let at = index + 1; at < citations.length; at++) {
    const other = citations[at];
    if (other !== undefined && other.span.start >= end) return other;
  }
  return null;
}

/** The clause that leads to a mention: from the last semicolon or full stop on. */
const clauseBefore = (said: string): string => said.slice(said.lastIndexOf(';') + 1);

function standsBefore({ syllables, reach }: HistoryCue, before: readonly string[]): boolean {
  const last = before.length - syllables.length;
  const first = reach === 'clause' ? 0 : Math.max(0, last - NEAR);
  for (let at = first; at <= last; at++) {
    // "trước đây …, nay thực hiện Quyết định …" has come to the present.
    const present = before.indexOf(PRESENT, at + syllables.length) !== -1;
    if (matchesAt(syllables, before, at) && !present) return true;
  }
  return false;
}

/** Right behind the mention, or behind the title that follows it. */
function standsAfter({ syllables }: HistoryCue, after: readonly string[], title: number): boolean {
  const last = Math.min(after.length - syllables.length, NEAR + title);
  for (let at = 0; at <= last; at++) if (matchesAt(syllables, after, at)) return true;
  return false;
}

const matchesAt = (cue: readonly string[], syllables: readonly string[], at: number): boolean =>
  cue.every((part, i) => (part === '#' ? /^\d+$/.test(syllables[at + i] ?? '') : syllables[at + i] === part));

/**
 * The citation in whose title the mention at `index` stands ("Kế hoạch 21-KH/TU ngày 04/3/2018 về thực hiện Quyết định 290-QĐ/TW"):
 * what was right on the day of that paper stays right in its title. Null for a mention of the draft's own.
 */
export function titledBy(citations: readonly Citation[], index: number): Citation | null {
  const citation = citations[index];
  if (citation === undefined) return null;
  const said = squeezed(citation.text);
  for (let at = index - 1; at >= 0; at--) {
    const outer = citations[at];
    if (outer === undefined || citation.span.start - outer.span.end > FARTHEST) return null;
    if (outer.title === null || outer.symbol === citation.symbol) continue;
    const inReach = citation.span.start - outer.span.end <= outer.title.length + BETWEEN;
    if (inReach && squeezed(outer.title).includes(said)) return outer;
  }
  return null;
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
