/**
 * Bodies of the district level that a draft speaks to without naming their unit: "UBND các huyện, thị xã, thành phố", "các huyện ủy,
 * thị ủy", "Huyện ủy", and "các xã, phường, thị trấn". Only where they are addressed or tasked: as a word of history or law they are right.
 */
import { sentenceAt } from '../../extract/sentence.js';
import type { Span } from '../../records/span.js';
import { taskVerbs } from '../../vocabulary/deadlineCues.js';
import { isPast, placeOf, type Reading } from '../past.js';
import { bodyBefore } from './mention.js';

export interface UnnamedUnits {
  readonly span: Span;
  /** Kinds of units in it that are no more: "huyện, thị xã". */
  readonly kinds: readonly string[];
}

const ONE = String.raw`(?:huyện|quận|thị\sxã|thành\sphố|thị\strấn|thành|thị|xã|phường|đặc\skhu)(?!\p{L})`;
const LIST = new RegExp(
  `(?<![\\p{L}\\p{N}/-])(?:(?:các|từng|mỗi|hai|toàn\\sthể)\\s)?(?:cấp\\s)?${ONE}(?:(?:\\s(?:ủy|đoàn)(?!\\p{L}))?(?:,\\s|\\s(?:và|hoặc)\\s|,\\svà\\s|/)(?:các\\s|cấp\\s)?${ONE}){0,7}(\\s(?:ủy|đoàn)(?!\\p{L}))?`,
  'giu',
);
const ENDED_KIND = /(?<!\p{L})(?:huyện|quận|thị\sxã|thị\strấn|thị)(?!\p{L})/giu;

/** @param named spans of units that are named, in order */
export function unnamedUnits(reading: Reading, named: readonly Span[], until: string): UnnamedUnits[] {
  const { match } = reading;
  const found: UnnamedUnits[] = [];
  let next = 0;
  for (const list of match.matchAll(LIST)) {
    const kinds = [...list[0].matchAll(ENDED_KIND)].map(([kind]) => kind.toLowerCase().replace(/\s/, ' '));
    if (kinds.length === 0) continue;
    const end = list.index + list[0].length;
    while ((named[next]?.end ?? Number.POSITIVE_INFINITY) <= list.index) next++;
    if ((named[next]?.start ?? Number.POSITIVE_INFINITY) < end || goesOnWithName(match, end)) continue;
    const committee = list[1] !== undefined;
    const body = bodyBefore(match, list.index);
    const plural = /^(?:các|từng|mỗi|hai|toàn)\s/iu.test(list[0]);
    if (!committee && body === null && !plural) continue;
    // "thị" alone is short for a kind only among those of committees.
    if (!committee && kinds.includes('thị')) continue;
    const span = { start: body ?? list.index, end };
    if (isSpokenTo(reading, span) && !isPast(reading, span, end, until))
      found.push({ span, kinds: [...new Set(kinds.map((kind) => (kind === 'thị' ? 'thị xã' : kind)))] });
  }
  return found;
}

const goesOnWithName = (match: string, end: number): boolean =>
  /^[ \t]?:?[ \t]?\n?[ \t]{0,2}(?:\p{Lu}|\d)/u.test(match.slice(end, end + 8)) &&
  !/^[ \t]{0,2}\n/u.test(match.slice(end, end + 4));

/** Is it a recipient, or does the sentence give it something to do? */
function isSpokenTo(reading: Reading, span: Span): boolean {
  const place = placeOf(reading, span);
  if (place === 'addressed' || place === 'signature') return true;
  if (place === 'masthead') return false;
  const { match } = reading;
  const sentence = sentenceAt(match, span.start);
  const before = match.slice(sentence.start, span.start).replace(MARKER, '');
  const after = match.slice(span.end, sentence.end);
  if (ASKED.test(before)) return true;
  return AMONG_OTHERS.test(before) && DOES.test(after);
}

const MARKER = /^[\s\-+*•–—.)\divxa-zđ]{0,3}?(?:\d{1,2}[.)]|[ivx]{1,4}[.)-]|[a-zđ]\)|[-+*•–—])?\s{0,4}/iu;
const ASKED =
  /(?:đề nghị|yêu cầu|giao|giao cho|phân công|đôn đốc|chỉ đạo|hướng dẫn|gửi|gửi về|gửi cho|gửi đến|phối hợp với|phối hợp chặt chẽ với|báo cáo|trình|tham mưu|tham mưu cho|xin ý kiến)\s(?:[^.;:\n]{0,60}(?:,|\svà)\s)?$/iu;
// Nothing before it, or only others who are asked the same: "Các sở, ban, ngành, …".
const AMONG_OTHERS = /^(?:[^.;:\n]{0,160}(?:,|\svà)\s)?$/u;
const DOES = new RegExp(
  `^(?:,[^.;:\\n]{0,80})?[,:]?\\s{0,2}(?:(?:căn cứ|chủ trì|chủ động|có trách nhiệm|chịu trách nhiệm|phối hợp|tập trung|tăng cường|đẩy mạnh|chỉ đạo|hướng dẫn|phân công|bố trí|cử|theo dõi|quan tâm|tiếp tục|khẩn trương|kịp thời|nghiêm túc|lãnh đạo|phổ biến|${taskVerbs.join('|')})(?!\\p{L})|$|[:;.]?\\s{0,2}$)`,
  'iu',
);
