import { fold } from '../text/fold.js';
import { linesOf } from '../text/lines.js';
import { matchForm } from '../text/match.js';
import type { Source } from './extractor.js';

/** The forms of a normalised text that extractors work on. */
export function sourceOf(text: string): Source {
  const match = matchForm(text);
  return { text, match, folded: fold(match), lines: linesOf(text) };
}
