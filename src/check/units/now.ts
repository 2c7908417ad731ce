/** What lies today where a unit lay, in words, and the text that would take its place. */
import { provinceOn, titleOf, type Unit } from '../../vocabulary/units.js';
import type { UnitMention } from './mention.js';

const MOST_SHOWN = 14;

/** "xã Tây Sơn, Bình Khê; phường An Khê (tỉnh Gia Lai)"; a province has none around it. */
export function placesShown(units: readonly Unit[], day: string): string {
  const [first] = units;
  if (first === undefined) return '';
  const kinds = [...new Set(units.slice(0, MOST_SHOWN).map(({ kind }) => kind))];
  const names = kinds.map((kind) => {
    const ofKind = units.slice(0, MOST_SHOWN).filter((unit) => unit.kind === kind);
    return `${kind} ${ofKind.map(({ name }) => name).join(', ')}`;
  });
  if (first.level === 2) return names.join('; ');
  const province = provinceOn(first.province, day);
  const more = units.length > MOST_SHOWN ? ` … (${units.length})` : '';
  return `${names.join('; ')}${more} (${province === null ? first.province : titleOf(province)})`;
}

/** The mention with today's one unit in place of the old one; null where there are several or none. */
export function renamed(match: string, mention: UnitMention, now: readonly Unit[]): string | null {
  const [unit] = now;
  if (unit === undefined || now.length > 1) return null;
  const { committee, span } = mention;
  const written = match.slice(mention.unit.start, mention.unit.end);
  // "các huyện Tây Sơn, Phù Cát": a name alone cannot be replaced by a unit of another kind.
  const alone = written === mention.name;
  if (alone) return unit.kind === mention.kind ? cased(unit.name, written) : null;
  const before = match.slice(span.start, mention.unit.start);
  if (committee === null) return before + cased(titleOf(unit), written);
  const word = COMMITTEES[unit.kind];
  // "Thành ủy Thành phố Hồ Chí Minh" is called so in full.
  const name = unit.name === 'Hồ Chí Minh' ? `Thành phố ${unit.name}` : unit.name;
  return word === undefined ? null : before + cased(`${word} ${committee} ${name}`, written);
}

const COMMITTEES: Readonly<Record<string, string>> = { tỉnh: 'Tỉnh', 'thành phố': 'Thành' };

const cased = (words: string, like: string): string => {
  if (like === like.toUpperCase()) return words.toUpperCase();
  return /^\p{Lu}/u.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
};
