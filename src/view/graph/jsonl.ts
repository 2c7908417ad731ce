/** The graph as JSON, one node or edge a line: `{"node":…}` first, then `{"edge":…}`, as `schemas/graph.schema.json` has them. */
import type { ExportedGraph } from './exported.js';

export async function* jsonl({ nodes, edges }: ExportedGraph): AsyncGenerator<string> {
  for await (const { node } of nodes()) yield JSON.stringify({ node });
  for await (const { edge } of edges()) yield JSON.stringify({ edge });
}
