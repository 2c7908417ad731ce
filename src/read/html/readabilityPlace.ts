/** The place of a page's text as Readability finds it: the innermost element that holds nearly all of what it keeps. */
import { Readability } from '@mozilla/readability';
import { type DomDocument, type DomElement, tagOf } from '../dom.js';
import { collapse } from './measure.js';

// The place holds nearly all of what Readability kept; a stray sibling does not widen it to the whole page.
const MIN_KEPT_SHARE = 0.9;
// Readability's time grows with the cube of the nesting; pages of the web stay far below both bounds.
const MAX_ELEMENTS = 50_000;
const MAX_DEPTH = 100;
const MARK = 'data-cancu';

/** Null where it finds no article. */
export function placeByReadability(page: DomDocument, body: DomElement): DomElement | null {
  const elements = [...body.querySelectorAll('*')];
  if (elements.length > MAX_ELEMENTS || depthOf(elements) > MAX_DEPTH) return null;
  for (const [number, element] of elements.entries()) element.setAttribute(MARK, String(number));
  const kept = keptLengths(page);
  if (kept === null) return null;
  const total = [...kept.values()].reduce((sum, length) => sum + length, 0);
  const held = new Map<DomElement, number>();
  for (const [number, length] of kept) {
    let up: DomElement | null = elements[number] ?? null;
    for (; up !== null; up = up.parentElement) held.set(up, (held.get(up) ?? 0) + length);
  }
  let place = body;
  for (;;) {
    const inner = [...place.children].find((child) => (held.get(child) ?? 0) >= total * MIN_KEPT_SHARE);
    if (inner === undefined || tagOf(inner) === 'p') return outOfTable(place);
    place = inner;
  }
}

/** How deep the elements, given in document order, are nested. */
function depthOf(elements: readonly DomElement[]): number {
  const depths = new Map<DomElement, number>();
  let deepest = 0;
  for (const element of elements) {
    const depth = (element.parentElement === null ? 0 : (depths.get(element.parentElement) ?? 0)) + 1;
    depths.set(element, depth);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Rows are read as rows only with their table. */
function outOfTable(place: DomElement): DomElement {
  let up = place;
  while (TABLE_PARTS.has(tagOf(up)) && up.parentElement !== null) up = up.parentElement;
  return up;
}
const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);

/** Length of the text that stands directly in each marked element of Readability's article. */
function keptLengths(page: DomDocument): Map<number, number> | null {
  try {
    const copy = page.cloneNode(true);
    const article = new Readability<DomElement>(copy, { serializer: (element: DomElement) => element }).parse();
    if (!article?.content) return null;
    const lengths = new Map<number, number>();
    for (const element of article.content.querySelectorAll(`[${MARK}]`)) {
      const own = [...element.childNodes].reduce(
        (sum, node) => sum + (node.nodeType === 3 ? collapse(node.textContent ?? '').length : 0),
        0,
      );
      if (own > 0) lengths.set(Number(element.getAttribute(MARK)), own);
    }
    return lengths.size === 0 ? null : lengths;
  } catch {
    return null; // pages that are damaged beyond what Readability expects: their whole body is read instead
  }
}
