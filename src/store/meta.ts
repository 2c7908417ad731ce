/**
 * What a store knows about itself: schema, model, whether a writer left it in order. Each is one row of the table `meta`.
 */
import { z } from 'zod';
import * as cell from './cell.js';
import { arrowTable, type Connection, rowsOf, type Table } from './lance.js';
import { metaColumns } from './schema.js';

const Passages = z.strictObject({
  /** The table that holds the passages. */
  table: z.string(),
  model: z.strictObject({ id: z.string(), dimension: z.int().positive() }).nullable(),
});
/** Name and model change together, in one row, so that a re-embedded table is taken over in one step. */
export type Passages = z.infer<typeof Passages>;

/** Sum of the vectors in whole units (see mean.ts), and how many they are. */
const VectorSum = z.strictObject({ count: z.int().nonnegative(), sum: z.array(z.number()) });
export type VectorSum = z.infer<typeof VectorSum>;

const State = z.enum(['clean', 'writing']);

const Rebuilding = z.strictObject({ table: z.string(), model: z.string() });

const keys = {
  schemaVersion: z.int().positive(),
  passages: Passages,
  /** `writing`: a writer is at work, or was killed; rows without a document may be about. */
  state: State,
  vectorSum: VectorSum.nullable(),
  /** A table of passages that a re-embedding is building. */
  rebuilding: Rebuilding.nullable(),
} as const;

export type Meta = { readonly [K in keyof typeof keys]: z.infer<(typeof keys)[K]> };

export const initialMeta = (version: number, passages: Passages): Meta => ({
  schemaVersion: version,
  passages,
  state: 'clean',
  vectorSum: null,
  rebuilding: null,
});

/** The raw rows; values are checked one by one in `readMeta`, after the schema version is known to be ours. */
export async function metaValues(table: Table): Promise<Map<string, string>> {
  const rows = await rowsOf(table.query(), ['key', 'value']);
  return new Map(rows.map((row) => [cell.text(row, 'key'), cell.text(row, 'value')]));
}

export function schemaVersionOf(values: ReadonlyMap<string, string>): number | null {
  const version = Number(values.get('schemaVersion'));
  return Number.isInteger(version) && version > 0 ? version : null;
}

export function metaOf(values: ReadonlyMap<string, string>): Meta {
  const value = <T>(key: keyof Meta, shape: z.ZodType<T>): T => shape.parse(JSON.parse(values.get(key) ?? 'null'));
  return {
    schemaVersion: value('schemaVersion', keys.schemaVersion),
    passages: value('passages', keys.passages),
    state: value('state', keys.state),
    vectorSum: value('vectorSum', keys.vectorSum),
    rebuilding: value('rebuilding', keys.rebuilding),
  };
}

const metaRows = (values: Partial<Meta>): { key: string; value: string }[] =>
  Object.entries(values).map(([key, value]) => ({ key, value: JSON.stringify(value) }));

/** The last step of making a store: what has no meta table is none. */
export async function createMeta(db: Connection, name: string, meta: Meta): Promise<Table> {
  return db.createTable(name, await arrowTable(metaColumns, metaRows(meta)), { mode: 'create' });
}

/** Replaces some values, in one commit. */
export async function writeMeta(table: Table, values: Partial<Meta>): Promise<void> {
  await table
    .mergeInsert('key')
    .whenMatchedUpdateAll()
    .whenNotMatchedInsertAll()
    .execute(await arrowTable(metaColumns, metaRows(values)));
}
