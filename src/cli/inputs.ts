/** What a question is asked about: a file, standard input, or a document of the store. */
import { existsSync } from 'node:fs';
import type { Analysis } from '../pipeline/analyse.js';
import { openAnalyst } from '../pipeline/analyst.js';
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
  /** The same, with one analysis for each document that the file holds. */
  readonly analyseParts: (name: string, options?: InputOptions) => Promise<Result<readonly Analysis[]>>;
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

  async function analysed(name: string, split: boolean, asked: InputOptions): Promise<Result<readonly Analysis[]>> {
    const { modelFolder = null, identify } = asked;
    const bytes = await (name === STANDARD_INPUT
      ? streamBytes(process.stdin, name, limits)
      : bytesAt(name, name, limits));
    if (!bytes.ok) return bytes;
    const analyses = await analyst.run({ name, bytes: bytes.value, split, modelFolder });
    if (!analyses.ok || identify === undefined) return analyses;
    return success(analyses.value.map((analysis) => ({ ...analysis, extraction: identify(analysis.extraction) })));
  }

  return {
    analyse: async (name, asked = {}) => {
      const analyses = await analysed(name, false, asked);
      if (!analyses.ok) return analyses;
      const [analysis] = analyses.value;
      if (analysis === undefined) throw new Error('one file, no analysis');
      return success(analysis);
    },
    analyseParts: (name, asked = {}) => analysed(name, true, asked),
  };
}
