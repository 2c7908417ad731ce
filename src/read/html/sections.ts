/**
 * Where the text of a page is: several articles, or one. One is found by the name that a content system gives it, else by Readability;
 * all that stands at that place is taken, because what Readability leaves out there (masthead tables, short lines, signatures) belongs
 * to a document.
 */
import type { DomDocument, DomElement } from '../dom.js';
import type { Block } from '../flow.js';
import { articlesOf } from './articles.js';
import { blocksOf } from './blocks.js';
import { chromeOf } from './chrome.js';
import { articleAround } from './headOf.js';
import { collapse, type Measures, measured } from './measure.js';
import { placeByName } from './namedPlace.js';
import { placeByReadability } from './readabilityPlace.js';

interface Sections {
  readonly title: string | null;
  readonly sections: readonly (readonly Block[])[];
}

const MIN_PARAGRAPH_CHARS = 60;
// Where more than this share of the page's paragraphs stands elsewhere, Readability has found a part of the document only.
const MAX_LOST_SHARE = 0.25;
// Nor is a place with less than this share of all its text that of the document: a small page, of which Readability took a corner.
const MIN_TEXT_SHARE = 0.5;

export function sectionsOf(page: DomDocument): Sections {
  const body = page.body;
  const title = collapse(page.querySelector('title')?.textContent ?? '') || null;
  if (body === null) return { title, sections: [] };
  if (isOfficePage(page)) return { title, sections: [blocksOf(body, () => false)] };
  const measures = measured(body);
  const chrome = chromeOf(body, measures);
  const articles = articlesOf(body, chrome, measures);
  const leaveOut = (element: DomElement): boolean => chrome.has(element);
  if (articles.length > 1) return { title, sections: articles.map((article) => blocksOf(article, leaveOut)) };
  return { title, sections: [mainBlocks(page, body, chrome, measures)] };
}

// Saved by a word processor: the page is the document.
const isOfficePage = (page: DomDocument): boolean =>
  [...page.querySelectorAll('meta')].some(
    (meta) =>
      /^(?:generator|progid)$/i.test(meta.getAttribute('name') ?? '') &&
      /^(?:Microsoft Word|Word\.Document|LibreOffice|OpenOffice)/i.test(meta.getAttribute('content') ?? ''),
  );

function mainBlocks(page: DomDocument, body: DomElement, chrome: ReadonlySet<DomElement>, measures: Measures): Block[] {
  const whole = blocksOf(body, (element) => chrome.has(element));
  if (whole.length === 0) return blocksOf(body, () => false);
  const named = placeByName(body, chrome, measures);
  if (named !== null) return articleAround(named, body, chrome, measures);
  const place = placeByReadability(page, body);
  if (place === null) return whole;
  const blocks = blocksOf(place, (element) => chrome.has(element));
  if (proseLength(blocks) < proseLength(whole) * (1 - MAX_LOST_SHARE)) return whole;
  if (fullLength(blocks) < fullLength(whole) * MIN_TEXT_SHARE) return whole;
  return articleAround(place, body, chrome, measures);
}

const proseLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => (text.length >= MIN_PARAGRAPH_CHARS ? sum + text.length : sum), 0);

const fullLength = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
