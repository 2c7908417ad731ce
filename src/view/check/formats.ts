/** The registry of formats in which a check is shown. A new one is a file beside this and one line here. */
import type { CheckReport } from '../../records/check.js';
import type { Result } from '../../records/failure.js';
import type { Screen } from '../screen.js';
import { commentedDraft } from './commented.js';
import { checkHtml } from './html.js';
import { checkView } from './report.js';
import { checkSarif } from './sarif.js';

export interface TextFormat {
  readonly kind: 'text';
  readonly show: (report: CheckReport, screen: Screen) => string;
}

/** A copy of the draft's own file; needs a place to be written to. */
export interface CopyFormat {
  readonly kind: 'copy';
  readonly copy: (report: CheckReport, bytes: Uint8Array, screen: Screen) => Result<Uint8Array>;
}

export type CheckFormat = TextFormat | CopyFormat;

const formats = {
  text: { kind: 'text', show: (report, screen) => `${checkView(report, screen)}\n` },
  json: { kind: 'text', show: (report) => JSON.stringify(report) },
  sarif: { kind: 'text', show: (report, screen) => checkSarif(report, screen.language) },
  html: { kind: 'text', show: (report, screen) => checkHtml(report, screen.language) },
  'docx-comments': { kind: 'copy', copy: (report, bytes, screen) => commentedDraft(report, bytes, screen.language) },
} satisfies Record<string, CheckFormat>;

export const checkFormat = (name: string): CheckFormat | null =>
  new Map<string, CheckFormat>(Object.entries(formats)).get(name) ?? null;
