/** What is due, and to whom, in the words of the sentence that sets the deadline. */
import { taskVerbs } from '../../vocabulary/deadlineCues.js';
import type { Source } from '../extractor.js';
import { sentenceAt } from '../sentence.js';
import type { Clause, Due } from './clause.js';

const MAX_WORDS_LENGTH = 260;
const MAX_LINES_UP = 5;
const OTHER_LABEL =
  /^(?:đơn vị|cơ quan|bộ phận|người|thành phần|địa điểm|kinh phí|sản phẩm|kết quả|chủ trì|phối hợp|hình thức|số lượng|thời gian|thời hạn)[^:]{0,40}:/iu;
const MARKER = /^(?:\s|[-+*•–—|#>]|\d{1,2}(?:\.\d{1,2}){0,3}[.)](?!\d)|\d{1,2}-(?=\s)|[a-zđ]\)|[IVX]{1,5}[.)-])+/u;
const LABEL = /^(?:thời gian|thời hạn|tiến độ|hạn)(?: [^\s:.]{1,9}){0,6}\s?:?\s*$/iu;
const NO_TASK = new RegExp(`${LABEL.source}|^định kỳ|^(?:hằng|hàng|mỗi) `, 'iu');
const EDGES = /^[\s,;:.()"–-]+|[\s,;:.(/"–-]+$/gu;
const BRACKETS = /\([^()]*\)?/g;
const FILLER = /(?:[\s,(]+(?:và|phải|xong|được|thời hạn|thời gian|định kỳ|hoàn thành))+$/iu;
const VERB = new RegExp(`(?<![\\p{L}]|Ban |Hội đồng )(?:${taskVerbs.join('|')})(?![\\p{L}])`, 'iu');
const BODY_WORD =
  '(?:\\p{Lu}[\\p{L}\\d.&-]*|ban|bộ|sở|phòng|văn phòng|thường trực|(?:đảng |huyện |tỉnh |thành )?(?:ủy|uỷ)(?: ban)?|hội đồng|hội|liên đoàn|cấp (?:ủy|uỷ)|cấp trên|cấp có thẩm quyền|chi cục|cục|tổng cục|trung tâm|công an|bộ phận|đoàn|cơ quan)';
const SENT_TO = new RegExp(
  `(?<!\\p{L})(?:[Gg]ửi|[Nn]ộp|[Bb]áo cáo|[Tt]rình|[Cc]huyển|[Tt]hông tin|[Pp]hản ánh|[Cc]ung cấp|[Kk]iến nghị|[Tt]ổng hợp)(?![\\p{L}])[^.;]{0,160}? (?:về|cho|đến|tới|lên) (${BODY_WORD}(?:(?:,? )[\\p{L}\\d&-]+){0,14})`,
  'u',
);
const REPORTED_TO =
  /(?<!\p{L})(?:gửi|báo cáo|trình) ((?:Ban|Bộ|Sở|Phòng|Văn phòng|Thường trực|(?:Đảng|Huyện|Tỉnh|Thành) (?:ủy|uỷ)|(?:Ủy|Uỷ) ban|UBND|UBMTTQ|HĐND|Hội|Liên đoàn|Thủ tướng|Chính phủ|Quốc hội|Chủ tịch|Trung ương|Bí thư|Đoàn|Mặt trận|LĐLĐ)(?:(?:,? )[\p{L}\d&-]+){0,14})/u;
const BODY_END =
  /[ ,]+(?:trước|để|theo|qua|thông qua|chậm nhất|muộn nhất|hằng|hàng|định kỳ|vào|trong|biết|xem xét|kết quả|tình hình|về|bằng|đúng|và (?:báo cáo|gửi|tổng hợp)|tổng hợp|đồng thời|khi|sau|từ|kèm|cùng với|không|được|thẩm định|phê duyệt|ban hành|có|đến|cho|muộn|xong|hoàn thành|phải|theo quy định)(?: |$).*$/iu;

/** What the words between the deadlines before and after (offsets `from` and `until`) say is due; null where they say nothing. */
export function taskBeside(text: string, from: number, due: Due, until: number): string | null {
  const before = tidy(text.slice(from, due.start));
  const after = tidy(text.slice(due.end, until)).replace(/^\([^()]*\)/, '');
  return said(before) ?? said(after) ?? phrase(before) ?? phrase(after);
}

/** A stretch of words that says something to do; shortened to its last part that has a verb. What stands in brackets decides nothing. */
function said(words: string): string | null {
  const plain = words.replace(FILLER, '').replace(EDGES, '');
  const bare = plain.replace(BRACKETS, (inside) => ' '.repeat(inside.length));
  if (!VERB.test(bare) || LABEL.test(plain)) return null;
  let from = 0;
  for (let at = bare.length - 1; at > 0 && from === 0; at--)
    if ((bare[at] === ',' || bare[at] === ':') && VERB.test(bare.slice(at + 1))) from = at + 1;
  const part = plain.slice(from).replace(EDGES, '');
  const verb = plain.slice(from + (VERB.exec(bare.slice(from))?.index ?? 0));
  // "Hội nghị được tổ chức": the thing stands before its verb.
  return shortened(verb.split(' ').length > 2 ? verb : part);
}

/** Words without a verb of the table, if they are a phrase at all. */
function phrase(words: string): string | null {
  const plain = words.replace(FILLER, '').replace(EDGES, '');
  return plain.split(' ').length < 3 || NO_TASK.test(plain) ? null : shortened(plain);
}

const shortened = (text: string): string =>
  text.length > MAX_WORDS_LENGTH ? text.slice(0, text.lastIndexOf(' ', MAX_WORDS_LENGTH)) : text;

/** "Thời gian hoàn thành: Quý IV/2025": a line above says what; lines like "Đơn vị chủ trì: …" between them do not. */
export function taskAbove(source: Source, clause: Clause): string | null {
  let at = clause.span.start;
  for (let line = 0; line < MAX_LINES_UP && at >= 2; line++) {
    const above = sentenceAt(source.match, at - 2);
    const words = tidy(source.text.slice(above.start, Math.min(above.end, at))).replace(EDGES, '');
    if (words.length >= 3 && !OTHER_LABEL.test(words)) return words.length > MAX_WORDS_LENGTH ? null : words;
    at = above.start;
  }
  return null;
}

const tidy = (words: string): string => words.replace(/\s+/g, ' ').replace(MARKER, '').trim();

/** "gửi về Ban Dân vận Tỉnh ủy". */
export function recipientIn(clause: string): string | null {
  const sentence = clause.replace(/\s+/g, ' ');
  const found = SENT_TO.exec(sentence) ?? REPORTED_TO.exec(sentence);
  const body = (found?.[1] ?? '').replace(BODY_END, '').replace(EDGES, '');
  return body.length < 3 ? null : body;
}
