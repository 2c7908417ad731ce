/** `cancu registry`: what the layers hold, one regulation in them, what a file would change, what is wrong with a file. */
import { z } from 'zod';
import { SchemaVersion } from './answers.js';
import { Currency, Status } from './check.js';
import { PartialDate } from './span.js';

const Layer = z.strictObject({
  /** `shipped` with the program; the user's `own` beside the store; a `file` named for this run; a `document` of the store. */
  kind: z.enum(['shipped', 'own', 'file', 'document']),
  /** Path of the file, id of the document. */
  name: z.string(),
});

/** A row of a registry's table of documents; empty cells are null. */
const RegistryRow = z.strictObject({
  symbol: z.string(),
  type: z.string(),
  issuer: z.string().nullable(),
  date: PartialDate.nullable(),
  title: z.string().nullable(),
  aliases: z.array(z.string()).readonly(),
  effective: PartialDate.nullable(),
  /** Until when an end was looked for and none found. */
  searched: PartialDate.nullable(),
  verified: z.boolean(),
  compilations: z.array(z.enum(['survey', 'code'])).readonly(),
  source: z.string(),
  checked: z.string(),
  remark: z.string().nullable(),
  layer: Layer,
});

const RegistryEventRow = z.strictObject({
  symbol: z.string(),
  date: PartialDate.nullable(),
  kind: z.string(),
  on: PartialDate.nullable(),
  actor: z.string().nullable(),
  actorDate: PartialDate.nullable(),
  verified: z.boolean(),
  part: z.string().nullable(),
  quote: z.string().nullable(),
  source: z.string(),
  checked: z.string(),
  remark: z.string().nullable(),
  layer: Layer,
});

const Side = z.strictObject({ says: z.string(), layer: Layer, verified: z.boolean() });
const Contradictions = z
  .array(
    z.strictObject({
      symbol: z.string(),
      date: PartialDate.nullable(),
      about: z.enum(['type', 'issuer', 'effective', 'date', 'day', 'end', 'alive']),
      lower: Side,
      upper: Side,
    }),
  )
  .readonly();

const Count = z.int().nonnegative();

/** `registry status`. */
export const RegistryStatus = z.strictObject({
  schemaVersion: SchemaVersion,
  kind: z.literal('status'),
  /** The newest day on which a row was checked. */
  checked: z.string().nullable(),
  documents: Count,
  /** Rows whose symbol, kind, body and date were read outside the papers that cite them. */
  verified: Count,
  /** Rows for which an end was looked for and none found. */
  searched: Count,
  events: z.array(z.strictObject({ kind: z.string(), count: Count })).readonly(),
  /** From the lowest to the one that overrides all others. */
  layers: z
    .array(z.strictObject({ ...Layer.shape, checked: z.string().nullable(), documents: Count, events: Count }))
    .readonly(),
  contradictions: Contradictions,
});
export type RegistryStatus = z.infer<typeof RegistryStatus>;

/** `registry show`: all documents that a symbol or a name may mean, and what is known of each on a day. */
export const RegistryEntries = z.strictObject({
  schemaVersion: SchemaVersion,
  kind: z.literal('entries'),
  asked: z.string(),
  /** The day on which status is told. */
  on: z.string(),
  entries: z
    .array(
      z.strictObject({
        document: RegistryRow,
        status: Status,
        currency: Currency,
        /** In the order of days. */
        events: z.array(RegistryEventRow).readonly(),
      }),
    )
    .readonly(),
  contradictions: Contradictions,
});
export type RegistryEntries = z.infer<typeof RegistryEntries>;

const changesOf = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    added: z.array(row).readonly(),
    changed: z.array(z.strictObject({ before: row, after: row, columns: z.array(z.string()).readonly() })).readonly(),
    /** Rows that are there already, word by word. */
    same: Count,
  });

/** `registry diff`, `import` and `add`: what a file, or a row, changes. */
export const RegistryUpdate = z.strictObject({
  schemaVersion: SchemaVersion,
  kind: z.literal('changes'),
  documents: changesOf(RegistryRow),
  events: changesOf(RegistryEventRow),
  contradictions: Contradictions,
  /** The file of the own layer that holds the changes now; null: nothing was written. */
  written: z.string().nullable(),
});
export type RegistryUpdate = z.infer<typeof RegistryUpdate>;

/** `registry validate`. */
export const RegistryProblems = z.strictObject({
  schemaVersion: SchemaVersion,
  kind: z.literal('problems'),
  file: z.string(),
  documents: Count,
  events: Count,
  problems: z
    .array(
      z.strictObject({
        file: z.string(),
        /** Line of the file on which the row begins, from 1. */
        row: z.int().positive(),
        /** Empty: the row as a whole. */
        column: z.string(),
        rule: z.string(),
      }),
    )
    .readonly(),
});
export type RegistryProblems = z.infer<typeof RegistryProblems>;

export const RegistryRecord = z.discriminatedUnion('kind', [
  RegistryStatus,
  RegistryEntries,
  RegistryUpdate,
  RegistryProblems,
]);
