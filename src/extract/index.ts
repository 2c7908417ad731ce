/**
 * The registry of extractors, in the order in which they run. A new one is a folder beside these and one line here.
 */
import type { Findings } from '../records/extraction.js';
import { addressees } from './addressees/index.js';
import { placedIn, squeezed } from './blanks.js';
import { citations } from './citations/index.js';
import { counts } from './counts/index.js';
import { dates } from './dates/index.js';
import { deadlines } from './deadlines/index.js';
import type { Source } from './extractor.js';
import { header } from './header/index.js';
import { initiatives } from './initiatives/index.js';
import { emptyFindings } from './nothing.js';
import { recipients } from './recipients/index.js';
import { signature } from './signature/index.js';
import { sourceOf } from './source.js';

const extractors = [
  header,
  signature,
  addressees,
  recipients,
  dates,
  citations,
  deadlines,
  initiatives,
  counts,
] as const;

/** All that the extractors find in a normalised text (see `normalise`). */
export const extract = (text: string): Findings => extractFrom(sourceOf(text));

/** The same, for a caller that needs the forms of the text too. */
export function extractFrom(source: Source): Findings {
  const single = squeezed(source.text);
  return single === null ? findIn(source) : placedIn(source.text, single, findIn(sourceOf(single.text)));
}

function findIn(source: Source): Findings {
  let found = emptyFindings;
  for (const extractor of extractors) found = { ...found, ...extractor.find(source, found) };
  return found;
}
