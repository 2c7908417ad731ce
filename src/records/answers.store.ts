/** `cancu show`, `cancu verify`. */
import { z } from 'zod';
import { SchemaVersion } from './answers.js';
import { Citation } from './citation.js';
import { Addressee, Deadline, Header, Initiative, Recipient, Signature } from './facts.js';
import { PageRange, Span } from './span.js';

/** A document as the store holds it, with its text. */
export const ShownDocument = z.strictObject({
  schemaVersion: SchemaVersion,
  id: z.string(),
  header: Header,
  paths: z.array(z.string()).readonly(),
  mediaType: z.string(),
  sha256: z.string(),
  url: z.string().nullable(),
  pages: z.int().positive().nullable(),
  length: z.int().nonnegative(),
  /** Names of header fields that a user corrected. */
  corrected: z.array(z.string()).readonly(),
  text: z.string(),
  /** The records of a bulk file that make this document, in order; no such key for a document that was one file. */
  parts: z
    .array(z.strictObject({ id: z.string().nullable(), title: z.string().nullable(), span: Span }))
    .readonly()
    .optional(),
  pageMap: z.array(PageRange).readonly(),
  addressees: z.array(Addressee).readonly(),
  recipients: z.array(Recipient).readonly(),
  signatures: z.array(Signature).readonly(),
  citations: z.array(Citation).readonly(),
  deadlines: z.array(Deadline).readonly(),
  initiatives: z.array(Initiative).readonly(),
});
export type ShownDocument = z.infer<typeof ShownDocument>;

/** What is wrong with a store; no problem means that it is sound. */
export const VerificationAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  documents: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  problems: z
    .array(
      z.strictObject({
        kind: z.string(),
        table: z.string(),
        /** Null where the store as a whole is meant. */
        documentId: z.string().nullable(),
        count: z.int().nonnegative(),
      }),
    )
    .readonly(),
});
export type VerificationAnswer = z.infer<typeof VerificationAnswer>;
