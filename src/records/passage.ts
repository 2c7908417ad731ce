import { z } from 'zod';
import { Span } from './span.js';

/** A piece of a document that fits the model's window. The passages of a document cover its text: no sentence is lost. */
export const Passage = z.strictObject({
  ordinal: z.int().nonnegative(),
  span: Span,
  text: z.string(),
  /** Headings above it, outermost first: ["Chương II", "Điều 5. Nội dung giám sát"]. */
  headings: z.array(z.string()),
  page: z.int().positive().nullable(),
});
export type Passage = z.infer<typeof Passage>;
