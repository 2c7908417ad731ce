/** Documents by year, body or kind, and what is counted of them. */
import type { Grouping } from '../records/answers.graph.js';
import { yearOf } from './days.js';
import type { CitationGraph } from './graph.js';

/** The group of a node; null where it is not known. */
export function groupOf(graph: CitationGraph, by: Grouping): (node: number) => string | null {
  const { firstDay, nodeIssuer, nodeType } = graph.columns;
  switch (by) {
    case 'year':
      return (node) => yearOf(firstDay[node] ?? 0)?.toString() ?? null;
    case 'issuer':
      return (node) => graph.issuers()[nodeIssuer[node] ?? 0] || null;
    case 'type':
      return (node) => graph.types()[nodeType[node] ?? 0]?.toLowerCase() || null;
  }
}

/** Names by how many nodes bear them, the most first. */
export function counted(
  nodes: Iterable<number>,
  nameOf: (node: number) => string | null,
): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const name = nameOf(node);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Groups in the order in which lists show them: years as time goes, others by size; the unknown one last. */
export function inGroupOrder<T>(
  groups: ReadonlyMap<string | null, T>,
  by: Grouping,
  size: (group: T) => number,
): [string | null, T][] {
  return [...groups].sort(([a, one], [b, other]) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return (by === 'year' ? 0 : size(other) - size(one)) || (a < b ? -1 : 1);
  });
}
