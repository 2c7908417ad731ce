/** `cancu graph cycles`: documents that rest on one another, found as strongly connected components (Tarjan 1972). */
import type { CyclesAnswer } from '../records/answers.graph.js';
import { type Asked, edgesOf, type Limited } from './answer.js';
import { edgeTest, type GraphFilter, nodeTest, type Test } from './filter.js';
import { type CitationGraph, isIdentified } from './graph.js';
import { steps } from './walk.js';

/** The largest first. Each is shown by one shortest circle through its first document. */
export async function cycles(asked: Asked, options: GraphFilter & Limited = {}): Promise<CyclesAnswer> {
  const { graph } = asked;
  const passes = nodeTest(graph, options);
  const fits = edgeTest(graph, options);
  const tied = components(graph, fits)
    .filter((nodes) => nodes.some(passes))
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const shown: CyclesAnswer['cycles'] = [];
  for (const nodes of tied.slice(0, options.limit)) {
    const edges = circle(graph, nodes, fits);
    shown.push({
      size: nodes.length,
      nodes: edges.map((edge) => graph.node(graph.columns.from[edge] ?? 0)),
      edges: await edgesOf(asked, edges),
    });
  }
  return { schemaVersion: '1', question: 'cycles', total: tied.length, cycles: shown };
}

/** Sets of more than one node in which each leads to each; nodes ascending. Without recursion: a chain may be as long as the graph. */
function components(graph: CitationGraph, fits: Test): number[][] {
  const order = new Uint32Array(graph.nodeCount);
  const lowest = new Uint32Array(graph.nodeCount);
  const onStack = new Uint8Array(graph.nodeCount);
  const stack: number[] = [];
  const found: number[][] = [];
  let visited = 0;
  const enter = (node: number): Visit => {
    visited++;
    order[node] = visited;
    lowest[node] = visited;
    stack.push(node);
    onStack[node] = 1;
    return { node, steps: steps(graph, node, 'along') };
  };
  for (let root = 0; root < graph.nodeCount; root++) {
    if (order[root] !== 0 || !isIdentified(graph, root)) continue;
    const path: Visit[] = [enter(root)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const { node } = visit;
      const step = visit.steps.next();
      if (step.done !== true) {
        const [edge, other] = step.value;
        if (!fits(edge) || !isIdentified(graph, other)) continue;
        if (order[other] === 0) path.push(enter(other));
        else if (onStack[other] === 1) lowest[node] = Math.min(lowest[node] ?? 0, order[other] ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1)?.node;
      if (above !== undefined) lowest[above] = Math.min(lowest[above] ?? 0, lowest[node] ?? 0);
      if (lowest[node] !== order[node]) continue;
      const component = stack.splice(stack.lastIndexOf(node));
      for (const member of component) onStack[member] = 0;
      if (component.length > 1) found.push(component.sort((a, b) => a - b));
    }
  }
  return found;
}

interface Visit {
  readonly node: number;
  readonly steps: Generator<readonly [number, number]>;
}

/** The edges of a shortest circle through the first node of a component. */
function circle(graph: CitationGraph, component: readonly number[], fits: Test): number[] {
  const [start = 0] = component;
  const members = new Set(component);
  const by = new Map<number, number>();
  let frontier = [start];
  while (frontier.length > 0) {
    const next: number[] = [];
    for (const node of frontier) {
      for (const [edge, other] of steps(graph, node, 'along')) {
        if (!members.has(other) || by.has(other) || !fits(edge)) continue;
        by.set(other, edge);
        if (other === start) return wayBack(graph, start, by);
        next.push(other);
      }
    }
    frontier = next.sort((a, b) => a - b);
  }
  return [];
}

function wayBack(graph: CitationGraph, start: number, by: ReadonlyMap<number, number>): number[] {
  const edges: number[] = [];
  let node = start;
  do {
    const edge = by.get(node) ?? 0;
    edges.unshift(edge);
    node = graph.columns.from[edge] ?? start;
  } while (node !== start);
  return edges;
}
