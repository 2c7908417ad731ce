/** `cancu similar`. */
import { z } from 'zod';
import { DocumentRef, Evidenced, Limitation, QuotedPassage, SchemaVersion } from './answers.js';
import { Field } from './facts.js';

export const SimilarModel = z.strictObject({
  name: z.string(),
  field: Field.nullable(),
  locality: z.string().nullable(),
  /** The unit that runs it, as written. */
  unit: z.string().nullable(),
  document: DocumentRef,
  /** Other papers that report the same model. */
  alsoIn: z.array(DocumentRef),
  quote: Evidenced,
  /** Name of the model of the asking side to which it is nearest; null for a free text. */
  nearestTo: z.string().nullable(),
  score: z.number(),
});
export type SimilarModel = z.infer<typeof SimilarModel>;

export const SimilarAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  /** What was asked: names of models, or the text's beginning. */
  asked: z.array(z.string()),
  /** Locality that was left out; null where none is known. */
  locality: z.string().nullable(),
  models: z.array(SimilarModel),
  documents: z.array(z.strictObject({ document: DocumentRef, passage: QuotedPassage, score: z.number() })),
  limitations: z.array(Limitation),
});
export type SimilarAnswer = z.infer<typeof SimilarAnswer>;
