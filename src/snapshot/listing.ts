/** `documents.csv`: what a snapshot holds, for the eye and for comparing. It does not depend on how the tables lie on the disk. */

import type { ListedDocument } from '../store/listing.js';
import { csvLine } from '../view/csv.js';

const columns = ['id', 'sha256', 'revision', 'symbol', 'type', 'issuer', 'date', 'subject', 'url'] as const;

/** The lines of the list, its head first. */
export const listingLines = (documents: readonly ListedDocument[]): string[] => [
  csvLine(columns),
  ...documents.map((document) => csvLine(columns.map((column) => document[column] ?? ''))),
];
