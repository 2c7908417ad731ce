/** A thread of an ingest: takes tasks one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '../records/failure.js';
import { openTasks, type Prepared, type Task, type TaskSettings } from './task.js';

/** `started`: from here on the time limit counts; loading what all tasks need does not. */
export type Answer = { readonly kind: 'started' } | { readonly kind: 'done'; readonly result: Result<Prepared> };

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');
const answer = (value: Answer): void => port.postMessage(value);
const settings: TaskSettings = workerData;
const ready = openTasks(settings);
port.on('message', async (task: Task) => {
  const run = await ready;
  answer({ kind: 'started' });
  answer({ kind: 'done', result: await run(task) });
});
