/**
 * The graph of a store: read back where it was built before, else built and kept. It holds as long as documents, citations, the registry
 * and the program are what they were; whatever changes any of them makes it be built anew when it is next asked for.
 */
import { createHash } from 'node:crypto';
import type { Registry } from '../resolve/registry/registry.js';
import type { StoreReader } from '../store/store.js';
import { version } from '../version.js';
import { type BuildProgress, buildGraph } from './build.js';
import { packed, unpacked } from './columns.js';
import { type CitationGraph, graphOf } from './graph.js';

/** Raised with every change of the columns, of what they mean, or of how mentions are resolved. */
const GRAPH_VERSION = 1;

export async function openGraph(
  store: StoreReader,
  registry: Registry | null,
  onProgress: BuildProgress = () => {},
): Promise<CitationGraph> {
  const basis = basisOf(registry);
  const kept = await store.derived(basis);
  const known = kept === null ? null : unpacked(kept);
  if (known !== null) return graphOf(known);
  const columns = await buildGraph(store, registry, onProgress);
  await store.keep(basis, packed(columns));
  return graphOf(columns);
}

/** What a kept graph was computed from, beside documents and citations. */
export function basisOf(registry: Registry | null): string {
  const rows = createHash('sha256')
    .update(JSON.stringify(registry?.documents ?? null))
    .digest('hex');
  return `graph ${GRAPH_VERSION} cancu ${version()} registry ${rows}`;
}
