/** What recognition leaves unsure: told with the extraction, and taken off the certainty of the items that rest on it. */
import type { RecognisedSpan } from '../read/reader.js';
import type { Findings } from '../records/extraction.js';
import type { Recognition } from '../records/recognition.js';
import type { Span } from '../records/span.js';

// Judged, not measured: a word below this is worth a look at the paper.
const WEAK_BELOW = 0.75;
// What a rule of the field mended is surer than what was read.
const MENDED = 0.8;

const certaintyOf = ({ confidence, repair }: RecognisedSpan): number =>
  repair === undefined || repair.rule === 'letter' ? confidence : Math.max(confidence, MENDED);

/** `words`: ranges of `text`, in its order; null where nothing was recognised. */
export function recognitionOf(text: string, words: readonly RecognisedSpan[]): Recognition | null {
  if (words.length === 0) return null;
  const quoted = ({ start, end }: RecognisedSpan): { span: Span; text: string } => ({
    span: { start, end },
    text: text.slice(start, end),
  });
  return {
    confidence: rounded(words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length),
    weak: words
      .filter((word) => certaintyOf(word) < WEAK_BELOW)
      .map((word) => ({ ...quoted(word), confidence: rounded(word.confidence) })),
    repairs: words.flatMap((word) =>
      word.repair === undefined ? [] : [{ ...quoted(word), original: word.repair.original, rule: word.repair.rule }],
    ),
  };
}

/** Findings whose items are no surer than the weakest of the words that they quote. */
export function lessSure(findings: Findings, words: readonly RecognisedSpan[]): Findings {
  const weak = words.filter((word) => certaintyOf(word) < WEAK_BELOW);
  if (weak.length === 0) return findings;
  const lowered = <Item extends { readonly span: Span; readonly confidence: number }>(items: readonly Item[]): Item[] =>
    items.map((item) => {
      const least = Math.min(
        1,
        ...weak.filter(({ start, end }) => start < item.span.end && end > item.span.start).map(certaintyOf),
      );
      return least === 1 ? item : { ...item, confidence: rounded(item.confidence * least) };
    });
  const { citations, dates, deadlines, initiatives, counts } = findings;
  return {
    ...findings,
    citations: lowered(citations),
    dates: lowered(dates),
    deadlines: lowered(deadlines),
    initiatives: lowered(initiatives),
    counts: lowered(counts),
  };
}

const rounded = (share: number): number => Math.round(share * 100) / 100;
