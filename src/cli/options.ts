/** Options that several commands share. */

import { defaultLimits, type Limits, limitNames, limitRanges, limitsIn } from '../read/limits.js';
import { helpMessages } from '../view/messages/help.js';
import type { Option, Options } from './command.js';
import { usage } from './report.js';
import { isoDay, wholeNumber, years } from './values.js';

const DEFAULT_STORE = '.cancu';
const MOST_RESULTS = 1000;

export const storeOption: Option = { flags: '--store <uri>', help: helpMessages.store };
export const jsonOption: Option = { flags: '--json', help: helpMessages.json };
/** Layers of the registry for this run, over the shipped one and the user's own; see `registries.ts`. */
export const registryOption: Option = { flags: '--registry <file>', help: helpMessages.registry, repeatable: true };
export const modelOptions: readonly Option[] = [
  { flags: '--model <model>', help: helpMessages.model },
  { flags: '--allow-download', help: helpMessages.allowDownload },
];
export const filterOptions: readonly Option[] = [
  { flags: '--type <code>', help: helpMessages.type },
  { flags: '--issuer <name>', help: helpMessages.issuer },
  { flags: '--from <day>', help: helpMessages.from, parse: isoDay },
  { flags: '--to <day>', help: helpMessages.to, parse: isoDay },
];
/** Which local models a question is about. */
export const modelFilterOptions: readonly Option[] = [
  {
    flags: '--field <field>',
    help: helpMessages.field,
    choices: ['economy', 'culture-society', 'defence-security', 'political-system'],
  },
  { flags: '--year <year>', help: helpMessages.year, parse: years },
  { flags: '--locality <name>', help: helpMessages.locality },
  { flags: '--exclude-locality <name>', help: helpMessages.excludeLocality },
];
export const limitOption = (fallback: number): Option => ({
  flags: '--limit <n>',
  help: helpMessages.limit,
  parse: wholeNumber(1, MOST_RESULTS),
  fallback,
});

/** Many questions in one run, see `batch.ts`. */
export const inputsOption: Option = { flags: '--inputs <file>', help: helpMessages.inputs };

/** Limits of what one file may cost, by the names that they have in pipeline files: `--set maxPages=9000`. */
export const setOption: Option = { flags: '--set <limit=number>', help: helpMessages.set, repeatable: true };

/** The limits that are meant; what no `--set` names is as in `from`. */
export function limitsOf(options: Options, from: Limits = defaultLimits): Limits {
  const limits: { -readonly [Name in keyof Limits]: Limits[Name] } = limitsIn(from);
  for (const written of options.list('set')) {
    const [, named, number] = /^(\w+)=(\d{1,9}(?:\.\d{1,6})?)$/.exec(written) ?? [];
    const name = limitNames.find((each) => each === named);
    if (name === undefined) throw usage('not-a-limit', '--set', { value: written, names: limitNames.join(', ') });
    const [least, most] = limitRanges[name];
    const value = Number(number);
    if (value < least || value > most)
      throw usage('not-a-number', `--set ${name}`, { value: String(number), least, most });
    limits[name] = value;
  }
  return limits;
}

/** The store that is meant: `--store`, else CANCU_STORE, else ./.cancu. */
export const storeUri = (options: Options): string =>
  options.text('store') || process.env['CANCU_STORE'] || DEFAULT_STORE;

/** Which embedding model is meant; undefined: the one that ships with the program. */
export const modelChoice = (options: Options): { model?: string; allowDownload: boolean } => {
  const model = options.text('model');
  return { ...(model === undefined ? {} : { model }), allowDownload: options.flag('allowDownload') };
};

export const documentFilter = (options: Options): { type?: string; issuer?: string; from?: string; to?: string } => {
  const filter: { type?: string; issuer?: string; from?: string; to?: string } = {};
  for (const name of ['type', 'issuer', 'from', 'to'] as const) {
    const value = options.text(name);
    if (value !== undefined) filter[name] = value;
  }
  return filter;
};
