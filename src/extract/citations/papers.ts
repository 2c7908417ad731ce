/** Papers without number told by their body or their purpose: "Báo cáo của Ban Tổ chức Trung ương về …", what is issued with this document. */
import type { Source } from '../extractor.js';
import { type Mention, oneLine, tailAt } from './mention.js';
import { spaced } from './spaced.js';
import type { TypeWord } from './words.js';

const OF_BODY = /\s{1,3}của\s/uy;
const ABOUT = /\s{0,3}(?:,\s{0,2})?(?:về|tại|trình)\s/uy;
const TO_CARRY_OUT = spaced(/\s{1,3}(?:triển khai\s{1,3})?thực hiện\s{1,3}(?=\p{Lu})/uy);
const MIDDLE_OF_SENTENCE = /[\p{Ll},;(]\s{1,2}$/u;
// "Quyết định của Thủ tướng Chính phủ về …" may be any, also one to come; these are one paper each.
const REPORTING: ReadonlySet<string> = new Set(['BC', 'KL', 'TB', 'TTr', 'KH', 'CTr', 'ĐA']);
const PRODUCED = spaced(/(?:ban hanh|xay dung|phe duyet|thong qua|du thao|cac|nhung|moi|mot|va)\s{1,3}$/);
const PROGRAMME = /^(?:chuong trinh|ke hoach) hanh dong$/;
const OF_THE_YEAR = spaced(/\s{1,3}(?:năm\s{1,2}((?:19|20)\d{2})(?!\d)|toàn khóa)/uy);
const STUDIED = spaced(
  /(?:hoc tap|thuc hien|trien khai|quan triet)(?:,? (?:va )?(?:quan triet|lam theo|thuc hien|trien khai))?\s{1,3}$/,
);
const ENCLOSED = spaced(
  /ban hanh kem theo\s{1,3}(?:[a-z]{2,6}\s{1,3}){1,3}nay\s{0,3}:?\s{0,3}(?:la\s{1,3})?(?:\d\.\s|-\s)?$/,
);
const NAME_END = /[.;:]|\n\s{0,40}(?=[\n\-+*•|\d\p{Lu}])|\s\(|$/u;
const MAX_NAME_LENGTH = 400;
const LOOK_BACK = 80;

const before = ({ folded }: Source, word: TypeWord): string =>
  folded.slice(Math.max(0, word.start - LOOK_BACK), word.start);

const plain = (word: TypeWord, end: number, pattern: string): Mention => ({
  start: word.start,
  end,
  type: word.type,
  symbols: [null],
  code: null,
  issuer: null,
  date: null,
  term: null,
  pattern,
});

/** True where a kind in capitals stands inside a sentence: there it is a certain paper, not the head of a line. */
const isName = (source: Source, word: TypeWord): boolean =>
  word.capital &&
  word.exact &&
  source.match.slice(word.start, word.end) !== source.match.slice(word.start, word.end).toUpperCase() &&
  MIDDLE_OF_SENTENCE.test(source.match.slice(Math.max(0, word.start - 4), word.start)) &&
  !PRODUCED.test(before(source, word));

/** "Báo cáo của Ban Tổ chức Trung ương về …"; "Chương trình hành động thực hiện Nghị quyết …"; "Thông báo kết luận của … số …". */
export function paperOfBodyAt(source: Source, word: TypeWord): Mention | null {
  OF_BODY.lastIndex = word.end;
  if (OF_BODY.test(source.match)) {
    const tail = tailAt(source, word.end, { numbered: true });
    if (tail.issuer === null) return null;
    if (tail.token !== null)
      return {
        ...plain(word, tail.end, 'body+symbol'),
        symbols: [tail.token.symbol],
        code: tail.token.issuer,
        issuer: tail.issuer,
        date: tail.date,
        term: tail.term,
      };
    ABOUT.lastIndex = tail.end;
    TO_CARRY_OUT.lastIndex = tail.end;
    const told =
      tail.date !== null ||
      (REPORTING.has(word.type?.code ?? '') && (ABOUT.test(source.match) || TO_CARRY_OUT.test(source.match)));
    if (!told || !isName(source, word)) return null;
    return { ...plain(word, tail.end, 'paper-of-body'), issuer: tail.issuer, date: tail.date, term: tail.term };
  }
  if (!PROGRAMME.test(word.folded) || !isName(source, word)) return null;
  TO_CARRY_OUT.lastIndex = word.end;
  return TO_CARRY_OUT.test(source.match) ? plain(word, word.end, 'programme') : null;
}

/** "học tập chuyên đề năm 2017": the subject of study that the Party sets every year. */
export function subjectOfStudyAt(source: Source, word: TypeWord): Mention | null {
  OF_THE_YEAR.lastIndex = word.end;
  const named = OF_THE_YEAR.exec(source.match);
  if (named === null || !STUDIED.test(before(source, word))) return null;
  return { ...plain(word, OF_THE_YEAR.lastIndex, 'subject-of-study'), date: named[1] ?? null };
}

/** "Ban hành kèm theo Quyết định này Quy chế …": what this document encloses, with its whole name. */
export function enclosedAt(source: Source, word: TypeWord): Mention | null {
  const enclosing = word.capital ? ENCLOSED.exec(before(source, word)) : null;
  if (enclosing === null) return null;
  // "Phụ lục II ban hành kèm theo Thông tư này" tells where a form stands; the clause that encloses begins its sentence.
  const verb = source.match.slice(Math.max(0, word.start - LOOK_BACK)).slice(enclosing.index, enclosing.index + 1);
  if (verb !== 'B' && !/(?:nay|điều \d{1,3}\.)\s$/i.test(before(source, word).slice(0, enclosing.index))) return null;
  const rest = source.match.slice(word.end, word.end + MAX_NAME_LENGTH);
  const length = NAME_END.exec(rest)?.index ?? rest.length;
  const end = word.end + rest.slice(0, length).trimEnd().length;
  return oneLine(rest.slice(0, length)) === '' ? null : plain(word, end, 'enclosed');
}
