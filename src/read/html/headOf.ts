/**
 * An article around the place of its text: headline, date and lead stand above it in elements of their own, its author below. What stands
 * between the headline and the text belongs to them; what stands before and behind does not.
 */
import { type DomElement, tagOf } from '../dom.js';
import type { Block } from '../flow.js';
import { blocksOf } from './blocks.js';
import { type Measures, shortText } from './measure.js';
import { isBylineByName, isDateline, isTitleByName } from './names.js';

const MIN_TITLE_CHARS = 12;
const MAX_TITLE_CHARS = 300;
// Date, source, lead: more text than this between headline and text is another part of the page.
const MAX_BETWEEN = 1500;
const MAX_BYLINE = 120;

/** The blocks of the article whose text is at `place`. */
export function articleAround(
  place: DomElement,
  body: DomElement,
  chrome: ReadonlySet<DomElement>,
  measures: Measures,
): Block[] {
  const inPlace = blocksOf(place, (element) => chrome.has(element));
  const headline = headlineOf(place, body, chrome, measures);
  const [from, to] = [headline === null ? undefined : measures.get(headline), measures.get(place)];
  if (headline === null || from === undefined || to === undefined)
    return [...linesAbove(place, body, chrome, measures), ...inPlace];
  const heading = blocksOf(headline, (element) => chrome.has(element)).map(
    (block): Block => ({ ...block, kind: 'heading' }),
  );
  const apart = [...heading, ...inPlace];
  if (from.first > to.last) return apart;
  const around = commonParent(headline, place, measures) ?? body;
  // Elements that are wholly outside of the range from headline to text are passed over.
  const outside = (element: DomElement): boolean => {
    const at = measures.get(element);
    if (at === undefined || chrome.has(element)) return true;
    if (at.last < from.first)
      return !(at.text <= MAX_BYLINE && isDateline(shortText(element, measures, MAX_BYLINE) ?? ''));
    return at.first > to.last && !(at.text <= MAX_BYLINE && isBylineByName(element));
  };
  const isInPlace = (element: DomElement): boolean => element === place;
  const between = blocksOf(around, (element) => outside(element) || isInPlace(element));
  const length = between.reduce((sum, { text }) => sum + text.length, 0);
  if (length > MAX_BETWEEN) return apart;
  const all = blocksOf(around, outside);
  const titles = new Set(heading.map(({ text }) => text));
  // A day that stands above the headline is read below it.
  return [...heading, ...all.filter(({ text }) => !titles.has(text))];
}

const LINES_ABOVE = 3;
const MAX_LINE_ABOVE = 200;

/** Where nothing is marked as a headline: the short lines straight above the text. */
function linesAbove(place: DomElement, body: DomElement, chrome: ReadonlySet<DomElement>, measures: Measures): Block[] {
  const start = measures.get(place)?.first ?? 0;
  const above = blocksOf(body, (element) => chrome.has(element) || (measures.get(element)?.first ?? start) >= start);
  const last = above.slice(-LINES_ABOVE);
  return last.slice(last.findLastIndex(({ text }) => text.length > MAX_LINE_ABOVE) + 1);
}

/** The h1 (or what is named as a title) nearest above the text; within the text none is looked for, it is there anyway. */
function headlineOf(
  place: DomElement,
  body: DomElement,
  chrome: ReadonlySet<DomElement>,
  measures: Measures,
): DomElement | null {
  const start = measures.get(place)?.first ?? 0;
  const end = measures.get(place)?.last ?? 0;
  let found: DomElement | null = null;
  let rank = 0;
  const visit = (element: DomElement): void => {
    const at = measures.get(element);
    if (at === undefined || chrome.has(element)) return;
    const own = titleRank(element);
    if (own > 0 && at.text >= MIN_TITLE_CHARS && at.text <= MAX_TITLE_CHARS && own >= rank) {
      const inside = at.first > start && at.last <= end;
      // An h1 within the text is its headline; one behind it counts only where there is no other.
      if (inside ? own === 3 : at.last < start || (found === null && at.first > end)) {
        found = element;
        rank = own;
        return;
      }
    }
    for (const child of element.children) visit(child);
  };
  visit(body);
  if (found === null) return null;
  const at = measures.get(found);
  return at !== undefined && at.first > start && at.last <= end ? null : found;
}

/** 3: an h1; 2: an h2 or what is named as a title; 1: an h3. */
function titleRank(element: DomElement): number {
  const tag = tagOf(element);
  if (tag === 'h1') return 3;
  if (tag === 'h2' || (/^(?:h[3-6]|div|p|span|strong)$/.test(tag) && isTitleByName(element))) return 2;
  return 0;
}

function commonParent(inner: DomElement, place: DomElement, measures: Measures): DomElement | null {
  const last = measures.get(place)?.last ?? 0;
  for (let up: DomElement | null = inner.parentElement; up !== null; up = up.parentElement)
    if ((measures.get(up)?.last ?? -1) >= last) return up;
  return null;
}
