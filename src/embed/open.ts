/**
 * Opening an embedder. Nothing is loaded until the first text: a question's few texts are embedded in the process itself, an ingest's
 * many in threads of their own, one text at a time each; the vectors are the same.
 */
import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { type Result, success } from '../records/failure.js';
import type { Embedder } from './embedder.js';
import { findModel, type Model, type ModelChoice } from './model.js';
import { openPool, type Pool, workerFile } from './pool.js';
import { openSession, type Session } from './session.js';

export interface EmbedderOptions extends ModelChoice {
  /** Most threads; 0: all in the process itself. One a core where missing. */
  readonly workers?: number;
}

// From here on, starting threads pays.
const FEW_TEXTS = 8;
// A thread with the shipped model, measured; threads take a quarter of the machine's memory at most.
const THREAD_BYTES = 200e6;

/** An embedder for the chosen model. Texts that cannot be embedded are a thrown failure (`FailureError`). */
export async function openEmbedder(options: EmbedderOptions = {}): Promise<Result<Embedder>> {
  const found = await findModel(options);
  if (!found.ok) return found;
  forbidTelemetry();
  const workers = existsSync(workerFile) ? (options.workers ?? threadsByDefault()) : 0;
  return success(embedderOf(found.value, workers));
}

/**
 * ONNX Runtime from 1.30 on keeps a device id and an event file in the user's cache and has an address to send them to, unless this variable
 * stands in the process's environment when its library is loaded; a thread's own environment is a copy that the library does not see.
 */
function forbidTelemetry(): void {
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
}

function threadsByDefault(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 4 / THREAD_BYTES)));
}

function embedderOf(model: Model, workers: number): Embedder {
  let session: Promise<Session> | null = null;
  let pool: Pool | null = null;
  const { id, dimension, window, means } = model;
  return {
    model: { id, dimension, window, means },
    embed: async (texts, role) => {
      const prefixed = texts.map((text) => model.prefixes[role] + text);
      const few = texts.length <= FEW_TEXTS && (pool === null || session !== null);
      if (workers > 0 && !few) {
        pool ??= openPool(model, workers);
        return Promise.all(prefixed.map(pool.vectorOf));
      }
      session ??= openSession(model);
      const { vectorOf } = await session;
      const vectors: Float32Array[] = [];
      for (const text of prefixed) vectors.push(await vectorOf(text));
      return vectors;
    },
    close: async () => {
      await pool?.close();
      // One that could not be opened has nothing to close; who asked it has the failure.
      await session?.then(
        (open) => open.close(),
        () => {},
      );
      session = null;
    },
  };
}
