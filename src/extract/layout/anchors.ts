/**
 * Anchors: what every masthead has in a fixed form: national or Party name and motto, the symbol line, the line of place and date.
 * They are looked for over whole lines, because blanks for the pen ("Số:        /KH-UBND") are as wide as a gap of columns.
 */
import type { Span } from '../../records/span.js';
import { fold } from '../../text/fold.js';
import { typeWords } from '../../vocabulary/documentTypes.js';
import type { Source } from '../extractor.js';
import { beforeInLine, inCapitals } from './cells.js';

export interface SymbolLine extends Span {
  /** Canonical; null where the number is left blank. */
  readonly symbol: string | null;
  /** The code letters behind the number, also of a blank one: "KH-UBND", "CV/HU". */
  readonly code: string;
}

export interface PlaceDate extends Span {
  readonly place: string | null;
  /** ISO, as far as it is filled in. */
  readonly date: string | null;
}

// NĐ 30/2020, Phụ lục I (quốc hiệu, tiêu ngữ); 36-HD/VPTW (tiêu đề); matched folded, so that slips of tone marks do no harm.
const MOTTO =
  /cong\s{1,3}h.{1,3}a\s{1,3}xa\s{1,3}hoi\s{1,3}chu\s{1,3}ng[hi]{1,2}a\s{1,3}viet\s{0,3}nam|doc\s{1,3}lap\s{0,3}-{1,2}\s{0,3}tu\s{1,3}do\s{0,3}-{1,2}\s{0,3}hanh\s{1,3}phuc|dang\s{1,3}cong\s{1,3}san\s{1,3}viet\s{0,3}nam/g;

/** National name, motto and Party name of a masthead within [start, end); the Party name only where it stands in capitals. */
export function mottoes(source: Source, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const found of source.folded.slice(start, end).matchAll(MOTTO)) {
    const from = start + found.index;
    const to = from + found[0].length;
    // "của Đảng Cộng sản Việt Nam" is a sentence, "CỘNG HÒA …" may be printed in any case.
    if (found[0].startsWith('dang') && source.text.slice(from, to) !== source.text.slice(from, to).toUpperCase())
      continue;
    spans.push({ start: from, end: to });
  }
  return spans;
}

// What Word keeps of its settings in copied and saved pages ("Normal 0 false false false EN-US X-NONE X-NONE"), printed by a
// converter as if it were text.
const SETTINGS =
  /normal 0(?: (?:false|true|\d{1,2}|[a-z]{2}-[a-z]{2,4}|x-none|microsoftinternetexplorer\d|[0-9.]{1,5} pt)){3,16}(?: ?\/\* style definitions \*\/[^{}]{0,80}\{[^{}]{0,1500}\})?/g;

/** Word's own settings within [start, end). */
export const officeSettings = (source: Source, start: number, end: number): Span[] =>
  [
    ...source.folded
      .slice(start, end)
      .replace(/[\n\t]/g, ' ')
      .matchAll(SETTINGS),
  ].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }));

const BLANK = '[ .…_]{0,30}';
// "Số", also recognised as "Sô", "S6" or "SỐ"; after it a number or the place for it, then code letters joined by "/" and "-".
const SYMBOL = new RegExp(
  `(?<![\\p{L}\\d/-])(?:(?:luat|phap lenh|nghi quyet) )?(?:s[o06]{1,2}(?:\\s?/?\\s?ky hieu)?|so hieu)\\s{0,3}[:.]?(${BLANK})(\\d[\\doli]{0,5}[a-e]?)?${BLANK}((?:[ ]{0,3}[-/_][ ]{0,3}[\\p{L}\\d&.]{1,24}){1,6})`,
  'dgu',
);
// "1836 QĐ/TWĐTN": the stroke behind the number left out.
const LOOSE =
  /(?<![\p{L}\d])so\s{0,3}[:.]?\s{0,3}(\d{1,5}) {1,2}(\p{L}{2,5}\s?[-/]\s?\p{L}[\p{L}\d]{1,20}(?:-\p{L}{1,20})?)/gu;

/** Canonical form: no blanks, hyphens as such, digits for the letters that a scanner puts in a number. */
export function canonicalSymbol(raw: string): string {
  return raw
    .replace(/\s|(?<=^\d{1,6}[a-eA-E]?)[ .…]+(?=[-/])/g, '')
    .replace(/_/g, '-')
    .replace(/^[\dOoIlị]+(?=[-/])/u, (number) => number.replace(/[Oo]/g, '0').replace(/[Ilị]/g, '1'))
    .replace(/[.,;:]+$/, '');
}

// The number of another document follows the name of its kind in a sentence or a title ("NGHỊ QUYẾT SỐ 25-NQ/TW").
const KIND_BEFORE = new RegExp(`(?:${typeWords.map(fold).join('|')})\\s*$`);

/** Does "Số" open its cell, or stand behind capitals or a motto of the same line? */
function ownNumber(source: Source, at: number): boolean {
  const before = (
    beforeInLine(source.text, at, 120)
      .split(/[|\t]| {3}|-{3,}/)
      .at(-1) ?? ''
  )
    .replace(/[\s*_#(>"“]+/g, ' ')
    .trim();
  const written = source.text.slice(at, at + 1);
  if (before === '') return written !== written.toLowerCase();
  const folded = fold(before);
  if (/(?:hanh phuc|viet nam|nam \d{4})$/.test(folded)) return written !== written.toLowerCase();
  return inCapitals(before) && !KIND_BEFORE.test(folded);
}

/** Lines "Số: 12/KH-UBND" within [start, end), blank numbers included. */
export function symbolLines(source: Source, start: number, end: number): SymbolLine[] {
  const lines: SymbolLine[] = [];
  const head = source.folded.slice(start, end);
  for (const found of head.matchAll(SYMBOL)) {
    const tail = found[3] ?? '';
    const at = start + found.index;
    const to = at + found[0].length;
    const code = source.match.slice(to - tail.length, to).replace(/^[\s/_-]+/, '');
    if (!/\p{Lu}{2}|\p{Lu}[/-]/u.test(code) || source.text.slice(at, to).includes('\n') || !ownNumber(source, at))
      continue;
    const numberStart = found.indices?.[2]?.[0];
    const written = numberStart === undefined ? null : canonicalSymbol(source.match.slice(start + numberStart, to));
    lines.push({ start: at, end: to - (tail.length - tail.replace(/[.]+$/, '').length), symbol: written, code });
  }
  for (const found of head.matchAll(LOOSE)) {
    const at = start + found.index;
    const code = source.match.slice(at + found[0].length - (found[2] ?? '').length, at + found[0].length);
    if (!/^\p{Lu}/u.test(code) || !ownNumber(source, at) || lines.some((line) => line.start <= at && at < line.end))
      continue;
    lines.push({ start: at, end: at + found[0].length, symbol: canonicalSymbol(`${found[1]}-${code}`), code });
  }
  return lines.sort((a, b) => a.start - b.start);
}

const DATE = new RegExp(
  `(?<!\\p{L})ngay${BLANK}(?:(\\d{1,2})${BLANK})?thang${BLANK}(?:(\\d{1,2})${BLANK})?(?:nam${BLANK}(\\d{4}(?!\\d))?|[/-] ?(\\d{4}))|(?<!\\p{L})ngay (\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4})`,
  'gu',
);
// The words of a place name straight before the comma: "TP. Hồ Chí Minh", "Bà Rịa - Vũng Tàu", "Quận 1", carelessly "Hà nội".
const UNIT = '(?:(?:T[Pp]\\.?|TX\\.?|[Tt]hành phố|[Tt]hị xã|[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường) {0,2})?';
const NAME = "\\p{Lu}[\\p{L}'’]{0,10}";
const PLACE = new RegExp(
  `(?<![\\p{L}\\d/.-])(?:${UNIT}(?:${NAME}|\\d{1,2})(?: {1,2}(?:- ?)?(?:${NAME}|\\d{1,2})){0,5}|${NAME} \\p{Ll}{1,7})$`,
  'u',
);
// Capitals of a name or motto run together with a place in normal letters.
const CAPITALS = /^(?!T[PX]\b)\p{Lu}{2,} {1,2}/u;

function placeIn(words: string): string | null {
  let place = PLACE.exec(words)?.[0] ?? null;
  while (place !== null && /\p{Ll}/u.test(place) && CAPITALS.test(place)) place = place.replace(CAPITALS, '');
  return place;
}

const MONTHS_A_YEAR = 12;
const DAYS_A_MONTH = 31;

/** ISO form of what is filled in: day, month and year, month and year, or the year alone. */
export function partialDate(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): string | null {
  if (year === undefined) return null;
  const m = Number(month ?? '0');
  if (m < 1 || m > MONTHS_A_YEAR) return year;
  const d = Number(day ?? '0');
  const known = `${year}-${String(m).padStart(2, '0')}`;
  return d < 1 || d > DAYS_A_MONTH ? known : `${known}-${String(d).padStart(2, '0')}`;
}

/** Lines "Vinh, ngày 5 tháng 9 năm 2024" within [start, end): a place and a comma, or the date alone in its cell. */
export function placeDates(source: Source, start: number, end: number): PlaceDate[] {
  const found: PlaceDate[] = [];
  for (const date of source.folded.slice(start, end).matchAll(DATE)) {
    const at = start + date.index;
    if (date[0].includes('\n')) continue;
    const before = beforeInLine(source.text, at, 80);
    const words = before.replace(/[\s,;]+$/, '');
    const comma = /[,;]\s{0,5}$/.test(before);
    const place = comma ? placeIn(words) : null;
    const alone = /(?:^|[|\t]| {3})[\s*_]*$/.test(before);
    if (
      (place === null && !alone) ||
      /^\s{0,3}(?:,|cua\s)/.test(source.folded.slice(at + date[0].length, at + date[0].length + 8))
    )
      continue;
    const value = partialDate(date[1] ?? date[5], date[2] ?? date[6], date[3] ?? date[4] ?? date[7]);
    const from = place === null ? at : at - before.length + words.length - place.length;
    found.push({ start: from, end: at + date[0].length, place, date: value });
  }
  return found;
}

/** "Số 120/2000/QĐ-TTg ngày 25 tháng 12 năm 2000": the date behind the symbol, as the Official Gazette prints both. */
export function dateBehind(source: Source, symbol: SymbolLine): PlaceDate | null {
  const reach = source.folded.slice(symbol.end, symbol.end + 50);
  const date = reach.matchAll(DATE).next().value;
  if (date === undefined || !/^[ ,]{1,3}$/.test(reach.slice(0, date.index)) || date[0].includes('\n')) return null;
  const start = symbol.end + date.index;
  const value = partialDate(date[1] ?? date[5], date[2] ?? date[6], date[3] ?? date[4] ?? date[7]);
  return { start, end: start + date[0].length, place: null, date: value };
}

// "(Ngày ký: 12/3/2020)", "Ngày ban hành: 12-03-2020": the head of a portal's page of one document.
const SIGNED = /ngay (?:ky|ban hanh|van ban)\s{0,3}:?[ |*]{0,20}(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})/;

/** The day of signing that a portal prints above or beside a document. */
export function signedOn(source: Source, start: number, end: number): string | null {
  const found = SIGNED.exec(source.folded.slice(start, end));
  return found === null ? null : partialDate(found[1], found[2], found[3]);
}
