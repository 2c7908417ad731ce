/**
 * The registry as a command sees it (`snapshot/registry.ts` says in which layers), and the user's own layer, which commands change.
 */
import { existsSync } from 'node:fs';
import { FailureError, unwrap } from '../records/failure.js';
import { eventsBeside, loadRegistry, registryOf } from '../resolve/registry/load.js';
import type { Layer, Registry } from '../resolve/registry/registry.js';
import { documentTable, eventTable, type Table } from '../resolve/registry/rows.js';
import type { LayerFile } from '../snapshot/manifest.js';
import { registryLayers as layersFor, openRegistry, ownRegistry, type RegistryOptions } from '../snapshot/registry.js';
import { snapshotAt } from '../store/location.js';
import { csvLine } from '../view/csv.js';
import type { Options } from './command.js';
import { storeUri } from './options.js';
import { writeWhole } from './outputs.js';
import { usage } from './report.js';

const meant = (options: Options): RegistryOptions => ({ store: storeUri(options), files: options.list('registry') });

/** The files of all layers that a command's options name, the lowest first. */
export const registryLayers = async (options: Options): Promise<readonly LayerFile[]> =>
  unwrap(await layersFor(meant(options)));

/** All these layers as one registry. */
export const registryFor = async (options: Options): Promise<Registry> => unwrap(await openRegistry(meant(options)));

/** The registry of a file that a user names. */
export const readRegistry = async (file: string): Promise<Registry> => unwrap(await loadRegistry(file));

/** The user's own layer as it is; empty where there is none yet. A store that is no folder cannot have one. */
export async function ownLayer(options: Options): Promise<Registry> {
  const uri = storeUri(options);
  if (snapshotAt(uri) !== null) throw new FailureError({ reason: 'snapshot-read-only', where: uri });
  const file = ownRegistry(uri);
  if (file === null) throw usage('no-own-registry', uri);
  const layer: Layer = { kind: 'own', name: file };
  if (!existsSync(file) && !existsSync(eventsBeside(file))) return registryOf(layer, [], []);
  return unwrap(await loadRegistry(file, 'own'));
}

/** Writes a registry to a file and its events beside it: rows first, so that no event ever stands without its row. */
export async function writeRegistry(
  file: string,
  { documents, events }: Pick<Registry, 'documents' | 'events'>,
): Promise<void> {
  await writeWhole(file, csvOf(documentTable, documents));
  await writeWhole(eventsBeside(file), csvOf(eventTable, events));
}

const csvOf = <Item>(table: Table<Item>, items: readonly Item[]): string =>
  [table.columns, ...items.map(table.write)].map((cells) => `${csvLine(cells)}\n`).join('');
