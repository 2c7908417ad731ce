/** What is read of a document at the place where it is named, before its relation is known. */
import type { DocumentType } from '../../records/citation.js';
import type { Source } from '../extractor.js';
import { type BodyToken, bodiesAt, bodyAt, bodyFrom } from './body.js';
import { dateAt } from './date.js';
import { type SymbolToken, symbolAt } from './symbol.js';

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: DocumentType | null;
  /** Canonical symbols, several for a list under one word ("các Quyết định số 217, 218-QĐ/TW"); [null] for one named in words. */
  readonly symbols: readonly (string | null)[];
  /** The letters of the symbol that tell the body ("TW"); null where none do. */
  readonly code: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly term: string | null;
  /** The rule that found it; `rule-confidence.tsv` says how often it is right. */
  readonly pattern: string;
}

/** Blanks and line breaks of a quote as one blank. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const JOINT = /[\s,]{0,6}/y;
const OF = /(?:của|do|CỦA|DO)\s{1,4}/y;
const TERM =
  /\(?\s?(?:khóa|Khóa|KHÓA)\s{1,3}([IVXLivxl]{1,6}(?![\p{L}\d])(?:\s{0,2}(?:,|và)\s{1,2}[IVXL]{1,6}(?![\p{L}\d/-]|\.\d)){0,5}|\d{1,2})(?![\p{L}\d])(?:\s?\))?/uy;
const NUMBERED = /[(]?(?:số|Số|SỐ)\s{0,3}:?\s{0,3}(?=[\dOl])|(?=\d{1,3}\/\d{4}\/)/y;
const SAME = /cùng\s{1,3}/y;
const PARTY = /Đảng(?: Cộng sản Việt Nam)?(?!\s{1,3}(?:bộ|ủy|đoàn|viên))(?![\p{L}])/uy;
// What Party, State and people own is no document of theirs.
const NAME = /(?!Đảng\s|Nhà nước|Nhân dân|Việt Nam|Bác\s|Người\s)\p{Lu}\p{L}*/uy;
const MAX_TAIL_PARTS = 6;

export interface Tail {
  end: number;
  issuer: string | null;
  date: string | null;
  term: string | null;
  token: SymbolToken | null;
}

/** Other words that a tail may hold: a number after a name ("Luật … số 75/2015/QH13"), the Party as issuer of a charter. */
export interface TailOptions {
  readonly numbered?: boolean;
  readonly party?: boolean;
  /** After a symbol whoever follows "của" in capitals is the body ("của Thuế tỉnh …"). */
  readonly anyName?: boolean;
  /** Papers of several bodies name them all. */
  readonly joint?: boolean;
}

function issuerAt(source: Source, at: number, options: TailOptions): BodyToken | null {
  const body = options.joint === true ? bodiesAt(source, at) : bodyAt(source, at);
  if (body !== null) return body;
  if (options.anyName === true) {
    NAME.lastIndex = at;
    if (NAME.test(source.match)) return bodyFrom(source, at, NAME.lastIndex);
  }
  if (options.party !== true) return null;
  PARTY.lastIndex = at;
  return PARTY.test(source.match) ? { start: at, end: PARTY.lastIndex, term: null } : null;
}

const CENTRAL = /(?:Bộ Chính trị|Ban Bí thư|Trung ương)/u;
const BLANK = /\s{1,3}(?=\p{Lu})/uy;

/** "… ngày 03/6/2013 Hội nghị lần thứ bảy Ban Chấp hành Trung ương": the Party's centre is often named without "của". */
function centralBodyAt(source: Source, at: number): BodyToken | null {
  BLANK.lastIndex = at;
  const body = BLANK.test(source.match) ? bodyAt(source, BLANK.lastIndex) : null;
  return body !== null && CENTRAL.test(source.match.slice(body.start, body.end)) ? body : null;
}

/** Date, issuer and term after a symbol or name, in any order, commas between: ", ngày 03-6-2013, của Ban Bí thư (khóa XI)". */
export function tailAt(source: Source, start: number, options: TailOptions = {}): Tail {
  const { match } = source;
  const tail: Tail = { end: start, issuer: null, date: null, term: null, token: null };
  for (let parts = 0; parts < MAX_TAIL_PARTS; parts++) {
    JOINT.lastIndex = tail.end;
    JOINT.exec(match);
    let at = JOINT.lastIndex;
    if (match.slice(tail.end, at).includes('\n\n')) break;
    SAME.lastIndex = at;
    if (SAME.test(match)) at = SAME.lastIndex;
    const date = tail.date === null ? dateAt(match, at) : null;
    if (date !== null) {
      tail.date = date.value;
      tail.end = date.end;
      continue;
    }
    if (options.numbered === true && tail.token === null && numberInto(tail, match, at)) continue;
    TERM.lastIndex = at;
    const term = tail.term === null ? TERM.exec(match) : null;
    if (term !== null) {
      tail.term = term[1] ?? null;
      tail.end = TERM.lastIndex;
      continue;
    }
    OF.lastIndex = at;
    if (tail.issuer !== null) break;
    const body = OF.test(match) ? issuerAt(source, OF.lastIndex, options) : centralBodyAt(source, tail.end);
    if (body === null) break;
    tail.issuer = oneLine(source.text.slice(body.start, body.end));
    tail.term ??= body.term;
    tail.end = body.end;
  }
  return tail;
}

function numberInto(tail: Tail, match: string, at: number): boolean {
  NUMBERED.lastIndex = at;
  if (!NUMBERED.test(match)) return false;
  const token = symbolAt(match, NUMBERED.lastIndex, 'named');
  if (token === null) return false;
  tail.token = token;
  tail.end = match[at] === '(' && match[token.end] === ')' ? token.end + 1 : token.end;
  return true;
}
