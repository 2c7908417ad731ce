/** A selection as formats take it: nodes decoded and quotes fetched as they are written. */
import type { GraphEdge, GraphNode } from '../records/answers.graph.js';
import type { StoreReader } from '../store/store.js';
import { quotedEdges } from './quotes.js';
import type { Selection } from './selection.js';

interface ExportedNode {
  readonly id: string;
  readonly node: GraphNode;
}

export interface Exported {
  readonly size: { readonly nodes: number; readonly edges: number };
  readonly nodes: () => Iterable<ExportedNode> | AsyncIterable<ExportedNode>;
  readonly edges: () => AsyncGenerator<{ readonly source: string; readonly target: string; readonly edge: GraphEdge }>;
}

export function exportedSelection(store: StoreReader, { graph, nodes, edges }: Selection): Exported {
  const { from, to } = graph.columns;
  return {
    size: { nodes: nodes.length, edges: edges.length },
    nodes: function* () {
      for (const node of nodes) yield { id: `n${node}`, node: graph.node(node) };
    },
    edges: async function* () {
      let at = 0;
      for await (const edge of quotedEdges(store, graph, edges)) {
        const number = edges[at] ?? 0;
        yield { source: `n${from[number]}`, target: `n${to[number]}`, edge };
        at++;
      }
    },
  };
}
