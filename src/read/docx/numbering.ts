/**
 * Automatic numbers as Word shows them (ECMA-376 part 1, 17.9): a paragraph names a list and a level, the list's definition says how
 * the counters of its levels are written: "1.", "II.", "a)", "Điều 3.".
 */
import { childNamed, childrenNamed, type DomDocument, type DomElement } from '../dom.js';
import { numeral } from '../numeral.js';
import type { Styles } from './styles.js';

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2": each % and digit is the counter of a level, counted from 1. */
  readonly text: string;
  readonly font: string;
  /** Every counter in digits, whatever its own format. */
  readonly legal: boolean;
  /** Restarts after this level (counted from 1) or a higher one; 0 never; null after any higher one. */
  readonly restartsAfter: number | null;
  /** What follows the number. */
  readonly suffix: string;
  /** The paragraph style that stands for this level. */
  readonly style: string | null;
}

interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

export interface Numbering {
  /** The number before a paragraph with what follows it ("1. "), or null; to be asked once for each paragraph, in order. */
  readonly numberOf: (paragraph: DomElement) => string | null;
}

const MAX_LEVEL = 8;
// A bullet in these fonts is a picture; its character means nothing.
const PICTURE_FONT = /^(?:Symbol|Wingdings|Webdings|Courier New)/i;

export function numberingOf(part: DomDocument | null, styles: Styles): Numbering {
  const lists = listsOf(part?.documentElement ?? null);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const numberOf = (paragraph: DomElement): string | null => {
    const place = placeOf(paragraph, styles, lists);
    const list = place === null ? undefined : lists.get(place.list);
    const level = place === null ? undefined : list?.levels.get(place.level);
    if (place === null || list === undefined || level === undefined) return null;
    const values = counters.get(list.definition) ?? [];
    counters.set(list.definition, values);
    const override = list.startOverrides.get(place.level);
    const first = `${place.list}/${place.level}`;
    const before = values[place.level];
    if (override !== undefined && !begun.has(first)) values[place.level] = override;
    else values[place.level] = before === undefined ? (override ?? level.start) : before + 1;
    begun.add(first);
    for (let deeper = place.level + 1; deeper <= MAX_LEVEL; deeper++) {
      const restartsAfter = list.levels.get(deeper)?.restartsAfter ?? null;
      if (restartsAfter === null || (restartsAfter > 0 && place.level < restartsAfter)) values[deeper] = undefined;
    }
    const text = written(level, list, values);
    return text === '' ? null : text + level.suffix;
  };
  return { numberOf };
}

function written(level: Level, list: List, values: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return bullet(level);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const named = list.levels.get(index);
    const format = level.legal ? 'decimal' : (named?.format ?? 'decimal');
    return format === 'none' ? '' : numeral(values[index] ?? named?.start ?? 1, format);
  });
}

function bullet({ text, font }: Level): string {
  if (/^[-–—•+*]$/.test(text)) return text;
  if (text === '\uF02D') return '-';
  return text === '' ? '' : /[\uE000-\uF8FF]/.test(text) || PICTURE_FONT.test(font) ? '•' : text;
}

function placeOf(
  paragraph: DomElement,
  styles: Styles,
  lists: ReadonlyMap<string, List>,
): { readonly list: string; readonly level: number } | null {
  const properties = childNamed(paragraph, 'w:ppr');
  const own = childNamed(properties, 'w:numpr');
  const style = valOf(childNamed(properties, 'w:pstyle')) ?? styles.defaultParagraph;
  const inherited = style === null ? null : styles.numberingOf(style);
  const list = valOf(childNamed(own, 'w:numid')) ?? inherited?.list ?? null;
  if (list === null || list === '0') return null;
  const level =
    integer(valOf(childNamed(own, 'w:ilvl'))) ??
    (own === null ? levelOfStyle(lists.get(list), inherited?.style) : null);
  return { list, level: Math.min(level ?? inherited?.level ?? 0, MAX_LEVEL) };
}

function levelOfStyle(list: List | undefined, style: string | undefined): number | null {
  for (const [index, level] of list?.levels ?? []) if (style !== undefined && level.style === style) return index;
  return null;
}

function listsOf(root: DomElement | null): ReadonlyMap<string, List> {
  const lists = new Map<string, List>();
  if (root === null) return lists;
  const definitions = new Map<string, DomElement>();
  const byStyleLink = new Map<string, DomElement>();
  for (const each of childrenNamed(root, 'w:abstractnum')) {
    definitions.set(each.getAttribute('w:abstractNumId') ?? '', each);
    const link = valOf(childNamed(each, 'w:stylelink'));
    if (link !== null) byStyleLink.set(link, each);
  }
  for (const num of childrenNamed(root, 'w:num')) {
    const id = num.getAttribute('w:numId');
    const named = definitions.get(valOf(childNamed(num, 'w:abstractnumid')) ?? '');
    if (id === null || named === undefined) continue;
    const definition = byStyleLink.get(valOf(childNamed(named, 'w:numstylelink')) ?? '') ?? named;
    const levels = levelsOf(definition);
    const startOverrides = new Map<number, number>();
    for (const override of childrenNamed(num, 'w:lvloverride')) {
      const index = integer(override.getAttribute('w:ilvl')) ?? 0;
      const start = integer(valOf(childNamed(override, 'w:startoverride')));
      if (start !== null) startOverrides.set(index, start);
      for (const [place, level] of levelsOf(override)) levels.set(place, level);
    }
    lists.set(id, { definition: definition.getAttribute('w:abstractNumId') ?? '', levels, startOverrides });
  }
  return lists;
}

function levelsOf(parent: DomElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const each of childrenNamed(parent, 'w:lvl')) {
    const suffix = valOf(childNamed(each, 'w:suff'));
    levels.set(integer(each.getAttribute('w:ilvl')) ?? 0, {
      start: integer(valOf(childNamed(each, 'w:start'))) ?? 0,
      format: valOf(childNamed(each, 'w:numfmt')) ?? 'decimal',
      text: valOf(childNamed(each, 'w:lvltext')) ?? '',
      font: childNamed(childNamed(each, 'w:rpr'), 'w:rfonts')?.getAttribute('w:ascii') ?? '',
      legal: isOn(childNamed(each, 'w:islgl')),
      restartsAfter: integer(valOf(childNamed(each, 'w:lvlrestart'))),
      suffix: suffix === 'nothing' ? '' : ' ',
      style: valOf(childNamed(each, 'w:pstyle')),
    });
  }
  return levels;
}

const valOf = (element: DomElement | null): string | null => element?.getAttribute('w:val') ?? null;
const isOn = (element: DomElement | null): boolean =>
  element !== null && !/^(?:0|false|off)$/.test(valOf(element) ?? '');
const integer = (value: string | null): number | null =>
  value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;
