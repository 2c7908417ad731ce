/**
 * Threads that read and extract. One that crashes or takes too long is replaced; its source is a failure, the others go on.
 */
import { Worker } from 'node:worker_threads';
import { type FailureError, failed, type Result } from '../records/failure.js';
import { openTasks, type Prepared, type Task, type TaskSettings } from './task.js';
import type { Answer } from './worker.js';

export interface Threads {
  readonly size: number;
  readonly run: (task: Task) => Promise<Result<Prepared>>;
  readonly close: () => Promise<void>;
}

export interface ThreadOptions {
  readonly workers: number;
  readonly timeLimitMs: number;
  readonly settings: TaskSettings;
  /** Beside this file in the built package; there is none among the sources. */
  readonly file?: URL;
}

/** Memory of one thread; a file that needs more is a failure, not the end of the process. */
const MAX_THREAD_MEGABYTES = 2048;

interface Job {
  readonly task: Task;
  readonly done: (answer: Result<Prepared>) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

/** `workers: 0` does everything in the calling thread: for programs that bring their own threads; without a time limit. */
export async function openThreads(options: ThreadOptions): Promise<Threads> {
  if (options.workers > 0) return pool(options);
  const run = await openTasks(options.settings);
  return { size: 0, run, close: () => Promise.resolve() };
}

function pool({
  workers,
  timeLimitMs,
  settings,
  file = new URL('./worker.js', import.meta.url),
}: ThreadOptions): Threads {
  const queue: Job[] = [];
  const threads = new Set<Thread>();
  let closed = false;

  function start(): Thread {
    const worker = new Worker(file, {
      workerData: settings,
      // Flags of the main thread (--input-type, --eval) need not suit a thread that runs a file.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MAX_THREAD_MEGABYTES },
    });
    const thread: Thread = { worker, job: null, timer: null };
    threads.add(thread);
    worker.on('message', (answer: Answer) => {
      if (answer.kind === 'started') return watch(thread);
      finish(thread, answer.result);
      next(thread);
    });
    worker.on('error', (error) => lose(thread, problemOf(thread, error)));
    worker.on('exit', (code) => lose(thread, failed('worker-crashed', nameOf(thread), { problem: `exit ${code}` })));
    return thread;
  }

  const nameOf = (thread: Thread): string => thread.job?.task.name ?? '';

  function problemOf(thread: Thread, error: unknown): Result<never> {
    // What the thread itself needs (model, registry) is missing or broken: that is the failure.
    if (error instanceof Error && 'failure' in error && isFailure(error.failure))
      return { ok: false, failure: error.failure };
    const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (outOfMemory) return failed('out-of-memory', nameOf(thread), { limit: MAX_THREAD_MEGABYTES });
    return failed('worker-crashed', nameOf(thread), {
      problem: error instanceof Error ? error.message : String(error),
    });
  }

  function finish(thread: Thread, answer: Result<Prepared>): void {
    if (thread.timer !== null) clearTimeout(thread.timer);
    const { job } = thread;
    thread.job = null;
    thread.timer = null;
    job?.done(answer);
  }

  /** Takes a thread out, with the answer for what it had in hand; the next job starts another one. */
  function lose(thread: Thread, answer: Result<Prepared>): void {
    if (!threads.delete(thread)) return;
    finish(thread, answer);
    if (!closed) feed();
  }

  function watch(thread: Thread): void {
    thread.timer = setTimeout(() => {
      lose(thread, failed('time-limit', nameOf(thread), { seconds: timeLimitMs / 1000 }));
      void thread.worker.terminate();
    }, timeLimitMs);
  }

  function next(thread: Thread): void {
    const job = queue.shift();
    if (job === undefined) return;
    thread.job = job;
    thread.worker.postMessage(job.task, transferable(job.task));
  }

  function feed(): void {
    for (const thread of threads) if (thread.job === null) next(thread);
    while (queue.length > 0 && threads.size < workers) next(start());
  }

  return {
    size: workers,
    run: (task) =>
      new Promise((done) => {
        queue.push({ task, done });
        feed();
      }),
    close: async () => {
      closed = true;
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

/** Bytes are handed over, not copied, where they are not part of a larger piece of memory. */
function transferable(task: Task): ArrayBuffer[] {
  if (task.kind !== 'bytes') return [];
  const { buffer, byteLength } = task.bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

const isFailure = (value: unknown): value is FailureError['failure'] =>
  typeof value === 'object' && value !== null && 'reason' in value && 'where' in value;
