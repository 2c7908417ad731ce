/** Everything that an ingest has to look at, in one fixed order, and how each is brought into memory when its turn comes. */
import { bytesAt, sha256Of } from '../read/index.js';
import { type Failure, failed, type Result, success } from '../records/failure.js';
import { STANDARD_INPUT } from '../store/catalogue.js';
import { assemble, indexRecords, type RecordDocument } from './records.js';
import type { Sources } from './sources.js';
import type { Task } from './task.js';

export interface Item {
  readonly name: string;
  /** Files and records that it stands for. */
  readonly sources: number;
  readonly load: () => Promise<Result<Loaded>>;
}

export interface Loaded {
  readonly sha256: string;
  readonly task: Task;
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

const MEGABYTE = 1024 * 1024;

export async function openInbox(
  sources: Sources,
  maxFileMegabytes: number,
  input: NodeJS.ReadableStream,
): Promise<Inbox> {
  const limit = maxFileMegabytes * MEGABYTE;
  const items: Item[] = sources.files.map(({ name, file }) => ({
    name,
    sources: 1,
    load: () => loaded(name, () => bytesAt(file, name, limit)),
  }));
  if (sources.standardInput) {
    items.push({
      name: STANDARD_INPUT,
      sources: 1,
      load: () => loaded(STANDARD_INPUT, () => streamBytes(STANDARD_INPUT, input, limit)),
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
    failures.push(...index.value.failures);
    found += index.value.records;
    repeated += index.value.repeated;
    items.push(...index.value.documents.map(recordItem));
  }
  items.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { items, failures, found, repeated };
}

async function loaded(name: string, read: () => Promise<Result<Uint8Array>>): Promise<Result<Loaded>> {
  const bytes = await read();
  if (!bytes.ok) return bytes;
  const task: Task = { kind: 'bytes', name, bytes: bytes.value };
  return success({ sha256: sha256Of(bytes.value), task, bytes: bytes.value.length });
}

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

async function streamBytes(name: string, input: NodeJS.ReadableStream, limit: number): Promise<Result<Uint8Array>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > limit) return tooLarge(name, limit);
    chunks.push(bytes);
  }
  return success(Buffer.concat(chunks));
}

const tooLarge = (name: string, limit: number): Result<never> => failed('too-large', name, { limit: limit / MEGABYTE });
