/**
 * The registry as a command sees it, in layers: the one that ships, the user's own beside the store, the files of `--registry`. Each
 * overrides the ones before it, row by row.
 */
import { existsSync } from 'node:fs';
import { asset } from '../assets.js';
import { unwrap } from '../records/failure.js';
import { joinRegistries } from '../resolve/registry/join.js';
import { eventsBeside, loadRegistry } from '../resolve/registry/load.js';
import type { Registry } from '../resolve/registry/registry.js';
import { folderOf } from '../store/location.js';
import type { Options } from './command.js';
import { storeUri } from './options.js';

export const shippedRegistry = async (): Promise<Registry> =>
  unwrap(await loadRegistry(asset('corpus/registry.csv'), 'shipped'));

/** All layers that a command's options name, as one registry. */
export async function registryFor(options: Options): Promise<Registry> {
  const layers: Registry[] = [];
  const own = ownRegistry(storeUri(options));
  if (own !== null && (existsSync(own) || existsSync(eventsBeside(own))))
    layers.push(unwrap(await loadRegistry(own, 'own')));
  for (const file of options.list('registry')) layers.push(unwrap(await loadRegistry(file)));
  return joinRegistries(await shippedRegistry(), ...layers);
}

/** Where the user's own layer lies: `.cancu` has it in `.cancu-registry.csv`. A store that is no folder has no such place. */
export function ownRegistry(uri: string): string | null {
  const folder = folderOf(uri);
  if (folder === null) return null;
  return `${/^file:/i.test(uri) ? folder : uri.replace(/(?<=.)[\\/]+$/, '')}-registry.csv`;
}
