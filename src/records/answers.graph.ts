/** `cancu graph cites | cited-by | path`. */
import { z } from 'zod';
import { Evidenced, IdentityRef, SchemaVersion, Standing } from './answers.js';
import { Relation } from './citation.js';

export const GraphNode = z.strictObject({
  ...IdentityRef.shape,
  standing: Standing,
  /** Keys of the documents that may be meant, where it is ambiguous. */
  candidates: z.array(z.string()),
});
export type GraphNode = z.infer<typeof GraphNode>;

/** From the citing (or acting) document to the cited one. */
export const GraphEdge = z.strictObject({
  from: z.string(),
  to: z.string(),
  relation: Relation,
  quote: Evidenced,
  /** The cited document is later than the citing one: one of the two dates is wrong, or the citation is. */
  backward: z.boolean(),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

export const GraphAnswer = z.strictObject({
  schemaVersion: SchemaVersion,
  question: z.enum(['cites', 'cited-by', 'path']),
  /** Key of the node that was asked about. */
  from: z.string(),
  /** Key of the other end of a path. */
  to: z.string().nullable(),
  /** Of a path: its nodes in order, from one end to the other; empty where there is none. */
  nodes: z.array(GraphNode),
  /** Of a path: its edges in order, each as written, whichever way the path takes it. */
  edges: z.array(GraphEdge),
});
export type GraphAnswer = z.infer<typeof GraphAnswer>;
