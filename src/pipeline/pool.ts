/**
 * Threads that take jobs on files, one at a time each. One that crashes, takes too long or needs too much memory is replaced; its file is
 * a failure, the others go on. The thread's side is `serve.ts`.
 */
import { Worker } from 'node:worker_threads';
import type { OcrProgress } from '../ocr/recogniser.js';
import type { Limits } from '../read/limits.js';
import { type FailureError, failed, type Result } from '../records/failure.js';
import type { Answer } from './serve.js';

export interface Job {
  /** The file, for messages. */
  readonly name: string;
  readonly bytes?: Uint8Array;
}

export interface Pool<Task extends Job, Done> {
  readonly run: (task: Task) => Promise<Result<Done>>;
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  /** The thread's program. */
  readonly file: URL;
  readonly workers: number;
  readonly limits: Limits;
  /** What all threads get when they start. */
  readonly common: object;
  /** Told of slow work that goes on. */
  readonly onProgress?: (progress: OcrProgress) => void;
}

interface Waiting<Task, Done> {
  readonly task: Task;
  readonly done: (answer: Result<Done>) => void;
}

interface Thread<Task, Done> {
  readonly worker: Worker;
  job: Waiting<Task, Done> | null;
  timer: NodeJS.Timeout | null;
}

/** Threads start when there is work for them, and keep the program running only while they have it. */
export function openPool<Task extends Job, Done>({
  file,
  workers,
  limits,
  common,
  onProgress,
}: PoolOptions): Pool<Task, Done> {
  const queue: Waiting<Task, Done>[] = [];
  const threads = new Set<Thread<Task, Done>>();
  let closed = false;

  function start(): Thread<Task, Done> {
    const worker = new Worker(file, {
      workerData: common,
      // Flags of the main thread (--input-type, --eval) need not suit a thread that runs a file.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.maxMemoryMegabytes },
    });
    const thread: Thread<Task, Done> = { worker, job: null, timer: null };
    threads.add(thread);
    worker.on('message', (answer: Answer<Done>) => {
      if (answer.kind === 'alive') {
        if (answer.progress !== undefined) onProgress?.(answer.progress);
        return watch(thread);
      }
      finish(thread, answer.result);
      next(thread);
    });
    worker.on('error', (error) => lose(thread, problemOf(thread, error)));
    worker.on('exit', (code) => lose(thread, failed('worker-crashed', nameOf(thread), { problem: `exit ${code}` })));
    return thread;
  }

  const nameOf = (thread: Thread<Task, Done>): string => thread.job?.task.name ?? '';

  function problemOf(thread: Thread<Task, Done>, error: unknown): Result<never> {
    // What the thread itself needs (model, registry) is missing or broken: that is the failure.
    if (error instanceof Error && 'failure' in error && isFailure(error.failure))
      return { ok: false, failure: error.failure };
    const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (outOfMemory) return failed('out-of-memory', nameOf(thread), { limit: limits.maxMemoryMegabytes });
    return failed('worker-crashed', nameOf(thread), {
      problem: error instanceof Error ? error.message : String(error),
    });
  }

  function finish(thread: Thread<Task, Done>, answer: Result<Done>): void {
    if (thread.timer !== null) clearTimeout(thread.timer);
    const { job } = thread;
    thread.job = null;
    thread.timer = null;
    thread.worker.unref();
    job?.done(answer);
  }

  /** Takes a thread out, with the answer for what it had in hand; the next job starts another one. */
  function lose(thread: Thread<Task, Done>, answer: Result<Done>): void {
    if (!threads.delete(thread)) return;
    finish(thread, answer);
    if (!closed) feed();
  }

  /** From the first sign of life on the time limit counts: loading what all jobs need does not. */
  function watch(thread: Thread<Task, Done>): void {
    if (thread.job === null) return;
    if (thread.timer !== null) clearTimeout(thread.timer);
    thread.timer = setTimeout(() => {
      lose(thread, failed('time-limit', nameOf(thread), { limit: limits.timeLimitSeconds }));
      void thread.worker.terminate();
    }, limits.timeLimitSeconds * 1000);
  }

  function next(thread: Thread<Task, Done>): void {
    const job = queue.shift();
    if (job === undefined) return;
    thread.job = job;
    thread.worker.ref();
    thread.worker.postMessage(job.task, transferable(job.task));
  }

  function feed(): void {
    for (const thread of threads) if (thread.job === null) next(thread);
    while (queue.length > 0 && threads.size < workers) next(start());
  }

  return {
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
function transferable({ bytes }: Job): ArrayBuffer[] {
  if (bytes === undefined) return [];
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

const isFailure = (value: unknown): value is FailureError['failure'] =>
  typeof value === 'object' && value !== null && 'reason' in value && 'where' in value;
