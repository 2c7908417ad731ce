/** Lists: `cancu list`, `cancu deadlines`. */
import { z } from 'zod';
import { DocumentRef, SchemaVersion } from './answers.js';
import { Deadline } from './facts.js';

export const DocumentList = z.strictObject({
  schemaVersion: SchemaVersion,
  documents: z.array(
    z.strictObject({
      ...DocumentRef.shape,
      mediaType: z.string(),
      pages: z.int().positive().nullable(),
      length: z.int().nonnegative(),
    }),
  ),
});
export type DocumentList = z.infer<typeof DocumentList>;

export const DeadlineList = z.strictObject({
  schemaVersion: SchemaVersion,
  /** Inclusive ISO days; null where the list is open on that side. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  deadlines: z.array(
    z.strictObject({
      ...Deadline.shape,
      document: DocumentRef,
      page: z.int().positive().nullable(),
      /** The day on which it falls: `due`, or each day of a recurrence within the period asked for; null where it cannot be told. */
      day: z.iso.date().nullable(),
    }),
  ),
});
export type DeadlineList = z.infer<typeof DeadlineList>;
