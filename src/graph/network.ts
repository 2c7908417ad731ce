/**
 * A part of the graph as graphology takes it: measures and layout are its work. It holds objects where the graph holds numbers,
 * so it is bounded, and says so.
 */
import { createRequire } from 'node:module';
import type { DirectedGraph } from 'graphology';
import type Louvain from 'graphology-communities-louvain';
import type ForceAtlas2 from 'graphology-layout-forceatlas2';
import type Pagerank from 'graphology-metrics/centrality/pagerank.js';
import { failed, type Result, success } from '../records/failure.js';
import type { Selection } from './selection.js';

/** What measures take at most; ten times as much needs gigabytes. */
export const MOST_MEASURED = { nodes: 200_000, edges: 500_000 } as const;

const require = createRequire(import.meta.url);

// Their types promise an ES default that these CommonJS modules do not have: what `require` gives is the function itself.
export const loadLouvain = (): typeof Louvain.default => require('graphology-communities-louvain');
export const loadPagerank = (): typeof Pagerank.default => require('graphology-metrics/centrality/pagerank.js');
export const loadForceAtlas2 = (): typeof ForceAtlas2.default => require('graphology-layout-forceatlas2');

/** The documents of a selection under their numbers; citations from one to another become one edge that weighs as many. */
export async function networkOf(
  { graph, nodes, edges }: Selection,
  measured: string,
  most: { readonly nodes: number; readonly edges: number } = MOST_MEASURED,
): Promise<Result<DirectedGraph>> {
  if (nodes.length > most.nodes || edges.length > most.edges) {
    return failed('graph-too-large', measured, {
      nodes: nodes.length,
      edges: edges.length,
      mostNodes: most.nodes,
      mostEdges: most.edges,
    });
  }
  const { DirectedGraph: Network } = await import('graphology');
  const network = new Network();
  const { from, to } = graph.columns;
  for (const node of nodes) network.addNode(String(node));
  for (const edge of edges) {
    const [source, target] = [from[edge] ?? 0, to[edge] ?? 0];
    network.updateEdgeWithKey(`${source}-${target}`, source, target, (known) => ({
      weight: (known['weight'] ?? 0) + 1,
    }));
  }
  return success(network);
}
