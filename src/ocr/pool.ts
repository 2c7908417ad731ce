/**
 * Threads that recognise pages. Each holds one page at a time, so that memory does not grow with a file; one that dies or takes too long
 * is replaced, and its page is told as not recognised. While they are idle they keep no program running.
 */
import { Worker } from 'node:worker_threads';
import type { RecognisedPage } from './page.js';

export interface PageJob {
  readonly source: {
    /** The same for all pages of a file. */
    readonly id: string;
    readonly bytes: SharedArrayBuffer;
  };
  /** From 1. */
  readonly page: number;
}

export type PageOutcome =
  | { readonly ok: true; readonly page: RecognisedPage }
  | { readonly ok: false; readonly problem: string };

export interface Pool {
  readonly size: number;
  readonly run: (job: PageJob) => Promise<PageOutcome>;
  readonly close: () => Promise<void>;
}

const PAGE_LIMIT_MS = 60_000;
const MAX_THREAD_MEGABYTES = 1024;
const INTERRUPTED: PageOutcome = { ok: false, problem: 'interrupted' };

interface Waiting {
  readonly job: PageJob;
  readonly done: (outcome: PageOutcome) => void;
}

interface Thread {
  readonly worker: Worker;
  waiting: Waiting | null;
  timer: NodeJS.Timeout | null;
}

/** `file` lies beside this one in the built package; there is none among the sources. */
export function openPool(workers: number, file = new URL('./worker.js', import.meta.url)): Pool {
  const queue: Waiting[] = [];
  const threads = new Set<Thread>();
  let closed = false;

  function start(): Thread {
    const worker = new Worker(file, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MAX_THREAD_MEGABYTES },
    });
    const thread: Thread = { worker, waiting: null, timer: null };
    threads.add(thread);
    worker.on('message', (outcome: PageOutcome) => {
      settle(thread, outcome);
      next(thread);
    });
    worker.on('error', (error) => lose(thread, error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => lose(thread, `exit ${code}`));
    return thread;
  }

  function settle(thread: Thread, outcome: PageOutcome): void {
    if (thread.timer !== null) clearTimeout(thread.timer);
    const { waiting } = thread;
    thread.timer = null;
    thread.waiting = null;
    waiting?.done(outcome);
  }

  /** Takes a thread out, with the answer for the page that it had in hand; the next page starts another one. */
  function lose(thread: Thread, problem: string): void {
    if (!threads.delete(thread)) return;
    settle(thread, { ok: false, problem });
    if (!closed) feed();
  }

  function next(thread: Thread): void {
    const waiting = queue.shift();
    if (waiting === undefined) {
      thread.worker.unref();
      return;
    }
    thread.worker.ref();
    thread.waiting = waiting;
    thread.timer = setTimeout(() => {
      lose(thread, `more than ${PAGE_LIMIT_MS / 1000} s`);
      void thread.worker.terminate();
    }, PAGE_LIMIT_MS);
    thread.worker.postMessage(waiting.job);
  }

  function feed(): void {
    for (const thread of threads) if (thread.waiting === null && queue.length > 0) next(thread);
    while (queue.length > 0 && threads.size < workers) next(start());
  }

  return {
    size: workers,
    run: (job) =>
      new Promise((done) => {
        if (closed) return done(INTERRUPTED);
        queue.push({ job, done });
        feed();
      }),
    close: async () => {
      closed = true;
      for (const { done } of queue.splice(0)) done(INTERRUPTED);
      for (const thread of threads) settle(thread, INTERRUPTED);
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}
