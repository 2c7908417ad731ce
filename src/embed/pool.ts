/**
 * A pool of embedding threads: texts in one queue, one at a time to each thread, threads started as the queue grows. A thread that dies
 * is replaced and its text tried once more; a second death is a failure.
 */
import { Worker } from 'node:worker_threads';
import { type Failure, FailureError } from '../records/failure.js';
import type { ModelFiles } from './model.js';
import { detailOf } from './session.js';
import type { Answer, Order } from './worker.js';

export interface Pool {
  readonly vectorOf: (text: string) => Promise<Float32Array>;
  /** Ends the threads; texts still waiting fail. */
  readonly close: () => Promise<void>;
}

interface Task {
  readonly text: string;
  readonly done: (vector: Float32Array) => void;
  readonly fail: (failure: FailureError) => void;
  deaths: number;
}

interface Thread {
  readonly worker: Worker;
  readonly ended: Promise<void>;
  task: Task | null;
}

/** Beside this file in the built package; there is none among the sources, where tests run. */
export const workerFile: URL = new URL('./worker.js', import.meta.url);

// A thread takes as long to start as a few texts to embed.
const TEXTS_PER_THREAD = 4;
const MOST_DEATHS = 2;
// Longer than any one text takes; then a thread that does not end is cut off.
const CLOSE_GRACE_MS = 10_000;

/** A pool of at most `size` threads; `file` is what they run. */
export function openPool(model: ModelFiles, size: number, file: URL = workerFile): Pool {
  const threads = new Set<Thread>();
  const queue: Task[] = [];
  let closed = false;

  const start = (): Thread => {
    // Flags of the main thread (--input-type, --eval) need not suit a thread that runs a file.
    const worker = new Worker(file, { workerData: filesOnly(model), execArgv: [] });
    let cause = '';
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', (code) => {
        threads.delete(thread);
        lost(thread, cause === '' ? `exit ${code}` : cause);
        resolve();
      });
    });
    const thread: Thread = { worker, ended, task: null };
    worker.on('error', (error) => {
      cause = detailOf(error);
    });
    worker.on('message', (answer: Answer) => answered(thread, answer));
    worker.unref();
    threads.add(thread);
    return thread;
  };

  const give = (thread: Thread, task: Task): void => {
    thread.task = task;
    // A busy thread keeps the process alive, an idle one does not.
    thread.worker.ref();
    const order: Order = task.text;
    thread.worker.postMessage(order);
  };

  const answered = (thread: Thread, answer: Answer): void => {
    const { task } = thread;
    thread.task = null;
    thread.worker.unref();
    if (task !== null) {
      if ('vector' in answer) task.done(answer.vector);
      else task.fail(new FailureError(answer.failure));
    }
    next();
  };

  const lost = (thread: Thread, cause: string): void => {
    const { task } = thread;
    thread.task = null;
    if (task !== null) {
      task.deaths++;
      if (closed) task.fail(failure(model, 'embedder-closed'));
      else if (task.deaths >= MOST_DEATHS) task.fail(failure(model, 'embedding-worker-lost', cause));
      else queue.unshift(task);
    }
    next();
  };

  const next = (): void => {
    if (closed) return;
    for (const thread of threads) {
      if (thread.task !== null) continue;
      const task = queue.shift();
      if (task === undefined) return;
      give(thread, task);
    }
    while (queue.length > 0 && threads.size < size && (threads.size === 0 || queue.length > TEXTS_PER_THREAD)) {
      const task = queue.shift();
      if (task !== undefined) give(start(), task);
    }
  };

  return {
    vectorOf: (text) =>
      new Promise((done, fail) => {
        if (closed) return fail(failure(model, 'embedder-closed'));
        queue.push({ text, done, fail, deaths: 0 });
        next();
      }),
    close: async () => {
      closed = true;
      for (const task of queue.splice(0)) task.fail(failure(model, 'embedder-closed'));
      await Promise.all([...threads].map(end));
    },
  };
}

async function end({ worker, ended }: Thread): Promise<void> {
  worker.ref();
  const order: Order = null;
  worker.postMessage(order);
  const timer = setTimeout(() => void worker.terminate(), CLOSE_GRACE_MS);
  await ended;
  clearTimeout(timer);
}

const filesOnly = ({ id, folder, precision, pooling }: ModelFiles): ModelFiles => ({ id, folder, precision, pooling });

const failure = ({ id }: ModelFiles, reason: string, detail?: string): FailureError => {
  const plain: Failure = { reason, where: id };
  return new FailureError(detail === undefined ? plain : { ...plain, data: { detail } });
};
