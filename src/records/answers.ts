/**
 * What the questions answer, as printed by `--json`. One answer a file beside this one; here is what they share.
 */
import { z } from 'zod';
import { DocumentType } from './citation.js';
import { PartialDate, Span } from './span.js';

export const SchemaVersion = z.literal('1');

/** A document of the store, as an answer names it. */
export const DocumentRef = z.strictObject({
  id: z.string(),
  symbol: z.string().nullable(),
  type: DocumentType.nullable(),
  issuer: z.string().nullable(),
  date: PartialDate.nullable(),
  subject: z.string().nullable(),
  paths: z.array(z.string()),
  url: z.string().nullable(),
});
export type DocumentRef = z.infer<typeof DocumentRef>;

/** Words of a document, with their place in it. */
export const Evidenced = z.strictObject({
  /** The document in which the words stand; null for a draft that the store does not hold. */
  documentId: z.string().nullable(),
  text: z.string(),
  span: Span,
  page: z.int().positive().nullable(),
});
export type Evidenced = z.infer<typeof Evidenced>;

/** A passage as quoted in an answer. */
export const QuotedPassage = z.strictObject({
  ...Evidenced.shape,
  headings: z.array(z.string()),
});
export type QuotedPassage = z.infer<typeof QuotedPassage>;

/** A document known by its identity: symbol, body, date. */
export const IdentityRef = z.strictObject({
  /** "symbol|issuer|date". */
  key: z.string(),
  symbol: z.string().nullable(),
  type: z.string().nullable(),
  issuer: z.string().nullable(),
  date: PartialDate.nullable(),
  title: z.string().nullable(),
  /** Where the store holds it. */
  documentId: z.string().nullable(),
  /** The registry knows it, and whether its row was read at first hand. */
  registry: z.enum(['verified', 'unverified']).nullable(),
});
export type IdentityRef = z.infer<typeof IdentityRef>;

/** `held`: in the store; `registered`: known to the registry only; `ambiguous`, `unknown`: not identified. */
export const Standing = z.enum(['held', 'registered', 'ambiguous', 'unknown']);
export type Standing = z.infer<typeof Standing>;

/** Why an answer is thinner than it could be. */
export const Limitation = z.enum([
  /** No model was given: meanings were not compared. */
  'without-model',
  /** The store holds no document. */
  'empty-store',
  /** The store has no vectors. */
  'without-vectors',
  /** The asking document has no body that could be compared: it is empty, or masthead and recipients only. */
  'without-body',
  /** The asking document has no date: nothing could be left out as later. */
  'undated',
  /** The level of the asking body is not known: nothing could be left out as lower. */
  'level-unknown',
  /** The province of the asking body is not known: papers of other provinces could not be left out. */
  'province-unknown',
  /** Too many models to compare all with all: only namesakes were put together. */
  'too-many-to-group',
  /** The store holds no document. */
  'store-empty',
  /** No passage fits the query (and the filter). */
  'nothing-found',
  /** The query is one syllable, which in Vietnamese is seldom a word. */
  'one-syllable',
  /** The query does not look like Vietnamese, which is all that the model and the store's texts know. */
  'not-vietnamese',
  /** No passage holds a word of the query: what was found is near in meaning only. */
  'no-word-held',
]);
export type Limitation = z.infer<typeof Limitation>;
