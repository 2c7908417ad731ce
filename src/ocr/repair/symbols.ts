/**
 * Symbols of documents: "l39/ĐC-UBND" after "Báo cáo số" is 139/BC-UBND, "34/2007/PL-UBTVQHI]" is 34/2007/PL-UBTVQH11. The codes are
 * those of the vocabulary; a code that it does not hold is left alone unless what was read cannot be one.
 */
import { symbolCodeOf, symbolCodes, typeOfSymbolCode, typeOfWord } from '../../vocabulary/documentTypes.js';
import { issuerCodeOf, issuerCodes, writtenIssuerCode } from '../../vocabulary/issuers.js';
import { likest, looksLike } from './looks.js';
import { digitsOf } from './numbers.js';
import type { InContext } from './repair.js';

const SHAPE = /^([("“']*)([\dlIO|\][!oóÓôöSZ]{1,6}[a-eA-E]?)((?:[-/][\p{L}\d&%.|\][]{1,20})+)([-/]?[).,;:"”'’]*)$/u;
const YEAR = /^(?:19|[2Zz][0Oo])[\dlIOoóÓSZ|\][]{2}$/;
const ASSEMBLY = /^(QH|UBTVQH|HĐNN)([\dlIOoóÓS|\][!ÌÍìí]{1,3})$/;
// Every letter of a code is one of these; anything else was misread.
const CODE = /^[A-ZĐƯÔƠÂÊĂ][A-Za-zĐđƯưÔƠÂÊĂ&]*\d{0,2}$/;
const WEAK = 0.7;
// A Quy định of the Party ("124-QĐ/TW") is a QĐ, one of the state ("12/QyĐ-UBND") a QyĐ; either writes the other now and then.
const OF_REGULATIONS = { party: ['QĐ', 'QyĐ'], state: ['QyĐ', 'QĐ'] } as const;
// Of those who issue papers only one has a small letter after TT.
const PRIME_MINISTER = /^TT\p{Ll}{1,2}$/u;

// A hyphen is read as another small sign: "09:KH/TU".
const ODD_HYPHEN = /^([("“']*\d{1,5}[a-eA-E]?)[:.=~–—_](?=[A-ZĐ][A-Za-zĐđ]{0,4}\/[A-ZĐƯ]{2})/u;

// So is a slash before the code of a committee: "43-KL7TW".
const ODD_SLASH = /^([("“']*\d{1,5}[a-eA-E]?-[A-ZĐ][A-Za-zĐđ]{0,4})[7lI1|\]](?=(?:T[WƯU]|HU|QU|ĐU)(?!\p{L}))/u;

/** The word as the symbol that it must be; null where it is none, or in order. */
export function mendedSymbol({ text: read, confidence, before }: InContext): string | null {
  const text = read.replace(ODD_HYPHEN, '$1-').replace(ODD_SLASH, '$1/');
  const [, lead = '', number = '', rest = '', tail = ''] = SHAPE.exec(text) ?? [];
  if (rest === '' || !/\p{Lu}/u.test(rest)) return null;
  if (!/\d/.test(number) && before.at(-1)?.toLowerCase() !== 'số') return null;
  const digits = digitsOf(number.replace(/(?<=\d)[a-eA-E]$/, ''));
  if (digits === null) return null;
  const suffix = /\d[a-eA-E]$/.test(number) ? number.slice(-1) : '';
  const named = codeNamedBy(before);
  const form = rest.startsWith('-') ? 'party' : 'state';
  let codes = 0;
  const parts = rest.split(/([-/])/).map((part, i) => {
    if (i % 2 === 1 || part === '') return part;
    if (i === 2 && YEAR.test(part)) return digitsOf(part) ?? part;
    codes++;
    return codeOf(part, { named: codes === 1 ? named : null, isKind: codes === 1, form, confidence });
  });
  const mended = `${lead}${digits}${suffix}${parts.join('')}${tail}`;
  return mended === read ? null : mended;
}

interface Place {
  /** The code of the kind that is named before the symbol ("Tờ trình số"). */
  readonly named: string | null;
  /** The first code of a symbol says the kind, the others who issued it. */
  readonly isKind: boolean;
  /** The Party writes a hyphen before the kind, the state a slash. */
  readonly form: 'party' | 'state';
  readonly confidence: number;
}

function codeOf(part: string, { named, isKind, form, confidence }: Place): string {
  const [, assembly, term] = ASSEMBLY.exec(part) ?? [];
  if (assembly !== undefined && term !== undefined) return `${assembly}${termOf(digitsOf(term) ?? term)}`;
  const known = isKnown(part, isKind);
  // A code that is one was misread, if at all, letter for letter.
  const maybe = !known || (confidence < WEAK && part.length === named?.length);
  if (isKind && named !== null && maybe && looksLike(part, named, 'named'))
    return named === 'QyĐ' ? likest(part, OF_REGULATIONS[form]) : named;
  if (known) return isKind ? symbolCodeOf(part) : issuerCodeOf(part);
  if (!isKind && PRIME_MINISTER.test(part)) return 'TTg';
  const once = part.replace(/(.)\1+/gu, '$1'); // a letter read twice: "QĐĐ"
  if (once !== part && isKnown(once, isKind)) return once;
  const without = withoutSmallLetter(part).filter((code) => isKnown(code, isKind));
  if (without.length === 1) return without[0] ?? part;
  if (CODE.test(part) && confidence >= WEAK) return part;
  const near = [...new Set([...symbolCodes, ...issuerCodes])].filter((code) => looksLike(part, code, 'alone'));
  return near.length === 1 ? (near[0] ?? part) : part;
}

/** Codes hold few small letters; one amid the others is a speck, or the beginning of the next: "UBiND". At the end it may be meant: "ĐUk". */
const withoutSmallLetter = (code: string): string[] =>
  [...code.matchAll(/\p{Ll}(?=\p{L})/gu)].map(({ index }) => code.slice(0, index) + code.slice(index + 1));

const isKnown = (code: string, isKind: boolean): boolean =>
  isKind
    ? typeOfSymbolCode(code, 'state') !== null || typeOfSymbolCode(code, 'party') !== null
    : writtenIssuerCode(code) !== null;

// There have been fifteen assemblies; a stroke read twice makes a hundred more ("UBTVQHI11").
const termOf = (digits: string): string => (digits.length > 2 ? digits.slice(-2) : digits);

/** "Tờ trình số" → "TTr": the kind in words before a symbol, with or without "số". */
function codeNamedBy(before: readonly string[]): string | null {
  const words = before.at(-1)?.toLowerCase() === 'số' ? before.slice(0, -1) : before;
  for (let count = Math.min(4, words.length); count >= 1; count--) {
    const type = typeOfWord(words.slice(-count).join(' '));
    if (type !== null) return type.code;
  }
  return null;
}
