/** The place in a document that stands before its name: "điểm a, điểm b khoản 2 Điều 5 (của) Nghị định …". */

import type { Span } from '../../records/span.js';
import { fold } from '../../text/fold.js';
import type { Source } from '../extractor.js';

const UNITS: ReadonlySet<string> = new Set([
  'diem',
  'khoan',
  'dieu',
  'muc',
  'tieu',
  'chuong',
  'phan',
  'phu',
  'luc',
  'doan',
  'tiet',
]);
const GLUE: ReadonlySet<string> = new Set(['va', 'hoac', 'den', 'cac', 'tu', 'cua', 'tai', 'mot', 'so']);
const PLACE = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}[a-zđ]?|[a-zđ]{1,2}|[IVXL]{1,6})$/u;
const WORD_BEFORE = /([\p{L}\d.]+)([,;]?)\s{1,3}$/u;
const MAX_WORDS = 40;
const LOOK_BACK = 24;

/** The pinpoint that ends right before `end`; null where none does. */
export function pinpointBefore(source: Source, end: number): Span | null {
  let at = end;
  let start: number | null = null;
  for (let words = 0; words < MAX_WORDS; words++) {
    const from = Math.max(0, at - LOOK_BACK);
    const before = WORD_BEFORE.exec(source.match.slice(from, at));
    if (before === null) break;
    const word = (before[1] ?? '').replace(/\.$/, '');
    const folded = fold(word);
    const unit = UNITS.has(folded) && !/[A-Z]{2}/.test(word);
    if (!unit && !GLUE.has(folded) && !PLACE.test(word)) break;
    at = from + before.index;
    if (unit) start = at;
  }
  if (start === null) return null;
  const written = source.match.slice(start, end).replace(/\s{1,3}(?:của|tại)?\s{0,3}$/u, '');
  return /[\dIVX]|điểm [a-zđ]/u.test(written) ? { start, end: start + written.length } : null;
}
