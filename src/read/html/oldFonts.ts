/**
 * Pages whose text is in the fonts of before Unicode: their text nodes are converted where they stand. The font of a piece of text is
 * that of the element around it that names one (`face`, `font-family`), or of the class that a style sheet gives a font.
 */
import { oldFont } from '../../vocabulary/oldEncodings.js';
import { type DomDocument, type DomElement, type DomNode, isElement, tagOf } from '../dom.js';
import { convertPieces } from '../oldText/pieces.js';
import type { ReadWarning } from '../reader.js';
import { BLOCKS, MAX_DEPTH } from './blocks.js';

/** Converts the page in place; what it says of it. */
export function convertPage(page: DomDocument): readonly ReadWarning[] {
  const root = page.documentElement;
  if (root === null) return [];
  const classes = fontsOfClasses(page);
  const nodes: DomNode[] = [];
  const pieces: { text: string; font: string | null; paragraph: number }[] = [];
  let paragraph = 0;
  const visit = (node: DomNode, font: string | null, depth: number): void => {
    if (node.nodeType === 3) {
      nodes.push(node);
      pieces.push({ text: node.textContent ?? '', font, paragraph });
      return;
    }
    if (!isElement(node) || depth > MAX_DEPTH) return;
    const tag = tagOf(node);
    if (tag === 'script' || tag === 'style') return;
    const parts = BLOCKS.has(tag) || tag === 'br' || tag === 'title';
    if (parts) paragraph++;
    const own = fontOf(node, classes) ?? font;
    for (const child of node.childNodes) visit(child, own, depth + 1);
    if (parts) paragraph++;
  };
  visit(root, null, 0);
  const { texts, warnings } = convertPieces(pieces);
  for (const [i, node] of nodes.entries()) {
    const text = texts[i];
    if (text !== undefined && text !== pieces[i]?.text) node.textContent = text;
  }
  return warnings;
}

const FAMILY = /font-family\s*:\s*([^;}]{1,200})/i;
const SELECTOR = /^([a-z\d]{0,10})(?:\.([\w-]{1,60}))?$/i;
const firstFamily = (list: string): string => (list.split(',')[0] ?? '').replace(/["']|&quot;/g, '').trim();

function fontOf(element: DomElement, classes: ReadonlyMap<string, string>): string | null {
  const style = FAMILY.exec(element.getAttribute('style') ?? '')?.[1];
  if (style !== undefined) return firstFamily(style);
  const face = element.getAttribute('face');
  if (face !== null) return firstFamily(face);
  for (const name of (element.getAttribute('class') ?? '').split(/\s+/)) {
    const font = classes.get(name);
    if (font !== undefined) return font;
  }
  return classes.get(tagOf(element).concat(' ')) ?? null;
}

// Word writes "p.MsoNormal, li.MsoNormal {font-family:".VnTime";}": a class or a tag of its own. Only old fonts are of interest.
function fontsOfClasses(page: DomDocument): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>();
  for (const sheet of page.querySelectorAll('style')) {
    for (const rule of (sheet.textContent ?? '').split('}')) {
      const [selectors = '', body = ''] = rule.split('{');
      const family = FAMILY.exec(body)?.[1];
      const font = family === undefined ? '' : firstFamily(family);
      if (oldFont(font) === null) continue;
      for (const selector of selectors.split(',')) {
        const [, tag, name] = SELECTOR.exec(selector.replace('<!--', '').trim()) ?? [];
        if (name !== undefined) fonts.set(name, font);
        else if (tag) fonts.set(`${tag.toLowerCase()} `, font);
      }
    }
  }
  return fonts;
}
