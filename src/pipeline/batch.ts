/** Documents gathered into one write: embedded together, committed together. */
import type { Embedder } from '../embed/embedder.js';
import { embeddedText } from '../embed/passages/embeddedText.js';
import { type Result, success } from '../records/failure.js';
import type { NearDuplicate } from '../records/ingest.js';
import { addPath } from '../store/change.js';
import { type CommitStep, commit } from '../store/commit.js';
import type { DocumentBundle } from '../store/store.js';
import { useModel, type Writer } from '../store/writer.js';
import type { NearDuplicates } from './duplicates.js';
import type { Prepared } from './task.js';

/** A batch is written when it holds this much. Small enough that a kill loses little, large enough that writes are few. */
const MAX_DOCUMENTS = 64;
const MAX_PASSAGES = 512;
const MAX_CHARACTERS = 4_000_000;

export interface Arrival {
  readonly id: string;
  readonly paths: string[];
  readonly prepared: Prepared;
  /** A document that has to go because its only path has another content now. */
  readonly replaced: string | null;
}

export interface Batch {
  readonly arrivals: Map<string, Arrival>;
  /** Further paths of documents that are in the store. */
  readonly paths: { readonly id: string; readonly path: string }[];
  passages: number;
  characters: number;
}

export const newBatch = (): Batch => ({ arrivals: new Map(), paths: [], passages: 0, characters: 0 });

export function put(batch: Batch, arrival: Arrival): void {
  batch.arrivals.set(arrival.id, arrival);
  batch.passages += arrival.prepared.passages.length;
  batch.characters += arrival.prepared.extraction.text.length;
}

export const isFull = (batch: Batch): boolean =>
  batch.arrivals.size + batch.paths.length >= MAX_DOCUMENTS ||
  batch.passages >= MAX_PASSAGES ||
  batch.characters >= MAX_CHARACTERS;

export interface BatchOptions {
  readonly writer: Writer;
  readonly fingerprint: string;
  /** Null where the pipeline makes no vectors. */
  readonly embedder: (() => Promise<Result<Embedder>>) | null;
  readonly onStep: (step: CommitStep | 'embedded') => void;
}

export async function write(
  batch: Batch,
  near: NearDuplicates | null,
  onNear: (pair: NearDuplicate) => void,
  options: BatchOptions,
): Promise<Result<void>> {
  const arrivals = [...batch.arrivals.values()];
  // Before the commit, in which a document may lose the last of its paths so far.
  for (const { id, path } of batch.paths) await addPath(options.writer, id, path);
  for (const { id, paths, prepared, replaced } of arrivals) {
    for (const pair of near?.enter(id, paths[0] ?? '', prepared.sketch, replaced) ?? []) onNear(pair);
  }
  if (arrivals.length > 0) {
    const vectors = await vectorsOf(arrivals, options);
    if (!vectors.ok) return vectors;
    options.onStep('embedded');
    const bundles = arrivals.map((arrival, i) => bundleOf(arrival, options.fingerprint, vectors.value?.[i] ?? null));
    const done = await commit(options.writer, bundles, options.onStep);
    if (!done.ok) return done;
  }
  return success(undefined);
}

/** The vectors of each document's passages; null without an embedder. */
async function vectorsOf(
  arrivals: readonly Arrival[],
  { embedder, writer }: BatchOptions,
): Promise<Result<Float32Array[][] | null>> {
  if (embedder === null) return success(null);
  const opened = await embedder();
  if (!opened.ok) return opened;
  const fits = await useModel(writer, opened.value.model);
  if (!fits.ok) return fits;
  const { window } = opened.value.model;
  const texts = arrivals.flatMap(({ prepared }) => prepared.passages.map((passage) => embeddedText(passage, window)));
  const vectors = await opened.value.embed(texts, 'passage');
  let at = 0;
  return success(
    arrivals.map(({ prepared }) => {
      const own = vectors.slice(at, at + prepared.passages.length);
      at += own.length;
      return own;
    }),
  );
}

function bundleOf(
  { id, paths, prepared }: Arrival,
  fingerprint: string,
  vectors: Float32Array[] | null,
): DocumentBundle {
  const { extraction, passages, parts, url, sketch } = prepared;
  const { source, text, pages, header, addressees, recipients, signatures, citations, deadlines, initiatives } =
    extraction;
  return {
    id,
    header,
    paths,
    mediaType: source.mediaType,
    sha256: source.sha256,
    url,
    pages: source.pages,
    length: text.length,
    text,
    pageMap: pages,
    ...(parts === null ? {} : { parts }),
    addressees,
    recipients,
    signatures,
    citations,
    deadlines,
    initiatives,
    passages,
    vectors,
    fingerprint,
    sketch,
  };
}
