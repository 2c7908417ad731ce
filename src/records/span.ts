import { z } from 'zod';

/** A range of a record's `text`: [start, end) in UTF-16 code units. */
export const Span = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Span = z.infer<typeof Span>;

/** Something read out of the text: `text.slice(span.start, span.end) === item.text`, always. */
export const Quoted = z.strictObject({ span: Span, text: z.string() });
export type Quoted = z.infer<typeof Quoted>;

/** The part of the text that stands on one page of the file (numbers from 1). */
export const PageRange = z.strictObject({
  page: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type PageRange = z.infer<typeof PageRange>;

/** ISO 8601 in full ("2017-05-05"), or as far as the text tells ("2025-09", "2015"). */
export const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
