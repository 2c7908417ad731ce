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
  const answer = (value: Answer<Done>): void => port.postMessage(value);
  const alive = (progress?: OcrProgress): void =>
    answer(progress === undefined ? { kind: 'alive' } : { kind: 'alive', progress });
  port.on('message', async (task: Task) => {
    const run = await opening;
    alive();
    answer({ kind: 'done', result: await run(task, alive) });
  });
}
