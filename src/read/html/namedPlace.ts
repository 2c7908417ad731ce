/** The place of a page's text where its content system names it. */
import type { DomElement } from '../dom.js';
import type { Measures } from './measure.js';
import { isMainByName } from './names.js';

// Less is a teaser or a caption, whatever it is called.
const MIN_CHARS = 300;
// An inner element that holds nearly all of an outer one is the closer name.
const MIN_INNER_SHARE = 0.9;
// A named place with a small part of the page's own words is no more than a part of the text.
const MIN_OWN_SHARE = 0.3;

/** The largest named element; null where none is large enough. */
export function placeByName(body: DomElement, chrome: ReadonlySet<DomElement>, measures: Measures): DomElement | null {
  const own = (element: DomElement): number => {
    const { text = 0, linked = 0 } = measures.get(element) ?? {};
    return text - linked;
  };
  let place: DomElement | null = null;
  let all = own(body);
  const visit = (element: DomElement): void => {
    if (chrome.has(element)) {
      all -= own(element);
      return;
    }
    if (!measures.has(element)) return;
    if (isMainByName(element) && own(element) >= (place === null ? MIN_CHARS : own(place))) place = element;
    else if (place !== null && isMainByName(element) && own(element) >= own(place) * MIN_INNER_SHARE) {
      const outer = measures.get(place);
      if ((measures.get(element)?.last ?? 0) <= (outer?.last ?? -1)) place = element;
    }
    for (const child of element.children) visit(child);
  };
  visit(body);
  return place !== null && own(place) >= all * MIN_OWN_SHARE ? place : null;
}
