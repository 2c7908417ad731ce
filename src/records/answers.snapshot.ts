/** `cancu snapshot`, `cancu merge`. */
import { z } from 'zod';
import { SchemaVersion } from './answers.js';
import { NearDuplicate } from './ingest.js';

const Count = z.int().nonnegative();
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of the registry, as the questions take it: the lowest layer first. */
const RegistryLayer = z.strictObject({
  kind: z.enum(['shipped', 'own', 'file']),
  /** Path inside the snapshot; its events, if any, lie beside it. */
  file: z.string(),
  documents: Count,
  events: Count,
  /** The newest day on which a row was checked. */
  checked: z.string().nullable(),
});

/** `manifest.json` of a snapshot. */
export const Manifest = z.strictObject({
  format: z.literal('cancu-snapshot'),
  version: z.literal(1),
  /** What the snapshot says, whatever its files look like: the same documents, made and corrected alike, with the same registry. */
  content: Sha256,
  /** When it was made, ISO 8601 in UTC. */
  made: z.string(),
  /** The program that made it. */
  program: z.string(),
  /** Of the store's tables. */
  storeSchema: z.int().positive(),
  /** Of the vectors; null for a store without any. */
  model: z.strictObject({ id: z.string(), dimension: z.int().positive() }).nullable(),
  counts: z.strictObject({
    documents: Count,
    passages: Count,
    citations: Count,
    initiatives: Count,
    deadlines: Count,
  }),
  registry: z.array(RegistryLayer).readonly(),
  /** Every other file, by its path with "/". */
  files: z.array(z.strictObject({ path: z.string(), bytes: Count, sha256: Sha256 })).readonly(),
  /** How a paper cites it. */
  citation: z.strictObject({ vi: z.string(), en: z.string() }),
});
export type Manifest = z.infer<typeof Manifest>;

/** A snapshot as it was made, or as it was looked at again. */
export const SnapshotAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  path: z.string(),
  /** Of `manifest.json`, and by it of every file: what to print beside the citation. */
  manifestSha256: Sha256,
  manifest: Manifest,
  /** What is not as the manifest says; no problem means that it is sound. */
  problems: z
    .array(z.strictObject({ kind: z.enum(['missing', 'changed', 'unknown', 'content']), path: z.string() }))
    .readonly(),
});
export type SnapshotAnswer = z.infer<typeof SnapshotAnswer>;

/** What a merge did; of each source: documents = added + completed + held + left. */
export const MergeSummary = z.strictObject({
  schemaVersion: SchemaVersion,
  store: z.string(),
  sources: z
    .array(
      z.strictObject({
        store: z.string(),
        documents: Count,
        added: Count,
        /** Held without vectors; now with those of the source. */
        completed: Count,
        /** The same content; the document now has the paths of both. */
        held: Count,
        /** Of those held: read in another way in the source; what the store held is kept. */
        differing: Count,
        /** Documents that took over a corrected header. */
        corrected: Count,
        /** Not reached before the interruption. */
        left: Count,
      }),
    )
    .readonly(),
  /** Documents added whose text is nearly that of another one. */
  nearDuplicates: z.array(NearDuplicate),
  /** Of the store, now. */
  documents: Count,
  passages: Count,
  interrupted: z.boolean(),
  seconds: z.number().nonnegative(),
});
export type MergeSummary = z.infer<typeof MergeSummary>;
