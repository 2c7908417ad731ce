/** GEXF (https://gexf.net), written by graphology; every citation is an edge of its own. */
import type { ExportedGraph } from './exported.js';
import { cleanOfControls, labelOf } from './naming.js';

/** It is put together whole before it is written. */
export const MOST_GEXF = { nodes: 200_000, edges: 500_000 } as const;

const clean = (text: string | null): string => cleanOfControls(text ?? '');

export async function* gexf({ nodes, edges }: ExportedGraph): AsyncGenerator<string> {
  const { MultiDirectedGraph } = await import('graphology');
  const { write } = await import('graphology-gexf');
  const graph = new MultiDirectedGraph();
  for await (const { id, node } of nodes()) {
    const { key, symbol, type, issuer, date, title, standing, documentId } = node;
    graph.addNode(id, {
      label: clean(labelOf(node)),
      key: clean(key),
      symbol: clean(symbol),
      kind: clean(type),
      issuer: clean(issuer),
      date: clean(date),
      title: clean(title),
      standing,
      documentId: clean(documentId),
    });
  }
  let number = 0;
  for await (const { source, target, edge } of edges()) {
    const { relation, backward, quote } = edge;
    graph.addEdgeWithKey(`e${number}`, source, target, { relation, backward, quote: clean(quote?.text ?? null) });
    number++;
  }
  yield write(graph);
}
