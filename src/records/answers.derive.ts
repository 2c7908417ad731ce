/** `cancu derive`. */
import { z } from 'zod';
import { DocumentRef, Evidenced, IdentityRef, Limitation, QuotedPassage, SchemaVersion, Standing } from './answers.js';
import { Relation } from './citation.js';
import { Header } from './facts.js';

/** What the registry knows of a cited document: nothing of it was read in the store. */
export const RegistryMark = z.strictObject({
  event: z.string(),
  on: z.string().nullable(),
  actor: z.string().nullable(),
  verified: z.boolean(),
  source: z.string(),
});
export type RegistryMark = z.infer<typeof RegistryMark>;

/** One document that a plan, or a document above it, cites. */
export const DerivationNode = z.strictObject({
  standing: Standing,
  identity: IdentityRef,
  /** Documents that may be meant, where it is ambiguous. */
  candidates: z.array(IdentityRef),
  /** The strongest of the relations in which it is cited. */
  relation: Relation,
  /** Number of times it is cited there. */
  times: z.int().positive(),
  quotes: z.array(z.strictObject({ ...Evidenced.shape, relation: Relation, line: z.int().positive().nullable() })),
  /** It is later than the document that cites it. */
  backward: z.boolean(),
  marks: z.array(RegistryMark),
  /** Why its own citations do not follow: they stand elsewhere in the tree (above or below), or deeper than asked for; null where they do, or none is known. */
  cut: z.enum(['repeated', 'depth']).nullable(),
  get cites() {
    return z.array(DerivationNode);
  },
});
export type DerivationNode = z.infer<typeof DerivationNode>;

/** A higher document near to the plan in substance. */
export const SubstanceMatch = z.strictObject({
  document: DocumentRef,
  /** The plan cites it, so that it stands in the tree above. */
  cited: z.boolean(),
  /** It has no date, so that it cannot be said to be older than the plan. */
  undated: z.boolean(),
  /** Centred cosine of the best pair. */
  score: z.number(),
  pairs: z.array(z.strictObject({ score: z.number(), plan: QuotedPassage, directive: QuotedPassage })),
});
export type SubstanceMatch = z.infer<typeof SubstanceMatch>;

export const Derivation = z.strictObject({
  schemaVersion: SchemaVersion,
  plan: z.strictObject({ documentId: z.string().nullable(), header: Header }),
  cites: z.array(DerivationNode),
  /** Citations of which neither store nor registry knows the document, and how often each stands in the plan. */
  missing: z.array(z.strictObject({ identity: IdentityRef, times: z.int().positive() })),
  /** Null where it was not looked for (no model, no vectors); empty: nothing near enough was found. */
  substance: z.array(SubstanceMatch).nullable(),
  limitations: z.array(Limitation),
});
export type Derivation = z.infer<typeof Derivation>;
