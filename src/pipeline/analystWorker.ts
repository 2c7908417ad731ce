/** The thread of an analyst. */
import { workerData } from 'node:worker_threads';
import { openPieceCounter } from '../embed/pieces.js';
import { readBytes, sha256Of } from '../read/index.js';
import type { Limits } from '../read/limits.js';
import { failed, type Result, success } from '../records/failure.js';
import { type Analysis, analyseReading } from './analyse.js';
import type { AnalystTask } from './analyst.js';
import { analyseParts } from './parts.js';
import { serve } from './serve.js';

const limits: Limits = workerData;
let counting: ReturnType<typeof openPieceCounter> | null = null;

async function analyse(
  { name, bytes, split, modelFolder }: AnalystTask,
  alive: () => void,
): Promise<Result<readonly Analysis[]>> {
  if (modelFolder !== null) counting ??= openPieceCounter(modelFolder);
  const countPieces = await counting;
  const options = { path: name, ...(countPieces === null ? {} : { countPieces }) };
  try {
    const reading = await readBytes(bytes, { path: name, limits, alive });
    if (!reading.ok) return reading;
    const sha256 = sha256Of(bytes);
    return success(
      split ? analyseParts(reading.value, sha256, options) : [analyseReading(reading.value, sha256, options)],
    );
  } catch (error) {
    return failed('worker-crashed', name, { problem: error instanceof Error ? error.message : String(error) });
  }
}

serve(Promise.resolve(analyse));
