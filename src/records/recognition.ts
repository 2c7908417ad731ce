import { z } from 'zod';
import { Quoted } from './span.js';

export const repairRules = ['letter', 'symbol', 'number', 'syllable'] as const;

/** What is told of a text that was recognised from pictures, wholly or in part. */
export const Recognition = z.strictObject({
  /** Mean of the confidence of its recognised words, 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** Words of which the recogniser was not sure. An item that holds one is as unsure as the least sure of its words. */
  weak: z.array(z.strictObject({ ...Quoted.shape, confidence: z.number().min(0).max(1) })),
  /** Words that were misread and mended by what the field knows; `original` is what was read in the picture. */
  repairs: z.array(z.strictObject({ ...Quoted.shape, original: z.string(), rule: z.enum(repairRules) })),
});
export type Recognition = z.infer<typeof Recognition>;
