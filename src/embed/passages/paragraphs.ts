/**
 * Paragraphs of a text: of a text with one line a paragraph its lines, of a text wrapped at a margin (most PDFs, copied papers) the
 * lines put together again.
 */
import { type Line, linesOf } from '../../text/lines.js';
import { type Label, labelOf } from './labels.js';

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Of its first line. */
  readonly label: Label | null;
}

interface LabelledLine extends Line {
  readonly label: Label | null;
}

// Paragraphs begin with capitals, digits or signs. Where more lines than these few begin with a small letter, lines are cut at a margin.
const WRAPPED_SHARE = 0.05;
// A line that was cut at the margin reaches near it; a shorter one ended by itself.
const NEAR_MARGIN = 0.75;
const MARGIN_PERCENTILE = 0.9;
const ENDS_SENTENCE = /[.;:!?…]["”’)*_]{0,4}\s*$/u;
const BEGINS_SMALL = /^\s*\p{Ll}/u;

/** The paragraphs of a text in order, blank lines left out, without white space at either end. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines: LabelledLine[] = linesOf(text).map((line) => ({ ...line, label: labelOf(line.text) }));
  const margin = marginOf(lines);
  const paragraphs: Paragraph[] = [];
  let first: LabelledLine | null = null;
  let last: LabelledLine | null = null;
  const close = (): void => {
    if (first !== null && last !== null) paragraphs.push(trimmed(text, first, last));
    first = null;
    last = null;
  };
  for (const line of lines) {
    if (line.text.trim() === '') close();
    else {
      if (last === null || !continues(last, line, margin)) close();
      first ??= line;
      last = line;
    }
  }
  close();
  return paragraphs;
}

/** Length of the lines that are cut at a margin; null where lines are paragraphs. */
function marginOf(lines: readonly LabelledLine[]): number | null {
  const plain = lines.filter((line) => line.label === null && line.text.trim() !== '');
  const small = plain.filter((line) => BEGINS_SMALL.test(line.text)).length;
  if (small === 0 || small < plain.length * WRAPPED_SHARE) return null;
  const lengths = plain.map((line) => line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * MARGIN_PERCENTILE)] ?? null;
}

function continues(before: LabelledLine, line: LabelledLine, margin: number | null): boolean {
  if (line.label !== null || ENDS_SENTENCE.test(before.text)) return false;
  // "I. TÌNH HÌNH VÀ / NGUYÊN NHÂN": a heading in capitals goes on in capitals, in either kind of text.
  if (before.label !== null && inCapitals(before.text.slice(before.label.textFrom)) && inCapitals(line.text))
    return true;
  return margin !== null && (BEGINS_SMALL.test(line.text) || before.text.length >= margin * NEAR_MARGIN);
}

const inCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

function trimmed(text: string, first: LabelledLine, last: LabelledLine): Paragraph {
  const raw = text.slice(first.start, last.end);
  const start = first.start + raw.length - raw.trimStart().length;
  return { start, end: first.start + raw.trimEnd().length, label: first.label };
}
