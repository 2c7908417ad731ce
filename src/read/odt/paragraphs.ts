/**
 * The content of an OpenDocument text → paragraphs, in the order in which they are read (ODF 1.2 part 1, 5 to 9). Pictures, comments,
 * deleted text and page numbers are left out.
 */
import { childNamed, type DomElement, isElement, tagOf } from '../dom.js';
import type { Paragraph, Run } from '../word/paragraphs.js';
import { type List, numbersOf } from './numbers.js';
import { type Look, over, type Styles } from './styles.js';

interface Place {
  readonly kind: Paragraph['kind'];
  /** Tables around, one within the other. */
  readonly depth: number;
  readonly list: { readonly style: string | null; readonly level: number; readonly counted: List } | null;
  /** Where its paragraphs go. */
  readonly into: Paragraph[];
  readonly nesting: number;
}

// Deeper than this no real paper nests; what is below is left out, so that a hostile one cannot exhaust the stack.
const MAX_NESTING = 200;
// Repeated cells are written once with a number, which may be any.
const MAX_REPEATED = 100;

const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'office:forms',
  'text:page-number',
  'text:page-count',
  'text:sequence-decls',
  'draw:image',
  'draw:object',
  'svg:title',
  'svg:desc',
]);

export function paragraphsOf(body: DomElement, styles: Styles, kind: Paragraph['kind'] = 'paragraph'): Paragraph[] {
  const numberOf = numbersOf(styles);
  const notes: Paragraph[] = [];
  const lastLists = new Map<string, List>();
  let noteCount = 0;
  // The number of an item, until its first paragraph takes it.
  let pending: string | null = null;

  const blocks = (parent: DomElement, place: Place): void => {
    for (const child of parent.children) block(child, { ...place, nesting: place.nesting + 1 });
  };

  const block = (element: DomElement, place: Place): void => {
    const tag = tagOf(element);
    if (place.nesting > MAX_NESTING || LEFT_OUT.has(tag)) return;
    if (tag === 'text:p' || tag === 'text:h') paragraph(element, place);
    else if (tag === 'text:list') list(element, place);
    else if (tag === 'table:table') rows(element, { ...place, depth: place.depth + 1, list: null });
    else blocks(element, place);
  };

  const list = (element: DomElement, place: Place): void => {
    const style = element.getAttribute('text:style-name') ?? place.list?.style ?? null;
    const goesOn =
      element.getAttribute('text:continue-numbering') === 'true' || element.hasAttribute('text:continue-list');
    const before = place.list?.counted ?? (goesOn ? lastLists.get(style ?? '') : undefined);
    const counted = before ?? { counters: [] };
    lastLists.set(style ?? '', counted);
    const level = (place.list?.level ?? 0) + 1;
    for (const item of element.children) {
      if (tagOf(item) === 'text:list-item') pending = style === null ? null : numberOf(style, level, counted);
      blocks(item, { ...place, list: { style, level, counted } });
      pending = null;
    }
  };

  const rows = (element: DomElement, place: Place): void => {
    for (const child of element.children) {
      const tag = tagOf(child);
      if (tag === 'table:table-row') row(child, place);
      else if (/^table:table-(?:header-rows|rows|row-group)$/.test(tag))
        rows(child, { ...place, nesting: place.nesting + 1 });
    }
  };

  const row = (element: DomElement, place: Place): void => {
    if (place.nesting > MAX_NESTING) return;
    let bordered = 0;
    let count = 0;
    for (const cell of element.children) {
      if (!/^table:(?:covered-)?table-cell$/.test(tagOf(cell))) continue;
      const repeated = Number(cell.getAttribute('table:number-columns-repeated') ?? 1) || 1;
      for (let i = 0; i < Math.min(repeated, MAX_REPEATED); i++) {
        blocks(cell, place);
        place.into.push(end('cell', place, false));
        count++;
        if (styles.isBordered(cell.getAttribute('table:style-name'))) bordered++;
      }
    }
    place.into.push(end('row', place, bordered * 2 > count));
  };

  const paragraph = (element: DomElement, place: Place): void => {
    const number = pending;
    pending = null;
    const runs: Run[] = [];
    inline(element, styles.lookOf(element.getAttribute('text:style-name'), 'paragraph'), runs, place);
    const isHeading = tagOf(element) === 'text:h' && place.kind === 'paragraph' && place.depth === 0;
    place.into.push({
      kind: isHeading ? 'heading' : place.kind,
      runs,
      number,
      depth: place.depth,
      ends: 'paragraph',
      bordered: false,
    });
  };

  /** The text of a paragraph; what stands in boxes goes before it, what stands in notes below everything. */
  const inline = (parent: DomElement, look: Look, runs: Run[], place: Place): void => {
    if (place.nesting > MAX_NESTING) return;
    const inner = { ...place, nesting: place.nesting + 1 };
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) write(node.textContent?.replace(/\s+/g, ' ') ?? '', look, runs);
      if (!isElement(node)) continue;
      const tag = tagOf(node);
      if (LEFT_OUT.has(tag)) continue;
      if (tag === 'text:s') write(' ', look, runs);
      else if (tag === 'text:tab') write('\t', look, runs);
      else if (tag === 'text:line-break') write('\n', look, runs);
      else if (tag === 'draw:text-box') blocks(node, { ...inner, list: null });
      else if (tag === 'text:note') note(node, look, runs, inner);
      else inline(node, over(styles.lookOf(node.getAttribute('text:style-name'), 'text'), look), runs, inner);
    }
  };

  const note = (element: DomElement, look: Look, runs: Run[], place: Place): void => {
    noteCount++;
    const mark = `[${noteCount}]`;
    write(mark, look, runs);
    const body = childNamed(element, 'text:note-body');
    if (body === null) return;
    const into: Paragraph[] = [];
    blocks(body, { ...place, kind: 'footnote', depth: 0, list: null, into });
    const [first, ...others] = into;
    if (first === undefined) return;
    notes.push({ ...first, runs: [{ text: `${mark} `, font: null, capitals: false }, ...first.runs] }, ...others);
  };

  const paragraphs: Paragraph[] = [];
  blocks(body, { kind, depth: 0, list: null, into: paragraphs, nesting: 0 });
  return [...paragraphs, ...notes];
}

function write(text: string, { font, capitals, hidden }: Look, runs: Run[]): void {
  if (text !== '' && hidden !== true) runs.push({ text, font, capitals: capitals === true });
}

const end = (ends: 'cell' | 'row', { kind, depth }: Place, bordered: boolean): Paragraph => ({
  kind,
  runs: [],
  number: null,
  depth,
  ends,
  bordered,
});
