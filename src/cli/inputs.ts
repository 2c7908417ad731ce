/** What a question is asked about: a file, standard input, or a document of the store. */
import { existsSync } from 'node:fs';
import { type AnalyseOptions, type Analysis, analyse, analyseReading } from '../pipeline/analyse.js';
import { readFileAt } from '../read/index.js';
import { type Result, success } from '../records/failure.js';

export const STANDARD_INPUT = '-';

/** Is a file meant (or standard input), rather than a document of the store? */
export const isFile = (name: string): boolean => name === STANDARD_INPUT || existsSync(name);

/** Reads and analyses a file, or what is piped in. */
export async function analyseInput(
  name: string,
  options: Omit<AnalyseOptions, 'path'> = {},
): Promise<Result<Analysis>> {
  if (name === STANDARD_INPUT) return analyse(await standardInput(), { ...options, path: name });
  const file = await readFileAt(name);
  if (!file.ok) return file;
  return success(analyseReading(file.value.reading, file.value.sha256, { ...options, path: name }));
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin)
    chunks.push(chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk)));
  return Buffer.concat(chunks);
}
