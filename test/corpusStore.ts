/** A store of the sample corpus, made by the built program as a user makes it, and questions to it. */
import { basename } from 'node:path';
import { openStore, type StoreReader, unwrap } from 'cancu';
import { afterAll, beforeAll, expect } from 'vitest';
import type { z } from 'zod';
import { Extraction } from '../src/records/extraction.js';
import { IngestSummary } from '../src/records/ingest.js';
import { misfits } from './schemaCheck.js';
import { cancu, inCheckout, temporaryFolder } from './support.js';

export interface CorpusStore {
  readonly uri: string;
  /** The store as the library opens it. */
  readonly reader: () => StoreReader;
  /** What the first ingest said. */
  readonly first: () => IngestSummary;
  readonly ingest: () => IngestSummary;
  /** Asks with `--json`: it has to end well, in one line, as its schema says. */
  readonly ask: <T>(record: z.ZodType<T>, args: readonly [string, ...string[]]) => T;
  /** The text of a document of the store; null stands for the draft that is asked about. */
  readonly textOf: (documentId: string | null, draft: string) => Promise<string>;
}

export function corpusStore(): CorpusStore {
  const uri = `${temporaryFolder()}/store`;
  const texts = new Map<string, string>();
  let made: { summary: IngestSummary; reader: StoreReader } | null = null;

  const ask: CorpusStore['ask'] = (record, args) => {
    const run = cancu([...args, '--json', ...(args[0] === 'extract' ? [] : ['--store', uri])]);
    if (run.code !== 0) throw new Error(`${args.join(' ')} ended with ${run.code}: ${run.err}`);
    const [line = '', ...more] = run.out.trimEnd().split('\n');
    expect(more).toEqual([]);
    const answer: unknown = JSON.parse(line);
    expect(misfits(args[0], answer)).toEqual([]);
    return record.parse(answer);
  };
  const ingest = (): IngestSummary => ask(IngestSummary, ['ingest', inCheckout('corpus/documents')]);
  const ready = (): { summary: IngestSummary; reader: StoreReader } => {
    if (made === null) throw new Error('the corpus was not ingested');
    return made;
  };

  beforeAll(async () => {
    made = { summary: ingest(), reader: unwrap(await openStore(uri)) };
  });
  afterAll(() => made?.reader.close());

  return {
    uri,
    ask,
    ingest,
    reader: () => ready().reader,
    first: () => ready().summary,
    textOf: async (documentId, draft) => {
      const name = documentId ?? draft;
      const known = texts.get(name);
      if (known !== undefined) return known;
      const held = documentId === null ? null : await ready().reader.document(documentId);
      const text = held?.text ?? ask(Extraction, ['extract', draft]).text;
      texts.set(name, text);
      return text;
    },
  };
}

/** The file name under which a document was ingested. */
export const fileOf = ({ paths }: { readonly paths: readonly string[] }): string => basename(paths[0] ?? '');
