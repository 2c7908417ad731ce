/** Checks a store against itself: every row has its document, every document its rows, every quote stands where it says. */
import { type Result, success } from '../records/failure.js';
import { grouped } from '../records/grouped.js';
import type { Span } from '../records/span.js';
import { STANDARD_INPUT } from './catalogue.js';
import * as cell from './cell.js';
import { correctionsFor, readCorrections } from './corrections.js';
import { headerAsRead, headerCells, pathsOf } from './documentRow.js';
import { among, type Row, rowsOf, type Table } from './lance.js';
import type { VectorSum } from './meta.js';
import { openSnapshot, type Snapshot } from './open.js';
import { childTables } from './schema.js';
import { revisionsIn } from './sweep.js';

/** What can be wrong. Each has its sentence in the messages of the store. */
export const problemKinds = [
  'unfinished-write',
  'row-without-document',
  'missing-rows',
  'repeated-document',
  'repeated-row',
  'repeated-path',
  'unfaithful-quote',
  'uncovered-text',
  'missing-vector',
  'unexpected-vector',
  'vector-not-unit',
  'missing-index',
  'correction-not-applied',
  'wrong-vector-count',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export interface Problem {
  readonly kind: ProblemKind;
  readonly table: string;
  /** Null where the store as a whole is meant. */
  readonly documentId: string | null;
  readonly count: number;
}

export interface Verification {
  readonly documents: number;
  readonly passages: number;
  readonly problems: readonly Problem[];
}

/** Documents whose rows stand in memory at once. */
const DOCUMENTS_AT_ONCE = 200;
const UNIT_TOLERANCE = 1e-3;

type Report = (kind: ProblemKind, table: string, documentId: string | null, count?: number) => void;

/** Reads the whole store once; an empty list of problems means that it is sound. */
export async function verify(uri: string): Promise<Result<Verification>> {
  const opened = await openSnapshot(uri);
  if (!opened.ok) return opened;
  const snapshot = opened.value;
  const problems: Problem[] = [];
  const report: Report = (kind, table, documentId, count = 1) => problems.push({ kind, table, documentId, count });

  if (snapshot.meta.state !== 'clean') report('unfinished-write', 'meta', null);
  const documents = (await rowsOf(snapshot.tables.documents.query(), ['id', 'rev', 'paths'])).sort((a, b) =>
    cell.text(a, 'id') < cell.text(b, 'id') ? -1 : 1,
  );
  checkIdentities(documents, report);
  const live = new Set(documents.map((row) => cell.text(row, 'rev')));
  const children = { passages: snapshot.tables.passages, ...pick(snapshot) };
  for (const [name, table] of Object.entries(children)) {
    const orphans = [...(await revisionsIn(table))].filter((rev) => !live.has(rev));
    if (orphans.length > 0) report('row-without-document', name, null, await table.countRows(among('rev', orphans)));
  }
  await checkIndices(snapshot, report);

  let passages = 0;
  let vectors = 0;
  for (let i = 0; i < documents.length; i += DOCUMENTS_AT_ONCE) {
    const ids = documents.slice(i, i + DOCUMENTS_AT_ONCE).map((row) => cell.text(row, 'id'));
    const counted = await checkDocuments(snapshot, ids, report);
    passages += counted.passages;
    vectors += counted.vectors;
  }
  checkSum(snapshot.meta.vectorSum, vectors, snapshot.meta.state === 'clean', report);
  return success({ documents: documents.length, passages, problems });
}

const pick = ({ tables }: Snapshot): Record<string, Table> =>
  Object.fromEntries(childTables.map((name) => [name, tables[name]]));

function checkIdentities(documents: readonly Row[], report: Report): void {
  const ids = new Set<string>();
  const paths = new Map<string, string>();
  for (const row of documents) {
    const id = cell.text(row, 'id');
    if (ids.has(id)) report('repeated-document', 'documents', id);
    ids.add(id);
    for (const path of pathsOf(row)) {
      if (path !== STANDARD_INPUT && paths.has(path)) report('repeated-path', 'documents', id);
      paths.set(path, id);
    }
  }
}

async function checkIndices({ tables }: Snapshot, report: Report): Promise<void> {
  const indexed = new Set((await tables.passages.listIndices()).flatMap((index) => index.columns));
  for (const column of ['text', 'folded', 'pairs']) {
    if (!indexed.has(column)) report('missing-index', `passages.${column}`, null);
  }
}

function checkSum(sum: VectorSum | null, vectors: number, clean: boolean, report: Report): void {
  if (clean && (sum?.count ?? 0) !== vectors) report('wrong-vector-count', 'meta', null);
}

async function checkDocuments(
  snapshot: Snapshot,
  ids: readonly string[],
  report: Report,
): Promise<{ passages: number; vectors: number }> {
  const { tables, meta } = snapshot;
  const counts = ['passages', 'citations', 'initiatives', 'deadlines'];
  const header = ['issuer', 'symbol', 'typeCode', 'typeName', 'date', 'place', 'subject', 'asRead', 'corrected'];
  const columns = ['id', 'rev', 'paths', 'text', 'embedded', ...counts, ...header];
  const documents = await rowsOf(tables.documents.query().where(among('id', ids)), columns);
  const corrections = await readCorrections(tables.corrections);
  const byRevision = new Map(documents.map((row) => [cell.text(row, 'rev'), row]));
  for (const row of documents) {
    const id = cell.text(row, 'id');
    const expected = headerCells(headerAsRead(row), correctionsFor(corrections, id, pathsOf(row)));
    if (header.some((name) => expected[name] !== row[name])) report('correction-not-applied', 'documents', id);
  }
  const rowsOfTable = async (table: Table, more: readonly string[]): Promise<ReadonlyMap<string, readonly Row[]>> => {
    const query = table.query().where(among('rev', [...byRevision.keys()]));
    return grouped(await rowsOf(query, ['rev', 'ordinal', 'start', 'end', 'text', ...more]), (row) =>
      cell.text(row, 'rev'),
    );
  };
  for (const name of childTables) {
    const rows = await rowsOfTable(tables[name], []);
    for (const document of documents) checkChildren(name, document, rows.get(cell.text(document, 'rev')) ?? [], report);
  }
  const hasVectors = meta.passages.model !== null;
  const passages = await rowsOfTable(tables.passages, hasVectors ? ['vector'] : []);
  let total = 0;
  let vectors = 0;
  for (const document of documents) {
    const rows = passages.get(cell.text(document, 'rev')) ?? [];
    checkChildren('passages', document, rows, report);
    checkCoverage(document, rows, report);
    vectors += checkVectors(document, rows, report);
    total += rows.length;
  }
  return { passages: total, vectors };
}

const spanOf = (row: Row): Span => ({ start: cell.number(row, 'start'), end: cell.number(row, 'end') });

function checkChildren(table: string, document: Row, rows: readonly Row[], report: Report): void {
  const id = cell.text(document, 'id');
  const text = cell.text(document, 'text');
  const ordinals = new Set(rows.map((row) => cell.number(row, 'ordinal')));
  const missing = cell.number(document, table) - ordinals.size;
  if (missing > 0) report('missing-rows', table, id, missing);
  if (rows.length > ordinals.size) report('repeated-row', table, id, rows.length - ordinals.size);
  const unfaithful = rows.filter((row) => {
    const { start, end } = spanOf(row);
    return text.slice(start, end) !== cell.text(row, 'text');
  });
  if (unfaithful.length > 0) report('unfaithful-quote', table, id, unfaithful.length);
}

/** Whatever is written must stand in some passage. */
function checkCoverage(document: Row, rows: readonly Row[], report: Report): void {
  const text = cell.text(document, 'text');
  let covered = 0;
  let lost = 0;
  for (const { start, end } of rows.map(spanOf).sort((a, b) => a.start - b.start)) {
    if (start > covered) lost += text.slice(covered, start).trim().length;
    covered = Math.max(covered, end);
  }
  lost += text.slice(covered).trim().length;
  if (lost > 0) report('uncovered-text', 'passages', cell.text(document, 'id'), lost);
}

/** Returns how many vectors there are. */
function checkVectors(document: Row, rows: readonly Row[], report: Report): number {
  const id = cell.text(document, 'id');
  const vectors = rows.flatMap((row) => cell.vectorOrNull(row, 'vector') ?? []);
  if (cell.flag(document, 'embedded')) {
    if (vectors.length < rows.length) report('missing-vector', 'passages', id, rows.length - vectors.length);
  } else if (vectors.length > 0) report('unexpected-vector', 'passages', id, vectors.length);
  const bent = vectors.filter((vector) => {
    const norm = Math.hypot(...vector);
    return !(Math.abs(norm - 1) <= UNIT_TOLERANCE);
  });
  if (bent.length > 0) report('vector-not-unit', 'passages', id, bent.length);
  return vectors.length;
}
