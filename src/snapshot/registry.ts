/**
 * The registry that belongs to a store, in layers: the one that ships, the user's own beside the store, and files of one's own. Each
 * overrides the ones before it, row by row. A snapshot brings its own in place of the first two, so that its answers stay what they were.
 */
import { existsSync } from 'node:fs';
import { asset } from '../assets.js';
import { type Result, success } from '../records/failure.js';
import { joinRegistries } from '../resolve/registry/join.js';
import { eventsBeside, loadRegistry } from '../resolve/registry/load.js';
import type { Registry } from '../resolve/registry/registry.js';
import { folderOf } from '../store/location.js';
import { type LayerFile, layersOfSnapshot } from './manifest.js';

export interface RegistryOptions {
  /** The store that is asked; without it the registry is the shipped one. */
  readonly store?: string;
  /** Registry files over the other layers, the last one on top. */
  readonly files?: readonly string[];
}

/** All layers as one registry; a broken row of a file is a failure that names it. */
export async function openRegistry(options: RegistryOptions = {}): Promise<Result<Registry>> {
  const files = await registryLayers(options);
  if (!files.ok) return files;
  const layers: Registry[] = [];
  for (const { kind, path } of files.value) {
    const layer = await loadRegistry(path, kind);
    if (!layer.ok) return layer;
    layers.push(layer.value);
  }
  const [lowest, ...upper] = layers;
  if (lowest === undefined) throw new Error('a registry without a layer');
  return success(joinRegistries(lowest, ...upper));
}

/** The files of all layers, the lowest first. */
export async function registryLayers({ store, files = [] }: RegistryOptions): Promise<Result<readonly LayerFile[]>> {
  const kept = store === undefined ? success(null) : await layersOfSnapshot(store);
  if (!kept.ok) return kept;
  const named = files.map((path): LayerFile => ({ kind: 'file', path }));
  return success([...(kept.value === null || kept.value.length === 0 ? usualLayers(store) : kept.value), ...named]);
}

function usualLayers(store: string | undefined): LayerFile[] {
  const shipped: LayerFile = { kind: 'shipped', path: asset('corpus/registry.csv') };
  const own = store === undefined ? null : ownRegistry(store);
  if (own === null || !(existsSync(own) || existsSync(eventsBeside(own)))) return [shipped];
  return [shipped, { kind: 'own', path: own }];
}

/** Where the user's own layer lies: `.cancu` has it in `.cancu-registry.csv`. A store that is no folder has no such place. */
export function ownRegistry(uri: string): string | null {
  const folder = folderOf(uri);
  if (folder === null) return null;
  return `${/^file:/i.test(uri) ? folder : uri.replace(/(?<=.)[\\/]+$/, '')}-registry.csv`;
}
