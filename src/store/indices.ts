/**
 * Which columns are indexed, how, and from what size on; and the housekeeping that keeps many small writes readable.
 */
import { loadEngine, type Table } from './lance.js';
import type { TextColumn } from './store.js';

/** Vectors are compared one by one below this number of passages (40,000 take about 50 ms on two cores), by index above. */
export const VECTOR_INDEX_FROM = 100_000;
/** Look-ups by id, symbol or revision scan below this number of rows. */
const SCALAR_INDEX_FROM = 10_000;
/**
 * A table is tidied when it has gathered this many fragments (one a write), or this share of rows that no index knows yet: those are
 * compared one by one, and their scores follow other statistics. Small tables are tidied after every change.
 */
const MAX_FRAGMENTS = 16;
const MAX_UNINDEXED_SHARE = 0.1;
const SMALL_TABLE_ROWS = 10_000;
/** Readers see the store as it was when they opened it; files of older states are kept for them this long. */
const KEEP_OLD_STATES_MS = 60 * 60 * 1000;

/** Longest token that is indexed: a pair of syllables is at most about 20, an e-mail address or a link may be longer. */
const MAX_TOKEN_LENGTH = 80;

const textColumns: readonly TextColumn[] = ['text', 'folded', 'pairs'];

/** Full-text indices over a new table of passages; they are there before the first row, so that no search can miss them. */
export async function createTextIndices(passages: Table): Promise<void> {
  const { lance } = await loadEngine();
  const present = new Set((await passages.listIndices()).flatMap((index) => index.columns));
  for (const column of textColumns) {
    if (present.has(column)) continue;
    await passages.createIndex(column, {
      config: lance.Index.fts({
        // Syllables apart; pairs whole: their "_" must not split them.
        baseTokenizer: column === 'pairs' ? 'whitespace' : 'simple',
        // English stems and stop words, and folding that knows no Vietnamese, are wrong here: `folded` is ours.
        stem: false,
        removeStopWords: false,
        asciiFolding: false,
        lowercase: true,
        withPosition: false,
        maxTokenLength: MAX_TOKEN_LENGTH,
      }),
    });
  }
}

/** Indices that pay only from a size on. */
export async function createLargeIndices(
  table: Table,
  scalar: readonly string[],
  vectorIndexFrom: number,
): Promise<void> {
  const { lance } = await loadEngine();
  const rows = await table.countRows();
  const present = new Set((await table.listIndices()).flatMap((index) => index.columns));
  if (rows >= SCALAR_INDEX_FROM) {
    for (const column of scalar) {
      if (!present.has(column)) await table.createIndex(column, { config: lance.Index.btree() });
    }
  }
  const hasVectors = (await table.schema()).fields.some((field) => field.name === 'vector');
  if (!hasVectors || present.has('vector') || rows < vectorIndexFrom) return;
  if ((await table.countRows('vector IS NOT NULL')) < vectorIndexFrom) return;
  await table.createIndex('vector', { config: lance.Index.ivfPq({ distanceType: 'cosine' }) });
}

/** Joins fragments, brings indices up to date, drops states that nobody reads any more; nothing where little would be won. */
export async function tidy(table: Table, local: boolean): Promise<void> {
  if (!(await untidy(table))) return;
  await table.optimize({
    cleanupOlderThan: new Date(Date.now() - KEEP_OLD_STATES_MS),
    // What a killed writer left half-written. In a folder the lock says that nobody else writes.
    deleteUnverified: local,
  });
}

async function untidy(table: Table): Promise<boolean> {
  const { fragmentStats, numRows } = await table.stats();
  if (fragmentStats.numFragments > MAX_FRAGMENTS) return true;
  const unindexed = Math.max(0, ...(await table.listIndices()).map((index) => index.numUnindexedRows ?? 0));
  return unindexed > (numRows <= SMALL_TABLE_ROWS ? 0 : numRows * MAX_UNINDEXED_SHARE);
}
