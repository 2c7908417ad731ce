/** `cancu models`. */
import { z } from 'zod';
import { DocumentRef, Evidenced, Limitation, SchemaVersion } from './answers.js';
import { Field, ModelCount } from './facts.js';
import { ModelGroup, ModelRecord } from './model.js';

const Tally = { models: z.int().nonnegative() };

export const ModelsAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  models: z.array(ModelRecord),
  groups: z.array(ModelGroup),
  /** Of the models listed, each counted once however many papers report it. */
  totals: z.strictObject({
    ...Tally,
    /** Mentions in papers, before those of one model were put together. */
    reports: z.int().nonnegative(),
    /** By today's province, and by what it was before; null: not known. */
    provinces: z.array(
      z.strictObject({
        province: z.string().nullable(),
        ...Tally,
        before: z.array(z.strictObject({ province: z.string().nullable(), ...Tally })),
        years: z.array(z.strictObject({ year: z.int().nullable(), ...Tally })),
      }),
    ),
    years: z.array(z.strictObject({ year: z.int().nullable(), ...Tally })),
    fields: z.array(z.strictObject({ field: Field.nullable(), ...Tally })),
  }),
  /** Numbers that papers report ("3.977 mô hình"), never added to the models named. */
  reported: z.array(
    z.strictObject({
      value: ModelCount.shape.value,
      field: ModelCount.shape.field,
      locality: ModelCount.shape.locality,
      period: ModelCount.shape.period,
      document: DocumentRef,
      quote: Evidenced,
    }),
  ),
  limitations: z.array(Limitation),
});
export type ModelsAnswer = z.infer<typeof ModelsAnswer>;
