/** The questions' side of a store: documents and what hangs on them. */
import { symbolKey } from '../resolve/symbol.js';
import * as cell from './cell.js';
import { citationOf, deadlineOf, initiativeOf, passageOf } from './childRows.js';
import { disconnect } from './connect.js';
import { keepDerived, openDerived, readDerived, stateOf } from './derived.js';
import { documentOf, fullColumns, lightColumns, ownFieldsOf } from './documentRow.js';
import { condition } from './filter.js';
import { among, type Column, literal, type Row, rowsOf, type Table } from './lance.js';
import { pathName, snapshotAt } from './location.js';
import { meanOf } from './mean.js';
import type { Snapshot } from './open.js';
import { citationColumns, deadlineColumns, initiativeColumns, passageColumns } from './schema.js';
import { searcherOf } from './search.js';
import type { CitationFilter, FullDocument, StoredDocument, StoreMeta, StoreReader } from './store.js';

/** Shortest beginning of an id that names a document. */
const MIN_ID_DIGITS = 4;

export function readerOf(snapshot: Snapshot): StoreReader {
  const { uri, tables, meta } = snapshot;
  const hasVectors = meta.passages.model !== null;

  /** Rows of a child table that have their document, in order. */
  async function children(table: Table, columns: readonly string[], where: string | null): Promise<Row[]> {
    const query = table.query();
    if (where !== null) query.where(where);
    const rows = await rowsOf(query, columns);
    return inOrder(rows.filter((row) => snapshot.live?.has(cell.text(row, 'rev')) ?? true));
  }

  async function documents(where: string | null): Promise<StoredDocument[]> {
    const query = tables.documents.query();
    if (where !== null) query.where(where);
    return (await rowsOf(query, lightColumns)).map(documentOf).sort((a, b) => order(a.id, b.id));
  }

  async function citations(filter: CitationFilter = {}) {
    const conditions: string[] = [];
    if (filter.documentId !== undefined) conditions.push(ofDocument(filter.documentId));
    if (filter.documentIds !== undefined) conditions.push(among('docId', filter.documentIds));
    if (filter.symbols !== undefined) conditions.push(among('symbolKey', filter.symbols.map(symbolKey)));
    if (filter.relations !== undefined) conditions.push(among('relation', filter.relations));
    const where = conditions.length === 0 ? null : conditions.join(' AND ');
    return (await children(tables.citations, names(citationColumns), where)).map(citationOf);
  }

  const ofId = (id: string | undefined): string | null => (id === undefined ? null : ofDocument(id));

  const initiatives = async (id?: string) =>
    (await children(tables.initiatives, names(initiativeColumns), ofId(id))).map(initiativeOf);

  const deadlines = async (id?: string) =>
    (await children(tables.deadlines, names(deadlineColumns), ofId(id))).map(deadlineOf);

  async function document(id: string): Promise<FullDocument | null> {
    const [row] = await rowsOf(tables.documents.query().where(`id = ${literal(id)}`), fullColumns);
    if (row === undefined) return null;
    const own = ownFieldsOf(row);
    return {
      ...own,
      citations: (await citations({ documentId: id })).map(
        ({ documentId: _id, ordinal: _n, page: _p, ...rest }) => rest,
      ),
      deadlines: (await deadlines(id)).map(({ documentId: _id, page: _p, ...rest }) => rest),
      initiatives: (await initiatives(id)).map(({ documentId: _id, ordinal: _n, page: _p, ...rest }) => rest),
    };
  }

  async function find(name: string): Promise<StoredDocument[]> {
    const wanted = name.normalize('NFC').trim();
    if (wanted === '') return [];
    const conditions = [
      among('symbolKey', [symbolKey(wanted)]),
      // The whole path, or its end: a file name, the id of a record.
      ...[...new Set([wanted, pathName(uri, wanted)])].map(
        (path) => `contains(paths, ${literal(JSON.stringify(path))})`,
      ),
      ...['/', '#'].map((mark) => `contains(paths, ${literal(mark + JSON.stringify(wanted).slice(1))})`),
    ];
    if (wanted.length >= MIN_ID_DIGITS && /^[0-9a-f]+$/i.test(wanted)) {
      conditions.push(`starts_with(id, ${literal(wanted.toLowerCase())})`);
    }
    return documents(conditions.join(' OR '));
  }

  async function passages(documentId: string) {
    const columns = [...names(passageColumns), ...(hasVectors ? ['vector'] : [])];
    const rows = await children(tables.passages, columns, ofDocument(documentId));
    return rows.map((row) => ({
      passage: passageOf(row),
      vector: hasVectors ? cell.vectorOrNull(row, 'vector') : null,
    }));
  }

  async function describe(): Promise<StoreMeta> {
    const rows = await rowsOf(tables.documents.query(), ['passages', 'citations', 'initiatives', 'deadlines']);
    const total = (name: string): number => rows.reduce((sum, row) => sum + cell.number(row, name), 0);
    return {
      schemaVersion: meta.schemaVersion,
      model: meta.passages.model,
      documents: rows.length,
      passages: total('passages'),
      citations: total('citations'),
      initiatives: total('initiatives'),
      deadlines: total('deadlines'),
    };
  }

  async function derivedKey(basis: string): Promise<string | null> {
    // A snapshot stays as its checksums say, and answers from nothing else.
    if (snapshotAt(uri) !== null) return null;
    const state = await stateOf(snapshot);
    return state === null ? null : `${state} ${basis}`;
  }

  return {
    uri,
    meta: describe,
    documents: (filter) => documents(condition(filter)),
    find,
    bySymbol: (symbols) => documents(among('symbolKey', symbols.map(symbolKey))),
    document,
    citations,
    initiatives,
    deadlines,
    passages,
    ...searcherOf(snapshot),
    derived: async (basis) => {
      const key = await derivedKey(basis);
      return key === null ? null : readDerived(snapshot.connected.db, key);
    },
    kept: async (basis) => {
      const key = await derivedKey(basis);
      return key === null ? null : openDerived(snapshot.connected.db, key);
    },
    keep: async (basis, parts) => {
      const key = await derivedKey(basis);
      return key === null ? false : keepDerived(snapshot.connected.db, key, parts);
    },
    passageMean: () => Promise.resolve(meanOf(meta.vectorSum)),
    close: () => disconnect(snapshot),
  };
}

const names = (columns: readonly Column[]): string[] => columns.map(({ name }) => name);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const ofDocument = (id: string): string => among('docId', [id]);

/** By document id, then ordinal: the one order of all lists. */
function inOrder(rows: Row[]): Row[] {
  return rows.sort(
    (a, b) =>
      order(cell.text(a, 'docId'), cell.text(b, 'docId')) || cell.number(a, 'ordinal') - cell.number(b, 'ordinal'),
  );
}
