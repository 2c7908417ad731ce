/** `cancu similar`. */
import { z } from 'zod';
import { DocumentRef, Limitation, QuotedPassage, SchemaVersion } from './answers.js';
import { ModelGroup, ModelRecord } from './model.js';

export const SimilarModel = z.strictObject({
  ...ModelRecord.shape,
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
  /** Best first. */
  models: z.array(SimilarModel),
  /** The same models by kind; each stands in one group. */
  groups: z.array(ModelGroup),
  documents: z.array(z.strictObject({ document: DocumentRef, passage: QuotedPassage, score: z.number() })),
  limitations: z.array(Limitation),
});
export type SimilarAnswer = z.infer<typeof SimilarAnswer>;
