/** Writing documents: first the rows that hang on them, then the documents in one commit, then away with what they replaced. */
import { failed, type Result, success } from '../records/failure.js';
import { STANDARD_INPUT } from './catalogue.js';
import * as cell from './cell.js';
import { childRows, passageRows } from './childRows.js';
import { correctionsFor } from './corrections.js';
import { documentRow } from './documentRow.js';
import { among, arrowTable, literal, rowsOf, writeFailure } from './lance.js';
import { addVectors } from './mean.js';
import { revisionOf } from './revision.js';
import { childTables, documentColumns, passageColumnsWith, tables as tableColumns } from './schema.js';
import type { DocumentBundle } from './store.js';
import { deleteChildren } from './sweep.js';
import type { Writer } from './writer.js';

/** The steps of a commit, for whoever shows progress. A document is in the store from `documents` on. */
export type CommitStep = 'children' | 'documents' | 'swept';

/** Writes documents, each wholly or not at all. After a failure the writer is to be abandoned; the next one clears up. */
export async function commit(
  writer: Writer,
  bundles: readonly DocumentBundle[],
  onStep: (step: CommitStep) => void = () => {},
): Promise<Result<void>> {
  if (writer.lock !== null && !(await writer.lock.held())) return failed('lock-lost', writer.uri);
  try {
    await commitAll(writer, bundles, onStep);
    return success(undefined);
  } catch (error) {
    return writeFailure(error, writer.uri);
  }
}

async function commitAll(
  writer: Writer,
  bundles: readonly DocumentBundle[],
  onStep: (step: CommitStep) => void,
): Promise<void> {
  const { catalogue } = writer;
  const arrivals = arrivalsOf(writer, bundles);
  const fresh = arrivals.filter(({ bundle, rev }) => catalogue.entry(bundle.id)?.rev !== rev);

  const givers = giversOf(writer, bundles);
  // Before the commit: a path lost by a kill in between is found again by the next ingest.
  for (const [id, paths] of givers.staying) await setPaths(writer, id, paths);
  const leaving = [...givers.leaving];
  const replaced = fresh.flatMap(({ bundle }) => (catalogue.entry(bundle.id) === undefined ? [] : [bundle.id]));
  const oldRevisions = [...leaving, ...replaced].flatMap((id) => catalogue.entry(id)?.rev ?? []);
  await subtractVectors(writer, oldRevisions);

  await addChildren(writer, fresh);
  onStep('children');
  await commitRows(writer, fresh, leaving, replaced.length > 0);
  onStep('documents');
  await deleteChildren(writer.tables, oldRevisions);

  for (const id of leaving) catalogue.drop(id);
  for (const { bundle, rev } of arrivals) {
    const { id, fingerprint, paths, vectors } = bundle;
    if (catalogue.entry(id)?.rev === rev) {
      await setPaths(writer, id, paths);
      continue;
    }
    catalogue.set(id, { rev, fingerprint, embedded: vectors !== null, paths });
    if (vectors !== null) writer.vectorSum = addVectors(writer.vectorSum, vectors);
  }
  onStep('swept');
}

interface Arrival {
  readonly bundle: DocumentBundle;
  readonly rev: string;
}

/** Paths under which the same content was ingested before stay with it, unless another content has taken them. */
function arrivalsOf(writer: Writer, bundles: readonly DocumentBundle[]): Arrival[] {
  const claimed = new Map(bundles.flatMap(({ id, paths }) => paths.map((path) => [path, id])));
  return bundles.map((bundle) => {
    const earlier = writer.catalogue.entry(bundle.id)?.paths ?? [];
    const kept = earlier.filter((path) => (claimed.get(path) ?? bundle.id) === bundle.id);
    const paths = [...new Set([...kept, ...bundle.paths])].sort();
    return {
      bundle: { ...bundle, paths },
      rev: revisionOf(bundle.id, bundle.fingerprint, bundle.vectors !== null),
    };
  });
}

interface Givers {
  /** Documents none of whose paths is left. */
  readonly leaving: ReadonlySet<string>;
  /** Documents that keep other paths, with these. */
  readonly staying: ReadonlyMap<string, readonly string[]>;
}

/** Documents whose paths now bear another content. */
function giversOf(writer: Writer, bundles: readonly DocumentBundle[]): Givers {
  const kept = new Map<string, string[]>();
  for (const bundle of bundles) {
    for (const path of bundle.paths) {
      const other = path === STANDARD_INPUT ? undefined : writer.catalogue.at(path);
      if (other === undefined || other === bundle.id) continue;
      const paths = kept.get(other) ?? [...(writer.catalogue.entry(other)?.paths ?? [])];
      kept.set(
        other,
        paths.filter((known) => known !== path),
      );
    }
  }
  // A document of this very batch is written whole, with the paths that it has now.
  for (const bundle of bundles) kept.delete(bundle.id);
  const leaving = new Set([...kept].filter(([, paths]) => paths.length === 0).map(([id]) => id));
  return { leaving, staying: new Map([...kept].filter(([id]) => !leaving.has(id))) };
}

async function addChildren({ tables, meta }: Writer, arrivals: readonly Arrival[]): Promise<void> {
  const passages = arrivals.flatMap(({ bundle, rev }) => passageRows(bundle, rev));
  const columns = passageColumnsWith(meta.passages.model?.dimension ?? null);
  if (passages.length > 0) await tables.passages.add(await arrowTable(columns, passages));
  const children = arrivals.map(({ bundle, rev }) => childRows(bundle, rev));
  for (const name of childTables) {
    const rows = children.flatMap((of) => of[name]);
    if (rows.length > 0) await tables[name].add(await arrowTable(tableColumns[name], rows));
  }
}

/** The commit: new documents in, changed ones replaced, stale ones out, all in one step. */
async function commitRows(
  writer: Writer,
  arrivals: readonly Arrival[],
  leaving: readonly string[],
  replaces: boolean,
): Promise<void> {
  const rows = arrivals.map(({ bundle, rev }) =>
    documentRow(bundle, rev, correctionsFor(writer.corrections, bundle.id, bundle.paths)),
  );
  const { documents } = writer.tables;
  if (rows.length === 0) {
    if (leaving.length > 0) await documents.delete(among('id', leaving));
    return;
  }
  const data = await arrowTable(documentColumns, rows);
  if (!replaces && leaving.length === 0) {
    await documents.add(data);
    return;
  }
  const merge = documents.mergeInsert('id').whenMatchedUpdateAll().whenNotMatchedInsertAll();
  const leave = leaving.length > 0 ? merge.whenNotMatchedBySourceDelete({ where: among('id', leaving) }) : merge;
  await leave.execute(data);
}

/** Takes the vectors of these revisions off the running sum. */
export async function subtractVectors(writer: Writer, revisions: readonly string[]): Promise<void> {
  if (revisions.length === 0 || writer.meta.passages.model === null) return;
  const query = writer.tables.passages.query().where(`${among('rev', revisions)} AND vector IS NOT NULL`);
  const rows = await rowsOf(query, ['vector']);
  const vectors = rows.flatMap((row) => cell.vectorOrNull(row, 'vector') ?? []);
  writer.vectorSum = addVectors(writer.vectorSum, vectors, -1);
}

export async function setPaths(writer: Writer, id: string, paths: readonly string[]): Promise<void> {
  const sorted = [...new Set(paths)].sort();
  await writer.tables.documents.update({
    where: `id = ${literal(id)}`,
    values: { paths: JSON.stringify(sorted) },
  });
  const entry = writer.catalogue.entry(id);
  if (entry !== undefined) writer.catalogue.set(id, { ...entry, paths: sorted });
}

/** The same for many documents, in one commit; those that have these paths already cost nothing. */
export async function setPathsOf(
  writer: Writer,
  paths: readonly (readonly [id: string, paths: readonly string[]])[],
): Promise<void> {
  const news = paths.flatMap(([id, names]) => {
    const entry = writer.catalogue.entry(id);
    const sorted = [...new Set(names)].sort();
    return entry === undefined || isSame(entry.paths, sorted) ? [] : [{ id, entry, sorted }];
  });
  if (news.length === 0) return;
  // Only the named columns are written; the others stay as they are.
  const rows = news.map(({ id, sorted }) => ({ id, paths: JSON.stringify(sorted) }));
  const columns = documentColumns.filter(({ name }) => name === 'id' || name === 'paths');
  await writer.tables.documents
    .mergeInsert('id')
    .whenMatchedUpdateAll()
    .execute(await arrowTable(columns, rows));
  for (const { id, entry, sorted } of news) writer.catalogue.set(id, { ...entry, paths: sorted });
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, i) => name === other[i]);
