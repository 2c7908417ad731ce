/** What one thread of an ingest does with one source: everything that needs no store. Plain data in and out. */
import { asset } from '../assets.js';
import { findModel, type ModelChoice } from '../embed/model.js';
import { openPieceCounter } from '../embed/pieces.js';
import { type OcrProgress, openRecogniser } from '../ocr/recogniser.js';
import type { OcrSettings } from '../ocr/settings.js';
import { openBytes, tooLong } from '../read/index.js';
import type { Limits } from '../read/limits.js';
import type { Opened } from '../read/reader.js';
import type { Header } from '../records/facts.js';
import { failed, type Result, success, unwrap } from '../records/failure.js';
import { identify } from '../resolve/identify.js';
import { loadRegistry } from '../resolve/registry/load.js';
import type { DocumentPart } from '../store/store.js';
import { normalise } from '../text/normalise.js';
import { typeOfSymbolCode } from '../vocabulary/documentTypes.js';
import { type AnalyseOptions, type Analysis, analyse, analyseReading } from './analyse.js';
import type { Assembled } from './records.js';
import { sketchBytes, sketchOf } from './sketch.js';

export type Task = SourceTask | OpenTask;

/** One document to read and analyse. */
export type SourceTask =
  | {
      readonly kind: 'bytes';
      readonly name: string;
      readonly bytes: Uint8Array;
      /** What is left of the limits for a file within a file; those of the thread where missing. */
      readonly limits?: Limits;
    }
  | { readonly kind: 'records'; readonly name: string; readonly record: Assembled };

/** A file that holds files, to take them out. */
export interface OpenTask {
  readonly kind: 'open';
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is left of the limits; those of the thread where missing. */
  readonly limits?: Limits;
}

/** What all tasks of a thread have in common. */
export interface TaskSettings {
  readonly model: ModelChoice;
  readonly maxPieces: number | null;
  readonly resolve: boolean;
  readonly limits: Limits;
  readonly ocr: OcrSettings;
}

export interface Prepared extends Analysis {
  readonly sketch: Uint8Array;
  readonly parts: readonly DocumentPart[] | null;
  readonly url: string | null;
}

/** Loads what tasks need, once, and gives the function that does them; it calls `alive` where slow work goes on. */
export async function openTasks(
  settings: TaskSettings,
): Promise<(task: Task, alive: (progress?: OcrProgress) => void) => Promise<Result<Prepared | Opened>>> {
  const model = unwrap(await findModel(settings.model));
  const countPieces = await openPieceCounter(model.folder);
  const registry = settings.resolve ? unwrap(await loadRegistry(asset('corpus/registry.csv'))) : null;
  const common: Omit<AnalyseOptions, 'path'> = {
    countPieces,
    window: model.window,
    limits: settings.limits,
    ocr: openRecogniser(settings.ocr),
    ...(settings.maxPieces === null ? {} : { maxPieces: settings.maxPieces }),
    ...(registry === null ? {} : { identify: (extraction) => identify(extraction, registry) }),
  };
  return async (task, alive) => {
    const options = { ...common, path: task.name, alive };
    try {
      if (task.kind === 'records') return prepareRecords(task.record, settings.limits, options);
      const limits = task.limits ?? settings.limits;
      if (task.kind === 'open') return await openBytes(task.bytes, task.name, limits, settings.limits.maxNesting);
      return await prepareBytes(task.bytes, { ...options, limits });
    } catch (error) {
      // A bug that one document brings to light: it is reported, the others go on.
      return failed('worker-crashed', task.name, { problem: error instanceof Error ? error.message : String(error) });
    }
  };
}

async function prepareBytes(bytes: Uint8Array, options: AnalyseOptions): Promise<Result<Prepared>> {
  const analysis = await analyse(bytes, options);
  if (!analysis.ok) return analysis;
  return success({ ...analysis.value, ...sketched(analysis.value), parts: null, url: null });
}

const sketched = ({ extraction }: Analysis): { sketch: Uint8Array } => ({
  sketch: sketchBytes(sketchOf(extraction.text)),
});

function prepareRecords(record: Assembled, limits: Limits, options: AnalyseOptions): Result<Prepared> {
  const { text, parts } = joined(record);
  const refusal = tooLong(text, options.path, limits);
  if (refusal !== null) return refusal;
  const reading = { text, mediaType: 'application/jsonl', pages: [], segments: [], title: record.title, warnings: [] };
  const sections = parts.length > 1 ? { sections: parts } : {};
  const analysis = analyseReading(reading, record.sha256, { ...options, ...sections, given: givenBy(record) });
  return success({ ...analysis, ...sketched(analysis), parts, url: record.url });
}

/** The text of a document of records: each part's title, then its text. */
function joined({ parts }: Assembled): { text: string; parts: DocumentPart[] } {
  let text = '';
  const places: DocumentPart[] = [];
  for (const part of parts) {
    const own = normalise(part.text).text.trim();
    const title = part.title === null ? null : normalise(part.title).text.trim();
    const whole = title === null || own.startsWith(title) ? own : `${title}\n${own}`;
    if (text !== '') text += '\n\n';
    places.push({ id: part.id, title, span: { start: text.length, end: text.length + whole.length } });
    text += whole;
  }
  return { text, parts: places };
}

/**
 * A record's own fields are better known than what can be read out of its text. Articles of a decree have no head of a document at all:
 * what the records do not say stays unknown.
 */
function givenBy(record: Assembled): Partial<Header> {
  const { symbol, issuer, date, title, parts } = record;
  const unknown: Header = { issuer: null, symbol: null, type: null, date: null, place: null, subject: null };
  return {
    ...(parts.length === 1 ? {} : unknown),
    ...(symbol === null ? {} : { symbol, type: typeIn(symbol) }),
    ...(issuer === null ? {} : { issuer }),
    ...(date === null ? {} : { date }),
    ...(title === null ? {} : { subject: title }),
  };
}

/** The kind of document that a symbol's code tells, if it does: "13/2023/NĐ-CP". */
function typeIn(symbol: string): Header['type'] {
  for (const code of symbol.split(/[/-]/)) {
    const type = typeOfSymbolCode(code.trim());
    if (type !== null) return type;
  }
  return null;
}
