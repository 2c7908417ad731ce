/** The registry of formats in which an extraction is shown. A new one is a file beside this and one line here. */
import type { Extraction } from '../../records/extraction.js';
import type { Screen } from '../screen.js';
import { extractionAnnotations } from './annotations.js';
import { csvHeader, extractionCsv } from './csv.js';
import { explanationView } from './explanation.js';
import { extractionHtml } from './html.js';
import { extractionView } from './table.js';

export interface ExtractionFormat {
  /** Printed once, before the first document. */
  readonly head?: string;
  readonly show: (extraction: Extraction, screen: Screen) => string;
}

const tableOf = (extraction: Extraction, screen: Screen): string =>
  `${extractionView({ ...extraction, path: extraction.source.path }, screen)}\n`;

const formats = {
  table: { show: tableOf },
  explained: {
    show: (extraction, screen) => `${tableOf(extraction, screen)}${explanationView(extraction, screen)}\n`,
  },
  json: { show: (extraction) => JSON.stringify(extraction) },
  jsonl: { show: (extraction) => JSON.stringify(extraction) },
  csv: { head: csvHeader, show: extractionCsv },
  html: { show: (extraction, screen) => extractionHtml(extraction, screen.language) },
  webannotation: { show: extractionAnnotations },
} satisfies Record<string, ExtractionFormat>;

export const extractionFormat = (name: string): ExtractionFormat | null =>
  new Map<string, ExtractionFormat>(Object.entries(formats)).get(name) ?? null;
