/** Single files for programs: read, analysed, and cut into passages where a model's are wanted. */
import { findModel, type ModelChoice } from '../embed/model.js';
import { openPieceCounter } from '../embed/pieces.js';
import { bytesAt } from '../read/index.js';
import type { Result } from '../records/failure.js';
import { type Analysis, analyse } from './analyse.js';

export interface AnalyseFileOptions {
  /** Cut into passages for this model, as `derive` needs them; `{}` is the shipped one. Without it there are none. */
  readonly passagesFor?: ModelChoice;
}

/** Reads and analyses a file within the usual limits of size. */
export async function analyseFile(path: string, { passagesFor }: AnalyseFileOptions = {}): Promise<Result<Analysis>> {
  const bytes = await bytesAt(path);
  if (!bytes.ok) return bytes;
  if (passagesFor === undefined) return analyse(bytes.value, { path });
  const model = await findModel(passagesFor);
  if (!model.ok) return model;
  return analyse(bytes.value, { path, countPieces: await openPieceCounter(model.value.folder) });
}
