/** Where a command writes the files it was asked for: beside nothing, over nothing that was read. */
import { statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FailureError } from '../records/failure.js';
import { STANDARD_INPUT } from './inputs.js';

/**
 * The file to write for one of several inputs: `output` itself for a single input, a file of the input's name in it for several or where
 * it is a folder.
 * @param what the option that asks for a file, for the message where `output` is missing
 */
export function outputFor(input: string, inputs: readonly string[], output: string | undefined, what: string): string {
  if (input === STANDARD_INPUT) throw failure('copy-of-stdin', input);
  if (output === undefined) throw failure('output-needed', what);
  const folder = isFolder(output);
  if (inputs.length > 1 && !folder) throw failure('output-not-folder', output);
  const file = folder ? path.join(output, path.basename(input)) : output;
  if (path.resolve(file) === path.resolve(input)) throw failure('output-is-input', file);
  return file;
}

/** Writes a file whole or not at all. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const beside = `${file}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw usageOf(file, error);
  }
}

function usageOf(file: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new FailureError({ reason: 'output-unwritable', where: file, data: { code } });
}

const failure = (reason: string, where: string): FailureError => new FailureError({ reason, where });

function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch {
    return false;
  }
}
