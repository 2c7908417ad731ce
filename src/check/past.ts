/**
 * Is a unit or body named as one of the past? What is no more may be named in history ("huyện Can Lộc trước đây", "năm 2019 tại huyện
 * …"), as issuer or in the title of an older document, and in quotes. Only what a draft says of its own day is worth a warning.
 */
import { type Layout, layoutOf } from '../extract/layout.js';
import { sentenceAt } from '../extract/sentence.js';
import { sourceOf } from '../extract/source.js';
import type { Citation } from '../records/citation.js';
import type { Extraction } from '../records/extraction.js';
import type { Span } from '../records/span.js';
import { pastCuePattern } from '../vocabulary/pastCues.js';
import { datesIn } from './clauseDates.js';

/** A draft in the form in which its words are searched. */
export interface Reading {
  readonly match: string;
  readonly layout: Layout;
  /** Lines of "Nơi nhận" and "Kính gửi". */
  readonly addressed: readonly Span[];
  /** Citations with their titles, in the order of the text. */
  readonly cited: readonly { readonly span: Span; readonly date: string | null }[];
  readonly quoted: readonly Span[];
  /** A report tells mostly what was. */
  readonly isReport: boolean;
}

const known = new WeakMap<Extraction, Reading>();

/** Made once for each draft. */
export function readingOf(extraction: Extraction): Reading {
  const before = known.get(extraction);
  if (before !== undefined) return before;
  const source = sourceOf(extraction.text);
  const reading: Reading = {
    match: source.match,
    layout: layoutOf(source),
    addressed: [...extraction.addressees, ...extraction.recipients].map(({ span }) => span),
    cited: extraction.citations.map((citation) => ({
      span: withTitle(extraction.text, citation),
      date: citation.date,
    })),
    quoted: [...source.match.matchAll(QUOTED)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    })),
    isReport: extraction.header.type?.code === 'BC',
  };
  known.set(extraction, reading);
  return reading;
}

const QUOTED = /"[^"\n]{1,300}"/g;
// A title stands right behind its symbol, date and issuer.
const TITLE_REACH = 160;

function withTitle(text: string, { span, title }: Citation): Span {
  if (title === null) return span;
  const at = text.indexOf(title, span.start);
  return at === -1 || at > span.end + TITLE_REACH
    ? span
    : { start: span.start, end: Math.max(span.end, at + title.length) };
}

/** Where in the draft a span stands. `addressed`: among those to whom it is sent. */
export type Place = 'masthead' | 'addressed' | 'signature' | 'body';

export function placeOf({ layout, addressed }: Reading, span: Span): Place {
  const within = (part: Span | null): boolean => part !== null && part.start <= span.start && span.end <= part.end;
  if (addressed.some(within)) return 'addressed';
  if (within(layout.masthead)) return 'masthead';
  return within(layout.closing) ? 'signature' : 'body';
}

const BEFORE = pastCuePattern('before', 'sure');
const AFTER = pastCuePattern('after', 'sure');
const AROUND = pastCuePattern('around', 'sure');
const LIKELY = pastCuePattern('around', 'likely');
const TASK =
  /(?<!\p{L})(?:đề nghị|yêu cầu|giao|phân công|đôn đốc|chủ trì|chịu trách nhiệm|có trách nhiệm|chậm nhất)(?!\p{L})/iu;
const REACH = 24;

/**
 * @param until last day of the unit or body: what an older document says of it is right
 * @param listEnd end of the list that the mention stands in: "huyện A, huyện B (cũ)"
 */
export function isPast(reading: Reading, span: Span, listEnd: number, until: string): boolean {
  const { match, layout } = reading;
  if (AFTER.test(match.slice(listEnd, listEnd + REACH)) || AFTER.test(match.slice(span.end, span.end + REACH)))
    return true;
  if (BEFORE.test(match.slice(Math.max(0, span.start - REACH), span.start))) return true;
  const place = placeOf(reading, span);
  if (place === 'addressed' || place === 'signature') return false;
  if (reading.quoted.some((quote) => quote.start < span.start && span.end < quote.end)) return true;
  if (isOfOlderDocument(reading, span, until)) return true;
  // The bodies at the head of a draft are its own.
  if (place === 'masthead' && isHeadLine(match, span)) return false;
  if (layout.after !== null && span.start >= layout.after.start && tellsOldUnits(match, layout.after)) return true;
  const sentence = sentenceAt(match, span.start);
  const said = match.slice(sentence.start, Math.max(sentence.end, listEnd));
  if (AROUND.test(said)) return true;
  const dates = datesIn(withoutCited(reading, sentence));
  // A day of the sentence that the unit did not live to see: the draft speaks of its own time.
  if (dates.some((date) => date > until)) return false;
  return (dates.length > 0 || LIKELY.test(said) || reading.isReport) && !TASK.test(said);
}

/** Issuer or title of a document of the unit's days, or of one without date. */
function isOfOlderDocument({ cited, match }: Reading, span: Span, until: string): boolean {
  const nearest = cited.findLast((one) => one.span.start <= span.start);
  if (nearest === undefined) return false;
  const older = nearest.date === null || nearest.date <= until;
  if (span.start < nearest.span.end) return older;
  if (!older || span.start - nearest.span.end > TITLE_REACH * 2) return false;
  const between = match.slice(nearest.span.end, span.start);
  return OF_IT.test(between) || (IN_TITLE.test(between) && !NEW_ACTOR.test(between));
}

// "Kế hoạch số 12-KH/HU của Ban Thường vụ | Huyện ủy …"
const OF_IT = /^,?\s{1,2}(?:ngày\s[\d/.-]{6,10},?\s)?của\s(?:[\p{L} ]{1,40}\s)?$/iu;
// "… về xây dựng nông thôn mới | huyện …", as far as no new clause begins.
const IN_TITLE =
  /^,?\s{1,2}(?:ngày\s[\d/.-]{6,10},?\s)?(?:của\s[^,;:.]{1,80}[,\s]\s?)?(?:về|về việc|ban hành|phê duyệt|quy định)\s[^;:.]{0,300}$/iu;
const NEW_ACTOR = /[,\n]\s{0,2}$/u;

/** Above the title: bodies, place and date, each in its line. */
function isHeadLine(match: string, span: Span): boolean {
  const start = match.lastIndexOf('\n', span.start - 1) + 1;
  const end = match.indexOf('\n', span.end);
  const line = match.slice(start, end === -1 ? undefined : end);
  return line === line.toUpperCase() || /(?:,|\s)\s?ngày\s/iu.test(line);
}

/** A table that sets old units against new ones. */
const tellsOldUnits = (match: string, part: Span): boolean =>
  /(?:trước\s(?:khi\s)?(?:sắp\sxếp|sáp\snhập)|\(cũ\)|đơn\svị\scũ|xã\scũ|huyện\scũ)/iu.test(
    match.slice(part.start, part.end),
  );

/** The sentence with its citations blanked out: their dates are not those of what it tells. */
function withoutCited({ match, cited }: Reading, sentence: Span): string {
  let text = '';
  let at = sentence.start;
  for (const { span } of cited) {
    if (span.end <= at || span.start >= sentence.end) continue;
    text += `${match.slice(at, Math.max(at, span.start))} `;
    at = Math.min(span.end, sentence.end);
  }
  return text + match.slice(at, sentence.end);
}
