/**
 * Single files, read and analysed beside the calling thread: a file that hangs, crashes or eats memory is a failure like any other, and
 * the next one goes on.
 */
import type { OcrProgress } from '../ocr/recogniser.js';
import type { OcrSettings } from '../ocr/settings.js';
import type { Limits } from '../read/limits.js';
import type { Failure } from '../records/failure.js';
import type { Analysis } from './analyse.js';
import { openPool, type Pool } from './pool.js';

export interface AnalystTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** One analysis for each document of a text, instead of one for all. */
  readonly split: boolean;
  /** The files that a file holds (an archive, a message), too. */
  readonly within: boolean;
  /** Folder of the model for which passages are cut; null: no passages. */
  readonly modelFolder: string | null;
}

export interface Analysed {
  readonly analyses: readonly Analysis[];
  /** Files within the file that could not be read. */
  readonly failures: readonly Failure[];
}

export type Analyst = Pool<AnalystTask, Analysed>;

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
