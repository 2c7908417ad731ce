/** The way of every source through an ingest: looked at, analysed by a thread, gathered into a batch, written. */
import type { Embedder } from '../embed/embedder.js';
import type { OcrSettings } from '../ocr/settings.js';
import { limitsIn } from '../read/limits.js';
import { type Result, success } from '../records/failure.js';
import { STANDARD_INPUT } from '../store/catalogue.js';
import { documentId } from '../store/revision.js';
import { tidyAll, type Writer } from '../store/writer.js';
import { type BatchOptions, isFull, newBatch, put, write } from './batch.js';
import { openNearDuplicates } from './duplicates.js';
import { fingerprintOf } from './fingerprint.js';
import { heldBy } from './holding.js';
import type { Inbox, Item, Loaded } from './inbox.js';
import type { IngestProgress } from './ingest.js';
import { openPlan } from './plan.js';
import type { Settings } from './settings.js';
import type { Tally } from './tally.js';
import type { Prepared } from './task.js';
import type { Threads } from './threads.js';

export interface Run {
  readonly inbox: Inbox;
  readonly writer: Writer;
  readonly threads: Threads;
  readonly tally: Tally;
  readonly settings: Settings;
  readonly ocr: OcrSettings;
  readonly signal: AbortSignal | undefined;
  readonly progress: (step: IngestProgress['step']) => void;
  readonly embedder: () => Promise<Result<Embedder>>;
}

/** What is in memory at once: documents on their way through the threads, and bytes of files. */
const MAX_UNDER_WAY = 256;
const MAX_BYTES_UNDER_WAY = 64 * 1024 * 1024;
/** Tables are tidied after this many batches, then after twice as many, and so on: the work stays in proportion. */
const FIRST_TIDYING = 32;

/** A source on its way. */
interface UnderWay {
  readonly item: Item;
  readonly loaded: Loaded;
  readonly id: string;
  readonly prepared: Promise<Result<Prepared>>;
  /** Further sources with the same content. */
  readonly same: Item[];
}

export async function runAll(run: Run): Promise<Result<void>> {
  const batches = openBatches(run);
  try {
    const done = await takeAll(run, batches);
    return done.ok ? await batches.flush() : done;
  } finally {
    await batches.settled();
  }
}

async function takeAll(run: Run, batches: Batches): Promise<Result<void>> {
  const { inbox, threads, tally, signal, settings } = run;
  const underWay = new Map<string, UnderWay>();
  let bytes = 0;

  // A scan of hundreds of pages is not waited for: the pages that are done are kept, and the next run goes on from there.
  const stopped = whenAborted(signal);
  const settleFirst = async (): Promise<void> => {
    for (const [id, first] of underWay) {
      underWay.delete(id);
      bytes -= first.loaded.bytes;
      const result = await Promise.race([first.prepared, stopped]);
      if (result === 'stopped') return;
      if (result.ok) batches.enter(first.item, id, result.value, first.same);
      else
        for (const { name, sources } of [first.item, ...first.same])
          tally.fail({ ...result.failure, where: name }, sources);
      run.progress('prepared');
      return;
    }
  };

  const take = (item: Item, loaded: Loaded): void => {
    tally.add('read', item.sources);
    const id = documentId(loaded.sha256);
    const twin = underWay.get(id);
    if (twin !== undefined) twin.same.push(item);
    else if (batches.known(id)) batches.further(item, id);
    else {
      underWay.set(id, { item, loaded, id, prepared: threads.run(loaded.task), same: [] });
      bytes += loaded.bytes;
    }
  };

  for (const asked of inbox.items) {
    for await (const held of heldBy(asked, threads, limitsIn(settings))) {
      if (signal?.aborted === true) return success(undefined);
      if (held.kind === 'more') tally.add('found', held.sources);
      else if (held.kind === 'failure') {
        if (held.isNew) tally.add('found', 1);
        tally.fail(held.failure);
      } else if (held.loaded.ok) take(held.item, held.loaded.value);
      else tally.fail(held.loaded.failure, held.item.sources);
      while (underWay.size >= MAX_UNDER_WAY || (bytes >= MAX_BYTES_UNDER_WAY && underWay.size > 0)) await settleFirst();
      const written = await batches.flushIfFull();
      if (!written.ok) return written;
    }
  }
  while (underWay.size > 0) {
    if (signal?.aborted === true) return success(undefined);
    await settleFirst();
    const written = await batches.flushIfFull();
    if (!written.ok) return written;
  }
  return success(undefined);
}

function whenAborted(signal: AbortSignal | undefined): Promise<'stopped'> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) resolve('stopped');
    signal?.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
}

interface Batches {
  /** Is this content in the store, or on its way there, made as it would be made now? */
  readonly known: (id: string) => boolean;
  /** A source whose content is known. */
  readonly further: (item: Item, id: string) => void;
  readonly enter: (item: Item, id: string, prepared: Prepared, same: readonly Item[]) => void;
  readonly flushIfFull: () => Promise<Result<void>>;
  /** Writes what is left and waits for it. */
  readonly flush: () => Promise<Result<void>>;
  readonly settled: () => Promise<void>;
}

function openBatches({ writer, tally, settings, ocr, progress, embedder }: Run): Batches {
  const { stages } = settings;
  const made = { fingerprint: fingerprintOf(settings, ocr), embedded: stages.embed };
  const plan = openPlan(writer, STANDARD_INPUT);
  const near = stages.nearDuplicates ? openNearDuplicates(writer) : null;
  const options: BatchOptions = {
    writer,
    fingerprint: made.fingerprint,
    embedder: stages.embed ? embedder : null,
    onStep: progress,
  };
  let batch = newBatch();
  let batchesLeft = FIRST_TIDYING;
  let nextTidying = FIRST_TIDYING;
  let writing: Promise<Result<void>> = Promise.resolve(success(undefined));

  async function writeAndTidy(full: typeof batch): Promise<Result<void>> {
    const done = await write(full, near === null ? null : await near, tally.near, options);
    if (!done.ok || --batchesLeft > 0) return done;
    batchesLeft = nextTidying;
    nextTidying *= 2;
    await tidyAll(writer);
    return done;
  }

  /** Hands the batch over and lets the next one gather while it is embedded and written. */
  async function handOver(): Promise<Result<void>> {
    const before = await writing;
    if (!before.ok) return before;
    writing = writeAndTidy(batch);
    // A failure is met at the next hand-over; until then it is no unhandled one.
    writing.catch(() => {});
    batch = newBatch();
    return success(undefined);
  }

  return {
    known: (id) => {
      const planned = plan.get(id);
      return planned?.fingerprint === made.fingerprint && (planned.embedded || !stages.embed);
    },
    further: (item, id) => {
      const planned = plan.get(id);
      if (planned?.paths.has(item.name) === true) {
        tally.count('unchanged', item.sources);
        return;
      }
      tally.count('duplicate', item.sources);
      plan.place(id, item.name, planned ?? made);
      const arrival = batch.arrivals.get(id);
      if (arrival === undefined) batch.paths.push({ id, path: item.name });
      else arrival.paths.push(item.name);
    },
    enter: (item, id, prepared, same) => {
      const standing = plan.at(item.name);
      const replaces = plan.get(id) !== undefined || standing !== undefined;
      tally.count(replaces ? 'replaced' : 'stored', item.sources);
      tally.add('passages', prepared.passages.length);
      tally.add('characters', prepared.extraction.text.length);
      for (const { reason, data } of prepared.warnings) tally.warn({ reason, where: item.name, data });
      plan.place(id, item.name, made);
      const replaced = standing !== undefined && plan.get(standing) === undefined ? standing : null;
      put(batch, { id, paths: [item.name], prepared, replaced });
      for (const other of same) {
        tally.count('duplicate', other.sources);
        plan.place(id, other.name, made);
        batch.arrivals.get(id)?.paths.push(other.name);
      }
    },
    flushIfFull: async () => (isFull(batch) ? handOver() : success(undefined)),
    flush: async () => {
      const handed = await handOver();
      return handed.ok ? writing : handed;
    },
    settled: async () => {
      await writing.catch(() => {});
    },
  };
}
