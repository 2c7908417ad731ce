/**
 * Counts: numbers of models reported ("3.977 mô hình, trong đó kinh tế 1.254"). Targets, minimums and norms are none.
 */
import type { Field, ModelCount } from '../../records/facts.js';
import { fieldsIn } from '../../vocabulary/fields.js';
import { dateValue } from '../dates/moment.js';
import { type TimeToken, timeTokens, tokensWithin } from '../dates/tokens.js';
import type { Extractor, Source } from '../extractor.js';
import { headingField } from '../initiatives/field.js';
import { firstPlace, lastPlace } from '../initiatives/place.js';
import { sentenceAt } from '../sentence.js';
import { spaced } from '../spaced.js';
import { NUMBER, numberOf } from './number.js';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly field: Field | null;
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
  /(?:^|[^\p{L}])(?:ít nhất|tối thiểu|phấn đấu|mục tiêu|chỉ tiêu|dự kiến|sẽ|cần|phải|mỗi (?:\p{L}+ ){1,8}|không quá|yêu cầu|hằng năm|hàng năm)[^,.;]{0,50}$|(?:^|[^\p{L}])(?:từ|đến|thêm) $/iu;
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
  '^ ?(?:,|co|la|:|-|da|hien|duoc|xay dung|dang ky|trien khai|nhan rong|toan (?:tinh|huyen|xa)|duy tri|thanh lap|cong nhan|hon|tren|gan|khoang| )* ?$',
);

const MAX_PARTS = 8;

export const counts: Extractor<'counts'> = {
  name: 'counts',
  find: (source) => {
    const found: ModelCount[] = [];
    let end = 0;
    for (const trigger of source.folded.matchAll(TRIGGER)) {
      if (trigger.index < end) continue;
      const sentence = sentenceAt(source.match, trigger.index);
      const start = Math.max(sentence.start, end);
      end = endOfList(source.match, sentence.end);
      found.push(...countsIn(source, start, end));
    }
    return { counts: found };
  },
};

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
  const heading = all.every(({ field }) => field === null) ? headingField(source, start) : null;
  return all.map((one) => {
    const span = { start: start + one.start, end: start + one.end };
    const before = match.slice(0, one.start);
    return {
      span,
      text: source.text.slice(span.start, span.end),
      value: one.value,
      field: one.field ?? heading,
      locality: lastPlace(before) ?? firstPlace(match.slice(one.end)),
      period: periodBefore(source.folded, tokens, span.start),
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
    const end = hit.index + hit[0].length;
    const after = fieldAfter(folded, end);
    found.push({ start: hit.index, end, value, field: after?.field ?? fieldBefore(folded, hit.index, floor) });
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
    found.push({ start: hit.index, end: hit.index + hit[0].length, value, field: field?.field ?? null });
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
    found.push({
      start: hit.index,
      end,
      value,
      field: fieldAfter(folded, end)?.field ?? fieldBefore(folded, hit.index, 0),
    });
  }
  return found;
}

/** "575 mô hình kinh tế", "83 mô hình về đảm bảo an ninh quốc phòng". */
function fieldAfter(folded: string, end: number): { readonly field: Field; readonly end: number } | null {
  const after = folded.slice(end, end + 90);
  const lead = TAIL.exec(after)?.[0].length ?? 0;
  const [next] = fieldsIn(after.slice(lead), 'name');
  return next?.span.start === 0 ? { field: next.field, end: end + lead + next.span.end } : null;
}

/** "lĩnh vực kinh tế có 575 mô hình". */
function fieldBefore(folded: string, start: number, floor: number): Field | null {
  const before = folded.slice(floor, start);
  const last = fieldsIn(before, 'name').at(-1);
  if (last === undefined) return null;
  const led = LED.test(before.slice(Math.max(0, last.span.start - 16), last.span.start));
  const gap = before.slice(last.span.end);
  return (led && !/linh vuc|tong so|tong cong/.test(gap)) || NEAR.test(gap) ? last.field : null;
}

/** "trong đó kinh tế 1.254, văn hóa – xã hội 98": numbers beside a field, in a sentence that counts models. */
function shares(folded: string, counted: readonly Found[]): Found[] {
  const first = Math.min(...counted.map(({ start }) => start));
  const found: Found[] = [];
  for (const { span, field } of fieldsIn(folded, 'name')) {
    if (span.start < first) continue;
    const after = SHARE.exec(folded.slice(span.end, span.end + 40));
    const value = after?.groups?.['value'];
    if (after !== null && value !== undefined) {
      const end = span.end + after[0].length;
      found.push({ start: end - value.length, end, value: numberOf(value) ?? 0, field });
      continue;
    }
    const from = Math.max(0, span.start - 40);
    const before = SHARE_BEFORE.exec(folded.slice(from, span.start));
    const written = before?.[1];
    if (before !== null && written !== undefined && /^ ?(?:[,.;)]|va |$)/.test(folded.slice(span.end)))
      found.push({ start: from + before.index, end: span.end, value: numberOf(written) ?? 0, field });
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
