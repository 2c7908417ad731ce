/**
 * Ingest: files, folders, records → the store. Threads read and extract, one document after the other is embedded and written, in the
 * order of their names, so that the store does not depend on which thread was quicker.
 */
import { availableParallelism } from 'node:os';
import type { Embedder } from '../embed/embedder.js';
import { findModel, type ModelChoice } from '../embed/model.js';
import { openEmbedder } from '../embed/open.js';
import type { OcrProgress } from '../ocr/recogniser.js';
import type { OcrSettings } from '../ocr/settings.js';
import { limitsIn } from '../read/limits.js';
import { FailureError, failed, type Result, success } from '../records/failure.js';
import type { IngestSummary } from '../records/ingest.js';
import type { CommitStep } from '../store/commit.js';
import { writeFailure } from '../store/lance.js';
import { ocrCacheOf } from '../store/ocrCache.js';
import { abandonWriter, closeWriter, openWriter } from '../store/writer.js';
import { openInbox } from './inbox.js';
import { type Run, runAll } from './run.js';
import type { Settings } from './settings.js';
import { findSources } from './sources.js';
import { openTally, type Tally } from './tally.js';
import { openThreads, type Threads } from './threads.js';

export interface IngestOptions {
  readonly store: string;
  readonly settings: Settings;
  /** Which pictures of pages are read; without it, pages without a text that can be read. */
  readonly ocr?: Pick<OcrSettings, 'mode' | 'pages'>;
  readonly onOcr?: (progress: OcrProgress) => void;
  readonly allowDownload?: boolean;
  /** Wait for another ingest into the same store instead of stopping. */
  readonly wait?: boolean;
  /** Ends cleanly after the batch in hand. */
  readonly signal?: AbortSignal;
  /** What "-" means. */
  readonly input?: NodeJS.ReadableStream;
  /** In place of the model of the settings: for programs that bring their own. Closed by whoever opened it. */
  readonly embedder?: Embedder;
}

/** What has happened so far. `step` says what just did; a document is in the store from `documents` on. */
export interface IngestProgress {
  readonly step: 'found' | 'prepared' | 'embedded' | CommitStep | 'tidying';
  /** Sources: files and records. */
  readonly found: number;
  readonly done: number;
  readonly failed: number;
  readonly passages: number;
  readonly characters: number;
}

export async function ingest(
  paths: readonly string[],
  options: IngestOptions,
  onProgress: (progress: IngestProgress) => void = () => {},
): Promise<Result<IngestSummary>> {
  const started = performance.now();
  const { store, settings, signal } = options;
  const model: ModelChoice = {
    ...(settings.model === undefined ? {} : { model: settings.model }),
    ...(options.allowDownload === undefined ? {} : { allowDownload: options.allowDownload }),
  };
  const known = await findModel(model);
  if (!known.ok) return known;
  const sources = await findSources(store, paths, settings);
  const inbox = await openInbox(sources, settings, options.input ?? process.stdin);
  const [nothing] = inbox.failures;
  if (inbox.items.length === 0)
    return nothing === undefined ? failed('nothing-named', store) : { ok: false, failure: nothing };

  const embedder = lazily(options, model);
  let threads: Threads | null = null;
  try {
    const workers = settings.workers === 'auto' ? availableParallelism() : settings.workers;
    const ocr: OcrSettings = {
      ...(options.ocr ?? { mode: 'auto', pages: null }),
      // Few files share all cores; of many files each is read by one.
      workers: Math.max(1, Math.floor(workers / inbox.items.length)),
      cache: ocrCacheOf(store),
    };
    threads = await openThreads({
      workers,
      settings: {
        model,
        maxPieces: settings.passages.maxPieces ?? null,
        resolve: settings.stages.resolve,
        limits: limitsIn(settings),
        ocr,
      },
      ...(options.onOcr === undefined ? {} : { onOcr: options.onOcr }),
    });
    const opened = await openWriter(store, { create: true, ...waiting(options) });
    if (!opened.ok) return opened;
    const writer = opened.value;
    const stored = writer.meta.passages.model;
    const asked = options.embedder?.model.id ?? known.value.id;
    if (settings.stages.embed && stored !== null && stored.id !== asked) {
      await closeWriter(writer);
      return failed('store-model', store, { stored: stored.id, asked });
    }
    const tally = openTally();
    tally.add('found', inbox.found);
    tally.add('excluded', sources.excluded);
    tally.add('duplicate', inbox.repeated);
    for (const failure of inbox.failures) tally.fail(failure);
    const progress = (step: IngestProgress['step']): void => onProgress({ step, ...soFar(tally) });
    const run = { inbox, writer, threads, tally, settings, ocr, signal, progress, embedder: embedder.open };
    const done = await written(run);
    if (!done.ok) return done;
    const seconds = Math.round(performance.now() - started) / 1000;
    const interrupted = signal?.aborted === true;
    return success(tally.summary({ store, embedded: settings.stages.embed, interrupted, seconds }));
  } catch (error) {
    // What a thread or the model met, or the store; anything else is a bug.
    if (error instanceof FailureError) return { ok: false, failure: error.failure };
    return writeFailure(error, store);
  } finally {
    await threads?.close();
    await embedder.close();
  }
}

/** Runs it all and leaves the store in order; after an error as it is, for the next writer to clear up. */
async function written(run: Run): Promise<Result<void>> {
  try {
    run.progress('found');
    const done = await runAll(run);
    if (done.ok) {
      run.progress('tidying');
      await closeWriter(run.writer);
    } else await abandonWriter(run.writer);
    return done;
  } catch (error) {
    await abandonWriter(run.writer);
    throw error;
  }
}

function soFar(tally: Tally): Omit<IngestProgress, 'step'> {
  const { found, failed, passages, characters, stored, replaced, unchanged, duplicate, joined } = tally.counts();
  const done = failed + stored + replaced + unchanged + duplicate + joined;
  return { found, done, failed, passages, characters };
}

const waiting = ({ wait, signal }: IngestOptions): { wait?: boolean; signal?: AbortSignal } => ({
  ...(wait === undefined ? {} : { wait }),
  ...(signal === undefined ? {} : { signal }),
});

/** The model is opened with the first text that needs it: an ingest without news needs none. */
function lazily(
  options: IngestOptions,
  model: ModelChoice,
): { open: () => Promise<Result<Embedder>>; close: () => Promise<void> } {
  const given = options.embedder;
  if (given !== undefined) return { open: () => Promise.resolve(success(given)), close: () => Promise.resolve() };
  let opened: Promise<Result<Embedder>> | null = null;
  return {
    open: () => {
      opened ??= openEmbedder(model);
      return opened;
    },
    close: async () => {
      const embedder = await opened;
      if (embedder?.ok === true) await embedder.value.close();
    },
  };
}
