/** Opens what questions of the graph are asked of, and finds the documents that they name. */
import type { Result } from '../records/failure.js';
import { lookUp } from '../resolve/lookup.js';
import type { Registry } from '../resolve/registry/registry.js';
import type { Identity } from '../resolve/resolution.js';
import type { StoreReader } from '../store/store.js';
import type { Asked } from './answer.js';
import type { BuildProgress } from './build.js';
import { openGraph } from './open.js';

export interface OpenedGraph extends Asked {
  readonly find: (name: string) => Promise<Result<Identity>>;
}

export async function askGraph(
  store: StoreReader,
  registry: Registry | null,
  onProgress?: BuildProgress,
): Promise<OpenedGraph> {
  const graph = await openGraph(store, registry, onProgress);
  return { store, graph, find: (name) => lookUp(store, registry, name) };
}
