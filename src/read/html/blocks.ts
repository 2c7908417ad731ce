/**
 * A part of a page → blocks, in the order in which it is read: paragraphs, headings, list items with their markers, tables.
 */
import { type DomElement, type DomNode, isElement, tagOf } from '../dom.js';
import type { Block } from '../flow.js';
import { listMarkers } from './lists.js';
import { CAPITALS_CLASS, NUMBER_CLASS } from './marks.js';
import { tableBlocks } from './tables.js';

/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const LEFT_OUT = new Set(
  (
    'script style noscript template svg math iframe object embed canvas audio video button input select textarea head title meta ' +
    'link map area xml'
  ).split(' '),
);

// Deeper than this no real page nests; what is below is read as plain text, so that a hostile page cannot exhaust the stack.
export const MAX_DEPTH = 400;

const FOOTNOTE = /^(?:ftn|edn|_ftn|_edn|fn:?|footnote-|endnote-)\d+$/i;

interface Place {
  readonly kind: Block['kind'];
  readonly preformatted: boolean;
  readonly capitals: boolean;
  readonly depth: number;
}

/** The blocks of an element; `leaveOut` tells elements that are no part of the text. */
export function blocksOf(root: DomElement, leaveOut: (element: DomElement) => boolean, depth = 0): Block[] {
  const blocks: Block[] = [];
  const markers = new Map<DomElement, string>();
  let line = '';
  let marker = '';
  let numbered = false;

  const close = (kind: Block['kind']): void => {
    const text = line.trim();
    line = '';
    if (text === '') return;
    const withMarker = marker !== '' && !startsWithMarker(text) ? `${marker} ${text}` : text;
    blocks.push({ kind: kind === 'paragraph' && (marker !== '' || numbered) ? 'list-item' : kind, text: withMarker });
    marker = '';
    numbered = false;
  };

  const visitText = (written: string, place: Place): void => {
    const text = place.capitals ? written.toUpperCase() : written;
    if (!place.preformatted) {
      line += text.replace(/[ \t\r\n\f]+/g, ' ');
      return;
    }
    const [first = '', ...others] = text.split(/\r\n?|\n/);
    line += first;
    for (const other of others) {
      close(place.kind);
      line = other;
    }
  };

  const visit = (node: DomNode, place: Place): void => {
    const tag = tagOf(node);
    if (node.nodeType === 3) visitText(node.textContent ?? '', place);
    else if (tag === 'br') close(place.kind);
    else if (isElement(node) && isShown(node) && !(isBackLink(node) || leaveOut(node))) {
      if (place.depth < MAX_DEPTH) enter(node, tag, place);
      else visitText(node.textContent ?? '', place);
    }
  };

  const enter = (node: DomElement, tag: string, place: Place): void => {
    const capitals = place.capitals || isCapitals(node);
    if (!BLOCKS.has(tag)) {
      if (node.getAttribute('class') === NUMBER_CLASS) numbered = true;
      visitChildren(node, { ...place, capitals, depth: place.depth + 1 });
      return;
    }
    close(place.kind);
    const kind = kindOf(node, tag, place.kind);
    if (tag === 'table') {
      const blocksOfCell = (cell: DomElement): Block[] =>
        leaveOut(cell) || (cell.parentElement !== null && leaveOut(cell.parentElement))
          ? []
          : blocksOf(cell, leaveOut, place.depth + 1);
      for (const block of tableBlocks(node, blocksOfCell)) blocks.push(block);
      return;
    }
    if (tag === 'ol' || tag === 'ul') for (const [item, mark] of listMarkers(node)) markers.set(item, mark);
    if (tag === 'li') marker = markerOf(markers.get(node) ?? '-', kind);
    const preformatted = place.preformatted || tag === 'pre';
    visitChildren(node, { kind, preformatted, capitals, depth: place.depth + 1 });
    close(kind);
    if (tag === 'li') marker = '';
  };

  const visitChildren = (element: DomElement, place: Place): void => {
    for (const child of element.childNodes) visit(child, place);
  };

  visitChildren(root, { kind: 'paragraph', preformatted: false, capitals: false, depth });
  close('paragraph');
  return blocks;
}

// A list whose author typed the markers as well.
const startsWithMarker = (text: string): boolean => /^(?:[-–—•+*]|\(?[\p{L}\d]{1,4}[.)])\s/u.test(text);

/** Shown by a browser, and text. */
export const isShown = (element: DomElement): boolean => !LEFT_OUT.has(tagOf(element)) && !isHidden(element);

const isHidden = (element: DomElement): boolean =>
  element.hasAttribute('hidden') ||
  /(?:^|[;\s])display\s*:\s*none|mso-hide\s*:\s*all/i.test(element.getAttribute('style') ?? '');

const isCapitals = (element: DomElement): boolean =>
  element.getAttribute('class') === CAPITALS_CLASS ||
  /text-transform\s*:\s*uppercase/i.test(element.getAttribute('style') ?? '');

// mammoth's way from a footnote back to the text.
const isBackLink = (element: DomElement): boolean =>
  tagOf(element) === 'a' && /^#(?:foot|end)note-ref-\d+$/.test(element.getAttribute('href') ?? '');

function kindOf(element: DomElement, tag: string, outer: Block['kind']): Block['kind'] {
  if (outer !== 'paragraph' && outer !== 'list-item') return outer;
  const style = element.getAttribute('style') ?? '';
  if (/mso-element:(?:foot|end)note\b/.test(style) || FOOTNOTE.test(element.getAttribute('id') ?? ''))
    return 'footnote';
  const name = element.getAttribute('class') ?? '';
  if (name === 'page-header' || name === 'page-footer') return name;
  if (/^h[1-6]$/.test(tag)) return 'heading';
  return 'paragraph';
}

// A list of footnotes is numbered as the references to them are: "[1]".
const markerOf = (marker: string, kind: Block['kind']): string =>
  kind === 'footnote' ? `[${marker.replace(/\.$/, '')}]` : marker;
