/** Everything that an ingest has to look at, in one fixed order, and how each is brought into memory when its turn comes. */
import { bytesAt, sha256Of, streamBytes } from '../read/index.js';
import type { Limits } from '../read/limits.js';
import type { Member } from '../read/reader.js';
import { type Failure, type Result, success } from '../records/failure.js';
import { STANDARD_INPUT } from '../store/catalogue.js';
import { assemble, indexRecords, type RecordDocument } from './records.js';
import type { Sources } from './sources.js';
import type { SourceTask } from './task.js';

export interface Item {
  readonly name: string;
  /** Files and records that it stands for. */
  readonly sources: number;
  readonly load: () => Promise<Result<Loaded>>;
}

export interface Loaded {
  readonly sha256: string;
  readonly task: SourceTask;
  /** Memory that it takes, about. */
  readonly bytes: number;
}

export interface Inbox {
  readonly items: readonly Item[];
  readonly failures: readonly Failure[];
  /** Files and records asked for, those that failed already included. */
  readonly found: number;
  readonly repeated: number;
}

export async function openInbox(sources: Sources, limits: Limits, input: NodeJS.ReadableStream): Promise<Inbox> {
  const items: Item[] = sources.files.map(({ name, file }) => ({
    name,
    sources: 1,
    load: async () => loaded(name, await bytesAt(file, name, limits)),
  }));
  if (sources.standardInput) {
    items.push({
      name: STANDARD_INPUT,
      sources: 1,
      load: async () => loaded(STANDARD_INPUT, await streamBytes(input, STANDARD_INPUT, limits)),
    });
  }
  const failures = [...sources.failures];
  let repeated = 0;
  let found = items.length + failures.length;
  for (const source of sources.recordFiles) {
    const index = await indexRecords(source);
    if (!index.ok) {
      failures.push(index.failure);
      found++;
      continue;
    }
    for (const failure of index.value.failures) failures.push(failure);
    found += index.value.records;
    repeated += index.value.repeated;
    for (const document of index.value.documents) items.push(recordItem(document));
  }
  items.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { items, failures, found, repeated };
}

function loaded(name: string, bytes: Result<Uint8Array>, limits?: Limits): Result<Loaded> {
  if (!bytes.ok) return bytes;
  const task: SourceTask = { kind: 'bytes', name, bytes: bytes.value, ...(limits === undefined ? {} : { limits }) };
  return success({ sha256: sha256Of(bytes.value), task, bytes: bytes.value.length });
}

/** A file that was taken out of another one. */
export const memberItem = ({ name, bytes }: Member, limits: Limits): Item => ({
  name,
  sources: 1,
  load: async () => loaded(name, success(bytes), limits),
});

function recordItem(document: RecordDocument): Item {
  const { name, places } = document;
  return {
    name,
    sources: places.length,
    load: async () => {
      const record = await assemble(document);
      if (!record.ok) return record;
      const bytes = places.reduce((sum, { length }) => sum + length, 0);
      return success({ sha256: record.value.sha256, task: { kind: 'records', name, record: record.value }, bytes });
    },
  };
}
