/** One line an item: which file, what kind, where, the quote, and its values as "name=value". */
import type { Extraction } from '../../records/extraction.js';
import { positionsIn } from '../../text/lines.js';
import { csvLine } from '../csv.js';
import { itemsOf } from './items.js';

export const csvHeader = csvLine(['file', 'kind', 'index', 'start', 'end', 'line', 'text', 'values']);

export function extractionCsv(extraction: Extraction): string {
  const placeOf = positionsIn(extraction.text);
  return itemsOf(extraction)
    .map(({ kind, index, start, end, text, values }) =>
      csvLine([
        extraction.source.path,
        kind,
        String(index),
        String(start),
        String(end),
        String(placeOf(start).line),
        text.replace(/\s+/g, ' '),
        values.map(([name, value]) => `${name}=${value}`).join('; '),
      ]),
    )
    .join('\n');
}
