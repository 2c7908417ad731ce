/**
 * A local model as a record of its own: what it is called, what it does, who runs it, where (before and after the mergers of 2025), since
 * when, with what figures, and the words that say so. Derived when a question is asked, from the initiatives and texts of the store.
 */
import { z } from 'zod';
import { DocumentRef, Evidenced } from './answers.js';
import { Field } from './facts.js';
import { Quoted } from './span.js';

export const ModelPlace = z.strictObject({
  /** As it stood until 30 June 2025, names with their kind; null where a paper of later names today's place. */
  before: z
    .strictObject({ commune: z.string().nullable(), district: z.string().nullable(), province: z.string() })
    .nullable(),
  /** Since 1 July 2025: several communes where one was divided, none where only a district or province is known. */
  now: z.strictObject({ communes: z.array(z.string()), province: z.string().nullable() }),
  /** How exactly the place, and with it the position, is known. */
  precision: z.enum(['commune', 'divided-commune', 'district', 'province']).nullable(),
  /** Seat of the commune, else the middle of the seats of the communes concerned; degrees, WGS 84. */
  position: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(),
});
export type ModelPlace = z.infer<typeof ModelPlace>;

export const ModelRecord = z.strictObject({
  /** "document#n": the n-th model of a document. */
  id: z.string(),
  name: z.string(),
  /** What it does, in the words of its paper; null where nothing but the name is known. */
  does: z.string().nullable(),
  field: Field.nullable(),
  /** As written. */
  locality: z.string().nullable(),
  place: ModelPlace,
  /** The unit that runs it, as written. */
  unit: z.string().nullable(),
  /** Year since which it runs, where the words say so. */
  since: z.int().nullable(),
  /** `since`, else the year of the paper that reports it. */
  year: z.int().nullable(),
  figures: z.array(Quoted),
  document: DocumentRef,
  /** Other papers that report the same model. */
  alsoIn: z.array(DocumentRef),
  quote: Evidenced,
});
export type ModelRecord = z.infer<typeof ModelRecord>;

/** Models of one kind, whatever their names. */
export const ModelGroup = z.strictObject({
  /** The most telling of their names. */
  heading: z.string(),
  /** What tells them from other groups. */
  words: z.array(z.string()),
  models: z.array(z.string()),
});
export type ModelGroup = z.infer<typeof ModelGroup>;
