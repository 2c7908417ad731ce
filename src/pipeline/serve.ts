/** A thread of a pool (`pool.ts`): takes jobs one at a time, and shows that it is alive. */
import { parentPort } from 'node:worker_threads';
import type { OcrProgress } from '../ocr/recogniser.js';
import type { Result } from '../records/failure.js';

/** `alive`: the time limit begins (again) here. */
export type Answer<Done> =
  | { readonly kind: 'alive'; readonly progress?: OcrProgress }
  | { readonly kind: 'done'; readonly result: Result<Done> };

/** @param opening what jobs need, loaded once; gives the function that does them */
export function serve<Task, Done>(
  opening: Promise<(task: Task, alive: (progress?: OcrProgress) => void) => Promise<Result<Done>>>,
): void {
  const port = parentPort;
  if (port === null) throw new Error('this file runs in a worker thread');
  // pdf.js fetches the pages of a file ahead and waits for some of them only: those that are damaged become rejections that nobody takes,
  // perhaps when the next file is being read. A job tells what became of it through its own promise.
  process.on('unhandledRejection', () => {});
  const answer = (value: Answer<Done>): void => port.postMessage(value);
  const alive = (progress?: OcrProgress): void =>
    answer(progress === undefined ? { kind: 'alive' } : { kind: 'alive', progress });
  const work = async (task: Task): Promise<void> => {
    const run = await opening;
    alive();
    answer({ kind: 'done', result: await run(task, alive) });
  };
  port.on('message', (task: Task) => {
    work(task).catch((error: unknown) => {
      setImmediate(() => {
        throw error; // out of every promise: it ends the thread, and the pool is told
      });
    });
  });
}
