import { z } from 'zod';

/** A file, record or line that could not be taken in, and why. */
export const IngestFailure = z.strictObject({
  reason: z.string(),
  where: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type IngestFailure = z.infer<typeof IngestFailure>;

/** Two documents of nearly the same text. */
export const NearDuplicate = z.strictObject({
  documentId: z.string(),
  path: z.string(),
  nearId: z.string(),
  nearPath: z.string(),
  /** Share of pairs of syllables in common, estimated. */
  likeness: z.number().min(0).max(1),
});
export type NearDuplicate = z.infer<typeof NearDuplicate>;

const Count = z.int().nonnegative();

/**
 * What `cancu ingest --json` prints. Every source has one fate:
 * found = stored + replaced + unchanged + duplicate + joined + failed + left.
 */
export const IngestSummary = z.strictObject({
  schemaVersion: z.literal('1'),
  store: z.string(),
  /** Files, records and standard input that were asked for. */
  found: Count,
  /** Those whose content was looked at. */
  read: Count,
  /** New documents. */
  stored: Count,
  /** Documents of a changed file, or read again in another way. */
  replaced: Count,
  unchanged: Count,
  /** The same content under another path; the document now has both. */
  duplicate: Count,
  /** Records that became a further part of a document. */
  joined: Count,
  failed: Count,
  failedByReason: z.record(z.string(), Count),
  failures: z.array(IngestFailure),
  /** Not reached before the interruption. */
  left: Count,
  /** Files that the include and exclude patterns left out; not among `found`. */
  excluded: Count,
  nearDuplicates: z.array(NearDuplicate),
  warnings: z.array(IngestFailure),
  passages: Count,
  /** Characters of the texts that were analysed. */
  characters: Count,
  embedded: z.boolean(),
  interrupted: z.boolean(),
  seconds: z.number().nonnegative(),
});
export type IngestSummary = z.infer<typeof IngestSummary>;
