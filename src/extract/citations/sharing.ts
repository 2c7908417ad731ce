/**
 * What one mention lends another: date and body that stand once after a list, the body that "đã ban hành" what follows, the body named
 * with a paper just before its number in brackets, body and date that come after the title.
 */
import type { Source } from '../extractor.js';
import { type BodyToken, bodiesAt, bodyAt, startsBody } from './body.js';
import { connects, sentenceEnd, sentenceStart } from './clause.js';
import { dateAt } from './date.js';
import { type Mention, oneLine } from './mention.js';
import { spaced } from './spaced.js';

const LIST_BREAK = /[;"\n(]/;
const ISSUED = spaced(/\s{1,3}(?:(?:da|vua|moi)\s{1,3})?(?:ky\s{1,3})?ban hanh\s{1,3}(?:cac\s{1,3}|nhu\s{1,3})?$/);
// "theo chỉ đạo của Tổng cục Thuế (trước đây) tại công văn số …", "đề nghị của Giám đốc Sở … tại Tờ trình số …"
const SAID_IN = spaced(/\s{1,3}(?:\([a-z\s]{1,20}\)\s{1,3})?tai\s{1,3}(?:cac\s{1,3})?$/);
const LATE_ISSUER = /,\s{1,3}của\s{1,3}/gu;
const LATE_DATE = /\s(?=ngày\s)/gu;
const OF = /,?\s{1,3}của\s{1,3}/uy;
const REACH = 400;
const LATE_REACH = 800;
const IN_LIST = /(?:[,;]|\svà)\s{1,3}(?:các\s)?$/u;
const ISSUER_REACH = 140;
const LINE_BREAKS_INSIDE = /\n\s{0,20}(?:[-+*•]|\d{1,2}[.)])/;

/** The same mentions, completed. */
export function shared(source: Source, mentions: readonly Mention[]): Mention[] {
  const issued = mentions.map((mention, index) => issuedBefore(source, mention, mentions[index - 1]));
  const listed = withIssuerOfList(source, issued).map((mention, index) =>
    bracketed(source, mention, mentions[index - 1]),
  );
  const told = listed.map((_, index) => late(source, listed, index));
  for (let index = told.length - 2; index >= 0; index--) {
    const left = told[index];
    const right = told[index + 1];
    if (left !== undefined && right !== undefined) told[index] = lent(source, left, right);
  }
  return told;
}

/** "Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW ngày … của …": members of one kind and body share what stands after the last. */
function lent(source: Source, left: Mention, right: Mention): Mention {
  if (left.issuer !== null || left.code === null || left.code !== right.code) return left;
  const between = source.match.slice(left.end, right.start);
  if (LIST_BREAK.test(between.replace(/\n/g, ' ')) || !connects(source.match, left.end, right.start)) return left;
  if (left.type?.code === right.type?.code)
    return { ...left, issuer: right.issuer, date: left.date ?? right.date, term: left.term ?? right.term };
  // Papers of several kinds: "TW" is three bodies, any other code one.
  return left.code === 'TW' || right.issuer === null ? left : { ...left, issuer: right.issuer };
}

/** "Chính phủ đã ban hành Nghị quyết số …". */
function issuedBefore(source: Source, mention: Mention, before: Mention | undefined): Mention {
  if (mention.issuer !== null) return mention;
  const from = Math.max(before?.end ?? 0, mention.start - ISSUER_REACH, 0);
  const part = source.folded.slice(from, mention.start);
  const verb = ISSUED.exec(part) ?? SAID_IN.exec(part);
  if (verb === null) return mention;
  const end = from + verb.index;
  const start = sentenceStart(source.match, from, end);
  for (let at = start; at < end; at++) {
    if (at > start && /[\p{L}\d]/u.test(source.match[at - 1] ?? '')) continue;
    const body = startsBody(source, at) ? bodyAt(source, at) : null;
    if (body !== null && body.end === end)
      return { ...mention, issuer: oneLine(source.text.slice(body.start, body.end)) };
  }
  return mention;
}

/** The body that issued the first of a list issued the others: "Chính phủ đã ban hành Nghị quyết … , Nghị định …". */
function withIssuerOfList(source: Source, mentions: readonly Mention[]): Mention[] {
  const told: Mention[] = [];
  let from: Mention | null = null;
  for (const mention of mentions) {
    const before = told.at(-1);
    const part: string = before === undefined ? '' : source.match.slice(before.end, mention.start);
    const issued: boolean = ISSUED.test(source.folded.slice(Math.max(0, mention.start - ISSUER_REACH), mention.start));
    if (mention.issuer !== null && issued) from = mention;
    else if (
      part.length > REACH ||
      sentenceEnd(part, 0, part.length) < part.length ||
      LINE_BREAKS_INSIDE.test(part) ||
      !/(?:[,;]|\svà)\s{1,3}$/.test(part)
    )
      from = null;
    const lend: string | null = mention.issuer === null && from !== null ? from.issuer : null;
    told.push(lend === null ? mention : { ...mention, issuer: lend });
  }
  return told;
}

/** "Báo cáo của Ban Tổ chức Trung ương … (Báo cáo số 565-BC/BTCTW, ngày …)". */
function bracketed(source: Source, mention: Mention, before: Mention | undefined): Mention {
  if (mention.issuer !== null || before === undefined || before.issuer === null) return mention;
  if (source.match[mention.start - 1] !== '(' || before.symbols[0] !== null) return mention;
  const sameKind = before.type?.code === mention.type?.code && mention.start - before.end < REACH;
  const unbroken = sentenceEnd(source.match, before.end, mention.start) === mention.start;
  return sameKind && unbroken ? { ...mention, issuer: before.issuer } : mention;
}

/**
 * "… số 24/2018/QH14 An ninh mạng ngày 12/06/2018 của Quốc hội"; "… về việc …, của Ban Thường trực …": what comes after the title, also
 * after the documents that the title names.
 */
function late(source: Source, mentions: readonly Mention[], index: number): Mention {
  const mention = mentions[index];
  if (mention === undefined) throw new RangeError(`no mention ${index}`);
  if (mention.issuer !== null || mention.symbols[0] === null || mention.symbols.length !== 1) return mention;
  const { match } = source;
  const inner: Mention[] = [];
  let limit = sentenceEnd(match, mention.end, Math.min(match.length, mention.end + LATE_REACH));
  for (let next = index + 1; next < mentions.length; next++) {
    const following = mentions[next];
    if (following === undefined || following.start >= limit) break;
    if (IN_LIST.test(match.slice(following.start - 8, following.start))) {
      limit = following.start;
      break;
    }
    inner.push(following);
  }
  const semicolon = match.slice(mention.end, limit).indexOf(';');
  if (semicolon !== -1) limit = mention.end + semicolon;
  const own = (at: number): boolean => inner.every((other) => at < other.start || at >= other.end);
  const joint = mention.type?.code === 'LT';
  const bodyOf = (at: number): BodyToken | null => (joint ? bodiesAt(source, at) : bodyAt(source, at));
  const part = match.slice(mention.end, limit);
  let told = mention;
  if (mention.date === null) {
    for (const { index: at } of part.matchAll(LATE_DATE)) {
      const start = mention.end + at + 1;
      const date = own(start) ? dateAt(match, start) : null;
      if (date === null) continue;
      OF.lastIndex = date.end;
      const body = OF.test(match) ? bodyOf(OF.lastIndex) : null;
      if (body !== null) told = { ...told, date: date.value, ...issuerOf(source, body, mention) };
    }
    if (told !== mention) return told;
  }
  for (const { 0: of, index: at } of part.matchAll(LATE_ISSUER)) {
    const start = mention.end + at + of.length;
    const body = own(start) && inner.length === 0 ? bodyOf(start) : null;
    if (body !== null) return { ...mention, ...issuerOf(source, body, mention) };
  }
  return mention;
}

const issuerOf = (source: Source, body: BodyToken, mention: Mention): Pick<Mention, 'issuer' | 'term'> => ({
  issuer: oneLine(source.text.slice(body.start, body.end)),
  term: mention.term ?? body.term,
});
