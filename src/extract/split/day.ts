/**
 * The day on which a part appeared: the day of a document's masthead, or the dateline of an article, a short line at its head or foot that
 * is hardly more than a day ("Thứ Năm, 18/08/2022 | 08:15", "Cập nhật: 22/11/2021", "14/10/2022 07:30 Minh Thư").
 */
import { dates } from '../dates/index.js';
import { headerOf } from '../header/index.js';
import { emptyFindings } from '../nothing.js';
import { sourceOf } from '../source.js';

const LINES_OF_HEAD = 5;
const LINES_OF_FOOT = 2;
const LONGEST_LINE = 120;
// Folded: what may stand before the day of a dateline, and nothing else.
const BEFORE_DAY =
  /\b(?:duoc|dang|dua|cap nhat|xuat ban|tin|bai|luc|ngay|vao|thoi gian|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b|\b\d{1,2}(?::|h)\d{2}\b/g;

/** ISO 8601, as far as it is told. */
export function dayOf(text: string): string | null {
  const source = sourceOf(text);
  const { date } = headerOf(source);
  if (date !== null) return date;
  const filled = source.lines.filter((line) => line.text.trim() !== '');
  // The headline itself tells of other days.
  const candidates = [...filled.slice(1, LINES_OF_HEAD), ...filled.slice(-LINES_OF_FOOT)];
  for (const line of candidates) {
    if (line.text.length > LONGEST_LINE) continue;
    const own = sourceOf(line.text);
    const day = dates.find(own, emptyFindings).dates.find(({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(value));
    if (day !== undefined && opensDateline(own.folded.slice(0, day.span.start))) return day.value;
  }
  return null;
}

const opensDateline = (folded: string): boolean => !/[\p{L}\d]/u.test(folded.replace(BEFORE_DAY, ''));
