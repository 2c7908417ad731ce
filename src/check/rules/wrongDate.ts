/** The written date is not that of the document, which its numbering series leaves no doubt about. */
import { fold } from '../../text/fold.js';
import type { CheckRule } from '../rule.js';
import { conflictsOf, type Mend } from './conflict.js';

export const wrongDate: CheckRule = {
  name: 'wrong-date',
  severity: 'error',
  find: (draft) => conflictsOf(draft, 'wrong-date', 'date', mend),
};

/** The date as written within the mention, in the way in which it is written. */
const mend: Mend = ({ citation }, { date }, text) => {
  if (date === null || date.length < 10 || citation.date === null) return null;
  const [year = '', month = '', day = ''] = date.split('-');
  const quote = fold(text.slice(citation.span.start, citation.span.end));
  const numeric = /(\d{1,2})\s?([/.-])\s?\d{1,2}\s?[/.-]\s?\d{4}/.exec(quote);
  if (numeric !== null) {
    // NĐ 30/2020, Phụ lục I: days below 10 and the months 1 and 2 take a zero.
    const separator = numeric[2] ?? '/';
    return at(citation.span.start + numeric.index, numeric[0].length, [day, monthWritten(month), year].join(separator));
  }
  const worded = /\d{1,2}\s+thang\s+\d{1,2}\s+nam\s+\d{4}/.exec(quote);
  if (worded === null) return null;
  return at(citation.span.start + worded.index, worded[0].length, `${day} tháng ${monthWritten(month)} năm ${year}`);
};

const monthWritten = (month: string): string => (Number(month) > 2 ? String(Number(month)) : month);

const at = (start: number, length: number, text: string) => ({ span: { start, end: start + length }, text });
