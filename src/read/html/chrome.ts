/**
 * What of a page serves its reader's way and is no text: navigation, lists of other pages, buttons, remarks, advertisements. Told by
 * tags and roles, by the names that content systems give them, and by the words that stand on them. An element that holds much of the
 * page's own words is never one of them, whatever it is called.
 */
import { childrenNamed, type DomElement, tagOf } from '../dom.js';
import { type Measures, shortText } from './measure.js';
import { isChromeByName, labelOf } from './names.js';

const TAGS = new Set(['nav', 'aside', 'menu']);
const ROLES = new Set([
  'navigation',
  'complementary',
  'search',
  'menu',
  'menubar',
  'toolbar',
  'dialog',
  'alert',
  'contentinfo',
]);
const LINK_LISTS = new Set(['ul', 'ol', 'div', 'section', 'table', 'footer', 'header']);
const MIN_LINKS = 3;
const MIN_LINK_SHARE = 0.8;
// An element named like a tool that holds more than this share of the page's words in sentences is the page itself.
const MAX_OWN_SHARE = 0.3;
// Under "Tin liên quan" stand links with, at most, their dates.
const MIN_LISTED_SHARE = 0.6;
const LONGEST_LABEL = 160;
const DAYS_AND_TIMES = /[\d\s/.:()|–,-]+/g;

/** The outermost elements that are no text. */
export function chromeOf(root: DomElement, measures: Measures): ReadonlySet<DomElement> {
  const chrome = new Set<DomElement>();
  const own = (element: DomElement): number => {
    const { text = 0, linked = 0 } = measures.get(element) ?? {};
    return text - linked;
  };
  const all = own(root);
  const isSmall = (element: DomElement): boolean => own(element) <= all * MAX_OWN_SHARE;

  const isListed = (element: DomElement): boolean => {
    const { text = 0, linked = 0 } = measures.get(element) ?? {};
    if (text === 0) return true;
    if (linked === 0) return false;
    const dates = shortText(element, measures, 3000)?.match(DAYS_AND_TIMES)?.join('').length ?? 0;
    return linked >= (text - Math.min(dates, text - linked)) * MIN_LISTED_SHARE;
  };

  /** Leaves out a heading like "Tin liên quan" with the links that it is of: what holds both, else what follows it. */
  const leaveOutList = (label: DomElement): void => {
    let heading = label;
    for (let up = heading.parentElement; up !== null && up !== root; up = up.parentElement) {
      const alone = measures.get(up)?.text === measures.get(heading)?.text;
      if (!alone && !(isListed(up) && isSmall(up))) break;
      heading = up;
      if (!alone) {
        chrome.add(up);
        return;
      }
    }
    const following = after(heading).filter((element) => (measures.get(element)?.text ?? 0) > 0);
    const end = following.findIndex((element) => !isListed(element));
    if (end === 0) return;
    for (const element of [heading, ...following.slice(0, end < 0 ? undefined : end)]) chrome.add(element);
  };

  const leaveOutRemarks = (label: DomElement): void => {
    let heading = label;
    for (let up = heading.parentElement; up !== null && up !== root; up = up.parentElement) {
      if (measures.get(up)?.text !== measures.get(heading)?.text) break;
      heading = up;
    }
    const around = heading.parentElement;
    const first = around === null ? null : [...around.children].find((each) => (measures.get(each)?.text ?? 0) > 0);
    if (around !== null && around !== root && first === heading && isSmall(around)) chrome.add(around);
    else for (const element of [heading, ...after(heading)]) if (isSmall(element)) chrome.add(element);
  };

  const visit = (element: DomElement): void => {
    if (chrome.has(element) || !measures.has(element)) return;
    if (isChromeByMark(element, measures) || (isChromeByName(element) && isSmall(element))) {
      chrome.add(element);
      return;
    }
    const text = shortText(element, measures, LONGEST_LABEL);
    const label = text === null ? null : labelOf(text);
    if (label === 'list') leaveOutList(element);
    else if (label === 'remarks') leaveOutRemarks(element);
    else if (label === 'tool' || (label === 'path' && (measures.get(element)?.linked ?? 0) > 0)) chrome.add(element);
    if (!chrome.has(element)) for (const child of element.children) visit(child);
  };
  for (const child of root.children) visit(child);
  return chrome;
}

/** The elements behind one, under the same parent. */
function after(element: DomElement): DomElement[] {
  const siblings = element.parentElement === null ? [] : [...element.parentElement.children];
  return siblings.slice(siblings.indexOf(element) + 1);
}

function isChromeByMark(element: DomElement, measures: Measures): boolean {
  const tag = tagOf(element);
  if (TAGS.has(tag) || ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (
    (tag === 'header' || tag === 'footer') &&
    element.parentElement !== null &&
    tagOf(element.parentElement) === 'body'
  )
    return true;
  // Paragraphs that cite with links have prose between them, or are p elements, which are never asked about.
  if (!LINK_LISTS.has(tag) || childrenNamed(element, 'p').length > 0) return false;
  const { text = 0, linked = 0, links = 0 } = measures.get(element) ?? {};
  return links >= MIN_LINKS && linked >= text * MIN_LINK_SHARE;
}
