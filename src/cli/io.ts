/** Standard streams as the commands use them. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { exitCodes } from './command.js';

/**
 * Writes lines to a stream and waits while it is full. A reader that went away (`cancu list | head -1`) ends the program quietly.
 */
export function printer(stream: Writable): (text: string) => Promise<void> {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
    process.exit(exitCodes.done);
  });
  return async (text) => {
    if (!gone && !stream.write(`${text}\n`)) await once(stream, 'drain');
  };
}

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
