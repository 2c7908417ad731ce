/**
 * The main part as the converter is to see it: with what Word shows but the converter drops written into it as plain runs and
 * paragraphs (automatic numbers, page headers and footers), without pictures, its tables named by whether they show borders.
 */
import { childNamed, childrenNamed, type DomDocument, type DomElement } from '../dom.js';
import { BORDERED, BORDERLESS } from '../html/marks.js';
import type { ReadWarning } from '../reader.js';
import { type Numbering, numberingOf } from './numbering.js';
import { convertRuns } from './oldFonts.js';
import { pageLines } from './pageLines.js';
import type { Parts } from './parts.js';
import { type Styles, stylesOf } from './styles.js';

/** Style ids that name what was added; the converter's style map turns them into classes. */
export const NUMBER_STYLE = 'cancu-number';
export const HEADER_STYLE = 'cancu-page-header';
export const FOOTER_STYLE = 'cancu-page-footer';

export interface Prepared {
  readonly xml: string;
  readonly warnings: readonly ReadWarning[];
}

/** Changes `parts.main` in place and returns its XML. */
export function prepare(parts: Parts): Prepared {
  const { main } = parts;
  const styles = stylesOf(parts.styles);
  for (const each of [...main.querySelectorAll('mc\\:AlternateContent')]) chooseFallback(each, main);
  for (const picture of [...main.querySelectorAll('a\\:blip, v\\:imagedata')]) picture.remove();
  const body = childNamed(main.documentElement, 'w:body');
  if (body === null) return { xml: main.toString(), warnings: [] };
  const warnings = convertRuns(main, styles);
  const numbering = numberingOf(parts.numbering, styles);
  for (const paragraph of [...body.querySelectorAll('w\\:p')]) writeNumber(paragraph, numbering, main);
  for (const table of [...body.querySelectorAll('w\\:tbl')]) nameBorders(table, styles, main);
  const lines = pageLines(body, (id) => {
    const part = parts.byRelationship(id);
    if (part !== null) convertRuns(part, styles);
    return part;
  });
  const first = body.firstChild;
  for (const line of lines.top) body.insertBefore(paragraphOf(main, HEADER_STYLE, line), first);
  for (const line of lines.headers) body.appendChild(paragraphOf(main, HEADER_STYLE, line));
  for (const line of lines.footers) body.appendChild(paragraphOf(main, FOOTER_STYLE, line));
  return { xml: main.toString(), warnings };
}

/** One thing drawn in two ways: both hold its text, the converter reads the fallback. Where there is none, it gets the text boxes. */
function chooseFallback(alternatives: DomElement, main: DomDocument): void {
  const choices = childrenNamed(alternatives, 'mc:choice');
  if (childNamed(alternatives, 'mc:fallback') === null) {
    const fallback = main.createElement('mc:Fallback');
    for (const choice of choices) {
      for (const box of [...choice.querySelectorAll('w\\:txbxContent')]) {
        const picture = main.createElement('w:pict');
        picture.appendChild(box);
        fallback.appendChild(picture);
      }
    }
    alternatives.appendChild(fallback);
  }
  for (const choice of choices) choice.remove();
}

function writeNumber(paragraph: DomElement, numbering: Numbering, main: DomDocument): void {
  const properties = childNamed(paragraph, 'w:ppr');
  // A paragraph whose end was deleted (tracked changes) runs on into the next, which has the number.
  if (childNamed(childNamed(properties, 'w:rpr'), 'w:del') !== null) return;
  const number = numbering.numberOf(paragraph);
  if (number === null) return;
  const run = runOf(main, number, NUMBER_STYLE);
  const children = [...paragraph.children];
  const after = properties === null ? children[0] : children[children.indexOf(properties) + 1];
  paragraph.insertBefore(run, after ?? null);
}

function runOf(main: DomDocument, text: string, style: string | null): DomElement {
  const run = main.createElement('w:r');
  if (style !== null) {
    const properties = main.createElement('w:rPr');
    properties.appendChild(named(main, 'w:rStyle', style));
    run.appendChild(properties);
  }
  const content = main.createElement('w:t');
  content.setAttribute('xml:space', 'preserve');
  content.appendChild(main.createTextNode(text));
  run.appendChild(content);
  return run;
}

function paragraphOf(main: DomDocument, style: string, text: string): DomElement {
  const paragraph = main.createElement('w:p');
  const properties = main.createElement('w:pPr');
  properties.appendChild(named(main, 'w:pStyle', style));
  paragraph.appendChild(properties);
  paragraph.appendChild(runOf(main, text, null));
  return paragraph;
}

function named(main: DomDocument, tag: string, value: string): DomElement {
  const element = main.createElement(tag);
  element.setAttribute('w:val', value);
  return element;
}

function nameBorders(table: DomElement, styles: Styles, main: DomDocument): void {
  let properties = childNamed(table, 'w:tblpr');
  if (properties === null) {
    properties = main.createElement('w:tblPr');
    table.insertBefore(properties, table.firstChild);
  }
  const style = childNamed(properties, 'w:tblstyle');
  const inherited = styles.tableBordersOf(style?.getAttribute('w:val') ?? '');
  const framed = visibleSides(childNamed(properties, 'w:tblborders') ?? inherited) > 1;
  const cells = childrenNamed(table, 'w:tr').flatMap((tr) => childrenNamed(tr, 'w:tc'));
  const bordered = cells.filter((cell) => {
    const own = childNamed(childNamed(cell, 'w:tcpr'), 'w:tcborders');
    return own === null ? framed : visibleSides(own) > 1 || (framed && [...own.children].length < 3);
  }).length;
  style?.remove();
  properties.insertBefore(
    named(main, 'w:tblStyle', bordered * 2 > cells.length ? BORDERED : BORDERLESS),
    properties.firstChild,
  );
}

const visibleSides = (borders: DomElement | null): number =>
  borders === null
    ? 0
    : [...borders.children].filter((side) => !/^(?:nil|none)$/.test(side.getAttribute('w:val') ?? 'nil')).length;
