#!/usr/bin/env node
/**
 * The outermost door of the command line: parses, runs one command, shows failures in the user's language, sets the exit code.
 */
import { exitCodes } from './command.js';
import { interruption, printer, tell } from './io.js';
import { languageOf } from './language.js';
import { programOf } from './program.js';
import { sentenceOf } from './report.js';

const argv = process.argv.slice(2);
const debug = argv.includes('--debug');
const language = languageOf(argv, process.env);

try {
  const io = { print: printer(process.stdout), interrupted: interruption() };
  process.exitCode = await programOf(language, io).run(argv);
} catch (error) {
  process.exitCode = exitCodes.internal;
  tell(`cancu: ${sentenceOf(error, language)}`);
  if (debug && error instanceof Error) tell(String(error.stack));
}
