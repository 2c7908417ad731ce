/**
 * Where a further article begins in a page of articles that somebody copied one behind the other: a headline alone between blank
 * lines. A headline is told by its capitals ("Nhiều Kết Quả Tích Cực Trong Phong Trào": no sentence is written so), or by what ends
 * the article above it ("Nguồn: …", "Số lần xem: 312").
 */
import type { Line } from '../../text/lines.js';
import type { Source } from '../extractor.js';
import { inCapitals } from '../layout/cells.js';
import { mastheadOf } from '../layout/masthead.js';

const LONGEST_HEADLINE = 220;
const SHORTEST_HEADLINE = 20;
const FEWEST_WORDS = 6;
const CAPITAL_SHARE = 0.8;
// Less text than this under a headline is a teaser or the headline once more.
const ARTICLE_CHARS = 400;
// One paragraph of prose under a headline that only the end of another article announces.
const PARAGRAPH_CHARS = 120;
const ARTICLE_END =
  /^[\s(*_]*(?:so lan xem|luot xem|lan xem|nguon(?: tin)?\s?:|theo nguon|tac gia\s?:|tin, anh\s?:|con tiep\s?\))/;
const NUMBERED = /^\s*(?:[-–•+*]|\d{1,2}[.)/]|[ivxIVX]{1,5}[.)-]|[a-zđA-Z][.)])/;

/** Offsets of the headlines, ascending, the first of them the beginning of the text; one alone where it is one article. */
export function articleStarts(source: Source): number[] {
  // A document with a masthead has its own title and is no page of articles.
  if (mastheadOf(source).official) return [0];
  const starts = [0];
  const filled = source.lines.filter(({ text }) => text.trim() !== '');
  let prose = 0;
  for (const [i, line] of filled.entries()) {
    const previous = filled[i - 1];
    if (previous !== undefined && prose >= ARTICLE_CHARS && begins(source, filled, i)) {
      starts.push(line.start);
      prose = 0;
    } else if (line.text.length >= PARAGRAPH_CHARS) prose += line.text.length;
  }
  return starts;
}

function begins(source: Source, lines: readonly Line[], index: number): boolean {
  const [previous, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (previous === undefined || line === undefined || next === undefined) return false;
  const text = line.text.trim();
  const alone = line.start - previous.end > 1;
  if (!alone || text.length < SHORTEST_HEADLINE || text.length > LONGEST_HEADLINE) return false;
  if (/[.;:,]$/.test(text) || NUMBERED.test(text) || !/^["“(]?\p{Lu}/u.test(text)) return false;
  if (inTitleCase(text)) return proseBelow(lines, index) >= ARTICLE_CHARS;
  return (
    ARTICLE_END.test(source.folded.slice(previous.start, previous.end)) && next.text.trim().length >= PARAGRAPH_CHARS
  );
}

/** Nearly every word with a capital, but not in capitals. */
function inTitleCase(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS || inCapitals(text)) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals >= words.length * CAPITAL_SHARE;
}

/** Characters in paragraphs below a line, up to what an article needs. */
function proseBelow(lines: readonly Line[], index: number): number {
  let prose = 0;
  for (let below = index + 1; below < lines.length && prose < ARTICLE_CHARS; below++) {
    const { text } = lines[below] ?? { text: '' };
    if (inTitleCase(text.trim()) && text.length < LONGEST_HEADLINE) break;
    if (text.length >= PARAGRAPH_CHARS) prose += text.length;
  }
  return prose;
}
