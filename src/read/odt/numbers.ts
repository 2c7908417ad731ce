/** Automatic numbers and bullets of lists (ODF 1.2 part 1, 16.31 and 17.19). */
import { type DomElement, tagOf } from '../dom.js';
import { numeral } from '../numeral.js';
import type { Styles } from './styles.js';

/** The number before an item with what follows it ("1. "); to be asked once for each item, in order. */
export type Numbers = (style: string, level: number, list: List) => string | null;

/** A list of the text, in which counting begins anew unless it says that it goes on. */
export interface List {
  /** The counter of each level, outermost first. */
  readonly counters: (number | undefined)[];
}

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

export function numbersOf(styles: Styles): Numbers {
  return (name, level, { counters }) => {
    const definition = styles.listStyle(name);
    const own = definition === null ? null : levelOf(definition, level);
    if (own === null) return null;
    const before = counters[level - 1];
    counters[level - 1] = before === undefined ? (integer(own.getAttribute('text:start-value')) ?? 1) : before + 1;
    counters.length = level;
    if (tagOf(own) === 'text:list-level-style-bullet') return bullet(own.getAttribute('text:bullet-char') ?? '');
    if (tagOf(own) !== 'text:list-level-style-number') return null;
    const shown = Math.min(integer(own.getAttribute('text:display-levels')) ?? 1, level);
    const numbers: string[] = [];
    for (let each = level - shown + 1; each <= level; each++) {
      const format = (definition === null ? null : levelOf(definition, each))?.getAttribute('style:num-format') ?? '';
      if (format !== '') numbers.push(numeral(counters[each - 1] ?? 1, FORMATS.get(format) ?? 'decimal'));
    }
    if (numbers.length === 0) return null;
    const prefix = own.getAttribute('style:num-prefix') ?? '';
    return `${prefix}${numbers.join('.')}${own.getAttribute('style:num-suffix') ?? ''} `;
  };
}

const levelOf = (definition: DomElement, level: number): DomElement | null =>
  [...definition.children].find((child) => child.getAttribute('text:level') === String(level)) ?? null;

const bullet = (sign: string): string => (/^[-–—+*]$/.test(sign) ? `${sign} ` : '• ');

const integer = (value: string | null): number | null =>
  value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;
