/** `--inputs`: one line of output for each line of input, of `derive`, `check`, `similar`, `search` and `extract`. */
import { z } from 'zod';
import { SchemaVersion } from './answers.js';

/** The line that was asked, from 1, and what stood in it but for `text`. */
const Input = z.looseObject({ line: z.int().positive() });

export const BatchLine = z.union([
  z.strictObject({
    schemaVersion: SchemaVersion,
    input: Input,
    /** As the command prints it with `--json`; see the schema of that command. */
    answer: z.looseObject({}),
  }),
  z.strictObject({
    schemaVersion: SchemaVersion,
    input: Input,
    error: z.strictObject({ reason: z.string(), message: z.string() }),
  }),
]);
export type BatchLine = z.infer<typeof BatchLine>;
