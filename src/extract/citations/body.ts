/**
 * The name of a body at a place: "Ban Thường vụ Huyện ủy", "Bộ Nông nghiệp và Phát triển nông thôn", "Ban Chấp hành Trung ương Đảng
 * (khóa XI)". It begins with a head of the vocabulary and goes on over capitals and the syllables that names have in small letters.
 */

import { fold } from '../../text/fold.js';
import {
  acronyms,
  capitalWords,
  levelHeads,
  nameStops,
  openHeads,
  smallWords,
  wholeHeads,
} from '../../vocabulary/bodyNames.js';
import { typeWords } from '../../vocabulary/documentTypes.js';
import type { Source } from '../extractor.js';
import { spaced } from './spaced.js';

const pattern = (heads: readonly string[]): RegExp =>
  new RegExp(`(?:${heads.map((head) => head.replaceAll(' ', '\\s{1,3}')).join('|')})(?![a-z0-9])`, 'y');
const WHOLE = pattern(wholeHeads);
const OPEN = pattern(openHeads);
const LEVEL = pattern(levelHeads);
const TYPE_WORD = pattern(typeWords.map(fold));

const CAPITAL = /\s{0,4}\p{Lu}/uy;
const TOKEN = /(\s{1,4}|\s{0,2}[-&]\s{0,2})([\p{L}\d]+)/uy;
const AND = /\s{1,3}và\s{1,3}(?=\p{Lu})/uy;
const COMMA = /,\s{1,3}(?=\p{Lu})/uy;
const TERM =
  /\s{0,3},?\s{0,3}\(?(?:khóa|Khóa|KHÓA|nhiệm\s{1,4}kỳ|NHIỆM\s{1,4}KỲ)\s{1,3}([IVXLivxl]{1,6}(?![\p{L}\d])(?:\s{0,2}(?:,|và)\s{1,2}[IVXL]{1,6}(?![\p{L}\d/-]|\.\d)){0,5}|\d{1,2}|\d{4}\s{0,4}-\s{0,4}\d{4})(?![\p{L}\d])\)?/uy;
const ORDINAL = spaced(
  /\s{1,3}lần\s{1,3}thứ\s{1,3}(?:(?:mười|hai mươi|ba mươi)(?:\s\p{L}{2,4})?|[\p{L}\d]{1,6})(?![\p{L}\d])/iuy,
);
const NAMED_BY_LIST = /^(?:bo|so|phong|ban|uy ban|cuc|vu|vien|hoi|van phong|tong cuc|truong|trung tam)/;
const MAX_LENGTH = 160;

export interface BodyToken {
  readonly start: number;
  readonly end: number;
  /** As in "(khóa XI)", where it stands inside. */
  readonly term: string | null;
}

const isCapital = (character: string | undefined): boolean => /\p{Lu}/u.test(character ?? '');
const isUpper = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word);

/** Where the head that begins at `start` ends; null where none does. Heads of one syllable need a capital before and after. */
function headEnd(source: Source, start: number): number | null {
  WHOLE.lastIndex = start;
  const whole = WHOLE.exec(source.folded);
  if (whole !== null && (isCapital(source.match[start]) || whole[0].includes(' '))) return WHOLE.lastIndex;
  if (!isCapital(source.match[start])) return null;
  LEVEL.lastIndex = start;
  if (LEVEL.test(source.folded)) return startsSociety(source, start) ? null : LEVEL.lastIndex;
  OPEN.lastIndex = start;
  if (OPEN.exec(source.folded) === null) return null;
  CAPITAL.lastIndex = OPEN.lastIndex;
  if (CAPITAL.test(source.match)) return OPEN.lastIndex;
  // "Bộ công thương", "Hội nông dân": older papers
  return wholeWord(source.match, OPEN.lastIndex + 1, capitalWords) === null ? null : OPEN.lastIndex;
}

const SOCIETY = /xa\s{1,3}hoi(?![a-z])/y;

/** "Bộ Lao động - Thương binh và Xã hội": no commune ("xã") begins there. */
function startsSociety({ folded }: Source, start: number): boolean {
  SOCIETY.lastIndex = start;
  return SOCIETY.test(folded);
}

/** True where the head of a body begins at `start`. */
export const startsBody = (source: Source, start: number): boolean => headEnd(source, start) !== null;

/** True where a word of kind begins ("Nghị quyết"): a name does not go on over it. */
export function startsTypeWord(source: Source, start: number): boolean {
  TYPE_WORD.lastIndex = start;
  return isCapital(source.match[start]) && TYPE_WORD.test(source.folded);
}

/** The body whose name begins at `start`. */
export function bodyAt(source: Source, start: number): BodyToken | null {
  const head = headEnd(source, start);
  return head === null ? null : bodyFrom(source, start, head);
}

const ANOTHER = /(?:,\s{1,3}|\s{1,3}và\s{1,3})/uy;
const MAX_BODIES = 8;

/** Several bodies of a joint paper: "Bộ Tư pháp, Bộ Tài chính và Tòa án nhân dân tối cao". */
export function bodiesAt(source: Source, start: number): BodyToken | null {
  const first = bodyAt(source, start);
  if (first === null) return null;
  let end = first.end;
  for (let bodies = 1; bodies < MAX_BODIES; bodies++) {
    ANOTHER.lastIndex = end;
    const next = ANOTHER.test(source.match) ? bodyAt(source, ANOTHER.lastIndex) : null;
    if (next === null) break;
    end = next.end;
  }
  return { ...first, end };
}

/** The name that begins at `start` and whose first words end at `end`. */
export function bodyFrom(source: Source, start: number, head: number): BodyToken {
  const { match } = source;
  const first = match.slice(start, head);
  const printed = isUpper(first.replace(/\s+/g, '')) && !acronyms.has(first);
  const listed = NAMED_BY_LIST.test(source.folded.slice(start, head));
  let end = head;
  let term: string | null = null;
  while (end - start < MAX_LENGTH) {
    TERM.lastIndex = end;
    const named = TERM.exec(match);
    if (named !== null) {
      if (/^[\s,(]*kh/i.test(named[0])) term ??= named[1] ?? null;
      end = balanced(match, end, TERM.lastIndex);
      continue;
    }
    ORDINAL.lastIndex = end;
    if (ORDINAL.test(match)) {
      end = ORDINAL.lastIndex;
      continue;
    }
    const next = wordAfter(source, end, printed, head) ?? (listed ? joinedAfter(source, end) : null);
    if (next === null) break;
    end = next;
  }
  return { start, end, term };
}

/** "(khóa XI" without its bracket closed, or "khóa XI)" without one opened: the odd bracket stays out. */
function balanced(match: string, from: number, end: number): number {
  const opened = match.slice(from, end).includes('(');
  return !opened && match[end - 1] === ')' ? end - 1 : end;
}

function wordAfter(source: Source, at: number, printed: boolean, head: number): number | null {
  const { match } = source;
  TOKEN.lastIndex = at;
  const next = TOKEN.exec(match);
  if (next === null) return null;
  const [, gap = '', word = ''] = next;
  const start = at + gap.length;
  const end = TOKEN.lastIndex;
  if (/^\d/.test(word))
    return /^\d{1,2}$/.test(word) && NUMBERED_PLACE.test(source.folded.slice(start - 9, start)) ? end : null;
  const before = LAST_SYLLABLE.exec(match.slice(Math.max(0, at - 8), at))?.[0] ?? '';
  // "Bộ Kế hoạch và Đầu tư": after such a head a word of kind is part of the name.
  if (gap.includes('\n\n') || (startsTypeWord(source, start) && !openHeads.includes(fold(before)))) return null;
  if (printed) return isUpper(word) && !STOP_CAPITALS.has(word) ? end : null;
  if (isCapital(word[0])) {
    // After a name in ordinary type a line in capitals is another line of the page.
    if (gap.includes('\n') && isUpper(word) && word.length > 3) return null;
    return wholeWord(match, start, capitalWords) ?? end;
  }
  if (/[-&]/.test(gap)) return null;
  const small = wholeWord(match, start, at === head ? capitalWords : smallWords);
  if (small !== null) return small;
  // The second syllable of a word that begins with a capital: "Ngân sách".
  return word.length > 1 && isCapital(before[0]) && !isUpper(before) && !nameStops.has(word) ? end : null;
}

const NUMBERED_PLACE = /(?:quan|phuong|khu vuc|so)\s{1,2}$/;
const LAST_SYLLABLE = /\p{L}+$/u;
const SYLLABLES = /[\p{L}]+(?:\s{1,3}\p{Ll}+){0,3}/uy;

/** Where the longest word of the list that begins at `start` ends; null where none does. */
function wholeWord(match: string, start: number, words: ReadonlySet<string>): number | null {
  SYLLABLES.lastIndex = start;
  const written = SYLLABLES.exec(match)?.[0] ?? '';
  for (let length = written.length; length > 0; length = written.lastIndexOf(' ', length - 1)) {
    const word = written.slice(0, length).trimEnd();
    if (words.has(word.toLowerCase().replace(/\s+/g, ' '))) return start + word.length;
  }
  return null;
}

const STOP_CAPITALS: ReadonlySet<string> = new Set([
  'VỀ',
  'NGÀY',
  'VÀ',
  'BAN',
  'CỦA',
  'TẠI',
  'SỐ',
  'NĂM',
  'TRÊN',
  'TRONG',
  'CHO',
]);

/** "… và Đào tạo", ", Thể thao và Du lịch": the name goes on, unless a body or a document begins there. */
function joinedAfter(source: Source, at: number): number | null {
  for (const joint of [AND, COMMA]) {
    joint.lastIndex = at;
    if (joint.exec(source.match) === null) continue;
    const start = joint.lastIndex;
    if (startsBody(source, start) || startsTypeWord(source, start)) return null;
    if (joint === COMMA && !/^[^,;.()]{1,40}\svà\s\p{Lu}/u.test(source.match.slice(start, start + 60))) return null;
    const word = wholeWord(source.match, start, capitalWords);
    if (word !== null) return word;
    TOKEN.lastIndex = start - 1;
    return TOKEN.test(source.match) ? TOKEN.lastIndex : null;
  }
  return null;
}
