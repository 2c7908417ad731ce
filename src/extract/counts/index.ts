/**
 * Counts: numbers of models reported ("3.977 mô hình, trong đó kinh tế 1.254"). Targets, minimums and norms are none.
 */
import { ruleOf } from '../../records/certainty.js';
import { leastOf } from '../../records/extremes.js';
import type { Field, ModelCount } from '../../records/facts.js';
import { confidenceOf } from '../../vocabulary/confidence.js';
import { fieldsIn } from '../../vocabulary/fields.js';
import { dateValue } from '../dates/moment.js';
import { type TimeToken, timeTokens, tokensWithin } from '../dates/tokens.js';
import type { Extractor, Source } from '../extractor.js';
import { headingField } from '../initiatives/field.js';
import { firstPlace, lastPlace } from '../initiatives/place.js';
import { sentenceAt } from '../sentence.js';
import { spaced } from '../spaced.js';
import { NUMBER, numberOf } from './number.js';
import { sumsThatDiffer } from './sums.js';
import { tableCounts } from './tableCells.js';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly field: Field | null;
  /** The rule that found it, and the row of the field that it is told with. */
  readonly pattern: string;
  readonly words: string | null;
}

const TRIGGER = /\bmo[ \n]hinh\b/g;
const COUNTED = spaced(
  `(?<![\\d.,/a-z-]|nam |so )(${NUMBER})(?: ?\\([^()\\d]{1,30}\\))? (?:(?:loai|tap the|ca nhan|dien hinh|cach lam|luot|cong trinh|phan viec),? (?:va )?){0,2}mo hinh(?! (?:chinh quyen|to chuc|hop tac xa kieu))`,
  'g',
);
const IN_WORDS = /(?<!\p{L})(hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) mô hình(?! chính quyền)/giu;
const LABELLED = spaced(
  `(?:tong so|so luong|so|tong cong) (?:cac )?mo hinh[^.;:()\\d%]{0,60}?(?: ?: ?| (?:la|dat|co|gom) )(${NUMBER})(?![\\d.,]\\d| ?%)`,
  'g',
);
// Not what was reached but what is asked for.
const ASKED =
  /(?:^|[^\p{L}])(?:ít nhất|tối thiểu|phấn đấu|mục tiêu|chỉ tiêu|dự kiến|sẽ|cần|phải|đề nghị|đăng ký thêm|mục tiêu có|mỗi (?:\p{L}+ ){1,8}|không quá|yêu cầu|hằng năm|hàng năm)[^,.;]{0,50}$|(?:^|[^\p{L}])(?:từ|đến|thêm) $/iu;
const RANGE = / ?(?:-|den|den hon) ?$/;
const TAIL = spaced(
  '^(?: moi| dien hinh| tieu bieu| hieu qua|,? dien hinh)?(?: "?dan van kheo"?)?(?: dang ky| dat hieu qua)?(?: (?:thuoc|ve|trong|tren|o|cua))?(?: (?:linh vuc|mang|nhom|cac linh vuc))?(?: ve)?(?: (?:phat trien|dam bao|bao dam|giu gin|bao ve|cong tac))? ?',
);
const SHARE = spaced(
  `^ ?(?:(?:co|la|dat|gom|:|-|\\(|duoc|voi)+ ?){0,2}(?<value>${NUMBER})(?= ?(?:[,.;)]|$| va | mo hinh))(?!,\\d|\\.\\d)`,
);
const SHARE_BEFORE = spaced(`(?<![\\d.,/])(${NUMBER}) (?:ve |thuoc |o |trong )?(?:linh vuc )?$`);
const LED = spaced('(?:linh vuc|mang|nhom|ve)(?: ve)? $');
const NEAR = spaced(
  '^ ?(?:,|co|la|:|-|da|hien|duoc|xay dung|dang ky|trien khai|nhan rong|\\||toan (?:tinh|huyen|xa)|duy tri|thanh lap|cong nhan|hon|tren|gan|khoang| )* ?$',
);

// "Mỗi xã, thị trấn đăng ký 02 mô hình": a norm for all, whatever stands between.
const FOR_EACH = /(?:^ {0,4}|[.;:] {0,2})(?:[-+*] )?Mỗi [^.;]{2,120}$/u;
const YEAR = /^\d{4}$/;
const MAX_PARTS = 8;
const PART_REACH = 200;

// "… ít nhất 02 mô hình, trong đó có 01 mô hình …": a part of what is asked for is asked for too.
const PART_OF_ASKED = spaced(
  '(?:it nhat|toi thieu|phan dau|muc tieu|chi tieu|du kien|dang ky moi)[^.;]{0,90}mo hinh[^.;]{0,30}trong do[^.;]{0,40}$',
);

export const counts: Extractor<'counts' | 'warnings'> = {
  name: 'counts',
  find: (source, { header }) => {
    const found: ModelCount[] = [];
    let end = 0;
    for (const trigger of source.folded.matchAll(TRIGGER)) {
      if (trigger.index < end) continue;
      const sentence = sentenceAt(source.match, trigger.index);
      const start = Math.max(sentence.start, end);
      end = endOfList(source.match, sentence.end);
      for (const count of countsIn(source, start, end)) found.push(count);
    }
    const all = withTables(source, found).filter((count) => !isPlanned(count, header.date));
    return { counts: all, warnings: sumsThatDiffer(source, all) };
  },
};

/** With the cells of tables that no sentence told. */
function withTables(source: Source, found: readonly ModelCount[]): ModelCount[] {
  const cells = tableCounts(source).filter(
    ({ span }) => !found.some((other) => other.span.start < span.end && span.start < other.span.end),
  );
  if (cells.length === 0) return [...found];
  return [...found, ...cells].sort((a, b) => a.span.start - b.span.start);
}

/** "đến năm 2025 có 250 mô hình" in a paper of 2021: a period still to come. */
function isPlanned({ period }: ModelCount, signed: string | null): boolean {
  return signed !== null && period !== null && YEAR.test(period) && period > signed.slice(0, 4);
}

/** "… 86 mô hình (kinh tế: 30; văn hóa: 26; …)": the parts of a sum may stand behind semicolons. */
function endOfList(text: string, sentenceEnd: number): number {
  let end = sentenceEnd;
  for (let part = 0; part < MAX_PARTS && text[end - 1] === ';' && end < text.length; part++)
    end = sentenceAt(text, end).end;
  return end;
}

function countsIn(source: Source, start: number, end: number): ModelCount[] {
  const folded = source.folded.slice(start, end);
  const match = source.match.slice(start, end).replaceAll('\n', ' ');
  const counted = [...numbered(folded, match), ...labelled(folded, match), ...inWords(folded, match)];
  if (counted.length === 0) return [];
  const all = withoutOverlap([...counted, ...shares(folded, counted)]);
  const tokens = tokensWithin(timeTokens(source), start, end);
  const alone = all.every(({ field }) => field === null);
  return all.map((one) => {
    const span = { start: start + one.start, end: start + one.end };
    const before = match.slice(0, one.start);
    const heading = alone ? headingField(source, span.start) : null;
    const cue = one.words ?? heading;
    return {
      span,
      text: source.text.slice(span.start, span.end),
      value: one.value,
      field: one.field ?? heading,
      locality: lastPlace(before) ?? firstPlace(match.slice(one.end)),
      period: periodBefore(source.folded, tokens, span.start),
      rule: ruleOf(one.pattern, cue ?? 'mô hình', one.words === null ? null : 'model-fields'),
      confidence: confidenceOf('counts', one.pattern),
    };
  });
}

function withoutOverlap(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

function numbered(folded: string, match: string): Found[] {
  const found: Found[] = [];
  let floor = 0;
  for (const hit of folded.matchAll(COUNTED)) {
    const value = numberOf(hit[1] ?? '');
    const before = match.slice(0, hit.index);
    if (value === null || ASKED.test(before) || RANGE.test(folded.slice(Math.max(0, hit.index - 8), hit.index)))
      continue;
    if (FOR_EACH.test(before) || PART_OF_ASKED.test(folded.slice(Math.max(0, hit.index - PART_REACH), hit.index)))
      continue;
    const end = hit.index + hit[0].length;
    const after = fieldAfter(folded, end);
    const told = after ?? fieldBefore(folded, hit.index, floor);
    found.push({
      start: hit.index,
      end,
      value,
      pattern: 'number',
      field: told?.field ?? null,
      words: told?.words ?? null,
    });
    // A field that belongs to this number is none for the next.
    floor = after?.end ?? end;
  }
  return found;
}

function labelled(folded: string, match: string): Found[] {
  const found: Found[] = [];
  for (const hit of folded.matchAll(LABELLED)) {
    const value = numberOf(hit[1] ?? '');
    if (value === null || ASKED.test(match.slice(0, hit.index + hit[0].length - (hit[1] ?? '').length))) continue;
    const [field] = fieldsIn(hit[0], 'name');
    const end = hit.index + hit[0].length;
    found.push({
      start: hit.index,
      end,
      value,
      pattern: 'labelled-number',
      field: field?.field ?? null,
      words: field?.words ?? null,
    });
  }
  return found;
}

function inWords(folded: string, match: string): Found[] {
  const found: Found[] = [];
  for (const hit of match.matchAll(IN_WORDS)) {
    const value = numberOf(hit[1] ?? '');
    if (
      value === null ||
      ASKED.test(match.slice(0, hit.index)) ||
      !/(?:có|được|được \p{L}+|dựng|khai|trì|rộng|nhận) $/u.test(match.slice(0, hit.index))
    )
      continue;
    const end = hit.index + hit[0].length;
    const told = fieldAfter(folded, end) ?? fieldBefore(folded, hit.index, 0);
    found.push({
      start: hit.index,
      end,
      value,
      pattern: 'number-in-words',
      field: told?.field ?? null,
      words: told?.words ?? null,
    });
  }
  return found;
}

interface ToldField {
  readonly field: Field;
  readonly words: string;
}

/** "575 mô hình kinh tế", "83 mô hình về đảm bảo an ninh quốc phòng". */
function fieldAfter(folded: string, end: number): (ToldField & { readonly end: number }) | null {
  const after = folded.slice(end, end + 90);
  const lead = TAIL.exec(after)?.[0].length ?? 0;
  const [next] = fieldsIn(after.slice(lead), 'name');
  return next?.span.start === 0 ? { field: next.field, words: next.words, end: end + lead + next.span.end } : null;
}

/** "lĩnh vực kinh tế có 575 mô hình". */
function fieldBefore(folded: string, start: number, floor: number): ToldField | null {
  const before = folded.slice(floor, start);
  const last = fieldsIn(before, 'name').at(-1);
  if (last === undefined) return null;
  const led = LED.test(before.slice(Math.max(0, last.span.start - 16), last.span.start));
  const gap = before.slice(last.span.end);
  return (led && !/linh vuc|tong so|tong cong/.test(gap)) || NEAR.test(gap) ? last : null;
}

/** "trong đó kinh tế 1.254, văn hóa – xã hội 98": numbers beside a field, in a sentence that counts models. */
function shares(folded: string, counted: readonly Found[]): Found[] {
  const first = leastOf(counted.map(({ start }) => start));
  const found: Found[] = [];
  const pattern = 'share';
  for (const { span, field, words } of fieldsIn(folded, 'name')) {
    if (span.start < first) continue;
    const after = SHARE.exec(folded.slice(span.end, span.end + 40));
    const value = after?.groups?.['value'];
    if (after !== null && value !== undefined) {
      const end = span.end + after[0].length;
      found.push({ start: end - value.length, end, value: numberOf(value) ?? 0, field, pattern, words });
      continue;
    }
    const from = Math.max(0, span.start - 40);
    const before = SHARE_BEFORE.exec(folded.slice(from, span.start));
    const written = before?.[1];
    if (before !== null && written !== undefined && /^ ?(?:[,.;)]|va |$)/.test(folded.slice(span.end)))
      found.push({
        start: from + before.index,
        end: span.end,
        value: numberOf(written) ?? 0,
        field,
        pattern,
        words,
      });
  }
  return found;
}

/** The period that the sentence reports on: the last one named before the number. */
function periodBefore(folded: string, tokens: readonly TimeToken[], at: number): string | null {
  let period: string | null = null;
  let from: TimeToken | null = null;
  for (const token of tokens) {
    if (token.start >= at) break;
    if (token.moment.kind === 'day' || /^ den nay/.test(folded.slice(token.end, token.end + 8))) continue;
    const value = dateValue(token.moment);
    if (value === null) continue;
    const range = from !== null && /^ den (?:het )?$/.test(folded.slice(from.end, token.start));
    period =
      range && token.moment.kind === 'year' && from?.moment.kind === 'year' ? `${from.moment.year}/${value}` : value;
    from = token;
  }
  return period;
}
