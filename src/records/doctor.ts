/** `cancu doctor`: what this machine can do. */
import { z } from 'zod';
import { SchemaVersion } from './answers.js';

const Megabytes = z.int().nonnegative();

/** What the program can do, each by packages that are installed or not. `recognition` (OCR) is the only one that it can do without. */
export const abilities = ['web', 'word', 'pdf', 'recognition', 'vectors', 'store'] as const;
export type Ability = (typeof abilities)[number];

export const DoctorReport = z.strictObject({
  schemaVersion: SchemaVersion,
  version: z.string(),
  system: z.strictObject({
    node: z.string(),
    /** As package.json asks for: ">=20.19". */
    nodeNeeded: z.string(),
    nodeFits: z.boolean(),
    platform: z.string(),
    architecture: z.string(),
    cores: z.int().positive(),
    memoryMegabytes: Megabytes,
    freeMemoryMegabytes: Megabytes,
  }),
  /** Names of the readers. */
  reads: z.array(z.string()).readonly(),
  abilities: z
    .array(
      z.strictObject({
        name: z.enum(abilities),
        ready: z.boolean(),
        parts: z
          .array(
            z.strictObject({
              package: z.string(),
              /** Null: not installed. */
              version: z.string().nullable(),
              /** False where it is installed without what it needs on this machine: its native library, its data. */
              complete: z.boolean(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  /** The embedding model; null where it is missing or damaged. */
  model: z.strictObject({ id: z.string(), dimension: z.int().positive(), megabytes: Megabytes }).nullable(),
  store: z.strictObject({
    uri: z.string(),
    state: z.enum(['absent', 'ready', 'unusable']),
    schemaVersion: z.int().nullable(),
    documents: z.int().nonnegative().nullable(),
    passages: z.int().nonnegative().nullable(),
    /** Whose vectors it holds. */
    model: z.string().nullable(),
  }),
  /** Where the store lies or would lie; null for a store that is no folder. */
  disk: z.strictObject({ path: z.string(), freeMegabytes: Megabytes, totalMegabytes: Megabytes }).nullable(),
  /** What keeps the program from its work, as failures are told. */
  problems: z
    .array(
      z.strictObject({
        reason: z.string(),
        where: z.string(),
        data: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .readonly(),
});
export type DoctorReport = z.infer<typeof DoctorReport>;
