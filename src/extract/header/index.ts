/**
 * Header: who issued a document, under which symbol, of what kind, when, where and about what. Party, state, union, Front,
 * youth and association layouts have the same parts; they differ in their order only.
 */
import type { DocumentType } from '../../records/citation.js';
import type { Header } from '../../records/facts.js';
import { fold } from '../../text/fold.js';
import { bodyOfAbbreviation } from '../../vocabulary/bodies.js';
import { typeOfCode, typeOfSymbolCode } from '../../vocabulary/documentTypes.js';
import type { Extractor, Source } from '../extractor.js';
import { canonicalSymbol } from '../layout/anchors.js';
import { inCapitals } from '../layout/cells.js';
import { closingOf } from '../layout/closing.js';
import { type Masthead, mastheadOf } from '../layout/masthead.js';
import { impliedIssuer } from './impliedIssuer.js';
import { beginsWithBody, beginsWithUnit, issuerOf } from './issuer.js';
import { normalCase, placeCase } from './normalCase.js';
import { issuerBehindKind, subjectOf } from './subject.js';

export const header: Extractor<'header'> = {
  name: 'header',
  find: (source) => ({ header: headerOf(source) }),
};

/** The header of a text. */
export function headerOf(source: Source): Header {
  const masthead = mastheadOf(source);
  if (!masthead.official)
    return { issuer: null, symbol: null, type: null, date: null, place: null, subject: headline(source) };
  const place = masthead.placeDate?.place ?? null;
  const cased = place === null ? null : placeCase(place);
  return {
    issuer: issuerIn(source, masthead, cased),
    symbol: masthead.symbolLine?.symbol ?? bareSymbol(masthead),
    type: typeIn(masthead),
    date: masthead.placeDate?.date ?? masthead.signed ?? closingOf(source)?.placeDate?.date ?? null,
    place: cased ?? closingOf(source)?.placeDate?.place ?? null,
    subject: subjectOf(source, masthead),
  };
}

const LONGEST_LINE = 130;
// Marks of urgency and secrecy, drafts, and what a converter leaves of a page: no names of bodies.
const MARK =
  /^(?:(?:ban )?du thao(?: lan \d)?|hoa toc|(?:thuong )?khan|(?:toi |tuyet )?mat|ban sao|so ?:?|luat so ?:?|page ?\d*|trang \d+|v\/v.*|doc lap.*)$/;
const YOUTH_MOTTO = /^doan (?:tncs|thanh nien cong san) ho chi minh$/;

/** The lines of the issuing bodies: capitals, or a body's name in any case, above the title, "V/v" and the address. */
function bodyLines(masthead: Masthead): string[] {
  const stop = masthead.title?.first ?? masthead.about ?? masthead.cells.length;
  const lines: string[] = [];
  for (const cell of masthead.cells.slice(0, stop)) {
    if (masthead.address !== null && cell.start >= masthead.address) break;
    if (cell.text.length > LONGEST_LINE || MARK.test(fold(cell.text).trim())) continue;
    const body = beginsWithBody(cell.text);
    if (
      body ||
      (inCapitals(cell.text) && (lines.length > 0 || /\p{L}{2}/u.test(cell.text))) ||
      (lines.length > 0 && beginsWithUnit(cell.text))
    )
      lines.push(cell.text);
  }
  const others = lines.filter((line) => !YOUTH_MOTTO.test(fold(line).replace(/\s+/g, ' ')));
  return others.some(beginsWithBody) ? others : lines;
}

function issuerIn(source: Source, masthead: Masthead, place: string | null): string | null {
  const printed = issuerOf(bodyLines(masthead));
  const behind = printed === null ? issuerInTitle(source, masthead) : null;
  if (behind !== null) return behind;
  if (printed === null) return impliedIssuer(source, masthead.placeDate?.end ?? masthead.start, place);
  const name =
    beginsWithUnit(printed) && !beginsWithBody(printed)
      ? `${bodyInSymbol(masthead) ?? ''} ${normalCase(printed)}`.trim()
      : normalCase(printed);
  return fold(name).startsWith('ban chap hanh trung uong')
    ? (centralOrgan(source, masthead) ?? name)
    : withPlace(name, place);
}

/** The issuer in the line of the kind, where nothing stands above it. */
function issuerInTitle(source: Source, { title, cells }: Masthead): string | null {
  const cell = title === null ? undefined : cells[title.cell];
  if (title === null || cell === undefined || cell.end - title.rest > LONGEST_LINE) return null;
  const name = issuerBehindKind(title, source.text.slice(title.rest, cell.end));
  return name === null ? null : normalCase(name);
}

/** Where only the locality could be read above ("TỈNH …"), the code of the symbol tells whose it is: "NQ-HĐND". */
function bodyInSymbol(masthead: Masthead): string | null {
  const codes = masthead.symbolLine?.code.split(/[-/\s]+/) ?? [];
  for (const code of codes) {
    const body = typeOfSymbolCode(code) === null ? bodyOfAbbreviation(code) : null;
    if (body?.needsLocality === true) return body.name;
  }
  return null;
}

// Papers of the Central Committee, the Politburo and the Secretariat bear one masthead and one code (TW): title or signature tell.
const CENTRAL = /(?:bo chinh tri, ban bi thu|bo chinh tri|ban bi thu|ban chap hanh trung uong)/;

function centralOrgan(source: Source, masthead: Masthead): string | null {
  const cell = masthead.title === null ? undefined : masthead.cells[masthead.title.cell];
  if (cell !== undefined && masthead.title !== null) {
    const said = source.folded.slice(masthead.title.rest, masthead.title.rest + 60);
    const found = /^\s{0,4}cua /.test(said) ? CENTRAL.exec(said) : null;
    if (found !== null)
      return normalCase(
        source.text
          .slice(masthead.title.rest + found.index, masthead.title.rest + found.index + found[0].length)
          .toUpperCase(),
      );
  }
  const authority = closingOf(source)?.signatures.at(-1)?.authority ?? null;
  const found = authority === null ? null : CENTRAL.exec(fold(authority));
  return found === null || authority === null
    ? null
    : normalCase(authority.slice(found.index, found.index + found[0].length).toUpperCase());
}

/** "UBND XÃ" of a form without its name takes the name from the line of place and date. */
function withPlace(name: string, place: string | null): string {
  return place !== null && /\s(?:tỉnh|huyện|quận|xã|phường|thị trấn|thị xã)$/i.test(name) ? `${name} ${place}` : name;
}

const BARE = /^\d{1,5}\s?[-/]\s?(?:\d{4}\s?\/\s?)?\p{Lu}[\p{L}\d]{0,9}(?:[-/]\p{Lu}[\p{L}\d]{0,12}){0,4}$/u;

/** A symbol that stands alone in its cell, without "Số". */
function bareSymbol(masthead: Masthead): string | null {
  if (masthead.symbolLine !== null) return null;
  const stop = masthead.title?.first ?? masthead.about ?? 0;
  const cell = masthead.cells.slice(0, stop).find((candidate) => BARE.test(candidate.text));
  return cell === undefined ? null : canonicalSymbol(cell.text);
}

/** The kind by the word of the title; a "V/v" without title is a công văn whatever its code looks like ("5485/CT-CS"). */
function typeIn(masthead: Masthead): DocumentType | null {
  if (masthead.title !== null) return masthead.title.type;
  const letter = typeOfCode('CV');
  if (masthead.about !== null) return letter;
  const symbol = masthead.symbolLine;
  if (symbol === null) return null;
  const code = symbol.code.split(/[-/\s]+/).find((part) => /^\p{L}/u.test(part)) ?? '';
  return typeOfSymbolCode(code) ?? letter;
}

const HEADLINE = 300;

/** A web page or press article has no header but its headline; the name of the site behind it is left out. */
function headline(source: Source): string | null {
  const first = source.lines.find((line) => line.text.trim() !== '');
  if (first === undefined) return null;
  const text =
    first.text
      .replace(/^[\s#*]+/, '')
      .split(/ [|#] | - (?=[\w.-]+\.(?:vn|com|net|org)\b)/)[0]
      ?.trim() ?? '';
  return text === '' || text.length > HEADLINE || /[.;:,]$/.test(text) ? null : text.replace(/[\s*]{1,10}$/, '');
}
