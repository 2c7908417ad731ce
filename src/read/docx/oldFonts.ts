/**
 * Runs in the fonts of before Unicode are converted where they stand. The font of a run is its own, else that of its style, its
 * paragraph's style, the default of the document (ECMA-376 part 1, 17.3.2.26).
 */
import { childNamed, type DomDocument, type DomElement } from '../dom.js';
import { convertPieces } from '../oldText/pieces.js';
import type { ReadWarning } from '../reader.js';
import { fontNamed } from './fonts.js';
import type { Styles } from './styles.js';

/** Converts a part in place; what it says of it. */
export function convertRuns(part: DomDocument, styles: Styles): readonly ReadWarning[] {
  const places: DomElement[] = [];
  const pieces: { text: string; font: string | null; paragraph: number }[] = [];
  for (const [number, paragraph] of [...part.querySelectorAll('w\\:p')].entries()) {
    const inherited = styleFont(childNamed(paragraph, 'w:ppr'), 'w:pstyle', styles) ?? styles.defaultFont;
    for (const run of paragraph.querySelectorAll('w\\:r')) {
      // A paragraph within a text box is met by itself.
      if (paragraphOf(run) !== paragraph) continue;
      const properties = childNamed(run, 'w:rpr');
      const font =
        fontNamed(childNamed(properties, 'w:rfonts')) ?? styleFont(properties, 'w:rstyle', styles) ?? inherited;
      for (const text of run.querySelectorAll('w\\:t')) {
        places.push(text);
        pieces.push({ text: text.textContent ?? '', font, paragraph: number });
      }
    }
  }
  const { texts, warnings } = convertPieces(pieces);
  for (const [i, place] of places.entries()) {
    const text = texts[i];
    if (text !== undefined && text !== pieces[i]?.text) place.textContent = text;
  }
  return warnings;
}

const styleFont = (properties: DomElement | null, tag: string, styles: Styles): string | null => {
  const id =
    childNamed(properties, tag)?.getAttribute('w:val') ?? (tag === 'w:pstyle' ? styles.defaultParagraph : null);
  return id === null ? null : styles.fontOf(id);
};

function paragraphOf(run: DomElement): DomElement | null {
  let up = run.parentElement;
  while (up !== null && up.nodeName.toLowerCase() !== 'w:p') up = up.parentElement;
  return up;
}
