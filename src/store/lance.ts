/**
 * LanceDB and Arrow, loaded when a store is first touched (they take 0.1 s), and rows in and out of them as plain data.
 */
import { createRequire } from 'node:module';
import type * as LanceModule from '@lancedb/lancedb';
import type { Connection, Table } from '@lancedb/lancedb';
import type * as ArrowModule from 'apache-arrow';
import { failed, type Result } from '../records/failure.js';

export type { Connection, Table };
export type Cell = string | number | boolean | null | Uint8Array | Float32Array;
export type Row = Readonly<Record<string, Cell>>;

export interface Column {
  readonly name: string;
  readonly type: 'text' | 'int' | 'number' | 'bool' | 'bytes' | { readonly vector: number };
  readonly nullable?: boolean;
}

interface Engine {
  readonly lance: typeof LanceModule;
  readonly arrow: typeof ArrowModule;
}

let engine: Promise<Engine> | null = null;

export function loadEngine(): Promise<Engine> {
  engine ??= load();
  return engine;
}

async function load(): Promise<Engine> {
  // Its Rust side warns on standard error, which belongs to our own messages.
  process.env['LANCEDB_LOG'] ??= 'error';
  const lance = await import('@lancedb/lancedb');
  // By `require`, for the same copy that LanceDB itself uses: it tells schemas by `instanceof`.
  const arrow: typeof ArrowModule = createRequire(import.meta.url)('apache-arrow');
  return { lance, arrow };
}

/** What LanceDB said when it failed, without the places in its own sources that it names; any other error as it is. */
export function engineProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [first = ''] = error.message.split(/\n|, \/|\s+Caused by:/);
  return first.replace(/^(?:lance error: |LanceError\(\w+\): )+/, '').slice(0, MAX_PROBLEM_LENGTH);
}

/** A failure of LanceDB while writing (a full disk, a broken connection) as a value; an error of another origin is a bug: thrown. */
export function writeFailure(error: unknown, uri: string): Result<never> {
  if (!(error instanceof Error && 'code' in error && error.code === 'GenericFailure')) throw error;
  return failed('store-write-failed', uri, { problem: engineProblem(error) });
}

const MAX_PROBLEM_LENGTH = 200;

function dataType(arrow: typeof ArrowModule, type: Column['type']): ArrowModule.DataType {
  if (type === 'text') return new arrow.Utf8();
  if (type === 'int') return new arrow.Int32();
  if (type === 'number') return new arrow.Float64();
  if (type === 'bool') return new arrow.Bool();
  if (type === 'bytes') return new arrow.Binary();
  return new arrow.FixedSizeList(type.vector, new arrow.Field('item', new arrow.Float32(), true));
}

export const fieldOf = (arrow: typeof ArrowModule, column: Column): ArrowModule.Field =>
  new arrow.Field(column.name, dataType(arrow, column.type), column.nullable === true);

export const schemaOf = (arrow: typeof ArrowModule, columns: readonly Column[]): ArrowModule.Schema =>
  new arrow.Schema(columns.map((column) => fieldOf(arrow, column)));

/** Rows as an Arrow table. Types come from the columns, never from a look at the values. */
export async function arrowTable(columns: readonly Column[], rows: readonly Row[]): Promise<ArrowModule.Table> {
  const { arrow } = await loadEngine();
  const schema = schemaOf(arrow, columns);
  const children = columns.map((column) =>
    typeof column.type === 'object'
      ? vectorData(arrow, column.name, column.type.vector, rows)
      : columnData(
          arrow,
          rows.map((row) => row[column.name] ?? null),
          dataType(arrow, column.type),
        ),
  );
  const struct = arrow.makeData({ type: new arrow.Struct(schema.fields), length: rows.length, nullCount: 0, children });
  return new arrow.Table(schema, new arrow.RecordBatch(schema, struct));
}

function columnData(arrow: typeof ArrowModule, values: Cell[], type: ArrowModule.DataType): ArrowModule.Data {
  const [data] = arrow.vectorFromArray(values, type).data;
  if (data === undefined) throw new Error('an Arrow column without data');
  return data;
}

function vectorData(
  arrow: typeof ArrowModule,
  name: string,
  dimension: number,
  rows: readonly Row[],
): ArrowModule.Data {
  const values = new Float32Array(rows.length * dimension);
  const present = new Uint8Array(Math.ceil(rows.length / 8));
  let absent = 0;
  for (const [i, row] of rows.entries()) {
    const vector = row[name];
    if (!(vector instanceof Float32Array)) {
      absent++;
      continue;
    }
    if (vector.length !== dimension) throw new Error(`a vector of ${vector.length} numbers where ${dimension} belong`);
    values.set(vector, i * dimension);
    present[i >> 3] = (present[i >> 3] ?? 0) | (1 << (i & 7));
  }
  const item = new arrow.Field('item', new arrow.Float32(), true);
  return arrow.makeData({
    type: new arrow.FixedSizeList(dimension, item),
    length: rows.length,
    nullCount: absent,
    nullBitmap: present,
    child: arrow.makeData({ type: new arrow.Float32(), length: values.length, nullCount: 0, data: values }),
  });
}

/** What rows are asked for: all, filtered, the best of a search, or those with given numbers. */
type Asked = ReturnType<Table['query']> | ReturnType<Table['vectorSearch']> | ReturnType<Table['takeRowIds']>;

/** The rows of a query, plain. Name every column: LanceDB warns when a search's score is not among them. */
export async function rowsOf(query: Asked, columns: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of streamOf(query, columns)) for (const row of batch) rows.push(row);
  return rows;
}

/** The rows of a query batch by batch, for tables that should not stand in memory whole. */
export async function* streamOf(query: Asked, columns: readonly string[]): AsyncGenerator<Row[]> {
  for await (const batch of query.select([...columns])) {
    const vectors = columns.map((name) => ({ name, vector: batch.getChild(name) }));
    const rows: Row[] = [];
    for (let i = 0; i < batch.numRows; i++) {
      const row: Record<string, Cell> = {};
      for (const { name, vector } of vectors) row[name] = plain(vector?.get(i));
      rows.push(row);
    }
    yield rows;
  }
}

function plain(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'object' && 'toArray' in value && typeof value.toArray === 'function') {
    const numbers: unknown = value.toArray();
    if (numbers instanceof Float32Array) return numbers;
  }
  throw new Error(`a value of an unexpected kind in the store: ${typeof value}`);
}

/** A text as an SQL literal. */
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** `column IN (…)`; false for no values. */
export const among = (column: string, values: readonly string[]): string =>
  values.length === 0 ? 'false' : `${quoted(column)} IN (${values.map(literal).join(', ')})`;

/** A column name in SQL: capitals in it are kept. */
export const quoted = (column: string): string => `\`${column}\``;
