/**
 * What is computed from a whole store and can be computed again (the resolved graph): kept in a table of its own, under a key that
 * says what it was computed from. It is no part of the store's truth: nothing else reads it, and a store that cannot be written does
 * without.
 */
import { createHash } from 'node:crypto';
import * as cell from './cell.js';
import { arrowTable, type Column, type Connection, literal, type Row, rowsOf, type Table } from './lance.js';
import type { Snapshot } from './open.js';
import type { KeptParts } from './store.js';

const DERIVED_TABLE = 'derived';
/** A part is kept in pieces, so that some of it can be read without the rest. */
const columns: readonly Column[] = [
  { name: 'key', type: 'text' },
  { name: 'part', type: 'text' },
  // Place among the pieces of the part.
  { name: 'piece', type: 'int' },
  // Of the whole part.
  { name: 'bytes', type: 'number' },
  { name: 'data', type: 'bytes' },
];
const PIECE_BYTES = 2 ** 18;
/** Pieces fetched in one query. */
const PIECES_AT_ONCE = 16;

/** An Arrow column of bytes holds less than 2 GiB. */
const MAX_BYTES = 2 ** 31 - 2 ** 20;
/** Readers that opened an older state may still be reading it. */
const KEEP_OLD_STATES_MS = 60 * 60 * 1000;

/** Which state of documents and citations a reader sees; null while a writer is at work, since nobody will see that state again. */
export async function stateOf({ tables, live }: Snapshot): Promise<string | null> {
  if (live !== null) return null;
  const states = [tables.documents, tables.citations].map(async (table) => {
    const version = await table.version();
    // The number alone comes back when a store is made anew in the same place.
    const made = (await table.listVersions()).find((one) => one.version === version)?.timestamp;
    return `${version} ${made?.toISOString() ?? ''}`;
  });
  return createHash('sha256')
    .update((await Promise.all(states)).join('\n'))
    .digest('hex');
}

/** The parts kept under a key, whole; null where there are none. */
export async function readDerived(db: Connection, key: string): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const kept = await openDerived(db, key);
  if (kept === null) return null;
  try {
    const parts = new Map<string, Uint8Array>();
    // One by one: a batch would stay in memory whole beside what is made of it.
    for (const part of kept.parts()) parts.set(part, await kept.read(part, 0, kept.size(part)));
    return parts;
  } catch {
    // Replaced while it was read, or damaged: it is computed again.
    return null;
  } finally {
    kept.close();
  }
}

/** The parts kept under a key, to be read in pieces; null where there are none. */
export async function openDerived(db: Connection, key: string): Promise<KeptParts | null> {
  if (!(await db.tableNames()).includes(DERIVED_TABLE)) return null;
  const table = await db.openTable(DERIVED_TABLE);
  const places = await placesIn(table, key);
  if (places === null) {
    table.close();
    return null;
  }
  return {
    parts: () => [...places.keys()],
    size: (part) => places.get(part)?.bytes ?? 0,
    read: async (part, start, end) => {
      const whole = new Uint8Array(Math.max(0, end - start));
      const rows = places.get(part)?.rows ?? new Map<number, number>();
      const wanted = piecesBetween(start, end).map((piece) => ({ piece, row: rows.get(piece) }));
      for (let at = 0; at < wanted.length; at += PIECES_AT_ONCE) {
        const group = wanted.slice(at, at + PIECES_AT_ONCE);
        const found = await rowsAt(
          table,
          group.flatMap(({ row }) => row ?? []),
        );
        if (found.length < group.length) throw new Error(`a piece of ${part} is not there`);
        for (const row of found) {
          const begins = cell.number(row, 'piece') * PIECE_BYTES;
          const data = cell.bytes(row, 'data').subarray(Math.max(0, start - begins), end - begins);
          whole.set(data, Math.max(0, begins - start));
        }
      }
      return whole;
    },
    close: () => table.close(),
  };
}

interface Place {
  readonly bytes: number;
  /** Row of each piece. */
  readonly rows: Map<number, number>;
}

/** Where the pieces of a key lie; null where there are none, or of a table made by an earlier program. */
async function placesIn(table: Table, key: string): Promise<ReadonlyMap<string, Place> | null> {
  try {
    const query = table
      .query()
      .where(`key = ${literal(key)}`)
      .withRowId();
    const places = new Map<string, Place>();
    for (const row of await rowsOf(query, ['part', 'piece', 'bytes', '_rowid'])) {
      const part = cell.text(row, 'part');
      const place = places.get(part) ?? { bytes: cell.number(row, 'bytes'), rows: new Map() };
      place.rows.set(cell.number(row, 'piece'), cell.number(row, '_rowid'));
      places.set(part, place);
    }
    return places.size === 0 ? null : places;
  } catch {
    return null;
  }
}

const rowsAt = (table: Table, ids: readonly number[]): Promise<Row[]> =>
  rowsOf(table.takeRowIds(ids), ['piece', 'data']);

/** The pieces in which bytes from `start` to `end` lie. */
function piecesBetween(start: number, end: number): number[] {
  const first = Math.floor(start / PIECE_BYTES);
  return Array.from({ length: Math.max(0, Math.ceil(end / PIECE_BYTES) - first) }, (_, i) => first + i);
}

/** Keeps parts under a key, instead of what was kept before. False where the store cannot be written. */
export async function keepDerived(
  db: Connection,
  key: string,
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<boolean> {
  const rows = [...parts].flatMap(([part, data]) =>
    piecesOf(data).map((piece, i) => ({ key, part, piece: i, bytes: data.byteLength, data: piece })),
  );
  if (rows.reduce((sum, { data }) => sum + data.byteLength, 0) > MAX_BYTES) return false;
  let table: Table | null = null;
  try {
    table = await db.createTable(DERIVED_TABLE, await arrowTable(columns, rows), { mode: 'overwrite' });
    await table.optimize({ cleanupOlderThan: new Date(Date.now() - KEEP_OLD_STATES_MS) });
    return true;
  } catch {
    return false;
  } finally {
    table?.close();
  }
}

/** A part of nothing has one piece, of nothing. */
function piecesOf(data: Uint8Array): Uint8Array[] {
  const count = Math.max(1, Math.ceil(data.byteLength / PIECE_BYTES));
  return Array.from({ length: count }, (_, i) => data.subarray(i * PIECE_BYTES, (i + 1) * PIECE_BYTES));
}
