/** Deadlines counted from an event: "trong thời hạn 15 ngày kể từ ngày ký"; from the signing they are computed, from a receipt they stay open. */
import { spaced } from '../spaced.js';
import { type Clause, type Due, madeBy, signedDay, signedYear } from './clause.js';
import { isEffect, isOver, isPast } from './exclusions.js';
import { endOfTerm, type TermUnit } from './workingDays.js';

const CUE =
  '(?:(?:hoan thanh )?(?:trong(?: vong| thoi han| thoi gian)?|cham nhat(?: la| trong| khong qua| sau| trong vong)?|muon nhat(?: la)?|khong qua|toi da|thoi han(?: la)?) (?:khong qua |toi da )?)';
const LENGTH = '(\\d{1,3})(?: ?\\([a-z0-9 ]{1,20}\\))? (ngay|gio|tuan|thang|nam)( lam viec)?';
const SINCE = spaced(
  `(?:^|[^a-z\\d])(${CUE}?${LENGTH} ?,? ?(?:(?:ke|tinh) (?:tu|tu sau)|tu|ke sau)(?: sau)? (?:ngay|khi|thoi diem|luc) ([a-z/ \\d-]{2,100}))`,
  'g',
);
const WITHIN = spaced(`(?:^|[^a-z])(trong (?:vong|thoi han) (?:khong qua |toi da )?${LENGTH})(?![a-z\\d])`, 'g');
// "trước ngày bầu cử 10 ngày", "chậm nhất 05 ngày làm việc trước ngày khai mạc kỳ họp": counted back from an event.
const BEFORE_EVENT = spaced(
  `(?:^|[^a-z\\d])(truoc (?:ngay|khi|phien|ky|buoi|le) (?!\\d)[a-z ]{2,40} (?:it nhat |toi thieu |cham nhat )?(?:la )?${LENGTH})(?! (?:ke|tinh))(?![a-z\\d])`,
  'g',
);
const EVENT_AFTER = spaced(
  `(?:^|[^a-z\\d])((?:truoc|it nhat|toi thieu|cham nhat|muon nhat)(?: la)? ${LENGTH},? (?:truoc|so voi)(?: (?:ngay|khi|thoi diem|phien|ky|buoi))?(?! \\d) [a-z]{2,8}(?: [a-z]{2,8}){0,4})`,
  'g',
);
const SIGNING = spaced(
  '^(?:duoc )?(?:ky(?: ban hanh)?|ban hanh|phat hanh|ra)(?: (?:ke hoach|quyet dinh|cong van|van ban|chi thi|thong bao|huong dan|nghi quyet|quy dinh|quy che|chuong trinh|cong dien|ket luan|de an) nay)?(?= ?$| (?:phai|de|cac|va|nguoi|ban|uy|so|phong|don))',
);
const ANCHOR_END =
  / (?:thì|phải|sẽ|các|có trách nhiệm|để|Ủy ban|UBND|Sở|Phòng|Ban|Chủ tịch|Công an|Đảng ủy|Văn phòng|Thủ trưởng|người đứng đầu)(?!\p{L})/u;
const YEAR_END = spaced(
  '(?:^|[^a-z])((?:(hoan thanh|xong|ket thuc)(?: [a-z]{2,6}){0,3} )?(?:(tu nay den (?:het|cuoi)|den het|den cuoi|truoc khi ket thuc|truoc cuoi) nam(?: nay)?|trong nam(?: nay)?))(?![a-z])(?! (?:\\d|hoc|tai|sau|toi|truoc))',
  'g',
);
const IN_REPORT = spaced(
  '(?:^|[^a-z])((?:(?:trong|vao|cung|kem|theo) )?(?:noi dung )?bao cao(?: cong tac)? (?:cuoi nam|tong ket nam|tong ket cuoi nam|hang nam|dinh ky|cuoi ky)(?: cua (?:don vi|dia phuong|co quan))? gui(?: ve| cho| den| toi)? [^.;:()\\n]{3,90})',
);
// Cheap looks before the patterns above.
const HAS_LENGTH = /\d\)? {1,4}(?:ngay|gio|tuan|thang|nam)/;
const HAS_OWN_YEAR = /(?:het|trong|cuoi|thuc) {1,4}nam(?! {0,4}\d)/;
const REPORTED_IN = /long ghep|trong bao cao|vao bao cao|kem bao cao/;
const LIMIT = /cham|muon|khong|hoan|toi da/;
// "không bị kỷ luật trong vòng 24 tháng tính đến …": a stretch of the past.
const AGO = /^ {0,4}(?:tinh den|tro lai|lien tuc|truoc|gan)/;
const MAX_EVENT_WORDS = 9;
const UNIT: Readonly<Record<string, TermUnit>> = { ngay: 'day', tuan: 'week', thang: 'month', nam: 'year' };

export function termsIn(clause: Clause): Due[] {
  const found: Due[] = [];
  const add = (due: Due): void => {
    if (!found.some((other) => other.start < due.end && due.start < other.end)) found.push(due);
  };
  const counted = HAS_LENGTH.test(clause.folded);
  for (const hit of counted ? clause.folded.matchAll(SINCE) : []) {
    const since = sinceEvent(clause, hit);
    if (since !== null) add(since);
  }
  for (const pattern of counted ? [BEFORE_EVENT, EVENT_AFTER, WITHIN] : []) {
    for (const hit of clause.folded.matchAll(pattern)) {
      const [whole, text = '', , unit] = hit;
      if (pattern === WITHIN && (unit === 'nam' || AGO.test(clause.folded.slice(hit.index + whole.length)))) continue;
      const end = hit.index + whole.length;
      const bound = pattern === BEFORE_EVENT ? 'before' : 'by';
      add(open(clause, end - text.length, end, bound, pattern === WITHIN ? 'term' : 'term-before-event'));
    }
  }
  for (const hit of HAS_OWN_YEAR.test(clause.folded) ? clause.folded.matchAll(YEAR_END) : []) {
    const yearEnd = endOfOwnYear(clause, hit);
    if (yearEnd !== null) add(yearEnd);
  }
  const report = REPORTED_IN.test(clause.folded) ? IN_REPORT.exec(clause.folded) : null;
  if (report !== null) {
    const [whole, text = ''] = report;
    const end = report.index + whole.length;
    add(open(clause, end - text.length, end - (text.length - text.trimEnd().length), null, 'in-report'));
  }
  return found.filter(({ start }) => !isEffect(clause, start) && !isPast(clause, start) && !isOver(clause, start));
}

function open(clause: Clause, start: number, end: number, bound: Due['bound'], pattern: string): Due {
  const from = clause.span.start;
  const [lead = ''] = /^\D{0,40}/.exec(clause.match.slice(start, end)) ?? [];
  const by = madeBy(pattern, lead.toLowerCase());
  return { start: from + start, end: from + end, due: null, recurs: null, bound, computed: false, by };
}

function sinceEvent(clause: Clause, hit: RegExpExecArray): Due | null {
  const [whole, text = '', length = '', unit = '', working, event = ''] = hit;
  const start = hit.index + whole.length - text.length;
  const after = hit.index + whole.length - event.length;
  const signing = SIGNING.exec(event);
  const written = clause.match.slice(after, after + event.length);
  const anchor = (
    signing?.[0] ?? firstWords(written.slice(0, ANCHOR_END.exec(written)?.index ?? written.length))
  ).trimEnd();
  // A length of years without a word of limit is an experience or a penalty ("đủ 5 năm kể từ …").
  if (unit === 'nam' && !LIMIT.test(text)) return null;
  const due = open(
    clause,
    start,
    after + anchor.length,
    'by',
    signing === null ? 'term-since-event' : 'term-since-signing',
  );
  const day = signedDay(clause);
  const kind = unit === 'ngay' && working !== undefined ? 'working-day' : UNIT[unit];
  if (signing === null || day === null || kind === undefined) return due;
  return { ...due, due: endOfTerm(day, Number(length), kind), computed: true };
}

/** The event is named in its first words; a pattern may have cut the last one. */
const firstWords = (event: string): string => event.split(' ').slice(0, MAX_EVENT_WORDS).join(' ');

/** "hoàn thành trong năm", "từ nay đến hết năm": the year is the document's own. */
function endOfOwnYear(clause: Clause, hit: RegExpExecArray): Due | null {
  const [whole, text = '', completes, until] = hit;
  const year = signedYear(clause);
  if (completes === undefined && until === undefined) return null;
  const end = hit.index + whole.length;
  const bound = until?.startsWith('truoc') === true ? 'before' : 'by';
  const due = open(clause, end - text.length, end, bound, 'end-of-own-year');
  return year === null ? due : { ...due, due: `${year}-12-31`, computed: true };
}
