/** `cancu graph cites | cited-by | path | ancestors | descendants`: parts of the graph. */
import { z } from 'zod';
import { Evidenced, IdentityRef, SchemaVersion, Standing } from './answers.js';
import { Relation } from './citation.js';

export const GraphNode = z.strictObject({
  ...IdentityRef.shape,
  standing: Standing,
  /** Keys of the documents that may be meant, where it is ambiguous. */
  candidates: z.array(z.string()),
  /** How many citations away from the document that was asked about; only where the question follows them. */
  distance: z.int().nonnegative().optional(),
});
export type GraphNode = z.infer<typeof GraphNode>;

/** From the citing (or acting) document to the cited one. */
export const GraphEdge = z.strictObject({
  from: z.string(),
  to: z.string(),
  relation: Relation,
  /** The words that make it; null beyond the first 1,000 edges of an answer. */
  quote: Evidenced.nullable(),
  /** The cited document is later than the citing one: one of the two dates is wrong, or the citation is. */
  backward: z.boolean(),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

export const GraphAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  question: z.enum(['cites', 'cited-by', 'path', 'ancestors', 'descendants']),
  /** Key of the node that was asked about. */
  from: z.string(),
  /** Key of the other end of a path. */
  to: z.string().nullable(),
  /** How much there is, of which the answer lists as much as was asked for. */
  total: z.strictObject({ nodes: z.int().nonnegative(), edges: z.int().nonnegative() }),
  /** Of a path: its nodes in order, from one end to the other; empty where there is none. */
  nodes: z.array(GraphNode),
  /** Of a path: its edges in order, each as written, whichever way the path takes it. */
  edges: z.array(GraphEdge),
});
export type GraphAnswer = z.infer<typeof GraphAnswer>;

const count = z.int().nonnegative();

/** A document among others of its kind. */
const Ranked = z.strictObject({
  node: GraphNode,
  /** Documents that cite it, of those that were asked about. */
  citedBy: count,
  /** How often they do. */
  citations: count,
  /** PageRank: the shares of all documents add up to 1; only where it was asked for. */
  rank: z.number().optional(),
});

/** `co-cited`: cited together with it; `coupled`: citing what it cites. */
export const RelativesAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  question: z.enum(['co-cited', 'coupled']),
  from: z.string(),
  total: count,
  relatives: z.array(
    z.strictObject({
      node: GraphNode,
      /** Documents that cite both; documents that both cite. */
      shared: count,
      /** Shared ones against those of each (cosine), 0 to 1. */
      score: z.number().min(0).max(1),
      /** Keys of the first shared ones, by date. */
      through: z.array(z.string()),
    }),
  ),
});
export type RelativesAnswer = z.infer<typeof RelativesAnswer>;

export const groupings = ['year', 'issuer', 'type'] as const;
const Grouping = z.enum(groupings);
export type Grouping = z.infer<typeof Grouping>;

/** Most cited, most central, most missed; by what the citing documents are where that was asked for. */
export const RankingAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  question: z.enum(['most-cited', 'pagerank', 'missing']),
  by: Grouping.nullable(),
  groups: z.array(
    z.strictObject({
      /** Year, body or kind of the citing documents; null for all, or for those of which it is not known. */
      group: z.string().nullable(),
      /** Documents of which the first are listed. */
      total: count,
      documents: z.array(Ranked),
    }),
  ),
});
export type RankingAnswer = z.infer<typeof RankingAnswer>;

const Counted = z.array(z.strictObject({ name: z.string(), count }));

/** Documents that cite one another more than the rest (Louvain). */
export const CommunitiesAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  question: z.literal('communities'),
  /** How clearly they part, -0.5 to 1; null for a graph without edges. */
  modularity: z.number().nullable(),
  total: count,
  communities: z.array(
    z.strictObject({
      size: count,
      /** First and last year of its documents. */
      years: z.strictObject({ first: z.int(), last: z.int() }).nullable(),
      issuers: Counted,
      types: Counted,
      /** Its most cited documents. */
      documents: z.array(Ranked),
    }),
  ),
});
export type CommunitiesAnswer = z.infer<typeof CommunitiesAnswer>;

/** What came when: of the whole store, or of the citations of one document. */
export const TimelineAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  question: z.literal('timeline'),
  /** Key of the document whose citations are told; null for the whole store. */
  from: z.string().nullable(),
  periods: z.array(
    z.strictObject({
      /** Year or month; null for documents without date. */
      period: z.string().nullable(),
      /** Documents of that time that cite, and how often. */
      documents: count,
      citations: count,
      issuers: Counted,
    }),
  ),
});
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;

/** How much of what is cited is held: the share of citations, and of documents, that lead to a document of the store. */
export const CompletenessAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  question: z.literal('completeness'),
  by: Grouping.nullable(),
  groups: z.array(
    z.strictObject({
      group: z.string().nullable(),
      citations: count,
      held: count,
      registered: count,
      ambiguous: count,
      unknown: count,
      /** Held ones among the citations; null where there are none. */
      share: z.number().min(0).max(1).nullable(),
      /** Different documents cited, and those of them that are held. */
      cited: count,
      citedHeld: count,
    }),
  ),
});
export type CompletenessAnswer = z.infer<typeof CompletenessAnswer>;

/** Documents of the store that no other of it cites, and that cite no other of it. */
export const OrphansAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  question: z.literal('orphans'),
  total: count,
  orphans: z.array(
    z.strictObject({
      node: GraphNode,
      /** How often it cites what the store does not hold. */
      citations: count,
    }),
  ),
});
export type OrphansAnswer = z.infer<typeof OrphansAnswer>;

/** Documents that rest on one another: each leads to each along citations. */
export const CyclesAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  question: z.literal('cycles'),
  total: count,
  cycles: z.array(
    z.strictObject({
      /** How many documents are tied so, of which one shortest circle is shown. */
      size: count,
      nodes: z.array(GraphNode),
      edges: z.array(GraphEdge),
    }),
  ),
});
export type CyclesAnswer = z.infer<typeof CyclesAnswer>;

/** Citations of a document that is later than the one that cites it: one of the two dates is wrong, or the citation is. */
export const BackwardAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  question: z.literal('backward'),
  total: count,
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
});
export type BackwardAnswer = z.infer<typeof BackwardAnswer>;

/** One of many inputs that could not be answered. */
export const GraphFailure = z.strictObject({
  schemaVersion: SchemaVersion,
  question: z.literal('failed'),
  asked: z.array(z.string()),
  /** An id of the reason, and the sentence in the language of the command. */
  reason: z.string(),
  message: z.string(),
});
export type GraphFailure = z.infer<typeof GraphFailure>;

/** Everything that `cancu graph … --json` prints. */
export const GraphRecord = z.discriminatedUnion('question', [
  GraphAnswer,
  RelativesAnswer,
  RankingAnswer,
  CommunitiesAnswer,
  TimelineAnswer,
  CompletenessAnswer,
  OrphansAnswer,
  CyclesAnswer,
  BackwardAnswer,
  GraphFailure,
]);
export type GraphRecord = z.infer<typeof GraphRecord>;
