/** What stands in a document of the store, for questions that need more than the store keeps. */
import type { Extraction } from '../records/extraction.js';
import type { FullDocument } from '../store/store.js';

/** An extraction of a stored text, told as that document: with its path, and its header as corrected. */
export const asHeld = (extraction: Extraction, { id, paths, header }: FullDocument): Extraction => ({
  ...extraction,
  source: { ...extraction.source, path: paths[0] ?? id },
  header,
});
