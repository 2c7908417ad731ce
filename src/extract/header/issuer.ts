/**
 * The issuing body, put together from the lines of a masthead: the superior stands above, the issuer below it, and the superior
 * is named only where the issuer cannot be told without it ("BAN DÂN VẬN" under "TỈNH ỦY YÊN BÁI").
 */
import { type Body, bodyAt, foldedSyllables } from '../../vocabulary/bodies.js';
import { unitWordAt } from '../../vocabulary/levels.js';
import { provinceAt } from '../../vocabulary/provinces.js';

/** One body of the masthead. Offsets of syllables in the joined lines. */
interface Part {
  readonly from: number;
  to: number;
  readonly body: Body | null;
  /** It names the body that it is an organ of: "Ban Thường vụ" Tỉnh ủy. */
  complete: boolean;
}

interface Lines {
  readonly text: string;
  /** Folded syllables, where each begins and ends in `text`, and whether it opens a line. */
  readonly syllables: readonly string[];
  readonly at: readonly { readonly start: number; readonly end: number; readonly opensLine: boolean }[];
}

/** Does a line begin with the name of a body? */
export const beginsWithBody = (line: string): boolean => bodyAt(foldedSyllables(line), 0) !== null;

/** Does a line begin with "tỉnh", "huyện" …: the end of a name begun above? */
export const beginsWithUnit = (line: string): boolean => unitWordAt(foldedSyllables(line), 0) !== null;

function joined(lines: readonly string[]): Lines {
  const text = lines.map((line) => line.replace(/\s+/g, ' ').trim()).join('\n');
  const found = [...text.matchAll(/[\p{L}\p{N}&]+/gu)];
  return {
    text,
    syllables: found.map((match) => foldedSyllables(match[0])[0] ?? ''),
    at: found.map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      opensLine: match.index === 0 || text[match.index - 1] === '\n',
    })),
  };
}

/** The bodies that the lines name, in order; a name may run over two lines, two names may stand in one. */
function partsOf(lines: Lines): Part[] {
  const parts: Part[] = [];
  const { syllables, at } = lines;
  for (let index = 0; index < syllables.length; ) {
    const current = parts.at(-1);
    const opensLine = at[index]?.opensLine === true;
    const body = bodyAt(syllables, index);
    const province = provinceAt(syllables, index);
    const step = Math.max(1, body?.length ?? 0, province?.length ?? 0);
    const named = body !== null && (province === null || province.length <= body.length);
    if (current === undefined) {
      parts.push({
        from: index,
        to: index + step,
        body: named ? body.body : null,
        complete: !named || !body.body.needsSuperior,
      });
    } else if (named && complements(current, parts.length, opensLine)) {
      current.to = index + step;
      current.complete = true;
    } else if (named && (opensLine || (step > 1 && separable(lines, current, index))) && !linked(lines, index)) {
      parts.push({ from: index, to: index + step, body: body.body, complete: !body.body.needsSuperior });
    } else if (!named && opensLine && startsAnew(lines, current, index)) {
      parts.push({ from: index, to: index + step, body: null, complete: true });
    } else current.to = index + step;
    index += step;
  }
  return parts;
}

/** An organ is followed by the body that it is an organ of: in its own line, or below where nothing stands above it. */
const complements = (current: Part, count: number, opensLine: boolean): boolean =>
  !current.complete && (!opensLine || count === 1);

/** "A - B", "A và B": one name, or joint issuers. */
function linked(lines: Lines, index: number): boolean {
  const before = lines.text.slice(lines.at[index - 1]?.end ?? 0, lines.at[index]?.start ?? 0);
  return /[-–,&]/.test(before) || ['va', 'cua'].includes(lines.syllables[index - 1] ?? '');
}

/** Inside a line a new body begins only where the one before has all that it needs. */
function separable(lines: Lines, current: Part, index: number): boolean {
  if (current.body === null) return true;
  return current.body.needsLocality || current.body.needsField
    ? hasLocality(lines.syllables.slice(current.from, index))
    : current.complete;
}

/** An unknown name on a line of its own is the next body where the one above can stand by itself. */
function startsAnew(lines: Lines, current: Part, index: number): boolean {
  const { syllables } = lines;
  if (unitWordAt(syllables, index) !== null || linked(lines, index) || ['va', 'cua'].includes(syllables[index] ?? ''))
    return false;
  if (current.body === null) return false;
  return current.body.needsLocality || current.body.needsField || !current.complete
    ? hasLocality(syllables.slice(current.from, current.to))
    : true;
}

/** Where a locality begins: "tỉnh" with a name behind it, or the name of a province. */
function localityAt(syllables: readonly string[]): number {
  const head = bodyAt(syllables, 0)?.length ?? 0;
  for (let at = head; at < syllables.length; at++) {
    const unit = unitWordAt(syllables, at);
    // "TỈNH ỦY" is a body, "TỈNH" Nghệ An a locality.
    const body = (bodyAt(syllables, at)?.length ?? 0) > (unit?.length ?? 0);
    if (unit !== null && !body && at + unit.length < syllables.length) return at;
    if (provinceAt(syllables, at) !== null) return at;
  }
  return -1;
}

const hasLocality = (syllables: readonly string[]): boolean => localityAt(syllables) !== -1;

/** Number of syllables of a body that is called by its place ("HUYỆN ỦY", "BCH HUYỆN ĐOÀN"); null for others. */
function calledByPlace(syllables: readonly string[]): number | null {
  let found = bodyAt(syllables, 0);
  let at = found?.length ?? 0;
  if (found?.body.system === 'any') {
    found = bodyAt(syllables, at) ?? found;
    if (found.body.system !== 'any') at += found.length;
  }
  return found?.body.needsLocality === true && !found.body.needsField ? at : null;
}

/** The issuer as printed (capitals and all), or null where the lines name none. */
export function issuerOf(printed: readonly string[]): string | null {
  const lines = joined(printed);
  const parts = partsOf(lines);
  const last = parts.at(-1);
  if (last === undefined) return null;
  const superior = parts.at(-2);
  const slice = (from: number, to: number): string =>
    lines.text
      .slice(lines.at[from]?.start ?? 0, lines.at[to - 1]?.end ?? 0)
      .replace(/\s+/g, ' ')
      .trim();
  const name = slice(last.from, last.to);
  const own = lines.syllables.slice(last.from, last.to);
  // "BAN CHẤP HÀNH TRUNG ƯƠNG" / "BAN NỘI CHÍNH": a board of the Central Committee.
  const central = superior?.body?.level === 1 && superior.body.system === 'party';
  if (central && last.body?.level !== 1) return own.includes('uong') ? name : `${name} TRUNG ƯƠNG`;
  if (last.body === null || superior === undefined) return name;

  const above = lines.syllables.slice(superior.from, superior.to);
  const place = localityAt(own);
  if (!last.complete) {
    const whole = slice(superior.from, superior.to);
    if (place === -1) return last.body.name === 'Thường trực' || !hasLocality(own) ? `${name} ${whole}` : name;
    // "HỘI NÔNG DÂN VIỆT NAM" / "BAN CHẤP HÀNH TỈNH SÓC TRĂNG": the locality goes behind both.
    return last.body.system === 'any' && !hasLocality(above)
      ? `${slice(last.from, last.from + place)} ${whole} ${slice(last.from + place, last.to)}`
      : name;
  }
  const told =
    place !== -1 ||
    last.body.level === 1 ||
    !(last.body.needsLocality || last.body.needsField || last.body.needsSuperior);
  // A name of its own behind a body that is called by its place ("HUYỆN ỦY" Hớn Quản).
  const called = calledByPlace(own);
  const ownName = called !== null && own.length > called;
  if (told || ownName || superior.body?.level === 1) return name;
  const at = localityAt(above);
  if (at !== -1) return `${name} ${slice(superior.from + at, superior.to)}`;
  const named = bodyAt(above, 0)?.length ?? above.length;
  return named < above.length ? `${name} ${slice(superior.from + named, superior.to)}` : name;
}
