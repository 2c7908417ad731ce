/**
 * The level of an issuing body: who may cite whom, and whose symbol a mention most likely is, depends on it.
 */
import { bodyAt, bodyOfAbbreviation, foldedSyllables } from '../vocabulary/bodies.js';
import { type Level, unitWordAt } from '../vocabulary/levels.js';
import { provinceAt } from '../vocabulary/provinces.js';

/**
 * 1 central, 2 province, 3 district, 4 commune, 5 unit or grassroots: by the issuer's name, else by the code of its symbol
 * (TW, TU, HU …). Null where neither tells.
 */
export function levelOf(header: { readonly issuer: string | null; readonly symbol: string | null }): Level | null {
  return levelOfName(header.issuer) ?? levelOfSymbol(header.symbol);
}

function levelOfName(issuer: string | null): Level | null {
  if (issuer === null) return null;
  const syllables = foldedSyllables(issuer);
  const head = bodyAt(syllables, 0);
  // The body at the base ("Công đoàn cơ sở", "Chi bộ") stays there whatever it is named after.
  if (head?.body.level === 5) return 5;
  if (head !== null && head.body.level !== null && !head.body.needsLocality) return head.body.level;
  // The last unit named is the highest ("phường X, quận Y"): the first one is the body's own.
  for (let at = head?.length ?? 0; at < syllables.length; at++) {
    const level = levelOfUnit(syllables, at);
    if (level !== null) return level;
    const inner = bodyAt(syllables, at);
    if (inner !== null && inner.length > 1 && inner.body.level !== null) return inner.body.level;
  }
  if (head?.body.level != null) return head.body.level;
  const named = syllables.slice(head?.length ?? 0);
  if (head !== null && named.length > 0 && head.body.name === 'Thành ủy') return provinceAt(named, 0) === null ? 3 : 2;
  return syllables.some((_, at) => provinceAt(syllables, at) !== null) ? 2 : centralWords(syllables);
}

/** "trung ương" behind a name, "Việt Nam" at its end: a body of the whole country. */
function centralWords(syllables: readonly string[]): Level | null {
  const name = syllables.join(' ');
  return /trung uong$|(?:^| )(?:chinh phu|quoc hoi|viet nam)$/.test(name) ? 1 : null;
}

function levelOfUnit(syllables: readonly string[], at: number): Level | null {
  const unit = unitWordAt(syllables, at);
  if (unit === null || (bodyAt(syllables, at)?.length ?? 0) > unit.length) return null;
  if (unit.kind !== 'thành phố') return unit.level;
  const province = provinceAt(syllables, at + unit.length);
  if (province !== null) return province.province.kinds.includes('thành phố') ? 2 : 3;
  return at + unit.length < syllables.length ? 3 : null;
}

// 36-HD/VPTW: the code of the committee ends the symbol ("BDVTU" is a board of a provincial committee).
const ENDINGS: readonly (readonly [RegExp, Level])[] = [
  [/T[WƯ]$/, 1],
  [/^(?:TTg|CP|QH\d*|UBTVQH\d*|CTN|TLĐ|TWĐTN.*)$/, 1],
  [/TU$/, 2],
  [/(?:^|[A-ZĐƯ])(?:HU|QU|ThU)$|^(?:HU|QU)$/, 3],
];

function levelOfSymbol(symbol: string | null): Level | null {
  if (symbol === null) return null;
  // The issuer stands behind the kind: last part after "/", first of those joined by "-".
  const tail = symbol.split('/').at(-1) ?? '';
  for (const part of tail.split('-')) {
    for (const [ending, level] of ENDINGS) if (ending.test(part)) return level;
    const level = bodyOfAbbreviation(part)?.level ?? null;
    if (level !== null) return level;
  }
  return null;
}
