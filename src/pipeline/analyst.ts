/**
 * Single files, read and analysed beside the calling thread: a file that hangs, crashes or eats memory is a failure like any other, and
 * the next one goes on.
 */
import type { OcrProgress } from '../ocr/recogniser.js';
import type { OcrSettings } from '../ocr/settings.js';
import type { Limits } from '../read/limits.js';
import type { Analysis } from './analyse.js';
import { openPool, type Pool } from './pool.js';

export interface AnalystTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** One analysis for each document that the file holds, instead of one for all. */
  readonly split: boolean;
  /** Folder of the model for which passages are cut; null: no passages. */
  readonly modelFolder: string | null;
}

export type Analyst = Pool<AnalystTask, readonly Analysis[]>;

/** What the thread of an analyst gets when it starts. */
export interface AnalystSettings {
  readonly limits: Limits;
  readonly ocr: OcrSettings;
}

export const openAnalyst = (settings: AnalystSettings, onProgress: (progress: OcrProgress) => void): Analyst =>
  openPool({
    file: new URL('./analystWorker.js', import.meta.url),
    workers: 1,
    limits: settings.limits,
    common: settings,
    onProgress,
  });
