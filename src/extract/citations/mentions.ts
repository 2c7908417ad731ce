/** All documents named in a text, in order, with what is told of each; their relations come later. */
import type { DocumentType } from '../../records/citation.js';
import { typeOfSymbolCode } from '../../vocabulary/documentTypes.js';
import { isIssuerCode } from '../../vocabulary/issuers.js';
import type { Source } from '../extractor.js';
import { listAt, type SymbolList } from './list.js';
import { type Mention, tailAt } from './mention.js';
import { charterAt, congressPaperAt, lawAt } from './names.js';
import { enclosedAt, paperOfBodyAt, subjectOfStudyAt } from './papers.js';
import { type SymbolToken, symbolAt } from './symbol.js';
import { hasTypeWord, type TypeWord, typeWordsIn } from './words.js';

const NUMBER_LEAD = /[\s:("[]{0,4}(?:(?:mang\s)?so(?: hieu)?[\s.:[]{0,4})?(?=[\dol])/y;
const LETTERHEAD = /^[\s:]{0,4}S(?:ố|o|Ố|O)/;
// After a number alone: the mention ends, or goes on with its body, date or subject. "Kế hoạch 5 năm" does neither.
const AFTER_NUMBER =
  /\s{0,2}(?:[,;.)"\n]|$)|\s{1,3}(?:và|của|về|ngày|khóa|do|đã|được|đang|là|sẽ|gắn|trong|tại|với|thì|cũng|nêu|quy định|yêu cầu|xác định|\()(?![\p{L}])|\s{1,3}năm\s{1,2}(?:19|20)\d\d/uy;
const BARE_KINDS: ReadonlySet<string> = new Set([
  'NQ',
  'QĐ',
  'CT',
  'KL',
  'QyĐ',
  'NĐ',
  'TT',
  'ĐA',
  'L',
  'CTr',
  'HD',
  'PL',
]);
const CONGRESS_KINDS: ReadonlySet<string> = new Set(['NQ', 'KL', 'VK', 'CTr', 'TB']);
const LAW_KINDS: ReadonlySet<string> = new Set(['L', 'BL', 'PL', 'HP']);

/** "Nghị quyết 25", "Quyết định số 304", "Luật 89/2025": a number without letters, of a kind that is cited so. */
function numberTells(source: Source, word: TypeWord, list: SymbolList, saysNumber: boolean): boolean {
  if (!word.exact || !word.capital) return false;
  AFTER_NUMBER.lastIndex = list.end;
  if (!AFTER_NUMBER.test(source.match)) return false;
  const [number = ''] = list.symbols;
  if (saysNumber || number.includes('/')) return true;
  if (word.type === null || !BARE_KINDS.has(word.type.code) || number.length < 2) return false;
  return !/^(?:19|20)\d\d$/.test(number);
}

function numberedAt(source: Source, word: TypeWord): Mention | null {
  const { match, folded } = source;
  NUMBER_LEAD.lastIndex = word.end;
  const direct = NUMBER_LEAD.exec(folded)?.[0];
  const lead = direct ?? qualifiedLead(source, word);
  if (lead === null) return null;
  const numberAt = word.end + lead.length;
  const shownLead = match.slice(word.end, numberAt);
  // "QUYẾT ĐỊNH / Số: 12/QĐ-UBND": the document's own head.
  const shown = match.slice(word.start, word.end);
  if (LETTERHEAD.test(shownLead) && shownLead.includes('\n') && shown === shown.toUpperCase()) return null;
  const list = listAt(match, numberAt);
  if (list === null) return null;
  const saysNumber = lead.includes('so');
  if (direct === undefined && !isOfKind(list.token, word)) return null;
  if (list.token === null && !numberTells(source, word, list, saysNumber)) return null;
  const closed = shownLead.includes('(') && match[list.end] === ')' ? list.end + 1 : list.end;
  const tail = tailAt(source, closed, {
    anyName: list.token !== null,
    joint: word.type?.code === 'LT',
  });
  const end = tail.end === closed && closed !== list.end ? closed : Math.max(list.end, tail.end);
  const token = list.token;
  return {
    start: word.start,
    end,
    type: word.type ?? (token === null ? null : typeOfToken(token)),
    symbols: list.symbols,
    code: token?.issuer ?? null,
    issuer: tail.issuer,
    date: tail.date,
    term: tail.term,
    pattern: patternOf(word, list),
  };
}

function patternOf(word: TypeWord, { token, elided }: SymbolList): string {
  if (token === null) return 'type+number';
  if (!word.exact) return 'misread-type+symbol';
  return elided ? 'type+elided-list' : 'type+symbol';
}

const QUALIFIED = /(?:\s{1,2}\p{Ll}{1,7}){1,5}\s{1,2}số\s{0,3}:?\s{0,3}(?=\d)/uy;

/** "Báo cáo thẩm tra số 164/BC-…": what is said of a paper between its kind and its number. */
function qualifiedLead(source: Source, word: TypeWord): string | null {
  QUALIFIED.lastIndex = word.end;
  const lead = QUALIFIED.exec(source.match);
  if (lead === null) return null;
  const folded = source.folded.slice(word.end, QUALIFIED.lastIndex);
  return hasTypeWord(folded) ? null : folded;
}

const isOfKind = (token: SymbolToken | null, word: TypeWord): boolean =>
  token?.code != null && typeOfSymbolCode(token.code, token.system)?.code === word.type?.code;

/** What a word of kind names; null where it is a common noun. */
function mentionAt(
  source: Source,
  word: TypeWord,
  insideName: boolean,
): { mention: Mention; nameEnd: number | null } | null {
  const mention = numberedAt(source, word) ?? (word.exact ? enclosedAt(source, word) : null);
  if (mention !== null) return { mention, nameEnd: null };
  const code = word.type?.code ?? null;
  if (code !== null && LAW_KINDS.has(code)) return lawAt(source, word, insideName);
  if (!word.exact && !word.capital) return null;
  const named =
    code === 'ĐL'
      ? charterAt(source, word)
      : code === null
        ? subjectOfStudyAt(source, word)
        : ((CONGRESS_KINDS.has(code) ? congressPaperAt(source, word) : null) ?? paperOfBodyAt(source, word));
  return named === null ? null : { mention: named, nameEnd: null };
}

const BARE = /(?<![\p{L}\d/.-])\d[\dOol]{0,4}[a-e]?(?: ?\/ ?(?:19|20)\d\d)? ?[-/] ?(?=[A-ZĐ])/gu;
const SAYS_NUMBER = /(?:^|[\s(])số\s{1,3}$/;
// Forms, appendices and addresses have numbers too.
const NUMBERED_THING =
  /(?:mau|bieu|phu luc|bang|hinh|phong|quay|nha|duong|hem|ngo|tai khoan|ho so|hop dong|hoa don|bien|to|thua|lo|may)\s{1,3}so\s{1,3}$/;
const HEADS_LETTER = /S(?:ố|o|Ố|O)\s{0,3}:?\s{0,3}$/;

/** By the symbol alone: its code; the form without one is that of a công văn, unless the year makes it an act of Quốc hội. */
const typeOfToken = ({ code, system, year }: SymbolToken): DocumentType | null => {
  if (code !== null) return typeOfSymbolCode(code, system);
  return year === null ? typeOfSymbolCode('CV') : null;
};

/** After "số" alone the looser spellings count only where the letters are those of a body: forms are numbered "03/TNDN" too. */
function knownIssuerAt(match: string, start: number): SymbolToken | null {
  const token = symbolAt(match, start, 'named');
  return token?.issuer != null && isIssuerCode(token.issuer) ? token : null;
}

/** A symbol without a word of kind: "(217-QĐ/TW)", "tại số 1232/UBND-VX". */
function bareMention(source: Source, start: number): Mention | null {
  const { match } = source;
  const lead = match.slice(Math.max(0, start - 8), start);
  if (HEADS_LETTER.test(lead)) return null;
  if (NUMBERED_THING.test(source.folded.slice(Math.max(0, start - 16), start))) return null;
  const says = SAYS_NUMBER.test(lead);
  const token: SymbolToken | null = symbolAt(match, start, 'bare') ?? (says ? knownIssuerAt(match, start) : null);
  if (token === null) return null;
  const tail = tailAt(source, token.end, { anyName: true });
  return {
    start,
    end: Math.max(token.end, tail.end),
    type: typeOfToken(token),
    symbols: [token.symbol],
    code: token.issuer,
    issuer: tail.issuer,
    date: tail.date,
    term: tail.term,
    pattern: says ? 'number+symbol' : 'symbol',
  };
}

/** "Luật số 16/2017/QH14 Luật Lâm nghiệp ngày …": number first, then the name of the same law. */
function isOwnName(source: Source, word: TypeWord, before: Mention | undefined): boolean {
  const code = word.type?.code ?? null;
  if (before === undefined || code === null || !LAW_KINDS.has(code) || before.type?.code !== code) return false;
  return (
    before.symbols[0] !== null &&
    /^\s{1,3}$/.test(source.match.slice(before.end, Math.min(word.start, before.end + 4))) &&
    word.start - before.end < 4
  );
}

/** Mentions in the order of the text, none inside another but those inside the name of an amending law. */
export function mentionsIn(source: Source): Mention[] {
  const found: Mention[] = [];
  let free = 0;
  let nameEnd = 0;
  for (const word of typeWordsIn(source)) {
    if (word.start < free) continue;
    const own = isOwnName(source, word, found.at(-1));
    const read = mentionAt(source, word, own || word.start < nameEnd);
    if (read === null) continue;
    if (!own) found.push(read.mention);
    nameEnd = read.nameEnd ?? nameEnd;
    free = read.nameEnd === null ? read.mention.end : word.end;
  }
  return withBare(source, found);
}

function withBare(source: Source, typed: readonly Mention[]): Mention[] {
  const bare: Mention[] = [];
  let next = 0;
  let free = 0;
  for (const { index } of source.match.matchAll(BARE)) {
    let inside = index < free;
    for (; next < typed.length && (typed[next]?.end ?? 0) <= index; next++);
    inside ||= (typed[next]?.start ?? Number.POSITIVE_INFINITY) <= index;
    const mention = inside ? null : bareMention(source, index);
    if (mention === null) continue;
    bare.push(mention);
    free = mention.end;
  }
  if (bare.length === 0) return [...typed];
  const added = new Set(bare);
  const found = [...typed, ...bare].sort((a, b) => a.start - b.start || b.end - a.end);
  return found.map((mention, index) => (added.has(mention) ? ofList(source, mention, found[index - 1]) : mention));
}

const NEXT_NUMBER = /^\)?\s{0,3}(?:[,;]|và(?=\s))\s{0,3}(?:và\s{1,3})?(?:số\s{1,3})?$/u;
const lettersOf = (mention: Mention): string => (mention.symbols[0] ?? '').replace(/^[\d/]+[a-e]?/, '');

/** "Quy định số 37-QĐ/TW ngày …, 47-QĐ/TW ngày …": the word of the list holds for the next number with the same letters. */
function ofList(source: Source, mention: Mention, before: Mention | undefined): Mention {
  if (before === undefined || lettersOf(before) !== lettersOf(mention)) return mention;
  const between = source.match.slice(before.end, Math.min(mention.start, before.end + 20));
  return before.end <= mention.start && NEXT_NUMBER.test(between) ? { ...mention, type: before.type } : mention;
}
