/**
 * Where a draft names an administrative unit: "huyện Tây Sơn", "LĐLĐ thị xã An Khê", "Huyện ủy Văn Chấn", "Q.1", and every name of
 * "các xã Phúc Sơn, Cẩm Sơn". A name counts only where the tables of units know it, so that streets, schools and people named like a
 * unit are none; except after a district's body, where a name that nobody knows is a slip of the pen.
 */
import type { Span } from '../../records/span.js';
import { bodyAt, foldedSyllables } from '../../vocabulary/bodies.js';
import type { UnitKind } from '../../vocabulary/levels.js';
import { type Unit, unitsNamed } from '../../vocabulary/units.js';

export interface UnitMention {
  readonly kind: UnitKind;
  /** As written, without the kind. */
  readonly name: string;
  /** With the body that stands before the unit: "LĐLĐ thị xã An Khê". */
  readonly span: Span;
  /** The unit alone, its kind included where it is written: "thị xã An Khê". */
  readonly unit: Span;
  /** "ủy" or "đoàn" where the kind is said by that of the committee ("Huyện ủy"). */
  readonly committee: string | null;
  /** Does a body of the unit stand before it, or is it a committee? */
  readonly ofBody: boolean;
  /** All units of that kind and name; empty for a name that the tables do not know. */
  readonly candidates: readonly Unit[];
}

// "Đảng bộ huyện", "H. Tây Sơn", "TP.HCM", "Q1", "Huyện ủy"; behind "/" or "-" it is part of a symbol.
const UNIT_WORD =
  /(?<![\p{L}\p{N}/-])(?:(tỉnh|thành|huyện|quận|thị)\s(ủy|đoàn)(?!\p{L})|(tỉnh|thành\sphố|huyện|quận|thị\sxã|xã|phường|thị\strấn|đặc\skhu)(?!\p{L})|(tp|tx|tt)(?:\.|(?!\p{L}))|(tp)(?=hcm)|([hqp])(?:\.|(?=\d)))/giu;
const KINDS: Readonly<Record<string, UnitKind>> = {
  tỉnh: 'tỉnh',
  thành: 'thành phố',
  'thành phố': 'thành phố',
  huyện: 'huyện',
  quận: 'quận',
  thị: 'thị xã',
  'thị xã': 'thị xã',
  xã: 'xã',
  phường: 'phường',
  'thị trấn': 'thị trấn',
  'đặc khu': 'đặc khu',
  tp: 'thành phố',
  tx: 'thị xã',
  tt: 'thị trấn',
  h: 'huyện',
  q: 'quận',
  p: 'phường',
};
const DISTRICT_KINDS: ReadonlySet<UnitKind> = new Set(['huyện', 'quận', 'thị xã']);

/** Syllables of the longest name ("Văn Miếu - Quốc Tử Giám"), and of a body before a unit. */
const LONGEST_NAME = 7;
const LONGEST_BODY = 12;
// Furthest that a body stands before its unit.
const BODY_REACH = 90;

/** @param match the matching form of the text: same length, same offsets */
export function unitMentions(match: string): UnitMention[] {
  const found: UnitMention[] = [];
  let passed = 0;
  for (const word of match.matchAll(UNIT_WORD)) {
    if (word.index < passed) continue;
    const [written, committeeKind, committee, full, short, joined, letter] = word;
    const said = (committeeKind ?? full ?? short ?? joined ?? letter ?? '').toLowerCase().replace(/\s/, ' ');
    const kind = KINDS[said];
    if (kind === undefined || isOtherWord(match, word.index)) continue;
    const from = word.index + written.length;
    const plural = isPlural(match, word.index);
    const body = bodyBefore(match, word.index);
    const ofBody = body !== null || committee !== undefined;
    // One letter is a kind only before a name that the tables know.
    const mayBeUnknown = ofBody && letter === undefined && DISTRICT_KINDS.has(kind) && !plural;
    const named = nameAt(match, from, kind, plural) ?? (mayBeUnknown ? unknownName(match, from) : null);
    if (named === null) continue;
    const start = body ?? word.index;
    const common = { kind, committee: committee?.toLowerCase() ?? null, ofBody };
    found.push({
      ...common,
      name: match.slice(named.start, named.end),
      span: { start, end: named.end },
      unit: { start: word.index, end: named.end },
      candidates: named.candidates,
    });
    passed = named.end;
    if (!plural) continue;
    for (const next of namesAfter(match, named.end, kind)) {
      const span = { start: next.start, end: next.end };
      found.push({ ...common, name: match.slice(next.start, next.end), span, unit: span, candidates: next.candidates });
      passed = next.end;
    }
  }
  return found;
}

interface Named extends Span {
  readonly candidates: readonly Unit[];
}

const GAP = /[ \t]{0,2}\n?[ \t]{0,2}/y;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/uy;
const BETWEEN = / ?- ?|[ \t]{1,2}|[ \t]?\n[ \t]{0,2}/y;

/** The longest name of the tables that begins behind a kind. */
function nameAt(match: string, from: number, kind: UnitKind, plural: boolean): Named | null {
  let start = from + lengthOf(GAP, match, from);
  if (plural && match[start] === ':') start += 1 + lengthOf(GAP, match, start + 1);
  const ends = wordEnds(match, start);
  for (let count = ends.length; count > 0; count--) {
    const end = ends[count - 1] ?? start;
    const candidates = unitsNamed(kind, match.slice(start, end));
    if (candidates.length > 0 && !goesOn(match, start, end)) return { start, end, candidates };
  }
  return null;
}

/** Ends of the words in capitals (or numbers) that may make a name. */
function wordEnds(match: string, start: number): number[] {
  const ends: number[] = [];
  let at = start;
  while (ends.length < LONGEST_NAME) {
    const length = lengthOf(WORD, match, at);
    if (length === 0 || !/^[\p{Lu}\d]/u.test(match.slice(at, at + 2))) break;
    ends.push(at + length);
    const gap = lengthOf(BETWEEN, match, at + length);
    if (gap === 0) break;
    at += length + gap;
  }
  return ends;
}

const CAPITAL_NEXT = / \p{Lu}/uy;

/** "xã Tân Lập Đông" is no "xã Tân Lập": another word in capitals goes on with the name, unless all is in capitals or a unit begins. */
function goesOn(match: string, start: number, end: number): boolean {
  if (lengthOf(CAPITAL_NEXT, match, end) === 0) return false;
  const name = match.slice(start, end);
  if (name === name.toUpperCase() && /\p{L}{2}/u.test(name)) return false;
  UNIT_WORD.lastIndex = end + 1;
  const unit = UNIT_WORD.exec(match.slice(0, end + 40));
  UNIT_WORD.lastIndex = 0;
  return unit?.index !== end + 1;
}

/** One to three words in capitals: a name all the same. */
function unknownName(match: string, from: number): Named | null {
  const start = from + lengthOf(GAP, match, from);
  const ends = wordEnds(match, start).slice(0, 3);
  const end = ends.at(-1);
  if (end === undefined || /^\d/.test(match.slice(start, start + 1))) return null;
  const name = match.slice(start, end);
  if (name.includes('\n')) return null;
  // In a line of capitals the name goes to its end: "HUYỆN ỦY HÓN QUẢN".
  const inCapitals = name === name.toUpperCase();
  return inCapitals && !/^\s{0,3}(?:\n|\s{3}|$)/.test(match.slice(end, end + 8))
    ? null
    : { start, end, candidates: [] };
}

const ALSO = /\s{0,2}(?:[,;&]|,?\s(?:và|hoặc)(?=\s))\s{1,2}/iuy;

/** The further names of "các huyện Tây Sơn, Phù Cát và Vân Canh". */
function namesAfter(match: string, end: number, kind: UnitKind): Named[] {
  const names: Named[] = [];
  let at = end;
  for (;;) {
    const gap = lengthOf(ALSO, match, at);
    const name = gap === 0 ? null : nameAt(match, at + gap, kind, false);
    if (name === null || name.start !== at + gap) return names;
    names.push(name);
    at = name.end;
  }
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

const PLURAL =
  /(?:^|[^\p{L}\p{N}])(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,3})(?:\s(?:đơn\svị|địa\sphương))?\s$/iu;
const isPlural = (match: string, at: number): boolean => PLURAL.test(match.slice(Math.max(0, at - 24), at));

// "hợp tác xã", "công xã", "làng xã"; "bảo hiểm xã hội" is no name.
const OTHER_WORD = /(?:hợp\stác|công|làng|thôn|phố)\s$/iu;
/** What is named after a unit and outlives it: schools, hospitals, streets, works, papers. */
const NAMESAKE =
  /(?:trường|tr\.|thpt|thcs|tiểu\shọc|mầm\snon|mẫu\sgiáo|đại\shọc|cao\sđẳng|bệnh\sviện|bv|bvđk|trung\stâm(?!\schính\strị)|công\sty|nhà\smáy|tập\sđoàn|ngân\shàng|quỹ\stín\sdụng|đài|báo|tạp\schí|bảo\stàng|thư\sviện|nhà\shát|khu\scông\snghiệp|kcn|cảng|sân\sbay|ga|chợ|đường|phố|quốc\slộ|cầu|hồ|chùa|đền|đình|nhà\sthờ|di\stích|khu\sdu\slịch|câu\slạc\sbộ|clb)(?:\s[\p{L}\p{N}]{1,12}){0,6}?\s$/iu;
const LOOSE = /\s(?:trên|của|thuộc|tại|ở|các|do|và|với|cho|về|trong|là)\s/iu;

function isOtherWord(match: string, at: number): boolean {
  const before = match.slice(Math.max(0, at - 60), at);
  if (OTHER_WORD.test(before)) return true;
  const phrase = before.slice(
    Math.max(...[',', ';', ':', '.', '(', '\n', '-', '"'].map((sign) => before.lastIndexOf(sign))) + 1,
  );
  const namesake = NAMESAKE.exec(` ${phrase}`);
  return namesake !== null && !LOOSE.test(namesake[0]);
}

const BODY_WORD = /[\p{L}\p{N}&]+/gu;

/** Start of the body that ends right before a unit ("UBND các huyện", "Ban Thường vụ Liên đoàn Lao động tỉnh"); null where none does. */
export function bodyBefore(match: string, at: number): number | null {
  const from = Math.max(0, at - BODY_REACH);
  let before = match.slice(from, at);
  before = before.replace(/\s(?:các|hai|ba|\d{1,2})\s$/iu, ' ');
  if (!/[\p{L}\p{N}][ \n]$/u.test(before)) return null;
  const cut =
    Math.max(...[',', ';', ':', '.', '(', '  ', '\t', '|', '\n\n'].map((sign) => before.lastIndexOf(sign))) + 1;
  const words = [...before.slice(cut).matchAll(BODY_WORD)].slice(-LONGEST_BODY);
  const syllables = words.flatMap(([word]) => foldedSyllables(word));
  if (syllables.length !== words.length) return null;
  for (const [i, word] of words.entries()) {
    const body = bodyAt(syllables, i);
    if (body !== null && i + body.length === words.length && /^[\p{Lu}]/u.test(word[0])) return from + cut + word.index;
  }
  return null;
}
