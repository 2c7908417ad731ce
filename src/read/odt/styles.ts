/**
 * What the styles of an OpenDocument text say as far as it matters to the text (ODF 1.2 part 1, 16): fonts, capitals, hidden text, borders
 * of cells.
 */
import { childNamed, childrenNamed, type DomDocument, type DomElement, tagOf } from '../dom.js';

export interface Look {
  readonly font: string | null;
  readonly capitals: boolean | null;
  readonly hidden: boolean | null;
}

export interface Styles {
  /** Of a style of paragraphs or runs, with what it inherits. */
  readonly lookOf: (name: string | null, family: 'paragraph' | 'text') => Look;
  /** Do the cells of this style show borders on at least two sides? */
  readonly isBordered: (name: string | null) => boolean;
  /** The definition of a list style. */
  readonly listStyle: (name: string) => DomElement | null;
}

const PLAIN: Look = { font: null, capitals: null, hidden: null };
// Longer chains of parents are loops.
const MAX_CHAIN = 12;
const SIDES = ['left', 'right', 'top', 'bottom'];

/** Later parts go before earlier ones. */
export function stylesOf(parts: readonly (DomDocument | null)[]): Styles {
  const styles = new Map<string, DomElement>();
  const defaults = new Map<string, DomElement>();
  const lists = new Map<string, DomElement>();
  const faces = new Map<string, string>();
  for (const root of parts.flatMap((part) => part?.documentElement ?? [])) {
    for (const face of childrenNamed(root, 'office:font-face-decls').flatMap((each) => [...each.children])) {
      const family = face.getAttribute('svg:font-family');
      if (family !== null) faces.set(face.getAttribute('style:name') ?? '', family.replace(/["']/g, '').trim());
    }
    for (const section of ['office:styles', 'office:automatic-styles'])
      for (const style of childrenNamed(root, section).flatMap((each) => [...each.children])) {
        const family = style.getAttribute('style:family') ?? '';
        const name = style.getAttribute('style:name') ?? '';
        if (tagOf(style) === 'style:style') styles.set(`${family} ${name}`, style);
        else if (tagOf(style) === 'style:default-style') defaults.set(family, style);
        else if (tagOf(style) === 'text:list-style') lists.set(name, style);
      }
  }

  const chain = (name: string | null, family: string): DomElement[] => {
    const found: DomElement[] = [];
    let style = name === null ? undefined : styles.get(`${family} ${name}`);
    while (style !== undefined && found.length < MAX_CHAIN) {
      found.push(style);
      style = styles.get(`${family} ${style.getAttribute('style:parent-style-name') ?? ''}`);
    }
    const usual = defaults.get(family);
    return usual === undefined ? found : [...found, usual];
  };
  return {
    lookOf: (name, family) =>
      chain(name, family)
        .map((style) => lookOf(style, faces))
        .reduce(over, PLAIN),
    isBordered: (name) => chain(name, 'table-cell').some(showsBorders),
    listStyle: (name) => lists.get(name) ?? null,
  };
}

/** What a look says, and where it says nothing, what the next one says. */
export const over = (look: Look, next: Look): Look => ({
  font: look.font ?? next.font,
  capitals: look.capitals ?? next.capitals,
  hidden: look.hidden ?? next.hidden,
});

function lookOf(style: DomElement, faces: ReadonlyMap<string, string>): Look {
  const properties = childNamed(style, 'style:text-properties');
  if (properties === null) return PLAIN;
  const name = properties.getAttribute('style:font-name');
  const transform = properties.getAttribute('fo:text-transform');
  const display = properties.getAttribute('text:display');
  return {
    font: name === null ? properties.getAttribute('fo:font-family') : (faces.get(name) ?? name),
    capitals: transform === null ? null : transform === 'uppercase',
    hidden: display === null ? null : display === 'none',
  };
}

function showsBorders(style: DomElement): boolean {
  const properties = childNamed(style, 'style:table-cell-properties');
  if (properties === null) return false;
  const isDrawn = (border: string | null): boolean =>
    border !== null && !/^(?:none|hidden|0[a-z]*)(?:\s|$)/.test(border);
  if (isDrawn(properties.getAttribute('fo:border'))) return true;
  return SIDES.filter((side) => isDrawn(properties.getAttribute(`fo:border-${side}`))).length > 1;
}
