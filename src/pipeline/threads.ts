/** Threads of an ingest, that read and extract. */
import type { OcrProgress } from '../ocr/recogniser.js';
import type { Opened } from '../read/reader.js';
import { type Result, success } from '../records/failure.js';
import { openPool, type Pool } from './pool.js';
import { type OpenTask, openTasks, type Prepared, type SourceTask, type Task, type TaskSettings } from './task.js';

export interface Threads {
  readonly run: (task: SourceTask) => Promise<Result<Prepared>>;
  readonly open: (task: OpenTask) => Promise<Result<Opened>>;
  readonly close: () => Promise<void>;
}

export interface ThreadOptions {
  readonly workers: number;
  readonly settings: TaskSettings;
  readonly onOcr?: (progress: OcrProgress) => void;
  /** Beside this file in the built package; there is none among the sources. */
  readonly file?: URL;
}

/** `workers: 0` does everything in the calling thread: for programs that bring their own threads; without a limit on time and memory. */
export async function openThreads({
  workers,
  settings,
  onOcr = () => {},
  file = new URL('./worker.js', import.meta.url),
}: ThreadOptions): Promise<Threads> {
  const { run, close } = await tasksOf(workers, settings, onOcr, file);
  return {
    run: async (task) => {
      const done = await run(task);
      if (!done.ok) return done;
      if ('members' in done.value) throw new Error('a document was taken for an archive');
      return success(done.value);
    },
    open: async (task) => {
      const done = await run(task);
      if (!done.ok) return done;
      if ('extraction' in done.value) throw new Error('an archive was taken for a document');
      return success(done.value);
    },
    close,
  };
}

type Tasks = Pool<Task, Prepared | Opened>;

async function tasksOf(
  workers: number,
  settings: TaskSettings,
  onOcr: (progress: OcrProgress) => void,
  file: URL,
): Promise<Tasks> {
  if (workers > 0) return openPool({ file, workers, limits: settings.limits, common: settings, onProgress: onOcr });
  const run = await openTasks(settings);
  return {
    run: (task) => run(task, (progress) => progress !== undefined && onOcr(progress)),
    close: () => Promise.resolve(),
  };
}
