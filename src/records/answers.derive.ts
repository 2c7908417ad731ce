/** `cancu derive`. */
import { z } from 'zod';
import { DocumentRef, Evidenced, IdentityRef, Limitation, QuotedPassage, SchemaVersion, Standing } from './answers.js';
import { Status } from './check.js';
import { Relation } from './citation.js';
import { Header } from './facts.js';

/** Something that happened to a cited document, by the registry or by a document of the store. */
export const RegistryMark = z.strictObject({
  event: z.string(),
  on: z.string().nullable(),
  actor: z.string().nullable(),
  verified: z.boolean(),
  source: z.string(),
  /** The document of the store that says so; null for the registry. */
  documentId: z.string().nullable(),
  /** Its words, where they are held. */
  quote: z.string().nullable(),
});
export type RegistryMark = z.infer<typeof RegistryMark>;

/** How the registry knows that one document rests on another: by an event ("43-KL/TW continued 25-NQ/TW"), or by the title of its row. */
export const RegistryWord = z.strictObject({
  relation: Relation,
  event: z.string().nullable(),
  /** The title. */
  quote: z.string().nullable(),
  on: z.string().nullable(),
  verified: z.boolean(),
  source: z.string(),
});
export type RegistryWord = z.infer<typeof RegistryWord>;

/** One document that a plan, or a document above it, rests on. */
export const DerivationNode = z.strictObject({
  standing: Standing,
  identity: IdentityRef,
  /** Documents that may be meant, where it is ambiguous. */
  candidates: z.array(IdentityRef),
  /** The strongest of the relations in which it is cited. */
  relation: Relation,
  /** Number of times it is cited there; 0 where only the registry knows the relation. */
  times: z.int().nonnegative(),
  quotes: z.array(z.strictObject({ ...Evidenced.shape, relation: Relation, line: z.int().positive().nullable() })),
  /** It is later than the document that cites it. */
  backward: z.boolean(),
  /** What the registry knows of the relation; empty for what the text alone tells. */
  registered: z.array(RegistryWord),
  marks: z.array(RegistryMark),
  /** What had become of it on the plan's day; null for a document that is not identified. */
  status: Status.nullable(),
  /** The event that decides the status; with the status `unknown`, an end that is only supposed, or whose day is not known. */
  statusBy: RegistryMark.nullable(),
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
  /** What had become of it on the plan's day, and the event that decides, as for documents of the tree. */
  status: Status,
  statusBy: RegistryMark.nullable(),
  /** Mean likeness of the parts of the plan that go best with it (the better half): centred cosine, and what rare shared wording adds. */
  score: z.number(),
  /** Each part of the plan with the part of this document that it is nearest to, in the order of the plan; parts near to none are left out. */
  pairs: z.array(z.strictObject({ score: z.number(), plan: QuotedPassage, directive: QuotedPassage })),
});
export type SubstanceMatch = z.infer<typeof SubstanceMatch>;

/** What a plan does with one task of a directive. */
export const CoveredTask = z.strictObject({
  task: QuotedPassage,
  /** `taken-up`: a point of the plan takes it up; `perhaps`: one may; `left-out`: none is near. */
  grade: z.enum(['taken-up', 'perhaps', 'left-out']),
  /** The point of the plan; null where the task is left out. */
  by: QuotedPassage.nullable(),
  /** Likeness of the nearest point of the plan. */
  score: z.number(),
});

export type CoveredTask = z.infer<typeof CoveredTask>;

/** The tasks of a directive, and what the plan does with each. */
export const Coverage = z.strictObject({
  document: DocumentRef,
  /** The plan cites it; otherwise it is near in substance. */
  cited: z.boolean(),
  tasks: z.array(CoveredTask),
  /** Tasks beyond the most that are compared. */
  uncompared: z.int().nonnegative(),
  /** Points of the plan that answer to none of the tasks. */
  own: z.array(QuotedPassage),
});
export type Coverage = z.infer<typeof Coverage>;

export const Derivation = z.strictObject({
  schemaVersion: SchemaVersion,
  plan: z.strictObject({ documentId: z.string().nullable(), header: Header }),
  /** The day for which each status is told: the plan's own, or today's for a plan without date. */
  day: z.iso.date(),
  cites: z.array(DerivationNode),
  /** Citations of which neither store nor registry knows the document, and how often each stands in the plan. */
  missing: z.array(z.strictObject({ identity: IdentityRef, times: z.int().positive() })),
  /** Null where it was not looked for (no model, no vectors); empty: nothing near enough was found. */
  substance: z.array(SubstanceMatch).nullable(),
  /** Directives that the plan cites and the store holds, then those near in substance; only where it was asked for and there is a model. */
  coverage: z.array(Coverage).optional(),
  limitations: z.array(Limitation),
});
export type Derivation = z.infer<typeof Derivation>;
