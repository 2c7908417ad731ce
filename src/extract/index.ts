/**
 * The registry of extractors, in the order in which they run. A new one is a folder beside these and one line here.
 */
import type { Findings } from '../records/extraction.js';
import { addressees } from './addressees/index.js';
import { citations } from './citations/index.js';
import { counts } from './counts/index.js';
import { dates } from './dates/index.js';
import { deadlines } from './deadlines/index.js';
import { header } from './header/index.js';
import { initiatives } from './initiatives/index.js';
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

export const emptyFindings: Findings = {
  header: { issuer: null, symbol: null, type: null, date: null, place: null, subject: null },
  addressees: [],
  recipients: [],
  signature: { authority: null, role: null, name: null },
  signatures: [],
  citations: [],
  backReferences: [],
  dates: [],
  deadlines: [],
  initiatives: [],
  counts: [],
};

/** All that the extractors find in a normalised text (see `normalise`). */
export function extract(text: string): Findings {
  const source = sourceOf(text);
  let found = emptyFindings;
  for (const extractor of extractors) found = { ...found, ...extractor.find(source, found) };
  return found;
}
