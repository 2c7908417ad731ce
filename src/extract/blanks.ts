/**
 * Two blanks between words are a typist's slip, or what is left of a justified line: the extractors read one. Wider gaps part columns and stay.
 */
import type { Findings } from '../records/extraction.js';
import type { Span } from '../records/span.js';

export interface Squeezed {
  readonly text: string;
  /** Offsets of the text that stand behind a blank that was left out, in order. */
  readonly cuts: readonly number[];
}

const DOUBLE = /(?<=\S) {2}(?=\S)/g;

/** The text with one blank for two; null where it has no two. */
export function squeezed(text: string): Squeezed | null {
  if (!text.includes('  ')) return null;
  const cuts: number[] = [];
  const kept = text.replace(DOUBLE, (_, offset: number) => {
    cuts.push(offset + 1 - cuts.length);
    return ' ';
  });
  return cuts.length === 0 ? null : { text: kept, cuts };
}

/** What was found in the squeezed text, as it stands in the original. */
export function placedIn(text: string, { cuts }: Squeezed, found: Findings): Findings {
  const original = ({ start, end }: Span): Span => ({
    start: start + cutsUpTo(cuts, start),
    end: end + cutsUpTo(cuts, end - 1),
  });
  const placed = <Item extends { readonly span: Span; readonly text: string }>(items: readonly Item[]): Item[] =>
    items.map((item) => {
      const span = original(item.span);
      return { ...item, span, text: text.slice(span.start, span.end) };
    });
  return {
    ...found,
    addressees: placed(found.addressees),
    recipients: placed(found.recipients),
    citations: placed(found.citations),
    backReferences: placed(found.backReferences),
    dates: placed(found.dates),
    deadlines: placed(found.deadlines),
    initiatives: placed(found.initiatives),
    counts: placed(found.counts),
    warnings: found.warnings.map((warning) => ({ ...warning, span: original(warning.span) })),
  };
}

/** How many blanks were left out up to an offset of the squeezed text. */
function cutsUpTo(cuts: readonly number[], offset: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
