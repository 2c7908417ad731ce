/** Full-text and vector search over the passages. */
import * as cell from './cell.js';
import { passageOf, searchForms } from './childRows.js';
import { documentOf, lightColumns } from './documentRow.js';
import { condition } from './filter.js';
import { among, loadEngine, type Row, rowsOf } from './lance.js';
import type { Snapshot } from './open.js';
import { passageColumns } from './schema.js';
import type { DocumentFilter, PassageHit, StoredDocument, StoreReader, TextColumn } from './store.js';

/** With a vector index: partitions looked into, and how many times as many candidates are compared exactly. */
const PARTITIONS_PROBED = 40;
const REFINE_FACTOR = 4;

/** Passages asked for beyond the limit, so that equal scores at its edge fall by the documents' order, not by chance. */
const EDGE = 32;

const hitColumns = passageColumns.map(({ name }) => name).filter((name) => name !== 'folded' && name !== 'pairs');

export function searcherOf(snapshot: Snapshot): Pick<StoreReader, 'searchText' | 'searchVector'> {
  const { tables, meta } = snapshot;
  const known = new Map<string, StoredDocument>();
  const conditions = new WeakMap<DocumentFilter, Promise<string | null | undefined>>();
  const textColumns = meta.passages.model === null ? hitColumns : [...hitColumns, 'vector'];
  let unrankedRows: Promise<number> | null = null;

  /** The documents of hits; each is fetched once for a reader. */
  async function documentsOf(ids: readonly string[]): Promise<ReadonlyMap<string, StoredDocument>> {
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    if (missing.length > 0) {
      const rows = await rowsOf(tables.documents.query().where(among('id', missing)), lightColumns);
      for (const row of rows) known.set(cell.text(row, 'id'), documentOf(row));
    }
    return known;
  }

  /** The filter as a condition on passages; undefined where nothing can pass it. Worked out once for a filter: legs and questions share it. */
  function passageCondition(filter: DocumentFilter | undefined): Promise<string | null | undefined> {
    if (filter === undefined) return Promise.resolve(null);
    const kept = conditions.get(filter) ?? madeCondition(filter);
    conditions.set(filter, kept);
    return kept;
  }

  async function madeCondition(filter: DocumentFilter): Promise<string | null | undefined> {
    const where = condition(filter);
    if (where === null) return null;
    const ids = await rowsOf(tables.documents.query().where(where), ['id']);
    return ids.length === 0 ? undefined : among('docId', ids.map((row) => cell.text(row, 'id')).sort());
  }

  /** Asks for more until enough of the rows have their document: a killed writer may have left some without. */
  async function best(limit: number, ask: (limit: number) => Promise<Row[]>): Promise<Row[]> {
    for (let asked = limit; ; asked *= 2) {
      const rows = await ask(asked);
      const live = rows.filter((row) => snapshot.live?.has(cell.text(row, 'rev')) ?? true);
      if (live.length >= limit || rows.length < asked) return live;
    }
  }

  /**
   * Where the first writer was killed before its rows came into the index, LanceDB gives matches in the order in which they lie:
   * all of them must be looked at.
   */
  async function unranked(): Promise<number> {
    unrankedRows ??= tables.passages.listIndices().then((indices) => {
      const empty = indices.filter((index) => index.indexType === 'FTS' && index.numIndexedRows === 0);
      return Math.max(0, ...empty.map((index) => index.numUnindexedRows ?? 0));
    });
    return unrankedRows;
  }

  async function hits(rows: readonly Row[], score: (row: Row) => number, limit: number): Promise<PassageHit[]> {
    const documents = await documentsOf(rows.map((row) => cell.text(row, 'docId')));
    const found: PassageHit[] = [];
    for (const row of rows) {
      const passage = passageOf(row);
      const document = documents.get(passage.documentId);
      if (document === undefined) continue;
      found.push({ passage, document, score: score(row), vector: cell.vectorOrNull(row, 'vector') });
    }
    return found.sort(byScore).slice(0, limit);
  }

  async function searchText(column: TextColumn, query: string, limit: number, filter?: DocumentFilter) {
    const words = queryForm(column, query);
    const where = await passageCondition(filter);
    if (words === '' || where === undefined) return [];
    const { lance } = await loadEngine();
    const rows = await best(Math.max(limit + EDGE, await unranked()), (most) => {
      const search = tables.passages.query().fullTextSearch(new lance.MatchQuery(words, column)).limit(most);
      if (where !== null) search.where(where);
      return rowsOf(search, [...textColumns, '_score']);
    });
    return hits(rows, (row) => cell.number(row, '_score'), limit);
  }

  async function searchVector(vector: Float32Array, limit: number, filter?: DocumentFilter) {
    if (meta.passages.model === null) return [];
    const where = await passageCondition(filter);
    if (where === undefined) return [];
    const rows = await best(limit + EDGE, (most) => {
      const search = tables.passages
        .vectorSearch(vector)
        .distanceType('cosine')
        .nprobes(PARTITIONS_PROBED)
        .refineFactor(REFINE_FACTOR)
        .limit(most);
      if (where !== null) search.where(where);
      return rowsOf(search, [...hitColumns, 'vector', '_distance']);
    });
    return hits(rows, (row) => 1 - cell.number(row, '_distance'), limit);
  }

  return { searchText, searchVector };
}

/** A query in the form of the column that it is put to. */
function queryForm(column: TextColumn, query: string): string {
  const text = query.normalize('NFC').trim();
  return column === 'text' ? text : searchForms(text)[column];
}

/** Best first; equal ones in the order of the documents, so that the answer does not depend on how rows lie. */
function byScore(a: PassageHit, b: PassageHit): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.passage.documentId !== b.passage.documentId) return a.passage.documentId < b.passage.documentId ? -1 : 1;
  return a.passage.ordinal - b.passage.ordinal;
}
