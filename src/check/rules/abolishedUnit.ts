/**
 * A unit that had ended on the day of the draft: every district and township, provinces and communes merged on 1 July 2025, or a body
 * of one. In history they are right; what the draft asks, sends or places there today is not.
 */
import { foldedSyllables } from '../../vocabulary/bodies.js';
import { provinceAt } from '../../vocabulary/provinces.js';
import { provinceNow, titleOf } from '../../vocabulary/units.js';
import { isPast, type Reading, readingOf } from '../past.js';
import type { CheckRule, JudgedDraft, Raised } from '../rule.js';
import { type Ended, endedOn } from '../units/meant.js';
import { type UnitMention, unitMentions } from '../units/mention.js';
import { placesShown, renamed } from '../units/now.js';
import { unnamedUnits } from '../units/unnamed.js';

// NQ 175/2024/QH15: the first province that ended was Thừa Thiên Huế.
const FIRST_END = '2024-12-31';
const UNNAMED_FROM = '2025-07-01';
const LAST_DAY = '2025-06-30';

const SOURCES: Readonly<Record<number, string>> = {
  2: 'Nghị quyết 202/2025/QH15',
  3: 'Nghị quyết 203/2025/QH15',
  4: 'Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã năm 2025',
};

export const abolishedUnit: CheckRule = {
  name: 'abolished-unit',
  severity: 'warning',
  find: (draft) => {
    const day = draft.asOf.date;
    if (day <= FIRST_END) return [];
    const reading = readingOf(draft.extraction);
    const mentions = unitMentions(reading.match);
    const province = provinceOfDraft(draft, reading, mentions);
    const named = mentions.flatMap((mention, index) => {
      const ended = endedOn(mentions, index, reading.match, province, day);
      if (ended === null || isPast(reading, mention.span, listEnd(mentions, index, reading.match), ended.until))
        return [];
      return [raised(reading.match, mention, ended, day)];
    });
    if (day < UNNAMED_FROM) return named;
    return [...named, ...unnamed(reading, mentions)];
  },
};

function raised(match: string, mention: UnitMention, ended: Ended, day: string): Raised {
  const { unit, until, now } = ended;
  const upgraded = unit !== null && unit.level === 2 && !unit.former;
  const level = unit?.level ?? mention.candidates[0]?.level ?? 3;
  const known = mention.candidates.length > 0;
  return {
    span: mention.span,
    citation: null,
    message: upgraded
      ? 'abolished-unit/upgraded'
      : now.length > 0
        ? 'abolished-unit'
        : known
          ? 'abolished-unit/several'
          : 'abolished-unit/unlisted',
    values: {
      unit: known ? sentenceCase(titleOf({ kind: mention.kind, name: unit?.name ?? mention.name })) : mention.kind,
      until,
      now: placesShown(now, day),
      count: mention.candidates.length,
    },
    suggestion: unit === null || level === 3 ? null : renamed(match, mention, now),
    evidence: [{ kind: 'registry', layer: 'shipped', source: SOURCES[level] ?? '', quote: null }],
    ...(upgraded ? { severity: 'info' as const } : {}),
  };
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Each wording once: a paper that says "UBND các huyện" ten times has one fault. */
function unnamed(reading: Reading, mentions: readonly UnitMention[]): Raised[] {
  const said = new Set<string>();
  return unnamedUnits(
    reading,
    mentions.map(({ span }) => span),
    LAST_DAY,
  ).flatMap(({ span, kinds }) => {
    const words = reading.match.slice(span.start, span.end).toLowerCase().replace(/\s+/g, ' ');
    if (said.has(words)) return [];
    said.add(words);
    const onlyTownships = kinds.every((kind) => kind === 'thị trấn');
    return [
      {
        span,
        citation: null,
        message: onlyTownships ? 'abolished-unit/township' : 'abolished-unit/unnamed',
        values: { kinds: kinds.join(', '), until: LAST_DAY },
        suggestion: null,
        evidence: [{ kind: 'registry' as const, layer: 'shipped' as const, source: SOURCES[3] ?? '', quote: null }],
      },
    ];
  });
}

/** Today's name of the province in which the draft was written, as its masthead and its place tell; null where they do not. */
function provinceOfDraft(
  { extraction }: JudgedDraft,
  { layout }: Reading,
  mentions: readonly UnitMention[],
): string | null {
  const end = layout.masthead?.end ?? 0;
  const heads = mentions.filter(({ span }) => span.end <= end);
  for (const candidates of [
    ...heads.map((head) => head.candidates.filter(({ level }) => level === 2)),
    ...heads.map((head) => head.candidates),
  ]) {
    const [first, ...others] = new Set(candidates.map((unit) => provinceNow(unit.province)));
    if (first !== undefined && others.length === 0) return first;
  }
  const place = foldedSyllables(extraction.header.place ?? '');
  const named = provinceAt(place, 0);
  return named !== null && named.length === place.length ? named.province.now : null;
}

const AND = /^\s{0,2}(?:,|;|và|hoặc|,\svà|thuộc|của|-|\()?\s{0,2}$/iu;

/** Where the list or address ends in which a mention stands. */
function listEnd(mentions: readonly UnitMention[], index: number, match: string): number {
  let end = mentions[index]?.span.end ?? 0;
  for (const { span } of mentions.slice(index + 1, index + 12)) {
    if (span.start < end || !AND.test(match.slice(end, span.start))) break;
    end = span.end;
  }
  return end;
}
