/**
 * Several articles on one page: marked as such, or elements of one make beside each other, each with a headline, a day and prose of its
 * own. Teasers of other pages are short, the chapters of one article have no days, and an article within another is part of it.
 */
import { type DomElement, tagOf } from '../dom.js';
import { blocksOf } from './blocks.js';
import type { Measures } from './measure.js';
import { isDateline, isTitleByName } from './names.js';

const MIN_ARTICLE_CHARS = 400;
// Beside long articles of the same make.
const MIN_SHORT_ARTICLE_CHARS = 150;
const MIN_PARAGRAPH_CHARS = 60;
const MAX_TITLE_CHARS = 300;
// A dateline stands at the head of an article, or at its foot.
const DATELINE_BLOCKS = 4;

export function articlesOf(body: DomElement, chrome: ReadonlySet<DomElement>, measures: Measures): DomElement[] {
  const leaveOut = (element: DomElement): boolean => chrome.has(element);
  const prose = (element: DomElement): number =>
    (measures.get(element)?.text ?? 0) < MIN_SHORT_ARTICLE_CHARS
      ? 0
      : blocksOf(element, leaveOut).reduce(
          (sum, { text }) => (text.length >= MIN_PARAGRAPH_CHARS ? sum + text.length : sum),
          0,
        );
  const isLong = (element: DomElement): boolean => prose(element) >= MIN_ARTICLE_CHARS;
  const isArticle = (element: DomElement): boolean =>
    prose(element) >= MIN_SHORT_ARTICLE_CHARS && hasDay(element, leaveOut);

  const marked: DomElement[] = [];
  const alike: DomElement[] = [];
  const visit = (element: DomElement): void => {
    if (chrome.has(element) || !measures.has(element)) return;
    if (isMarked(element) && isLong(element)) {
      marked.push(element);
      return;
    }
    if (alike.length === 0)
      for (const group of groupsOf(element, chrome, measures)) {
        const articles = group.filter(isArticle);
        if (alike.length === 0 && articles.filter(isLong).length > 1)
          for (const article of articles) alike.push(article);
      }
    for (const child of element.children) visit(child);
  };
  visit(body);
  return marked.length > 1 ? marked : alike;
}

const isMarked = (element: DomElement): boolean =>
  tagOf(element) === 'article' ||
  element.getAttribute('role') === 'article' ||
  /Article$/.test(element.getAttribute('itemtype') ?? '');

/** Children of one tag and one first class, two or more, each with a headline. */
function groupsOf(parent: DomElement, chrome: ReadonlySet<DomElement>, measures: Measures): DomElement[][] {
  const groups = new Map<string, DomElement[]>();
  for (const child of parent.children) {
    if (chrome.has(child) || (measures.get(child)?.text ?? 0) < MIN_SHORT_ARTICLE_CHARS) continue;
    const make = `${tagOf(child)} ${(child.getAttribute('class') ?? '').trim().split(/\s+/)[0] ?? ''}`;
    const group = groups.get(make);
    if (group === undefined) groups.set(make, [child]);
    else group.push(child);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.filter((each) => hasHeadline(each, measures, 0)))
    .filter((group) => group.length > 1);
}

const HEADLINE_DEPTH = 5;

function hasHeadline(element: DomElement, measures: Measures, depth: number): boolean {
  for (const child of element.children) {
    const length = measures.get(child)?.text ?? 0;
    if (length > 0 && length <= MAX_TITLE_CHARS && (/^h[1-5]$/.test(tagOf(child)) || isTitleByName(child))) return true;
    if (depth < HEADLINE_DEPTH && hasHeadline(child, measures, depth + 1)) return true;
  }
  return false;
}

function hasDay(element: DomElement, leaveOut: (element: DomElement) => boolean): boolean {
  const blocks = blocksOf(element, leaveOut);
  return [...blocks.slice(0, DATELINE_BLOCKS), ...blocks.slice(-2)].some(({ text }) => isDateline(text));
}
