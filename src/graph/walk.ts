/**
 * `cancu graph cites | cited-by | path`.
 */
import type { GraphAnswer, GraphEdge, GraphNode } from '../records/answers.graph.js';
import { failed, type Result, success } from '../records/failure.js';
import type { Registry } from '../resolve/registry/registry.js';
import type { Identity } from '../resolve/resolution.js';
import type { StoreReader } from '../store/store.js';
import { nodeOfIdentity } from './edges.js';
import { incoming, type Neighbourhood, outgoing } from './neighbours.js';

/** What a document of the store cites. */
export async function cites(
  store: StoreReader,
  registry: Registry | null,
  start: Identity,
): Promise<Result<GraphAnswer>> {
  if (start.document === null) return failed('document-not-held', start.key);
  const { nodes, edges } = await outgoing(store, registry, start.document);
  return success(answer('cites', start, null, nodes, edges));
}

/** Which documents of the store cite a document, held or not. */
export async function citedBy(
  store: StoreReader,
  registry: Registry | null,
  target: Identity,
): Promise<Result<GraphAnswer>> {
  const { nodes, edges } = await incoming(store, registry, [target]);
  return success(answer('cited-by', target, null, nodes, edges));
}

function answer(
  question: 'cites' | 'cited-by',
  from: Identity,
  to: null,
  nodes: ReadonlyMap<string, GraphNode>,
  edges: readonly GraphEdge[],
): GraphAnswer {
  const own = nodeOfIdentity(from);
  const others = [...nodes.values()].filter(({ key }) => key !== own.key);
  others.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return { schemaVersion: '1', question, from: own.key, to, nodes: [own, ...others], edges: [...edges] };
}

const order = ({ key, date }: GraphNode): string => `${date ?? '~'} ${key}`;

/** Nodes that a search for a path looks at before it gives up: a bound, not an estimate. */
const MAX_NODES = 20_000;

interface Step {
  readonly edge: GraphEdge;
  readonly from: string;
}

/** Which way a path takes citations: from citing to cited, back, or each as it comes. */
type Way = 'along' | 'against' | 'either';
const ways: readonly Way[] = ['along', 'against', 'either'];

/**
 * The shortest chain of citations between two documents: one in which each cites the next, else one in which each is cited by the next,
 * else the shortest whichever way each citation runs. Only identified documents carry it on: two papers that both cite "12/KH-UBND" need
 * not mean one. Of several chains of one length the first in the order of keys is given.
 */
export async function path(
  store: StoreReader,
  registry: Registry | null,
  start: Identity,
  end: Identity,
): Promise<Result<GraphAnswer>> {
  for (const way of ways) {
    const found = await pathOneWay(store, registry, start, end, way);
    if (!found.ok || found.value.nodes.length > 0 || way === 'either') return found;
  }
  throw new Error('no way was taken');
}

async function pathOneWay(
  store: StoreReader,
  registry: Registry | null,
  start: Identity,
  end: Identity,
  way: Way,
): Promise<Result<GraphAnswer>> {
  const reached = new Map<string, Step | null>([[start.key, null]]);
  const identities = new Map([[start.key, start]]);
  let frontier = [start];
  while (frontier.length > 0 && !reached.has(end.key)) {
    if (reached.size > MAX_NODES) return failed('graph-too-large', store.uri, { limit: MAX_NODES });
    const next: Identity[] = [];
    const here = new Set(frontier.map(({ key }) => key));
    for (const around of await neighbourhoods(store, registry, frontier, way)) {
      for (const edge of around.edges) {
        for (const [from, to] of endsOf(edge, way)) {
          const identity = around.identities.get(to);
          if (identity === undefined || reached.has(to) || !here.has(from)) continue;
          reached.set(to, { edge, from });
          identities.set(to, identity);
          next.push(identity);
        }
      }
    }
    frontier = next.sort((a, b) => (a.key < b.key ? -1 : 1));
  }
  return success(chain(start, end, reached, identities));
}

/** The steps that an edge allows: [from, to]. */
function endsOf({ from, to }: GraphEdge, way: Way): (readonly [string, string])[] {
  const steps: (readonly [string, string])[] = [];
  if (way !== 'against') steps.push([from, to]);
  if (way !== 'along') steps.push([to, from]);
  return steps;
}

async function neighbourhoods(
  store: StoreReader,
  registry: Registry | null,
  frontier: readonly Identity[],
  way: Way,
): Promise<Neighbourhood[]> {
  const around: Neighbourhood[] = [];
  if (way !== 'against')
    for (const { document } of frontier) if (document !== null) around.push(await outgoing(store, registry, document));
  if (way !== 'along') around.push(await incoming(store, registry, frontier));
  return around;
}

function chain(
  start: Identity,
  end: Identity,
  reached: ReadonlyMap<string, Step | null>,
  identities: ReadonlyMap<string, Identity>,
): GraphAnswer {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  let key: string | null = reached.has(end.key) ? end.key : null;
  while (key !== null) {
    const identity = identities.get(key);
    if (identity !== undefined) nodes.unshift(nodeOfIdentity(identity));
    const step: Step | null = reached.get(key) ?? null;
    if (step !== null) edges.unshift(step.edge);
    key = step?.from ?? null;
  }
  return { schemaVersion: '1', question: 'path', from: start.key, to: end.key, nodes, edges };
}
