/** How much text each element of a page shows, and how much of it is links: measured once, from the inside out. */
import { type DomElement, type DomNode, isElement, tagOf } from '../dom.js';
import { isShown, MAX_DEPTH } from './blocks.js';

export interface Measure {
  /** Characters, white space collapsed about as a browser does. */
  readonly text: number;
  /** Of these, within links. */
  readonly linked: number;
  /** Links within. */
  readonly links: number;
  /** Place among all elements in the order of the page, and that of the last one within. */
  readonly first: number;
  readonly last: number;
}

export type Measures = ReadonlyMap<DomElement, Measure>;

/** All elements below (and with) the root, as deep as pages are read. */
export function measured(root: DomElement): Measures {
  const measures = new Map<DomElement, Measure>();
  let number = 0;
  const visit = (element: DomElement, inLink: boolean, depth: number): Measure => {
    const first = number++;
    let text = 0;
    let linked = 0;
    let links = tagOf(element) === 'a' && element.hasAttribute('href') ? 1 : 0;
    for (const child of depth < MAX_DEPTH ? element.childNodes : []) {
      if (child.nodeType === 3) {
        const length = collapse(child.textContent ?? '').length;
        text += length;
        if (inLink) linked += length;
      } else if (isElement(child) && isShown(child)) {
        const inner = visit(child, inLink || tagOf(child) === 'a', depth + 1);
        text += inner.text;
        linked += inner.linked;
        links += inner.links;
      }
    }
    const measure = { text, linked, links, first, last: number - 1 };
    measures.set(element, measure);
    return measure;
  };
  visit(root, false, 0);
  return measures;
}

export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of a short element; null for one that holds more than `most` characters. */
export function shortText(element: DomElement, measures: Measures, most: number): string | null {
  const length = measures.get(element)?.text ?? 0;
  return length === 0 || length > most ? null : collapse(shownText(element, 0));
}

const shownText = (node: DomNode, depth: number): string => {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (!isElement(node) || !isShown(node) || depth > MAX_DEPTH) return '';
  return ` ${[...node.childNodes].map((child) => shownText(child, depth + 1)).join('')} `;
};
