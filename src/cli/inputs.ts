/** What a question is asked about: a file, standard input, or a document of the store. */
import { existsSync } from 'node:fs';
import type { Analysis } from '../pipeline/analyse.js';
import { type Analysed, openAnalyst } from '../pipeline/analyst.js';
import { bytesAt, streamBytes } from '../read/index.js';
import type { Extraction } from '../records/extraction.js';
import { type Result, success } from '../records/failure.js';
import type { Invocation, Options } from './command.js';
import { ocrProgressOf, ocrSettings, storeCache } from './ocr.js';
import { limitsOf } from './options.js';

export const STANDARD_INPUT = '-';

/** Is a file meant (or standard input), rather than a document of the store? */
export const isFile = (name: string): boolean => name === STANDARD_INPUT || existsSync(name);

interface InputOptions {
  /** Folder of the model for which passages are cut; without it there are none. */
  readonly modelFolder?: string;
  /** Fills in which documents are meant by the citations. */
  readonly identify?: (extraction: Extraction) => Extraction;
}

export interface Inputs {
  /** Reads and analyses a file, or what is piped in. */
  readonly analyse: (name: string, options?: InputOptions) => Promise<Result<Analysis>>;
  /** Analyses a text as if it were a file of that name. */
  readonly analyseText: (text: string, name: string, options?: InputOptions) => Promise<Result<Analysis>>;
  /** All that a file holds: files of an archive, attachments; `split`: one analysis for each document of a text. */
  readonly analyseAll: (name: string, split: boolean, options?: InputOptions) => Promise<Result<Analysed>>;
}

type Watching = Pick<Invocation, 'language' | 'tell' | 'interrupted'>;

/**
 * Files of a command, each within the limits that its options name; pages that the store that is meant has kept are not recognised again.
 * `watching`: who is told of long work, and may interrupt it.
 */
export function openInputs(options: Options, watching?: Watching): Inputs {
  const limits = limitsOf(options);
  const told = watching === undefined ? () => {} : ocrProgressOf(watching.tell, watching.language);
  const analyst = openAnalyst({ limits, ocr: ocrSettings(options, storeCache(options)) }, told);
  watching?.interrupted.addEventListener('abort', () => void analyst.close());

  async function analysed(name: string, how: How, asked: InputOptions): Promise<Result<Analysed>> {
    const bytes = await (name === STANDARD_INPUT
      ? streamBytes(process.stdin, name, limits)
      : bytesAt(name, name, limits));
    return bytes.ok ? analysedBytes(bytes.value, name, how, asked) : bytes;
  }

  async function analysedBytes(
    bytes: Uint8Array,
    name: string,
    how: How,
    asked: InputOptions,
  ): Promise<Result<Analysed>> {
    const { modelFolder = null, identify } = asked;
    const done = await analyst.run({ name, bytes, ...how, modelFolder });
    if (!done.ok || identify === undefined) return done;
    const { analyses, failures } = done.value;
    const identified = analyses.map((analysis) => ({ ...analysis, extraction: identify(analysis.extraction) }));
    return success({ analyses: identified, failures });
  }

  return {
    analyse: async (name, asked = {}) => onlyOne(await analysed(name, ONE_PAPER, asked)),
    analyseText: async (text, name, asked = {}) =>
      onlyOne(await analysedBytes(Buffer.from(text, 'utf8'), name, ONE_PAPER, asked)),
    analyseAll: (name, split, asked = {}) => analysed(name, { split, within: true }, asked),
  };
}

interface How {
  readonly split: boolean;
  readonly within: boolean;
}

const ONE_PAPER: How = { split: false, within: false };

function onlyOne(done: Result<Analysed>): Result<Analysis> {
  if (!done.ok) return done;
  const [analysis] = done.value.analyses;
  if (analysis === undefined) throw new Error('one file, no analysis');
  return success(analysis);
}
