/** What `corpus/expected.json` says of the sample corpus, and the corpus as the program reads it. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { Extraction } from '../src/records/extraction.js';
import { cancu, inCheckout, sample } from './support.js';

const Symbols = z.array(z.string());
const Model = z.object({ file: z.string(), name: z.string() });

const Expected = z.object({
  documents: z.array(
    z.object({
      file: z.string(),
      symbol: z.string().nullable(),
      type: z.string().nullable(),
      issuer: z.string().nullable(),
      date: z.string().nullable(),
      cites: z.array(
        z.object({
          symbol: z.string().nullable(),
          /** Of a law that is named by its name and year. */
          name: z.string().optional(),
          date: z.string().nullable(),
          /** Of the first mention; null where the rules leave it open. */
          relation: z.string().nullable(),
        }),
      ),
      initiatives: Symbols,
      counts: z.array(z.object({ value: z.number(), field: z.string().nullable() })),
    }),
  ),
  deriveDirect: z.record(z.string(), Symbols),
  deriveVia: z.record(z.string(), Symbols),
  inSubstance: z.record(z.string(), z.object({ nearest: Symbols, neverAfterThePlan: Symbols })),
  deadlines: z.array(
    z.object({ file: z.string(), text: z.string(), due: z.string().nullable(), recurs: z.string().nullable() }),
  ),
  similar: z.array(z.array(Model)),
  lookAlikes: z.array(Model.extend({ group: z.number() })),
});

export const expected = Expected.parse(JSON.parse(readFileSync(inCheckout('corpus/expected.json'), 'utf8')));
export type ExpectedDocument = z.infer<typeof Expected>['documents'][number];

/** What `cancu extract --json` says of every file of the corpus, by file name. */
export function extractCorpus(): Map<string, Extraction> {
  const run = cancu(['extract', '--json', ...expected.documents.map(({ file }) => sample(file))]);
  if (run.code !== 0) throw new Error(`extract ended with ${run.code}: ${run.err}`);
  const records = run.out.split('\n').filter((line) => line !== '');
  return new Map(
    records.map((line) => {
      const record = Extraction.parse(JSON.parse(line));
      return [basename(record.source.path), record];
    }),
  );
}
