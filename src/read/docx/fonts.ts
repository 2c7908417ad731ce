/** What an element for fonts says (ECMA-376 part 1, 17.3.2.26). */
import type { DomElement } from '../dom.js';

/** The font of Western letters, where it names one. */
export const fontNamed = (fonts: DomElement | null): string | null =>
  fonts?.getAttribute('w:ascii') ?? fonts?.getAttribute('w:hAnsi') ?? null;
