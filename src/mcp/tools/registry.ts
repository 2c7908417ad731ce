import { z } from 'zod';
import type { RegistryEntries } from '../../records/answers.registry.js';
import { failed, success } from '../../records/failure.js';
import { contradictionsAbout, entriesFor } from '../../resolve/registry/describe.js';
import { registryEntriesView } from '../../view/registry.js';
import { tool } from '../tool.js';
import { day } from './fields.js';

export const registry = tool({
  name: 'registry',
  title: 'Is a regulation in force?',
  description:
    'Looks a regulation up in the registry of about 3,300 Party and state regulations, by symbol in any spelling or by name: its data, what happened ' +
    'to it (replaced, amended, repealed, continued …) with sources, and its status on a day. What is not there is unknown, not invalid.',
  input: z.object({
    symbol: z.string().min(1).max(300).describe('"25-NQ/TW", or a name: "Luật Công đoàn".'),
    on: day.optional().describe('Status on this day; today where it is not given.'),
  }),
  answer: async ({ symbol, on }, { registry: known, today, screen }) => {
    const asOf = on ?? today();
    const entries = entriesFor(known, symbol, asOf);
    if (entries.length === 0) return failed('not-registered', symbol);
    const contradictions = contradictionsAbout(known, entries);
    const answer: RegistryEntries = {
      schemaVersion: '1',
      kind: 'entries',
      asked: symbol,
      on: asOf,
      entries,
      contradictions,
    };
    return success({ structured: answer, text: registryEntriesView(answer, screen) });
  },
});
