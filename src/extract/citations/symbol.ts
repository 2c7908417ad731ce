/**
 * The grammar of symbols: 70/KH-LĐLĐ, 30/2020/NĐ-CP, 7288/UBND-KGVX, 217-QĐ/TW, 403/2017/NQLT-UBTVQH14-CP-…, with the slips of
 * scans and mails (blanks, line breaks, swapped delimiters, O for 0). `symbolAt` reads one at a place and gives its canonical form.
 */
import { type SymbolSystem, symbolCodeOf, typeOfSymbolCode } from '../../vocabulary/documentTypes.js';
import { isIssuerCode, issuerCodeOf, writtenIssuerCode } from '../../vocabulary/issuers.js';

export interface SymbolToken {
  readonly start: number;
  readonly end: number;
  /** Canonical: no blanks, slips mended. */
  readonly symbol: string;
  /** What stands after number and year: "-QĐ/TW"; symbols of one list share it. */
  readonly suffix: string;
  readonly year: string | null;
  /** The code of a kind ("QĐ"); null for a công văn or an act of Quốc hội. */
  readonly code: string | null;
  readonly issuer: string | null;
  readonly system: SymbolSystem;
}

/** `named`: a word of kind or "số" stands before it, so that loose spellings are read too. */
export type Surroundings = 'named' | 'bare';

const NUMBER = /([\dOolI]{1,6})([a-eA-E](?=\s{0,2}[-/]))?(?![\p{L}\d])/uy;
const YEAR = /\s{0,4}[-/]\s{0,4}((?:19|20|2[Oo])[\dOo]{2})(?!\d)(?=\s{0,4}[-/]\s{0,6}\p{Lu})/uy;
const DELIMITER = { named: /\s{0,6}[-/_]\s{0,6}|\s{1,3}/y, bare: / ?[-/] ?/y };
const INNER = { named: /(?:\s?[-/_]\s{0,6}|\s{0,4}[-/_])(?=\p{Lu})/uy, bare: /[-/_] ?(?=\p{Lu})/uy };
// Last, text that lost its blanks: "NĐ-CPngày".
const PART =
  /T\. ?[ƯWU]\.?(?!\p{L})|[A-ZĐƯÔƠÂÊ][A-Za-zĐđƯưÔƠÂÊ\d&]{0,24}(?![\p{L}\d])|[A-ZĐƯ][A-ZĐƯa-z]{1,11}(?=ngày|của)/uy;
// "TTg", "QyĐ" and "ThU" have one small letter; two in a row are a word of the sentence.
const WORD = /[a-zđư]{2}/;
const ASSEMBLY = /^(?:QH|UBTVQH|HĐNN)\d{1,2}[A-Za-z]?$/;
// The committees themselves: theirs are Party symbols whatever the delimiters (217/QĐ-TW, 05-TW/CT).
const COMMITTEE = /^(?:TW|TU|HU|QU|ThU|TXU|ĐU)$/;
const MAX_PARTS = 12;

/** Number and year with the letters that scans put for digits mended; null where no digit is among them. */
export function digitsOf(written: string): string | null {
  return /\d/.test(written) ? written.replace(/[Oo]/g, '0').replace(/[lI]/g, '1') : null;
}

interface Part {
  readonly delimiter: string;
  readonly text: string;
}

function mend(part: string): string {
  const joined = part.replace(/[\s.]/g, '');
  return issuerCodeOf(symbolCodeOf(joined)).replace(/TƯ$/, 'TW');
}

/** The letter groups from `at` on, each with the delimiter before it, and where they end. */
function partsAt(text: string, at: number, around: Surroundings): { parts: Part[]; end: number } {
  const parts: Part[] = [];
  let end = at;
  let next = DELIMITER[around];
  while (parts.length < MAX_PARTS) {
    next.lastIndex = end;
    const delimiter = next.exec(text);
    if (delimiter === null) break;
    PART.lastIndex = next.lastIndex;
    const part = PART.exec(text);
    if (part === null || WORD.test(part[0])) break;
    parts.push({ delimiter: delimiter[0].trim().replace('_', '-'), text: mend(part[0]) });
    end = PART.lastIndex;
    if (text[end - 1] === '.' && !/\p{L}/u.test(text[end] ?? '')) end--;
    next = INNER[around];
  }
  return { parts, end };
}

interface Shape {
  readonly suffix: string;
  readonly code: string | null;
  readonly issuer: string | null;
  readonly system: SymbolSystem;
}

const joined = (parts: readonly Part[]): string => parts.map((part) => part.delimiter + part.text).join('');

/** Symbols with the year in them: always the state's. "06/2022-QH15" has its slash given back. */
function normativeShape(parts: readonly Part[], around: Surroundings): Shape | null {
  const [first, second] = parts;
  if (first === undefined || first.delimiter === '') return null;
  const rest = `/${first.text}${joined(parts.slice(1))}`;
  if (ASSEMBLY.test(first.text)) return { suffix: rest, code: null, issuer: first.text, system: 'state' };
  const known = typeOfSymbolCode(first.text, 'state') !== null;
  if (!known && around === 'bare') return null;
  if (second === undefined && (around === 'bare' || (!known && !isIssuerCode(first.text)))) return null;
  return { suffix: rest, code: known ? first.text : null, issuer: second?.text ?? null, system: 'state' };
}

function plainShape(parts: readonly Part[], around: Surroundings): Shape | null {
  const [first, second] = parts;
  if (first === undefined) return null;
  const known = typeOfSymbolCode(first.text, 'state') ?? typeOfSymbolCode(first.text, 'party');
  if (second === undefined) {
    // 215/LĐLĐ, 64/CP: one group of letters; without a word before it nearly anything ("3/TV") looks like that.
    if (around === 'bare' || first.delimiter === '' || first.text.length < 2) return null;
    if (known !== null && !isIssuerCode(first.text)) return null;
    return { suffix: joined(parts), code: null, issuer: first.text, system: 'state' };
  }
  const rest = joined(parts.slice(2));
  const party = (code: string, issuer: string): Shape => ({
    suffix: `-${code}/${issuer}${rest}`,
    code,
    issuer,
    system: 'party',
  });
  if (COMMITTEE.test(first.text) && typeOfSymbolCode(second.text, 'party') !== null && first.delimiter === '-')
    return party(second.text, first.text);
  // 999-TC/QĐ/CĐKT: ministries before 1999 put the department's letters before the kind.
  const kindSecond = typeOfSymbolCode(second.text, 'state') !== null && !isIssuerCode(second.text);
  if (kindSecond && first.delimiter !== '')
    return { suffix: joined(parts), code: second.text, issuer: first.text, system: 'state' };
  if (known === null) {
    if (first.delimiter === '' || (around === 'bare' && !isIssuerCode(first.text))) return null;
    if (first.delimiter === '-') {
      if (around === 'bare' || second.delimiter !== '/') return null;
      return party(first.text, second.text);
    }
    return { suffix: joined(parts), code: null, issuer: first.text, system: 'state' };
  }
  const partyCode = typeOfSymbolCode(first.text, 'party') !== null;
  if (partyCode && COMMITTEE.test(second.text)) return party(first.text, second.text);
  if (first.delimiter === '') {
    return second.delimiter === '/'
      ? party(first.text, second.text)
      : { suffix: `/${joined(parts)}`, code: first.text, issuer: second.text, system: 'state' };
  }
  if (first.delimiter === '-') {
    if (second.delimiter === '/') return party(first.text, second.text);
    return around === 'bare' ? null : { suffix: joined(parts), code: first.text, issuer: second.text, system: 'party' };
  }
  return { suffix: joined(parts), code: first.text, issuer: second.text, system: 'state' };
}

// "03/2019/tt-bkhđt", "15-nq/tw": pages in small letters.
const SMALL =
  /(\d{1,6}(?:\/(?:19|20)\d\d)?[-/])([a-zđ]{1,5})([-/])([a-zđư]{2,12})((?:-[a-zđư]{2,10}){0,3})(?![\p{L}\d/-])/uy;

/** A symbol wholly in small letters, where both its kind and its body are known; given in capitals. */
function smallSymbolAt(text: string, start: number): SymbolToken | null {
  SMALL.lastIndex = start;
  const found = SMALL.exec(text);
  if (found === null) return null;
  const [, number = '', kind = '', delimiter = '', body = '', rest = ''] = found;
  const issuer = writtenIssuerCode(body);
  const code = typeOfSymbolCode(kind)?.code ?? typeOfSymbolCode(kind, number.endsWith('-') ? 'party' : 'state')?.code;
  if (issuer === null || code === undefined) return null;
  const capitals = `${number}${kind.toUpperCase()}${delimiter}${issuer}${rest.toUpperCase()}`;
  const token = symbolAt(capitals, 0, 'named');
  return token === null || token.end !== capitals.length ? null : { ...token, start, end: start + token.end };
}

/** The symbol that begins at `start` of the matching form; null where none does. */
export function symbolAt(text: string, start: number, around: Surroundings): SymbolToken | null {
  const token = capitalSymbolAt(text, start, around);
  return token === null && around === 'named' ? smallSymbolAt(text, start) : token;
}

function capitalSymbolAt(text: string, start: number, around: Surroundings): SymbolToken | null {
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(text);
  if (number === null) return null;
  const digits = digitsOf(number[1] ?? '');
  if (digits === null) return null;
  let at = NUMBER.lastIndex;
  YEAR.lastIndex = at;
  const year = digitsOf(YEAR.exec(text)?.[1] ?? '');
  if (year !== null) {
    YEAR.lastIndex = at;
    at += YEAR.exec(text)?.[0].length ?? 0;
  }
  const { parts, end } = partsAt(text, at, around);
  const shape = year === null ? plainShape(parts, around) : normativeShape(parts, around);
  if (shape === null) return null;
  const symbol = `${digits}${number[2] ?? ''}${year === null ? '' : `/${year}`}${shape.suffix}`;
  return { start, end, symbol, year, ...shape };
}
