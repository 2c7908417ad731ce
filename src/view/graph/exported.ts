/** What every graph format is made of: nodes under short ids, then edges between them, one at a time. */
import type { GraphAnswer, GraphEdge, GraphNode } from '../../records/answers.graph.js';

export interface ExportedNode {
  /** "n12": what formats take as an id, which a key with its spaces is not. */
  readonly id: string;
  readonly node: GraphNode;
}

export interface ExportedEdge {
  readonly source: string;
  readonly target: string;
  readonly edge: GraphEdge;
}

export interface ExportedGraph {
  readonly size: { readonly nodes: number; readonly edges: number };
  /** Read from the store as they are asked for, where the graph is not held whole. */
  readonly nodes: () => Iterable<ExportedNode> | AsyncIterable<ExportedNode>;
  /** Read from the store as they are asked for. */
  readonly edges: () => AsyncIterable<ExportedEdge>;
}

/** An answer as it is exported. */
export function exportedAnswer({ nodes, edges }: Pick<GraphAnswer, 'nodes' | 'edges'>): ExportedGraph {
  const numbered = nodes.map((node, i) => ({ id: `n${i}`, node }));
  const ids = new Map(numbered.map(({ id, node }) => [node.key, id]));
  return {
    size: { nodes: nodes.length, edges: edges.length },
    nodes: () => numbered,
    edges: async function* () {
      for (const edge of edges) {
        const [source, target] = [ids.get(edge.from), ids.get(edge.to)];
        if (source !== undefined && target !== undefined) yield { source, target, edge };
      }
    },
  };
}
