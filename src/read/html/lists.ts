/** The markers that a browser shows before list items. */
import { childrenNamed, type DomElement, tagOf } from '../dom.js';
import { numeral } from '../numeral.js';

const FORMATS = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

/** The items of a list with "1." "b." "IV." if it is an ordered one, else "-". */
export function listMarkers(list: DomElement): Map<DomElement, string> {
  const markers = new Map<DomElement, string>();
  const ordered = tagOf(list) === 'ol';
  const format = FORMATS.get(list.getAttribute('type') ?? '') ?? 'decimal';
  let number = integer(list.getAttribute('start')) ?? 1;
  for (const item of childrenNamed(list, 'li')) {
    number = integer(item.getAttribute('value')) ?? number;
    markers.set(item, ordered ? `${numeral(number, format)}.` : '-');
    number++;
  }
  return markers;
}

const integer = (value: string | null): number | null =>
  value !== null && /^-?\d{1,6}$/.test(value) ? Number(value) : null;
