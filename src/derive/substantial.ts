/**
 * What a passage says beside the frame of its paper: masthead and "Nơi nhận" are alike in all papers of one system, and would be the
 * nearest of all.
 */
import { fold } from '../text/fold.js';
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

/** Does enough of a passage remain without masthead and recipients? */
export function isSubstantial(text: string): boolean {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => RECIPIENTS.test(fold(line)));
  const kept = lines.slice(0, end === -1 ? lines.length : end);
  const last = kept.slice(0, MASTHEAD_LINES).findLastIndex((line) => MASTHEAD.test(fold(line)) && line.trim() !== '');
  const body = kept.filter((line, i) => i > last && !(i < MASTHEAD_LINES && isMasthead(line)));
  return syllables(body.join('\n')).length >= MIN_SYLLABLES;
}
