/**
 * What a passage says beside the frame of its paper: masthead and "Nơi nhận" are alike in all papers of one system, and would be the
 * nearest of all.
 */
import type { Passage } from '../records/passage.js';
import { fold } from '../text/fold.js';
import { linesOf } from '../text/lines.js';
import { syllables } from '../text/syllables.js';

const RECIPIENTS = /^[\s*_-]*noi nhan\b/;
/** Lines that stand above the body: national title and motto, Party title, number, place and date, names in capitals, rules. */
const MASTHEAD =
  /cong hoa xa hoi chu nghia viet nam|doc lap ?- ?tu do ?- ?hanh phuc|dang cong san viet nam|^\W*so ?[:.]? ?[\d.…/]|, ngay\b.{0,20}\bthang\b|^\W*$/;
/** Lines within which a masthead ends. */
const MASTHEAD_LINES = 12;
/** Fewer syllables say nothing of their own. */
const MIN_SYLLABLES = 12;

const isMasthead = (line: string): boolean => MASTHEAD.test(fold(line)) || line === line.toUpperCase();

/** A passage without the frame at its ends; null where too little of its own remains. */
export function substanceOf(passage: Passage): Passage | null {
  const lines = linesOf(passage.text);
  const recipients = lines.findIndex((line) => RECIPIENTS.test(fold(line.text)));
  const kept = lines.slice(0, recipients === -1 ? lines.length : recipients);
  const last = kept
    .slice(0, MASTHEAD_LINES)
    .findLastIndex(({ text }) => MASTHEAD.test(fold(text)) && text.trim() !== '');
  const body = kept.filter(({ text }, i) => i > last && !(i < MASTHEAD_LINES && isMasthead(text)));
  const [first] = body;
  const end = body.findLast(({ text }) => text.trim() !== '')?.end;
  if (first === undefined || end === undefined) return null;
  const text = passage.text.slice(first.start, end);
  if (syllables(text).length < MIN_SYLLABLES) return null;
  const { start } = passage.span;
  return { ...passage, text, span: { start: start + first.start, end: start + end } };
}
