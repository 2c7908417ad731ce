/** The thread of an analyst. */
import { workerData } from 'node:worker_threads';
import { openPieceCounter } from '../embed/pieces.js';
import { type OcrProgress, openRecogniser } from '../ocr/recogniser.js';
import { readBytes, sha256Of } from '../read/index.js';
import { failed, type Result, success } from '../records/failure.js';
import { type Analysis, analyseReading } from './analyse.js';
import type { AnalystSettings, AnalystTask } from './analyst.js';
import { analyseParts } from './parts.js';
import { serve } from './serve.js';

const { limits, ocr: ocrSettings }: AnalystSettings = workerData;
const ocr = openRecogniser(ocrSettings);
let counting: ReturnType<typeof openPieceCounter> | null = null;

async function analyse(
  { name, bytes, split, modelFolder }: AnalystTask,
  alive: (progress?: OcrProgress) => void,
): Promise<Result<readonly Analysis[]>> {
  if (modelFolder !== null) counting ??= openPieceCounter(modelFolder);
  const countPieces = await counting;
  const options = { path: name, ...(countPieces === null ? {} : { countPieces }) };
  try {
    const reading = await readBytes(bytes, { path: name, limits, alive, ocr });
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
