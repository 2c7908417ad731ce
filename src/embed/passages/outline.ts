/**
 * The outline of a document: every paragraph with the headings that it stands under. A labelled paragraph is a heading where it reads
 * as a title (short, no full stop) or as a lead-in (ends in a colon); "1. Các cơ quan … chịu trách nhiệm thi hành." is text of its own.
 */
import { levels } from './labels.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';

export interface Heading {
  readonly level: number;
  /** As written, white space collapsed; of "Điều 5. Quyết định này có hiệu lực …" only "Điều 5". */
  readonly text: string;
}

export interface OutlineItem {
  readonly start: number;
  readonly end: number;
  /** Headings above it, outermost first; its own last, where it is one. */
  readonly path: readonly Heading[];
  readonly isHeading: boolean;
  /** Rank of its label; null for a plain paragraph. */
  readonly level: number | null;
  /** A part that reads by itself begins here: an article, a Roman section, what follows the last heading ("Nơi nhận"). */
  readonly opensPart: boolean;
}

// Longer labelled paragraphs are text, whatever they end in.
const MAX_HEADING_LENGTH = 200;
// "**Chương XXVIII.**", "Phần thứ mười hai".
const MAX_LABEL_LENGTH = 40;
const ENDS_AS_TEXT = /[.;,!?…]["”’)*_]{0,4}$/u;
const LEADS_IN = /:[*_]{0,3}$/;
// Recipients and signatures stand under no heading.
const CLOSING = /^[*_|\s]{0,10}(?:Nơi nhận\s?:|NƠI NHẬN\s?:|(?:T\/M|TM|KT|TL|TUQ)[./]?\s+\p{Lu}{2})/u;

/** The paragraphs of a text with their headings, in order. */
export function outlineOf(text: string): OutlineItem[] {
  const items: OutlineItem[] = [];
  let path: readonly Heading[] = [];
  let closing = false;
  for (const paragraph of withTitles(text, paragraphsOf(text))) {
    const { start, end, label } = paragraph;
    if (label === null) {
      const closes = !closing && CLOSING.test(text.slice(start, start + 40));
      if (closes) {
        path = [];
        closing = true;
      }
      items.push({ start, end, path, isHeading: false, level: null, opensPart: closes });
      continue;
    }
    const { level } = label;
    const heading = headingOf(text, paragraph);
    // The recipients' own dashes and numbers open nothing; a new part after them (an appendix, a regulation) does.
    if (heading !== null && level <= levels.roman) closing = false;
    if (!closing) path = path.filter((above) => above.level < level);
    if (heading !== null && !closing) path = [...path, heading];
    items.push({
      start,
      end,
      path,
      isHeading: heading !== null && !closing && isWholly(text, paragraph, heading),
      level,
      opensPart: level <= levels.roman && !closing,
    });
  }
  return items;
}

/** "Chương II" and the title on the line below are one paragraph. */
function withTitles(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const above = joined.at(-1);
    if (above !== undefined && paragraph.label === null && awaitsTitle(text, above)) {
      const title = text.slice(paragraph.start, paragraph.end);
      if (title.length <= MAX_HEADING_LENGTH && !ENDS_AS_TEXT.test(title)) {
        joined[joined.length - 1] = { ...above, end: paragraph.end };
        continue;
      }
    }
    joined.push(paragraph);
  }
  return joined;
}

/** Nothing but "Chương II" or "Điều 5.": the title follows. */
function awaitsTitle(text: string, { start, end, label }: Paragraph): boolean {
  if (label === null || label.level > levels.article || end - start > MAX_LABEL_LENGTH) return false;
  return text.slice(start, end).replace(/[*_#.:\s]+$|^[*_#]+/g, '') === label.text;
}

function headingOf(text: string, { start, end, label }: Paragraph): Heading | null {
  if (label === null) return null;
  const title = collapsed(text.slice(start, end));
  const reads = title.length <= MAX_HEADING_LENGTH && !ENDS_AS_TEXT.test(title);
  const { level } = label;
  if (level <= levels.article) return { level, text: reads ? title : collapsed(label.text) };
  if (!reads) return null;
  // Dashes head nothing unless they lead in a list.
  return level < levels.point || LEADS_IN.test(title) ? { level, text: title } : null;
}

/** False where the paragraph holds text besides its heading ("Điều 5. Quyết định này có hiệu lực …"). */
const isWholly = (text: string, { start, end }: Paragraph, heading: Heading): boolean =>
  collapsed(text.slice(start, end)) === heading.text;

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();
