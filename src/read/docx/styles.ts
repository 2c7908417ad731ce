/**
 * What styles hand down (ECMA-376 part 1, 17.7): the list that a style numbers its paragraphs by, table borders, fonts.
 */
import { childNamed, childrenNamed, type DomDocument, type DomElement } from '../dom.js';
import { fontNamed } from './fonts.js';

export interface Styles {
  /** Id of the style of paragraphs that name none. */
  readonly defaultParagraph: string | null;
  /** List and level that a paragraph style sets, by itself or by the style that it is based on; `style` is the one that sets them. */
  readonly numberingOf: (
    id: string,
  ) => { readonly list: string; readonly level: number | null; readonly style: string } | null;
  /** The borders element of a table style, its own or an inherited one. */
  readonly tableBordersOf: (id: string) => DomElement | null;
  /** The font of Western letters that a style sets, by itself or by the one that it is based on. */
  readonly fontOf: (id: string) => string | null;
  /** That of text whose style names none. */
  readonly defaultFont: string | null;
}

// Longer chains of "based on" are loops.
const MAX_CHAIN = 12;

export function stylesOf(part: DomDocument | null): Styles {
  const byId = new Map<string, DomElement>();
  let defaultParagraph: string | null = null;
  const root = part?.documentElement ?? null;
  for (const style of root === null ? [] : childrenNamed(root, 'w:style')) {
    const id = style.getAttribute('w:styleId');
    if (id === null) continue;
    byId.set(id, style);
    if (style.getAttribute('w:type') === 'paragraph' && style.getAttribute('w:default') === '1') defaultParagraph = id;
  }
  const chain = (id: string): DomElement[] => {
    const found: DomElement[] = [];
    let style = byId.get(id);
    while (style !== undefined && found.length < MAX_CHAIN) {
      found.push(style);
      style = byId.get(childNamed(style, 'w:basedon')?.getAttribute('w:val') ?? '');
    }
    return found;
  };
  return {
    defaultParagraph,
    numberingOf: (id) => {
      for (const style of chain(id)) {
        const numbering = childNamed(childNamed(style, 'w:ppr'), 'w:numpr');
        const list = childNamed(numbering, 'w:numid')?.getAttribute('w:val') ?? null;
        if (list === null) continue;
        const level = childNamed(numbering, 'w:ilvl')?.getAttribute('w:val') ?? null;
        return { list, level: level === null ? null : Number(level), style: style.getAttribute('w:styleId') ?? id };
      }
      return null;
    },
    tableBordersOf: (id) => {
      for (const style of chain(id)) {
        const borders = childNamed(childNamed(style, 'w:tblpr'), 'w:tblborders');
        if (borders !== null) return borders;
      }
      return null;
    },
    fontOf: (id) => {
      for (const style of chain(id)) {
        const font = fontNamed(childNamed(childNamed(style, 'w:rpr'), 'w:rfonts'));
        if (font !== null) return font;
      }
      return null;
    },
    defaultFont: fontNamed(part?.querySelector('w\\:rPrDefault w\\:rFonts') ?? null),
  };
}
