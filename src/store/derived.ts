/**
 * What is computed from a whole store and can be computed again (the resolved graph): kept in a table of its own, under a key that
 * says what it was computed from. It is no part of the store's truth: nothing else reads it, and a store that cannot be written does
 * without.
 */
import { createHash } from 'node:crypto';
import * as cell from './cell.js';
import { arrowTable, type Column, type Connection, literal, rowsOf, type Table } from './lance.js';
import type { Snapshot } from './open.js';

const DERIVED_TABLE = 'derived';
const columns: readonly Column[] = [
  { name: 'key', type: 'text' },
  { name: 'part', type: 'text' },
  { name: 'data', type: 'bytes' },
];

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

/** The parts kept under a key; null where there are none. */
export async function readDerived(db: Connection, key: string): Promise<ReadonlyMap<string, Uint8Array> | null> {
  if (!(await db.tableNames()).includes(DERIVED_TABLE)) return null;
  const table = await db.openTable(DERIVED_TABLE);
  try {
    const own = `key = ${literal(key)}`;
    const names = (await rowsOf(table.query().where(own), ['part'])).map((row) => cell.text(row, 'part'));
    const parts = new Map<string, Uint8Array>();
    // One by one and copied: a batch would stay in memory whole beside what is made of it.
    for (const name of names) {
      for (const row of await rowsOf(table.query().where(`${own} AND part = ${literal(name)}`), ['data'])) {
        parts.set(name, cell.bytes(row, 'data').slice());
      }
    }
    return parts.size === 0 ? null : parts;
  } catch {
    // Replaced while it was read, or damaged: it is computed again.
    return null;
  } finally {
    table.close();
  }
}

/** Keeps parts under a key, instead of what was kept before. False where the store cannot be written. */
export async function keepDerived(
  db: Connection,
  key: string,
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<boolean> {
  const rows = [...parts].map(([part, data]) => ({ key, part, data }));
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
