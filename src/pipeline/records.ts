/**
 * Files of records, one JSON object a line. Records of one symbol, issuer and date are parts of one document, wherever they stand in
 * the file: so it is read twice, first for who belongs together, then document by document. In memory stand places, not texts.
 */
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { sha256Of } from '../read/index.js';
import { type Failure, failed, type Result, success } from '../records/failure.js';
import { PartialDate } from '../records/span.js';
import { symbolKey } from '../resolve/symbol.js';
import { fold } from '../text/fold.js';
import type { FileSource } from './sources.js';

/** A line longer than this is no record. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;
const NEWLINE = 10;

const Words = z.string().nullish();
const Name = z.union([z.string(), z.number()]).nullish();
const BulkRecord = z.object({
  id: Name,
  part: Name,
  symbol: Words,
  title: Words,
  date: PartialDate.nullish(),
  issuer: Words,
  text: z.string().regex(/\S/),
  url: Words,
});
type BulkRecord = z.infer<typeof BulkRecord>;

/** Where a record stands in its file, and what decides its place among others. */
interface Place {
  readonly line: number;
  readonly offset: number;
  readonly length: number;
  readonly part: string | null;
  /** Of the content, to tell a repeated record from a further part. */
  readonly sha256: string;
}

export interface RecordDocument {
  /** "file.jsonl#…": the record's id, or symbol, issuer and date. */
  readonly name: string;
  readonly file: string;
  readonly places: readonly Place[];
}

export interface RecordIndex {
  readonly documents: readonly RecordDocument[];
  /** Lines that are no records; `where` names file and line. */
  readonly failures: readonly Failure[];
  readonly records: number;
  /** Records that say again what another of the same document says. */
  readonly repeated: number;
}

/** A document put together from its records. */
export interface Assembled {
  readonly sha256: string;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  /** The document's title: that of its only record; the titles of parts stand in `parts`. */
  readonly title: string | null;
  readonly url: string | null;
  readonly parts: readonly { readonly id: string | null; readonly title: string | null; readonly text: string }[];
}

/** First reading: which records there are, and which belong together. */
export async function indexRecords({ file, name }: FileSource): Promise<Result<RecordIndex>> {
  const groups = new Map<string, Place[]>();
  const seen = new Set<string>();
  const failures: Failure[] = [];
  let records = 0;
  let repeated = 0;
  try {
    for await (const { line, offset, bytes } of linesOf(file)) {
      const record = bytes === null ? failed('record-too-long', `${name}:${line}`) : parsed(bytes, `${name}:${line}`);
      records++;
      if (!record.ok) {
        failures.push(record.failure);
        continue;
      }
      const place = {
        line,
        offset,
        length: bytes?.length ?? 0,
        part: word(record.value.part),
        sha256: contentOf(record.value),
      };
      const key = groupOf(record.value, groups, place);
      const same = JSON.stringify([key, place.part, place.sha256]);
      if (seen.has(same)) {
        repeated++;
        continue;
      }
      seen.add(same);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [place]);
      else group.push(place);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return failed('unreadable', name, { code });
  }
  const documents = [...groups].map(([key, places]) => ({ name: `${name}#${key}`, file, places: inOrder(places) }));
  return success({ documents, failures, records, repeated });
}

/** Second reading: the records of one document. */
export async function assemble(document: RecordDocument): Promise<Result<Assembled>> {
  const handle = await open(document.file, 'r').catch(() => null);
  if (handle === null) return failed('record-changed', document.name);
  try {
    const records: BulkRecord[] = [];
    for (const place of document.places) {
      const record = parsed(await bytesAt(handle, place), `${document.name}:${place.line}`);
      if (!record.ok) return failed('record-changed', document.name);
      records.push(record.value);
    }
    const [first] = records;
    if (first === undefined) return failed('record-changed', document.name);
    const common = {
      symbol: word(first.symbol),
      issuer: word(first.issuer),
      date: first.date ?? null,
      title: records.length === 1 ? word(first.title) : null,
      url: word(first.url),
    };
    const parts = records.map(({ id, title, text }) => ({ id: word(id), title: word(title), text }));
    const content = [common, parts.map(({ title, text }) => [title, text])];
    return success({ ...common, parts, sha256: sha256Of(Buffer.from(JSON.stringify(content))) });
  } finally {
    await handle.close();
  }
}

function parsed(bytes: Uint8Array, where: string): Result<BulkRecord> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed('record-no-json', where);
  }
  const record = BulkRecord.safeParse(value);
  if (record.success) return success(record.data);
  return failed('record-wrong', where, { key: record.error.issues[0]?.path.join('.') || '–' });
}

/** A name as text; blank is none. */
function word(value: string | number | null | undefined): string | null {
  const text = value === null || value === undefined ? '' : String(value).normalize('NFC').trim();
  return text === '' ? null : text;
}

const contentOf = ({ title, text }: BulkRecord): string => sha256Of(Buffer.from(JSON.stringify([title ?? null, text])));

/** What a record has in common with the other parts of its document; one without symbol is a document by itself. */
function groupOf(record: BulkRecord, groups: ReadonlyMap<string, readonly Place[]>, place: Place): string {
  const symbol = word(record.symbol);
  if (symbol !== null) return [symbolKey(symbol), fold(word(record.issuer) ?? ''), record.date ?? ''].join('|');
  const id = word(record.id);
  // By its content where it has no id, or one that another record of other content has taken.
  const taken = id === null || groups.get(id)?.some((other) => other.sha256 !== place.sha256) === true;
  return taken ? place.sha256.slice(0, 12) : id;
}

/** By `part`, numbers as numbers; without it in the order of the file. */
function inOrder(places: readonly Place[]): Place[] {
  return [...places].sort((a, b) => {
    if (a.part === null || b.part === null) return Number(a.part === null) - Number(b.part === null) || a.line - b.line;
    return compareParts(a.part, b.part) || a.line - b.line;
  });
}

const NUMBERS = /(\d+)/;

/** "Điều 9" before "Điều 10". */
function compareParts(a: string, b: string): number {
  const left = a.split(NUMBERS);
  const right = b.split(NUMBERS);
  for (const [i, one] of left.entries()) {
    const other = right[i];
    if (other === undefined) return 1;
    const difference = i % 2 === 1 ? Number(one) - Number(other) : 0;
    if (difference !== 0) return difference;
    if (one !== other) return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

interface Line {
  /** From 1. */
  readonly line: number;
  readonly offset: number;
  /** Null for a line that is too long to be held. */
  readonly bytes: Buffer | null;
}

/** The lines of a file that are not blank, with their places in bytes. */
async function* linesOf(file: string): AsyncGenerator<Line> {
  let line = 1;
  let offset = 0;
  let held: Buffer[] = [];
  let length = 0;
  const take = (): Line | null => {
    const bytes = length > MAX_LINE_BYTES ? null : Buffer.concat(held);
    return bytes?.every((byte) => byte <= 32) ? null : { line, offset, bytes };
  };
  for await (const chunk of createReadStream(file)) {
    if (!Buffer.isBuffer(chunk)) throw new Error('a stream of bytes gave something else');
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, from);
      const piece = chunk.subarray(from, end === -1 ? chunk.length : end);
      length += piece.length;
      if (length <= MAX_LINE_BYTES) held.push(piece);
      if (end === -1) break;
      const whole = take();
      if (whole !== null) yield whole;
      offset += length + 1;
      line++;
      held = [];
      length = 0;
      from = end + 1;
    }
  }
  const last = length === 0 ? null : take();
  if (last !== null) yield last;
}

async function bytesAt(handle: FileHandle, { offset, length }: Place): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, offset);
  return bytes.subarray(0, bytesRead);
}
