/**
 * What a line of a signature block is: authority ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), title, name, or a run of all three
 * that a converter wrote into one line.
 */
import { fold } from '../../text/fold.js';
import { matchForm } from '../../text/match.js';
import { isFamilyName, titleLengthAt } from '../../vocabulary/signers.js';
import { inCapitals } from '../layout/cells.js';

export interface SignatureLine {
  readonly authority: readonly string[];
  readonly role: string | null;
  readonly name: string | null;
}

// NĐ 30/2020, Điều 13: TM. (for a collective), KT. (deputy for the head), TL. (by order), TUQ. (by delegation), Q. (acting);
// the Party writes T/M, K/T, T/L (36-HD/VPTW).
const AUTHORITY = /^(?:t\/m|tm|k\/t|kt|t\/l|tl|t\/uq|tuq|t\.m|k\.t|t\.l)(?:[./]\s?|\s|(?=[^a-z0-9\s]))/;
const INSIDE = /(?<=[\s,;])(?=(?:T\/M|TM\.|K\/T|KT\.|T\/L|TL\.|TUQ\.|T\/UQ)\s?\p{Lu})/u;
// What every such mark begins with: the quick look before the slow one.
const MARK_LETTERS = /[TK][MTLU/]/;
const COLLECTIVE = /^t[./]?m/;
// "(Đã ký)", "[daky]", "(ký tên, đóng dấu)", "(Ký điện tử)".
const SIGNED =
  /\((?:ký|Ký|KÝ)\)|[([]?\s?(?:đã\s?ký|da\s?ky|ký tên|ký và|ký điện tử|chữ ký|đã ký)[^)\]\n]{0,40}[)\]]?/giu;
const LONGEST = 140;
const SYLLABLE = /[\p{L}\p{N}&]+/gu;
const RANK =
  /^(?:(?:đ\/c|đồng chí|ông|bà|gs|pgs|ts|ths|bs|ks|cn|ll\.?m|bscki{1,2}|nhà giáo|thượng tướng|đại tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ)[.,:]*\s*(?:[.,]\s*)?)+(?=\p{Lu})/iu;
const NAME_PART = /^\p{Lu}[\p{L}'’`.-]*$/u;
const MOST_NAME_PARTS = 7;

const syllablesOf = (text: string): string[] =>
  (text.match(SYLLABLE) ?? []).map((syllable) => fold(matchForm(syllable)));

/** Does a line open a signature block? `loose`: in lower case too, as old fonts give it. */
export function opensSignature(text: string, loose = false): boolean {
  if (text.length > LONGEST) return false;
  const capitals = capitalPart(text);
  const shouted = capitals.length > 3 && inCapitals(capitals);
  if (!shouted && !(loose && text.length < 70)) return false;
  return AUTHORITY.test(fold(matchForm(text.trim()))) || isTitle(text);
}

/** Does a line begin with an authority mark ("T/M", "KT.") in capitals? */
export const opensAuthority = (text: string): boolean =>
  inCapitals(text) && AUTHORITY.test(fold(matchForm(text.trim())));

/** Does a line begin with the title of a signer? "BAN BÍ THƯ" and "ĐOÀN CHỦ TỊCH" do not. */
function isTitle(text: string): boolean {
  const syllables = syllablesOf(text.trim().replace(ACTING_TEXT, ''));
  return titleLengthAt(syllables, 0) > 0;
}
const ACTING_TEXT = /^(?:Q\.|QUYỀN|Quyền)\s?/;

/** The capitals at the head of a line: all before its first word in lower case. */
function capitalPart(text: string): string {
  for (const word of text.matchAll(/\S+/g))
    if (/\p{Ll}/u.test(word[0]) || /^[([]/.test(word[0])) return text.slice(0, word.index);
  return text;
}

/** Takes a line apart; null where it is no line of a signature block. `open`: a block has begun above it. */
export function signatureLine(text: string, open: boolean): SignatureLine | null {
  if (text.length > LONGEST) return null;
  const bare = text.replace(SIGNED, ' ').replace(/\s+/g, ' ').trim();
  if (bare === '') return null;
  const capitals = capitalPart(bare).trim();
  const rest = bare.slice(capitals.length).trim();
  if (capitals !== '' && inCapitals(capitals) && opensSignature(capitals)) {
    const titles = titlesOf(capitals);
    if (rest === '') return { ...titles, name: titles.name };
    const name = nameOf(rest);
    // "PHÓ CHỦ TỊCH UBND tỉnh": the tail in lower case belongs to the title.
    return name === null
      ? { ...titles, role: titles.role === null ? null : `${titles.role} ${rest}`, name: null }
      : { ...titles, name };
  }
  const name = nameOf(bare);
  if (open && name !== null && !(isTitle(bare) && !inCapitals(bare))) return { authority: [], role: null, name };
  if (opensSignature(bare, true) && bare.length < 70) return titlesOf(bare);
  return open ? continuation(bare) : null;
}

/** A second line of the collective's or the title's name: "ỦY BAN MTTQ VIỆT NAM XÃ", in capitals. */
function continuation(text: string): SignatureLine | null {
  return inCapitals(text) && text.length < 90 ? { authority: [text], role: null, name: null } : null;
}

/** Authority lines and title in a run of capitals, and a name in capitals at its end. */
function titlesOf(text: string): SignatureLine {
  const pieces = text.split(INSIDE).map((piece) => piece.trim());
  const authority: string[] = [];
  let role: string | null = null;
  let name: string | null = null;
  for (const piece of pieces) {
    const folded = fold(matchForm(piece));
    const mark = AUTHORITY.exec(folded);
    if (mark === null) {
      ({ role, name } = titleAndName(piece));
      continue;
    }
    const at = titleStart(piece, mark[0].length, COLLECTIVE.test(folded) ? 1 : 2);
    authority.push((at === null ? piece : piece.slice(0, at)).trim());
    if (at !== null) ({ role, name } = titleAndName(piece.slice(at).trim()));
  }
  return { authority, role, name };
}

/** Offset of the nth title behind an authority mark: for a deputy the first is whom he signs for. */
function titleStart(text: string, from: number, nth: number): number | null {
  const words = [...text.matchAll(SYLLABLE)].filter((word) => word.index >= from);
  const syllables = words.map((word) => fold(matchForm(word[0])));
  let seen = 0;
  for (let at = 0; at < syllables.length; ) {
    const length = titleLengthAt(syllables, at);
    const word = words[at];
    const before = syllables[at - 1] ?? '';
    // "BAN BÍ THƯ", "ĐOÀN CHỦ TỊCH", "BAN THƯỜNG TRỰC" are bodies; behind a comma the same man's second title stands.
    const body =
      (before === 'ban' && ['bi', 'thuong'].includes(syllables[at] ?? '')) ||
      (before === 'doan' && syllables[at] === 'chu') ||
      (nth === 1 && syllables[at] === 'thuong');
    const listed = word !== undefined && /,\s*$/.test(text.slice(0, word.index));
    if (length > 0 && !body && !(listed && nth === 2)) {
      seen++;
      if (seen === nth) return word?.index ?? null;
    }
    at += Math.max(1, length);
  }
  return null;
}

/** A name in capitals behind the title ("CHỦ TỊCH NGUYỄN VĂN AN"): its family name begins it. */
function titleAndName(text: string): { role: string; name: string | null } {
  const words = [...text.matchAll(/\S+/g)];
  const length = titleLengthAt(syllablesOf(text), 0);
  for (let at = Math.max(1, length); at < words.length; at++) {
    const left = words.length - at;
    const index = words[at]?.index ?? 0;
    if (left < 3 || left > 4 || !COMMON.test(matchForm(words[at]?.[0] ?? ''))) continue;
    return { role: text.slice(0, index).trim(), name: text.slice(index) };
  }
  return { role: text, name: null };
}
// Family names that are no word of a title.
const COMMON = /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|NGÔ|DƯƠNG|ĐINH|TRỊNH)$/;

/** The name that a line is, ranks and degrees left out; null where it is none. */
export function nameOf(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^[-–/.\s]+/, '')
    .replace(/[.,;]+$/, '')
    .replace(RANK, '')
    .trim();
  const parts = bare.split(/\s+/);
  if (parts.length < 2 || parts.length > MOST_NAME_PARTS || bare.length > 45) return null;
  if (!parts.every((part) => NAME_PART.test(part) && part.length <= 12)) return null;
  const [first = ''] = parts;
  if (inCapitals(bare) && bare === bare.toUpperCase()) {
    return isFamilyName(first) && titleLengthAt(syllablesOf(bare), 0) === 0 ? bare : null;
  }
  return bare;
}

/** Is a line nothing but "(Đã ký)" and the like? */
export const isSignedMark = (text: string): boolean =>
  text.length <= LONGEST && text.replace(SIGNED, '').replace(/[\s./()[\]]/g, '') === '';

/** The first offset inside a line at which an authority mark opens a signature run together with what stands before it. */
export function markInside(text: string): number | null {
  if (!MARK_LETTERS.test(text)) return null;
  const found = INSIDE.exec(text);
  return found === null || found.index === 0 ? null : found.index;
}
