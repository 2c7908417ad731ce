/** The registry of formats in which a check is shown. A new one is a file beside this and one line here. */
import type { CheckReport } from '../../records/check.js';
import type { Screen } from '../screen.js';
import { checkView } from './report.js';

export interface CheckFormat {
  readonly show: (report: CheckReport, screen: Screen) => string;
}

const formats = {
  text: { show: (report, screen) => `${checkView(report, screen)}\n` },
  json: { show: (report) => JSON.stringify(report) },
} satisfies Record<string, CheckFormat>;

export const checkFormat = (name: string): CheckFormat | null =>
  new Map<string, CheckFormat>(Object.entries(formats)).get(name) ?? null;
