/**
 * Where the text of a page is: Readability finds the place; all that stands at that place is taken, because what it leaves out there
 * (masthead tables, short lines, signatures) belongs to a document.
 */
import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from '../dom.js';
import { childrenNamed, tagOf } from '../dom.js';
import type { Block } from '../flow.js';
import { blocksOf } from './blocks.js';

interface Sections {
  readonly title: string | null;
  readonly sections: readonly (readonly Block[])[];
}

const MIN_ARTICLE_CHARS = 400;
const MIN_PARAGRAPH_CHARS = 60;
// Where more than this share of the page's paragraphs stands elsewhere, Readability has found a part of the document only.
const MAX_LOST_SHARE = 0.25;
// The place holds nearly all of what Readability kept; a stray sibling does not widen it to the whole page.
const MIN_KEPT_SHARE = 0.9;
// Nor is a place with less than this share of all its text that of the document: a small page, of which Readability took a corner.
const MIN_TEXT_SHARE = 0.5;
// Readability's time grows with the cube of the nesting; pages of the web stay far below both bounds.
const MAX_ELEMENTS = 50_000;
const MAX_DEPTH = 100;
const MARK = 'data-cancu';

export function sectionsOf(page: DomDocument): Sections {
  const body = page.body;
  const title = collapse(page.querySelector('title')?.textContent ?? '') || null;
  if (body === null) return { title, sections: [] };
  if (isOfficePage(page)) return { title, sections: [blocksOf(body, () => false)] };
  const articles = articlesOf(page);
  if (articles.length > 1) return { title, sections: articles.map((article) => blocksOf(article, isBoilerplate)) };
  return { title, sections: [mainBlocks(page, body)] };
}

// Saved by a word processor: the page is the document.
const isOfficePage = (page: DomDocument): boolean =>
  [...page.querySelectorAll('meta')].some(
    (meta) =>
      /^(?:generator|progid)$/i.test(meta.getAttribute('name') ?? '') &&
      /^(?:Microsoft Word|Word\.Document|LibreOffice|OpenOffice)/i.test(meta.getAttribute('content') ?? ''),
  );

/** Articles that stand beside each other: teasers of other pages are short, and an article within another is part of it. */
function articlesOf(page: DomDocument): DomElement[] {
  const marked = [...page.querySelectorAll('article, [role="article"], [itemtype$="Article"]')];
  const long = marked.filter((article) => proseLength(blocksOf(article, isBoilerplate)) >= MIN_ARTICLE_CHARS);
  const within = new Set<DomElement>(long);
  return long.filter((article) => !hasAncestorIn(article, within));
}

function hasAncestorIn(element: DomElement, elements: ReadonlySet<DomElement>): boolean {
  for (let up = element.parentElement; up !== null; up = up.parentElement) if (elements.has(up)) return true;
  return false;
}

function mainBlocks(page: DomDocument, body: DomElement): Block[] {
  const whole = blocksOf(body, isBoilerplate);
  if (whole.length === 0) return blocksOf(body, () => false);
  const place = mainPlace(page, body);
  if (place === null) return whole;
  const blocks = blocksOf(place, isBoilerplate);
  if (proseLength(blocks) < proseLength(whole) * (1 - MAX_LOST_SHARE)) return whole;
  if (fullLength(blocks) < fullLength(whole) * MIN_TEXT_SHARE) return whole;
  const heading = place.querySelector('h1') === null ? page.querySelector('h1') : null;
  return heading === null ? blocks : [...blocksOf(heading, isBoilerplate).map(asHeading), ...blocks];
}

const asHeading = (block: Block): Block => ({ ...block, kind: 'heading' });

const proseLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => (text.length >= MIN_PARAGRAPH_CHARS ? sum + text.length : sum), 0);

const fullLength = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The innermost element that holds nearly all the text that Readability keeps; null where it finds no article. */
function mainPlace(page: DomDocument, body: DomElement): DomElement | null {
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
        (sum, node) => sum + (node.nodeType === 3 ? textLength(node.textContent) : 0),
        0,
      );
      if (own > 0) lengths.set(Number(element.getAttribute(MARK)), own);
    }
    return lengths.size === 0 ? null : lengths;
  } catch {
    return null; // pages that are damaged beyond what Readability expects: their whole body is read instead
  }
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textLength = (text: string | null): number => collapse(text ?? '').length;

const CHROME_TAGS = new Set(['nav', 'aside']);
const CHROME_ROLES = new Set([
  'navigation',
  'complementary',
  'search',
  'menu',
  'menubar',
  'toolbar',
  'dialog',
  'alert',
]);
const LINK_LISTS = new Set(['ul', 'ol', 'div', 'section', 'table', 'footer', 'header']);
const MIN_LINKS = 3;
const MIN_LINK_SHARE = 0.8;

/** Parts of a page that serve its reader's way, not the text: navigation, lists of links to other pages. */
function isBoilerplate(element: DomElement): boolean {
  const tag = tagOf(element);
  if (CHROME_TAGS.has(tag) || CHROME_ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (
    (tag === 'header' || tag === 'footer') &&
    element.parentElement !== null &&
    tagOf(element.parentElement) === 'body'
  )
    return true;
  return LINK_LISTS.has(tag) && isLinkList(element);
}

// Paragraphs that cite with links have prose between them, or are p elements, which are never asked about.
function isLinkList(element: DomElement): boolean {
  if (childrenNamed(element, 'p').length > 0) return false;
  const links = [...element.querySelectorAll('a[href]')];
  if (links.length < MIN_LINKS) return false;
  const linked = links.reduce((sum, link) => sum + textLength(link.textContent), 0);
  return linked >= textLength(element.textContent) * MIN_LINK_SHARE;
}
