/** Standard streams as the commands use them. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { harmless } from '../view/screen.js';
import { exitCodes } from './command.js';

/**
 * Writes lines to a stream and waits while it is full. A reader that went away (`cancu list | head -1`) ends the program quietly. A
 * terminal gets nothing that it would obey; a pipe or a file gets the text as it is.
 */
export function printer(stream: Writable & { readonly isTTY?: boolean }): (text: string) => Promise<void> {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
    process.exit(exitCodes.done);
  });
  return async (text) => {
    const shown = stream.isTTY === true ? harmless(text) : text;
    if (!gone && !stream.write(`${shown}\n`)) await once(stream, 'drain');
  };
}

/** Writes lines for people to standard error. */
export const tell = (text: string): void => {
  process.stderr.write(`${harmless(text)}\n`);
};

/** Aborted by the first Ctrl-C; the second one ends the program at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}
