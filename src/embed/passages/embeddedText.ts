/**
 * What the model is shown of a passage: its text, and before it the headings that do not stand in the text itself. "Chịu trách nhiệm
 * báo cáo" means little without "III. Tổ chức thực hiện".
 */
import type { Passage } from '../../records/passage.js';
import { DEFAULT_WINDOW, roomForHeadings } from '../window.js';

// Longer than any heading with its white space.
const OPENING_LENGTH = 500;

/** The text to embed for a passage; the prefix of its role is the embedder's. As many headings as fit, the nearest first. */
export function embeddedText({ text, headings }: Passage, window: number = DEFAULT_WINDOW): string {
  const opening = text.slice(0, OPENING_LENGTH).replace(/\s+/g, ' ');
  const own = headings.findIndex((heading) => opening.startsWith(heading));
  const above = own === -1 ? headings : headings.slice(0, own);
  const shown: string[] = [];
  let room = roomForHeadings(window);
  for (const heading of above.toReversed()) {
    room -= heading.length + 1;
    if (room < 0) break;
    shown.unshift(heading);
  }
  return [...shown, text].join('\n');
}
