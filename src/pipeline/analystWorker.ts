/** The thread of an analyst. */
import { workerData } from 'node:worker_threads';
import { openPieceCounter } from '../embed/pieces.js';
import { type OcrProgress, openRecogniser } from '../ocr/recogniser.js';
import { holding, openBytes, readBytes, sha256Of } from '../read/index.js';
import { type Allowance, allowanceOf, type Limits } from '../read/limits.js';
import { type Failure, failed, type Result, success } from '../records/failure.js';
import { type Analysis, analyseReading } from './analyse.js';
import type { Analysed, AnalystSettings, AnalystTask } from './analyst.js';
import { analyseParts } from './parts.js';
import { serve } from './serve.js';

const { limits: usual, ocr: ocrSettings }: AnalystSettings = workerData;
const ocr = openRecogniser(ocrSettings);
let counting: ReturnType<typeof openPieceCounter> | null = null;

const NOTHING = success({ members: [], failures: [] });

type Alive = (progress?: OcrProgress) => void;
type Source = Pick<AnalystTask, 'name' | 'bytes'>;

async function analyse(task: AnalystTask, alive: Alive): Promise<Result<Analysed>> {
  if (task.modelFolder !== null) counting ??= openPieceCounter(task.modelFolder);
  const countPieces = await counting;
  const ownOptions = countPieces === null ? {} : { countPieces };

  const analysesOf = async ({ name, bytes }: Source, limits: Limits): Promise<Result<readonly Analysis[]>> => {
    const reading = await readBytes(bytes, { path: name, limits, alive, ocr });
    if (!reading.ok) return reading;
    const sha256 = sha256Of(bytes);
    const options = { ...ownOptions, path: name };
    return success(
      task.split ? analyseParts(reading.value, sha256, options) : [analyseReading(reading.value, sha256, options)],
    );
  };

  /** A file with all that it holds; of several, one that cannot be read is no failure of the others. */
  const within = async (source: Source, limits: Limits, allowance: Allowance): Promise<Analysed> => {
    const held = holding(source.bytes);
    const found = held === 'files' ? [] : [gathered(await analysesOf(source, limits))];
    const opened =
      held === 'nothing'
        ? NOTHING
        : await openBytes(source.bytes, source.name, allowance.opening(limits), usual.maxNesting);
    if (!opened.ok) return together([...found, gathered({ ok: false, failure: allowance.told(opened.failure) })]);
    const { members, failures } = opened.value;
    allowance.take(members);
    for (const member of members) {
      const inner = allowance.within(limits);
      if (inner === null) break;
      alive();
      found.push(await within(member, inner, allowance));
    }
    return together([{ analyses: [], failures }, ...found]);
  };

  try {
    if (task.within && holding(task.bytes) !== 'nothing') {
      const all = await within(task, usual, allowanceOf(usual));
      const [failure] = all.failures;
      if (all.analyses.length > 0) return success(all);
      return failure === undefined ? failed('empty', task.name) : { ok: false, failure };
    }
    const analyses = await analysesOf(task, usual);
    return analyses.ok ? success({ analyses: analyses.value, failures: [] }) : analyses;
  } catch (error) {
    return failed('worker-crashed', task.name, { problem: error instanceof Error ? error.message : String(error) });
  }
}

const gathered = (result: Result<readonly Analysis[]> | { readonly ok: false; readonly failure: Failure }): Analysed =>
  result.ok ? { analyses: result.value, failures: [] } : { analyses: [], failures: [result.failure] };

const together = (found: readonly Analysed[]): Analysed => ({
  analyses: found.flatMap(({ analyses }) => analyses),
  failures: found.flatMap(({ failures }) => failures),
});

serve(Promise.resolve(analyse));
