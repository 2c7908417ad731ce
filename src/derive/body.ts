/**
 * The body of a paper: what it says between its masthead and "Nơi nhận", without the lead-in that names its bases ("Căn cứ …; xây dựng kế
 * hoạch như sau:") and the closing formula. Frame and formulas are alike in all papers of one system, and would be the nearest of all.
 */
import { type OutlineItem, outlineOf } from '../embed/passages/outline.js';
import { layoutOf } from '../extract/layout.js';
import { sourceOf } from '../extract/source.js';
import type { Passage } from '../records/passage.js';
import type { Span } from '../records/span.js';
import { fold } from '../text/fold.js';
import { syllables } from '../text/syllables.js';

/** Fewer syllables say nothing of their own. */
const MIN_SYLLABLES = 12;
/** Bases end in a semicolon or comma, purposes lead in the text: "xây dựng Kế hoạch như sau:" (NĐ 30/2020, Phụ lục I: "Căn cứ", "Theo đề nghị"). */
const BASIS_OPENS = /^[\s*_(“"-]*(?:can cu|thuc hien|thi hanh|trien khai|quan triet|xet|theo|tren co so|de|nham)\b/;
const BASIS_ENDS = /(?:[;,]|\bsau(?: day)?[.…]{0,3})[*_]{0,4}$/;
const LEADS_IN = /:[*_]{0,4}$/;
const BRACKETED = /^\([^()]*\)$/;
const RECIPIENTS = /^[\s*_-]*noi nhan\b/;
const FORMULA = /^[\s*_-]*(?:tren day la|trong qua trinh|(?:de nghi|yeu cau)\b.{0,120}\b(?:nghiem tuc|thuc hien tot))/;

/** The outline of the body. */
export interface Body {
  readonly span: Span;
  /** Its paragraphs with their headings, in order. */
  readonly items: readonly OutlineItem[];
}

export function bodyOf(text: string): Body {
  const { body } = layoutOf(sourceOf(text));
  const says = ({ start, end }: OutlineItem): string => fold(text.slice(start, end));
  const whole = outlineOf(text).flatMap((item) => within(item, text, body));
  // A closing without signature is found by its first words only.
  const recipients = whole.findIndex((item) => RECIPIENTS.test(says(item)));
  const inside = recipients === -1 ? whole : whole.slice(0, recipients);
  const first = inside.findIndex((item) => item.level !== null || !isLeadIn(says(item)));
  const last = inside.findLastIndex((item) => !FORMULA.test(says(item)));
  // A text that is nothing but a lead-in is its own body.
  const items = first === -1 ? inside : inside.slice(first, last + 1);
  const [opening] = items;
  const closing = items.at(-1);
  if (opening === undefined || closing === undefined) return { span: { start: body.end, end: body.end }, items: [] };
  return { span: { start: opening.start, end: closing.end }, items };
}

/** The item as far as it lies in the body: texts that lost their lines run from the masthead into it in one paragraph. */
function within(item: OutlineItem, text: string, body: Span): OutlineItem[] {
  const from = Math.max(item.start, body.start);
  const words = text.slice(from, Math.min(item.end, body.end));
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return start < end ? [{ ...item, start, end }] : [];
}

const isLeadIn = (words: string): boolean =>
  LEADS_IN.test(words) || BRACKETED.test(words) || (BASIS_OPENS.test(words) && BASIS_ENDS.test(words));

/** The passages as far as they lie in the body and say something. */
export function tellingPassages<P extends Passage>(text: string, passages: readonly P[]): P[] {
  const { span } = bodyOf(text);
  return passages.flatMap((passage) => {
    const start = Math.max(passage.span.start, span.start);
    const end = Math.min(passage.span.end, span.end);
    if (start >= end) return [];
    const own = text.slice(start, end).trimEnd();
    if (syllables(own).length < MIN_SYLLABLES) return [];
    return [{ ...passage, text: own, span: { start, end: start + own.length } }];
  });
}
