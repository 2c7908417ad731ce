/** Fetching a model from the Hugging Face hub: the only place of the program that asks the network, and only with leave. */
import { failed, type Result, success } from '../records/failure.js';
import { detailOf } from './session.js';

/** Fetches a model's files (weights in 8 bits) into `cache`/`id`. */
export async function download(id: string, cache: string): Promise<Result<null>> {
  const { env, LogLevel, pipeline } = await import('@huggingface/transformers');
  env.logLevel = LogLevel.NONE;
  try {
    const extract = await pipeline('feature-extraction', id, { dtype: 'q8', device: 'cpu', cache_dir: cache });
    await extract.dispose();
    return success(null);
  } catch (error) {
    return failed('download-failed', id, { detail: detailOf(error) });
  }
}
