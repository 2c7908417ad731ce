/** Failures as sentences: what, where, what now. */
import { type Failure, FailureError } from '../records/failure.js';
import { cliMessages } from '../view/messages/cli.js';
import { failureSentence } from '../view/messages/failures.js';
import { type Language, say } from '../view/messages/message.js';

/** One sentence for anything that was thrown; what is no expected failure is a bug and says so. */
export function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof FailureError) return failureSentence(error.failure, language);
  const where = error instanceof Error ? error.message : String(error);
  return say(cliMessages.internal, language, { where });
}

/** A failure made at the command line itself. */
export const usage = (reason: keyof typeof cliMessages, where: string, data: Failure['data'] = {}): FailureError =>
  new FailureError({ reason, where, data });
