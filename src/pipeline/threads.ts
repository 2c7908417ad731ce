/** Threads of an ingest, that read and extract. */
import type { OcrProgress } from '../ocr/recogniser.js';
import type { Result } from '../records/failure.js';
import { openPool } from './pool.js';
import { openTasks, type Prepared, type Task, type TaskSettings } from './task.js';

export interface Threads {
  readonly run: (task: Task) => Promise<Result<Prepared>>;
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
  if (workers > 0) return openPool({ file, workers, limits: settings.limits, common: settings, onProgress: onOcr });
  const run = await openTasks(settings);
  return {
    run: (task) => run(task, (progress) => progress !== undefined && onOcr(progress)),
    close: () => Promise.resolve(),
  };
}
