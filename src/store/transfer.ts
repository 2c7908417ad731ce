/**
 * Documents of one store written into another: each wholly or not at all, as an ingest does it. What the other store holds already
 * stays as it is there and gets the further paths; killed in between, the same call goes on where this one stopped.
 */
import { failed, type Result, success } from '../records/failure.js';
import { bundlesOf } from './bundles.js';
import { STANDARD_INPUT } from './catalogue.js';
import * as cell from './cell.js';
import { correctDocument } from './change.js';
import { commit, setPathsOf } from './commit.js';
import { type Corrections, correctionsFor, readCorrections } from './corrections.js';
import { pathsOf } from './documentRow.js';
import { rowsOf, writeFailure } from './lance.js';
import type { Snapshot } from './open.js';
import type { DocumentBundle } from './store.js';
import type { Writer } from './writer.js';

export interface TransferOptions {
  /** The name that a path of the source has in the target. */
  readonly rename: (path: string) => string;
  /** What tells paths apart that name different contents in both stores. */
  readonly sourceName: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
  /** Every document that the target did not hold, once it does. */
  readonly onAdded?: (bundle: DocumentBundle) => void;
}

/** documents = added + completed + held + left. */
export interface Transferred {
  readonly documents: number;
  readonly added: number;
  /** Held without vectors; the source had them. */
  readonly completed: number;
  readonly held: number;
  /** Of those held: read by another program or in another way in the source; the target keeps its own reading. */
  readonly differing: number;
  /** Documents whose header the source had corrected where the target had not. */
  readonly corrected: number;
  /** Not reached before the interruption. */
  readonly left: number;
}

/** What stands in memory at once. */
const PASSAGES_AT_ONCE = 2000;
const CHARACTERS_AT_ONCE = 8_000_000;
/** Documents of a group that hold nothing new still cost a look-up. */
const DOCUMENTS_AT_ONCE = 500;

interface Found {
  readonly id: string;
  readonly fingerprint: string;
  readonly embedded: boolean;
  readonly paths: readonly string[];
  readonly passages: number;
  readonly length: number;
}

export async function transfer(
  source: Snapshot,
  writer: Writer,
  options: TransferOptions,
): Promise<Result<Transferred>> {
  const documents = await foundIn(source);
  const corrections = await readCorrections(source.tables.corrections);
  const counts = { added: 0, completed: 0, held: 0, differing: 0, corrected: 0 };
  let done = 0;
  for (const group of groupsOf(documents)) {
    if (options.signal?.aborted === true) break;
    const written = await write(group, source, writer, options, counts);
    if (!written.ok) return written;
    for (const { id, paths } of group) {
      const corrected = await correctAsIn(correctionsFor(corrections, id, paths), id, writer);
      if (!corrected.ok) return corrected;
      if (corrected.value) counts.corrected++;
    }
    done += group.length;
    options.onProgress?.(done, documents.length);
  }
  return success({ documents: documents.length, ...counts, left: documents.length - done });
}

type Counts = { -readonly [K in 'added' | 'completed' | 'held' | 'differing' | 'corrected']: number };

async function write(
  group: readonly Found[],
  source: Snapshot,
  writer: Writer,
  options: TransferOptions,
  counts: Counts,
): Promise<Result<void>> {
  const paths = pathsInTarget(group, writer, options);
  const entries = new Map(group.map(({ id }) => [id, writer.catalogue.entry(id)]));
  const wanted = group.filter(({ id, embedded }) => {
    const entry = entries.get(id);
    return entry === undefined || (embedded && !entry.embedded);
  });
  const bundles =
    wanted.length === 0
      ? []
      : await bundlesOf(
          source,
          wanted.map(({ id }) => id),
        );
  const arriving = bundles.map((bundle) => ({ ...bundle, paths: paths.get(bundle.id) ?? bundle.paths }));
  try {
    if (arriving.length > 0) {
      const committed = await commit(writer, arriving);
      if (!committed.ok) return committed;
    }
    const arrived = new Set(arriving.map(({ id }) => id));
    const held = group.filter(({ id }) => !arrived.has(id));
    await setPathsOf(
      writer,
      held.map(({ id }) => [id, paths.get(id) ?? []]),
    );
    counts.held += held.length;
    counts.differing += held.filter(({ id, fingerprint }) => entries.get(id)?.fingerprint !== fingerprint).length;
  } catch (error) {
    return writeFailure(error, writer.uri);
  }
  for (const bundle of arriving) {
    if (entries.get(bundle.id) === undefined) {
      counts.added++;
      options.onAdded?.(bundle);
    } else counts.completed++;
  }
  return success(undefined);
}

/** All paths that each document will have in the target; one that means another content there gets the source's name before it. */
function pathsInTarget(
  group: readonly Found[],
  { catalogue }: Writer,
  { rename, sourceName }: TransferOptions,
): ReadonlyMap<string, readonly string[]> {
  const taken = new Map<string, string>();
  const isFree = (path: string, id: string): boolean =>
    path === STANDARD_INPUT || (taken.get(path) ?? catalogue.at(path) ?? id) === id;
  const nameFor = (path: string, id: string): string => {
    const name = path === STANDARD_INPUT ? path : rename(path);
    if (isFree(name, id)) return name;
    for (let n = 1; ; n++) {
      const other = n === 1 ? `${sourceName}/${path}` : `${sourceName} (${n})/${path}`;
      if (isFree(other, id)) return other;
    }
  };
  return new Map(
    group.map(({ id, paths }) => {
      const named = paths.map((path) => {
        const name = nameFor(path, id);
        taken.set(name, id);
        return name;
      });
      return [id, [...new Set([...(catalogue.entry(id)?.paths ?? []), ...named])]];
    }),
  );
}

/** Applies what the source corrected in a document and the target did not. */
async function correctAsIn(corrections: Corrections, id: string, writer: Writer): Promise<Result<boolean>> {
  const paths = writer.catalogue.entry(id)?.paths;
  if (paths === undefined) return failed('no-such-id', id);
  const own = correctionsFor(writer.corrections, id, paths);
  const missing = Object.entries(corrections).filter(([field]) => !(field in own));
  if (missing.length === 0) return success(false);
  const done = await correctDocument(writer, id, Object.fromEntries(missing));
  return done.ok ? success(true) : done;
}

async function foundIn({ tables }: Snapshot): Promise<Found[]> {
  const columns = ['id', 'fingerprint', 'embedded', 'paths', 'passages', 'length'];
  const rows = await rowsOf(tables.documents.query(), columns);
  return rows
    .map((row) => ({
      id: cell.text(row, 'id'),
      fingerprint: cell.text(row, 'fingerprint'),
      embedded: cell.flag(row, 'embedded'),
      paths: pathsOf(row),
      passages: cell.number(row, 'passages'),
      length: cell.number(row, 'length'),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function groupsOf(documents: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  let group: Found[] = [];
  let passages = 0;
  let characters = 0;
  for (const document of documents) {
    group.push(document);
    passages += document.passages;
    characters += document.length;
    if (passages < PASSAGES_AT_ONCE && characters < CHARACTERS_AT_ONCE && group.length < DOCUMENTS_AT_ONCE) continue;
    groups.push(group);
    group = [];
    passages = 0;
    characters = 0;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
