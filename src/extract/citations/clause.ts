/** Where clauses, titles and sentences end, and what connects two documents of one list. */
import type { Source } from '../extractor.js';
import { startsBody, startsTypeWord } from './body.js';
import { spaced } from './spaced.js';

// A full stop ends a sentence before a capital, a bullet or a line end; not in "Q.1", "3.977" or "VT.".
const SENTENCE_END = /[.!?…]["')]?(?:\s{1,3}(?=["'(]?[\p{Lu}\-+*•\d])|\s{0,3}\n)|\.\/\.|\n[ \t]{0,80}\n/gu;
const LIST_ITEM = /\n\s{0,20}(?:[-+*•–]|\d{1,2}(?:\.\d{1,2})?[.)]|[a-zđ]\)|[IVX]{1,5}[.-])\s/gu;
// Between members of a list nothing stands but these.
const CONNECTORS =
  /^(?:[\s,;:&+*•|"'()-]|và(?=\s)|cùng(?: với)?(?=\s)|hoặc(?=\s)|các(?=\s)|số(?=\s)|đồng thời(?=\s)|(?:\d{1,2}|[a-zđ])[.)](?=\s)|và các(?=\s)|(?:tinh thần|nội dung)(?=\s))*$/u;
const LINE_WITH_CUE = spaced(/\n\s{0,40}(?=(?:Căn cứ|Thực hiện|Theo|Xét|Sau khi|Trên cơ sở|Triển khai)\s)/gu);
const TITLE_START = spaced(
  /(?:[\s,]{0,4}\*{0,2}(?=["“]|(?:[Vv]\/[Vv]|về|Về|VỀ|quy định|Quy định|QUY ĐỊNH)\s)|\s{0,4}(?=(?:hướng dẫn|Hướng dẫn|ban hành|phê duyệt|sửa đổi|Sửa đổi|bổ sung|thực hiện|triển khai|Triển khai|thi hành|phát động|tổng kết|sơ kết|công nhận|giao|cho phép|thành lập|tăng cường|đẩy mạnh|phổ biến|học tập|tổ chức|kiểm tra|giám sát)[\s,]))/uy,
);
const COMMA_OR_AND = /,\s{1,3}|\s{1,3}và\s{1,3}/gu;
const AFTER_TITLE = spaced(
  /(?:gắn với|đồng thời|trong đó|nhằm|để|góp phần|của|bảo đảm|tạo|theo|thay thế|bãi bỏ|được|có hiệu lực|đã|hoàn thành|xong|phù hợp|đúng|kịp thời)\s/uy,
);
// "… và theo Công văn số …": what opens a second basis ends the title; a title that has the word itself may go on.
const ANOTHER_BASIS = spaced(
  /(?:theo|căn cứ|trên cơ sở|tinh thần)(?: tinh thần| nội dung| chỉ đạo tại| yêu cầu của)? /uy,
);
const BASIS_WORD = /(?:theo|căn cứ|trên cơ sở)\s/u;
const QUOTED = /^(?:(?:về|Về)(?:\s{1,4}việc)?\s{1,4})?"/u;
const MAX_TITLE = 700;

/** Offset after the last sentence end in [from, to); `from` where none is. */
export function sentenceStart(match: string, from: number, to: number): number {
  const part = match.slice(from, to);
  let start = 0;
  for (const end of part.matchAll(SENTENCE_END)) start = end.index + end[0].length;
  return from + start;
}

/** Offset of the first sentence end in [from, to); `to` where none is. */
export function sentenceEnd(match: string, from: number, to: number): number {
  SENTENCE_END.lastIndex = 0;
  const end = SENTENCE_END.exec(match.slice(from, to));
  return end === null ? to : from + end.index;
}

/** Offset after the last ";" or the last bullet in [from, to); `from` where none is. */
export function clauseStart(match: string, from: number, to: number): number {
  const part = match.slice(from, to);
  let start = part.lastIndexOf(';') + 1;
  for (const item of part.matchAll(LIST_ITEM)) start = Math.max(start, item.index + item[0].length);
  return from + start;
}

/** True where [from, to) holds only what connects members of a list. */
export const connects = (match: string, from: number, to: number): boolean => CONNECTORS.test(match.slice(from, to));

/**
 * The title that a mention goes on with ("về việc …", "“Về …”"); it ends with its quotation mark, its clause, before the next body
 * after a comma, or before the next document of the list. Null where none begins.
 */
export function titleAt(
  source: Source,
  start: number,
  nextStarts: readonly number[],
): { start: number; end: number } | null {
  const { match } = source;
  TITLE_START.lastIndex = start;
  if (!TITLE_START.test(match)) return null;
  const from = TITLE_START.lastIndex;
  const limit = Math.min(match.length, from + MAX_TITLE);
  const quote = QUOTED.exec(match.slice(from, from + 20));
  if (quote !== null) {
    const close = match.indexOf('"', from + quote[0].length);
    if (close !== -1 && close < limit) return { start: from, end: close + 1 };
  }
  const part = match.slice(from, sentenceEnd(match, from, limit));
  let length = part.length;
  const semicolon = part.indexOf(';');
  if (semicolon !== -1) length = semicolon;
  for (const pattern of [LINE_WITH_CUE, LIST_ITEM]) {
    pattern.lastIndex = 0;
    const at = pattern.exec(part)?.index ?? length;
    length = Math.min(length, at);
  }
  length = Math.min(length, closingBracket(part));
  for (const joint of part.slice(0, length).matchAll(COMMA_OR_AND)) {
    const after = from + joint.index + joint[0].length;
    AFTER_TITLE.lastIndex = after;
    const comma = joint[0].startsWith(',');
    if (
      (comma && (startsBody(source, after) || AFTER_TITLE.test(match))) ||
      (nextStarts.includes(after) && startsTypeWord(source, after)) ||
      opensAnotherBasis(match, after, nextStarts, part.slice(0, joint.index)) ||
      nextStarts.includes(skipArticle(match, after))
    ) {
      length = joint.index;
      break;
    }
  }
  return { start: from, end: from + part.slice(0, length).trimEnd().length };
}

function opensAnotherBasis(match: string, at: number, nextStarts: readonly number[], title: string): boolean {
  ANOTHER_BASIS.lastIndex = at;
  return ANOTHER_BASIS.test(match) && nextStarts.includes(ANOTHER_BASIS.lastIndex) && !BASIS_WORD.test(title);
}

const ARTICLE = /các\s{1,3}/y;

function skipArticle(match: string, at: number): number {
  ARTICLE.lastIndex = at;
  return ARTICLE.test(match) ? ARTICLE.lastIndex : at;
}

/** The length of a part up to a bracket that closes one opened before it. */
function closingBracket(part: string): number {
  let depth = 0;
  for (let at = 0; at < part.length; at++) {
    if (part[at] === '(') depth++;
    else if (part[at] === ')' && --depth < 0) return at;
  }
  return part.length;
}
