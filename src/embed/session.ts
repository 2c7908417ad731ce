/**
 * A session: the loaded model, one text at a time on one thread. The same text gives the same vector, bit for bit, in any thread.
 */
import { FailureError } from '../records/failure.js';
import type { ModelFiles } from './model.js';

export interface Session {
  /** The unit vector of a text that carries its prefix already. */
  readonly vectorOf: (text: string) => Promise<Float32Array>;
  readonly close: () => Promise<void>;
}

/** Loads a model from its folder; never from the network. A model that cannot be opened is a thrown failure. */
export async function openSession({ id, folder, precision, pooling }: ModelFiles): Promise<Session> {
  // Loaded here, not above: it takes a quarter of a second and brings ONNX along.
  const { env, LogLevel, pipeline } = await import('@huggingface/transformers');
  env.logLevel = LogLevel.NONE;
  const extract = await pipeline('feature-extraction', folder, {
    dtype: precision,
    device: 'cpu',
    local_files_only: true,
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  }).catch((error: unknown) => {
    throw new FailureError({ reason: 'model-broken', where: folder, data: { detail: detailOf(error) } });
  });
  return {
    vectorOf: async (text) => {
      try {
        const { data } = await extract(text, { pooling, normalize: true });
        return Float32Array.from(data, Number);
      } catch (error) {
        throw new FailureError({ reason: 'embedding-failed', where: id, data: { detail: detailOf(error) } });
      }
    },
    close: () => extract.dispose(),
  };
}

/** The first line of what a library threw; the rest is stack and advice to programmers. */
export function detailOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? message;
}
