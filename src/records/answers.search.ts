/** `cancu search`. */
import { z } from 'zod';
import { DocumentRef, Limitation, QuotedPassage, SchemaVersion } from './answers.js';
import { Span } from './span.js';

export const SearchMode = z.enum(['hybrid', 'text', 'dense']);
export type SearchMode = z.infer<typeof SearchMode>;

export const SearchHit = z.strictObject({
  document: DocumentRef,
  passage: QuotedPassage,
  ordinal: z.int().nonnegative(),
  /** Weighted shares of the best (hybrid, text) or centred cosine (dense): good for order, not for comparing two searches. */
  score: z.number(),
  /** Rank in each leg, from 1; null where it did not stand there. */
  ranks: z.strictObject({ text: z.int().positive().nullable(), dense: z.int().positive().nullable() }),
  /** Ranges of `passage.text` that hold words of the query. */
  highlights: z.array(Span),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  query: z.string(),
  mode: SearchMode,
  hits: z.array(SearchHit),
  limitations: z.array(Limitation),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
