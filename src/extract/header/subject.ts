/**
 * Trích yếu: what a document is about, under the name of its kind, or after "V/v" in a công văn.
 */
import { fold } from '../../text/fold.js';
import type { Source } from '../extractor.js';
import { type Cell, inCapitals } from '../layout/cells.js';
import type { Masthead } from '../layout/masthead.js';
import type { Title } from '../layout/title.js';
import { beginsWithBody } from './issuer.js';

const MAX_CELLS = 10;
// A paragraph of the body, not a centred line of a title.
const PARAGRAPH = 220;
const ABOUT_LINE = 120;
// How bodies of documents begin: preamble, reason, first heading.
const BODY =
  /^[-–+]?\s?(?:can cu|thuc hien (?:ke hoach|chi thi|nghi quyet|quyet dinh|cong van|huong dan|ket luan|quy dinh|luat|chuong trinh|thong|de an|y kien|su chi dao|chuc nang|nhiem vu|van ban)|tiep tuc thuc hien|de (?:thuc|trien|tiep|kip|bao|tang|dam|nang|chuan|phuc|day|cu|tao|chu dong|phat|to chuc|danh|gop|ghi)|nham |theo (?:de nghi|chi dao|ke hoach|quy dinh|tinh than)|xet |sau khi|trong (?:thoi gian|nhung nam|nam|boi canh|cac ngay|may)|tai (?:phien|ky hop|cuoc hop|hoi nghi)|ngay \d|tu ngay|qua |tren co so|vua qua|hien nay|thoi gian qua|quan triet|hoa chung|huong ung|kinh (?:gui|thua)|phan (?:thu|i)|chuong i|dieu 1|muc i|i\s?[-.:/]|a\s?[-.:/]|1\s?[-.:/]|[ivx]+\.|du hop|dang (?:cong san|bo) )/;
const NOTE = /^\(?\s?(?:ban hanh kem theo|kem theo|du thao|duoc|de xuat|trich|gom co)/;
// A whole sentence in brackets under the title is a note of whoever published the text, no part of the subject.
const REMARK = /^[([][^()[\]]{20,600}[.;:]\s?[)\]]$/;
const RULE = /-{3,}|_{3,}|\*{3,}|={3,}|\* \* \*|—{2,}|\/\//;
const CONNECTIVE = /(?:^|\s)(?:của|và|với|cho|tại|do|về|giữa|theo|các|thuộc|trong)$/iu;
const ROLE =
  /^(?:chu tich|pho chu tich|giam doc|bo truong|thu tuong|chinh phu|quoc hoi|uy ban|hoi dong|tong (?:cuc|giam)|cuc truong|truong (?:ban|phong)|hieu truong|chanh|vien truong|ban (?:thuong|chap|bi)|bo chinh tri|thong doc|tong thanh tra|thuong truc)/;

const folded = (source: Source, cell: Cell): string => source.folded.slice(cell.start, cell.end);

/** The subject as printed, its lines joined; null where the head tells none. */
export function subjectOf(source: Source, masthead: Masthead): string | null {
  if (masthead.title !== null) {
    const cell = masthead.cells[masthead.title.cell];
    return cell === undefined ? null : underTitle(source, masthead, cell, masthead.title.cell, masthead.title.rest);
  }
  const about = masthead.about === null ? undefined : masthead.cells[masthead.about];
  if (about === undefined || masthead.about === null) return null;
  return afterAbout(source, masthead, about, masthead.about);
}

/** Offset at which the subject ends, or the title where there is none; null without either. */
export function subjectEnd(source: Source, masthead: Masthead): number | null {
  if (masthead.title === null) return null;
  return subjectPieces(source, masthead, masthead.title.cell, masthead.title.rest).end;
}

function underTitle(source: Source, masthead: Masthead, _cell: Cell, index: number, rest: number): string | null {
  return clean(subjectPieces(source, masthead, index, rest).pieces.join(' '));
}

function subjectPieces(
  source: Source,
  masthead: Masthead,
  index: number,
  rest: number,
): { pieces: string[]; end: number } {
  const pieces: string[] = [];
  let end = rest;
  const take = (from: number, to: number): boolean => {
    const { text, cut } = withinHead(source.text.slice(from, to), pieces.length > 0);
    const named =
      pieces.length === 0 ? text.replace(/^\s*(?:CỦA|Của|của)\s+[^\n]{2,80}?\s+(?=VỀ\s|Về\s|về\s)/u, '') : text;
    const issuer = pieces.length === 0 && masthead.title !== null && issuerBehindKind(masthead.title, named) !== null;
    const kept = issuer ? '' : named;
    if (clean(kept) !== null) pieces.push(kept.trim());
    end = from + text.trimEnd().length;
    return cut;
  };
  const own = masthead.cells[index];
  if (own === undefined) return { pieces, end };
  if (rest < own.end && take(rest, own.end)) return { pieces, end };
  let previous = own;
  // "(Ban hành kèm theo …" may run over two lines.
  let noteOpen = false;
  for (let i = index + 1; i < masthead.cells.length && i <= index + MAX_CELLS; i++) {
    const cell = masthead.cells[i];
    if (cell === undefined || !continues(source, masthead, previous, cell, pieces, i)) break;
    if (noteOpen || NOTE.test(folded(source, cell)))
      noteOpen = cell.text.lastIndexOf(')') <= cell.text.lastIndexOf('(') && !cell.text.includes(')');
    else if (!(pieces.length === 0 && isMeeting(source, masthead, i)) && take(cell.start, cell.end)) break;
    previous = cell;
  }
  return { pieces, end };
}

/** "QUYẾT ĐỊNH CỦA BỘ TRƯỞNG …", "THÔNG TƯ LIÊN TỊCH BỘ … - BỘ …": who issues, in the line of the kind; null for other words. */
export function issuerBehindKind(title: Title, words: string): string | null {
  const said = /^\s*(?:của|CỦA)\s+/u.exec(words);
  if (said === null && title.type.code !== 'LT') return null;
  const name = words.slice(said?.[0].length ?? 0).trim();
  return beginsWithBody(name) ? name : null;
}

// "HỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH …" between the kind and "về …": whose resolution it is, not what it is about.
const MEETING = /^(?:hoi nghi|dai hoi|ky hop|phien hop) (?:lan thu|thu|ban|dai bieu|toan)/;

function isMeeting(source: Source, masthead: Masthead, index: number): boolean {
  const [cell, next] = masthead.cells.slice(index, index + 2);
  if (cell === undefined || next === undefined) return false;
  return inCapitals(cell.text) && MEETING.test(folded(source, cell)) && /^(?:ve|v\/v) /.test(folded(source, next));
}

function continues(
  source: Source,
  masthead: Masthead,
  previous: Cell,
  cell: Cell,
  pieces: readonly string[],
  index: number,
): boolean {
  const between = source.text.slice(previous.end, cell.start);
  const begun = pieces.length > 0;
  const words = folded(source, cell);
  if (masthead.address !== null && cell.start >= masthead.address) return false;
  if (begun && (RULE.test(between) || REMARK.test(cell.text))) return false;
  const joined = between.split('\n').length <= 2;
  const small = /^[\p{Ll}(“"\d]/u.test(cell.text) || /^[-–] ?\p{Ll}/u.test(cell.text);
  const carriedOn = joined && /^\p{Ll}/u.test(cell.text) && !/[.;:]$/.test(pieces.at(-1) ?? '');
  if (begun && BODY.test(words) && !carriedOn) return false;
  if (!begun) return !/^(?:can cu|kinh gui|i\s?[-.]|1\s?[-.]|dieu 1)/.test(words);
  if (NOTE.test(words)) return true;
  if (/[.;:]$/.test(pieces.at(-1) ?? '')) return false;
  if (!joined && !small) return false;
  // A line with a capital at its head and a stop at its end is a sentence of the body.
  if (
    /^\p{Lu}/u.test(cell.text) &&
    !inCapitals(cell.text) &&
    /[.:;]$/.test(cell.text) &&
    !CONNECTIVE.test(pieces.at(-1) ?? '')
  )
    return false;
  if (
    (inCapitals(cell.text) || !/\p{Lu}/u.test(cell.text)) &&
    (ROLE.test(words) || beginsWithBody(cell.text)) &&
    namesIssuer(source, masthead, index)
  )
    return false;
  return cell.text.length <= PARAGRAPH || small;
}

/** Capitals followed by the preamble are the issuing body once more, no part of the subject. */
function namesIssuer(source: Source, masthead: Masthead, index: number): boolean {
  for (let i = index + 1; i <= index + 3; i++) {
    const next = masthead.cells[i];
    if (next === undefined) return false;
    if (BODY.test(folded(source, next))) return true;
    if (!inCapitals(next.text) && !/^\(?kho/.test(folded(source, next))) return false;
  }
  return false;
}

/** The part of a run-together line that still belongs to the head: its capitals, or all before the preamble. */
function withinHead(text: string, begun: boolean): { text: string; cut: boolean } {
  if (text.length <= ABOUT_LINE) return { text, cut: false };
  const words = [...text.matchAll(/\S+/g)];
  const firstWord = words[0]?.[0] ?? '';
  if (firstWord !== '' && firstWord === firstWord.toUpperCase() && /\p{Lu}{2}/u.test(text.slice(0, 40))) {
    let stop = words.findIndex((word) => /\p{Ll}{2}/u.test(word[0]) && !/^[“"(]?\p{Lu}+-/u.test(word[0]));
    if (stop === -1) return { text, cut: false };
    // "… MIỀN TRUNG THỦ TƯỚNG CHÍNH PHỦ điện:", "… 2025 Thực hiện": a capitalised word opens the sentence, a body the line.
    const capitals = text.slice(0, words[stop]?.index ?? text.length);
    for (let at = 1; at < stop; at++) {
      const index = words[at]?.index ?? 0;
      if (/^\p{Ll}/u.test(words[stop]?.[0] ?? '') && stop - at <= 8 && ROLE.test(fold(capitals.slice(index)))) {
        stop = at;
        break;
      }
    }
    return { text: text.slice(0, words[stop]?.index ?? text.length), cut: true };
  }
  for (const word of words.slice(begun ? 0 : 1)) {
    const index = word.index ?? 0;
    if (/^\p{Lu}/u.test(word[0]) && index > 10 && BODY.test(fold(text.slice(index, index + 60))))
      return { text: text.slice(0, index), cut: true };
  }
  return { text, cut: false };
}

function afterAbout(source: Source, masthead: Masthead, about: Cell, index: number): string | null {
  const SIDE = 24;
  const pieces = [about.text];
  let previous = about;
  for (let i = index + 1; i < masthead.cells.length && i <= index + MAX_CELLS; i++) {
    const cell = masthead.cells[i];
    if (cell === undefined || (masthead.address !== null && cell.start >= masthead.address)) break;
    if (cell.line === previous.line || Math.abs(cell.column - about.column) > SIDE) continue;
    const between = source.text.slice(previous.end, cell.start);
    if (inCapitals(cell.text) && beginsWithBody(cell.text)) continue;
    const blank = /\n\s*\n/.test(between);
    if (RULE.test(between) || BODY.test(folded(source, cell)) || (blank && !/^[\p{Ll}“"(]/u.test(cell.text))) break;
    if (cell.text.length > ABOUT_LINE) break;
    pieces.push(cell.text);
    previous = cell;
  }
  return clean(pieces.join(' '));
}

function clean(text: string): string | null {
  let flat = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s:*_–-]+/, '');
  flat = flat.replace(/[\s*_]{1,10}$/, '').replace(/[.;,:]$/, '');
  // Quotes around the whole, or one left over from such a pair.
  if (/^["“]/.test(flat) && /["”]$/.test(flat) && !/["“”]/.test(flat.slice(1, -1))) flat = flat.slice(1, -1);
  return flat === '' ? null : flat;
}
