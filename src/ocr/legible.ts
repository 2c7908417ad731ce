/** Is the text layer of a page worth reading? A scan may carry none, a stamp's few words, or what a poor recogniser made of it. */
import { isSyllable } from '../text/spelling.js';

/** A scan may carry a stamp or a page number as text; a page of a document has more. */
export const MIN_LETTERS = 20;
// Names, abbreviations and foreign words are no syllables either; in papers of offices they are a quarter of the words at most.
const LEAST_SHARE = 0.5;
// By so much what was recognised must be better than a text layer that is there.
const CLEARLY_BETTER = 0.2;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

export interface Legibility {
  readonly letters: number;
  /** Of the words, those that can be Vietnamese syllables; 0 without words. */
  readonly share: number;
}

export function legibilityOf(text: string): Legibility {
  let letters = 0;
  let known = 0;
  let words = 0;
  for (const [word] of text.normalize('NFC').matchAll(WORD)) {
    letters += word.length;
    words++;
    if (isSyllable(word)) known++;
  }
  return { letters, share: words === 0 ? 0 : known / words };
}

export const isUseless = ({ letters, share }: Legibility): boolean => letters < MIN_LETTERS || share < LEAST_SHARE;

/** Of a useless text layer and what was recognised in its place: is the second to be taken? */
export const isBetter = (recognised: Legibility, layer: Legibility): boolean =>
  layer.letters < MIN_LETTERS ? recognised.letters > layer.letters : recognised.share > layer.share + CLEARLY_BETTER;
