/**
 * A span of a draft's text, found again in another form of the same draft (the file as it is, not as it was read): by its words and
 * what stands before it, white space left aside.
 */
import type { Span } from '../../records/span.js';
import { normalise } from '../../text/normalise.js';

/** A text without its white space, and where each of its characters stood. */
interface Dense {
  readonly text: string;
  readonly places: readonly number[];
}

/** Characters before a span that tell it from the same words elsewhere; tried from the longest on. */
const CONTEXTS = [60, 24, 8, 0];

/** Finds spans of `draft` in `original`; null for one that stands nowhere there. */
export function placesIn(original: string, draft: string, spans: readonly Span[]): (Span | null)[] {
  const normal = normalise(original);
  const there = dense(normal.text);
  const here = dense(draft);
  return spans.map((span) => {
    const start = firstAtOrAfter(here.places, span.start);
    const end = firstAtOrAfter(here.places, span.end);
    const words = here.text.slice(start, end);
    if (words === '') return null;
    const found = findIn(there.text, here.text, start, words);
    const [from, to] = [there.places[found ?? -1], there.places[(found ?? -1) + words.length - 1]];
    if (found === null || from === undefined || to === undefined) return null;
    return { start: normal.toOriginal(from), end: normal.toOriginal(to + 1) };
  });
}

function findIn(there: string, here: string, start: number, words: string): number | null {
  for (const length of CONTEXTS) {
    const context = here.slice(Math.max(0, start - length), start);
    const sought = context + words;
    const found = there.indexOf(sought);
    if (found === -1) continue;
    // The same words in the same surroundings: as many of them come before as in the draft.
    const before = occurrences(here.slice(0, start + words.length), sought) - 1;
    return nth(there, sought, before) + context.length;
  }
  return null;
}

function occurrences(text: string, sought: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) count++;
  return count;
}

/** Where the occurrence with this number (from 0) stands, or the last one if there are fewer. */
function nth(text: string, sought: string, number: number): number {
  let at = text.indexOf(sought);
  for (let i = 0; i < number; i++) {
    const next = text.indexOf(sought, at + 1);
    if (next === -1) return at;
    at = next;
  }
  return at;
}

function dense(text: string): Dense {
  const characters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (/\s/.test(character)) continue;
    characters.push(character);
    places.push(at);
  }
  return { text: characters.join(''), places };
}

/** Index of the first place that is not before an offset. */
function firstAtOrAfter(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
