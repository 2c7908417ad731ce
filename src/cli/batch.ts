/**
 * Many questions in one run (`--inputs`): a line of JSON for each question in, a line of JSON for each answer out, as soon as it is there.
 * Store and model are loaded once; a line that cannot be answered says why, and the rest goes on.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { BatchLine } from '../records/answers.batch.js';
import { type Failure, FailureError, failed, type Result, success } from '../records/failure.js';
import { failureSentence } from '../view/messages/failures.js';
import { type ExitCode, exitCodes, type Invocation } from './command.js';
import { STANDARD_INPUT } from './inputs.js';
import { usage } from './report.js';

const AskedLine = z.union([
  z.looseObject({ path: z.string().min(1) }),
  z.looseObject({ id: z.string().min(1) }),
  z.looseObject({ text: z.string() }),
  z.looseObject({ name: z.string(), description: z.string().optional() }),
]);

/** What a line asks about: a file, a document of the store, a text, or a model by its name and what it does. */
export type BatchInput =
  | { readonly path: string }
  | { readonly id: string }
  | { readonly text: string }
  | { readonly name: string; readonly description?: string | undefined };

/**
 * Asks every line of a file, or of standard input for "-".
 * @param ask `where` names the line, for messages
 */
export async function answerAll(
  { args, language, print, interrupted }: Invocation,
  file: string,
  ask: (input: BatchInput, where: string) => Promise<Result<object>>,
): Promise<ExitCode> {
  const [first] = args;
  if (first !== undefined) throw usage('inputs-and-arguments', first);
  let line = 0;
  let answered = 0;
  let failures = 0;
  for await (const written of linesOf(file)) {
    if (interrupted.aborted) return exitCodes.interrupted;
    line++;
    if (written.trim() === '') continue;
    const where = `${file === STANDARD_INPUT ? '' : file}:${line}`;
    const asked = lineAsked(written, where);
    const answer = asked.ok ? await attempt(() => ask(asked.value.input, where)) : asked;
    if (interrupted.aborted) return exitCodes.interrupted;
    const input = { ...(asked.ok ? asked.value.shown : {}), line };
    const told: BatchLine = answer.ok
      ? { schemaVersion: '1', input, answer: { ...answer.value } }
      : { schemaVersion: '1', input, error: errorOf(answer.failure, language) };
    await print(JSON.stringify(told));
    if (answer.ok) answered++;
    else failures++;
  }
  if (failures === 0) return exitCodes.done;
  return answered === 0 ? exitCodes.failed : exitCodes.attention;
}

const errorOf = (failure: Failure, language: Invocation['language']) => ({
  reason: failure.reason,
  message: failureSentence(failure, language),
});

/** An expected failure as a value, wherever it came up. */
export async function attempt<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure };
    throw error;
  }
}

/** A line as it was written, but for its text, which may be long and is known to who asked. */
function lineAsked(written: string, where: string): Result<{ input: BatchInput; shown: object }> {
  try {
    const read = AskedLine.safeParse(JSON.parse(written));
    // Standard input holds the questions, if anything.
    if (!read.success || ('path' in read.data && read.data.path === STANDARD_INPUT))
      return failed('bad-question-line', where);
    const { text: _text, ...shown } = read.data;
    return success({ input: read.data, shown });
  } catch {
    return failed('bad-question-line', where);
  }
}

/** What the lines of a file ask, in order, blank ones left out. */
export async function* questionsIn(file: string): AsyncGenerator<Result<BatchInput>> {
  let line = 0;
  for await (const written of linesOf(file)) {
    line++;
    if (written.trim() === '') continue;
    const asked = lineAsked(written, `${file}:${line}`);
    yield asked.ok ? success(asked.value.input) : asked;
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  if (file === STANDARD_INPUT) {
    yield* linesFrom(process.stdin);
    return;
  }
  const handle: FileHandle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw usage('inputs-unreadable', file, { code: error.code ?? error.message });
  });
  try {
    yield* linesFrom(handle.createReadStream({ autoClose: false }));
  } finally {
    await handle.close();
  }
}

const linesFrom = (input: Readable): AsyncIterable<string> =>
  createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
