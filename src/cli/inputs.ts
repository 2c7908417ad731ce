/** What a question is asked about: a file, standard input, or a document of the store. */
import { existsSync } from 'node:fs';
import { type AnalyseOptions, type Analysis, analyseReading } from '../pipeline/analyse.js';
import { analyseParts } from '../pipeline/parts.js';
import { type FileReading, readBytes, readFileAt, sha256Of } from '../read/index.js';
import { type Result, success } from '../records/failure.js';

export const STANDARD_INPUT = '-';

/** Is a file meant (or standard input), rather than a document of the store? */
export const isFile = (name: string): boolean => name === STANDARD_INPUT || existsSync(name);

type InputOptions = Omit<AnalyseOptions, 'path'>;

/** Reads and analyses a file, or what is piped in. */
export async function analyseInput(name: string, options: InputOptions = {}): Promise<Result<Analysis>> {
  const file = await readInput(name);
  if (!file.ok) return file;
  return success(analyseReading(file.value.reading, file.value.sha256, { ...options, path: name }));
}

/** The same, with one analysis for each document that the file holds. */
export async function analyseInputParts(name: string, options: InputOptions = {}): Promise<Result<Analysis[]>> {
  const file = await readInput(name);
  if (!file.ok) return file;
  return success(analyseParts(file.value.reading, file.value.sha256, { ...options, path: name }));
}

async function readInput(name: string): Promise<Result<Pick<FileReading, 'reading' | 'sha256'>>> {
  if (name !== STANDARD_INPUT) return readFileAt(name);
  const bytes = await standardInput();
  const reading = await readBytes(bytes, { path: name });
  return reading.ok ? success({ reading: reading.value, sha256: sha256Of(bytes) }) : reading;
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin)
    chunks.push(chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk)));
  return Buffer.concat(chunks);
}
