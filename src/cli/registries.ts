/**
 * The registry as a command sees it, in layers: the one that ships, the user's own beside the store, the files of `--registry`. Each
 * overrides the ones before it, row by row.
 */
import { existsSync } from 'node:fs';
import { asset } from '../assets.js';
import { FailureError, unwrap } from '../records/failure.js';
import { joinRegistries } from '../resolve/registry/join.js';
import { eventsBeside, loadRegistry, registryOf } from '../resolve/registry/load.js';
import type { Layer, Registry } from '../resolve/registry/registry.js';
import { documentTable, eventTable, type Table } from '../resolve/registry/rows.js';
import { type LayerFile, layersOfSnapshot } from '../snapshot/manifest.js';
import { folderOf, snapshotAt } from '../store/location.js';
import { csvLine } from '../view/csv.js';
import type { Options } from './command.js';
import { storeUri } from './options.js';
import { writeWhole } from './outputs.js';
import { usage } from './report.js';

/**
 * The files of all layers that a command's options name, the lowest first. A snapshot brings its own registry in place of the shipped
 * one, so that its answers stay what they were.
 */
export async function registryLayers(options: Options): Promise<LayerFile[]> {
  const uri = storeUri(options);
  const kept = unwrap(await layersOfSnapshot(uri)) ?? [];
  const layers: LayerFile[] = kept.length === 0 ? standardLayers(uri) : [...kept];
  for (const path of options.list('registry')) layers.push({ kind: 'file', path });
  return layers;
}

function standardLayers(uri: string): LayerFile[] {
  const layers: LayerFile[] = [{ kind: 'shipped', path: asset('corpus/registry.csv') }];
  const own = ownRegistry(uri);
  if (own !== null && (existsSync(own) || existsSync(eventsBeside(own)))) layers.push({ kind: 'own', path: own });
  return layers;
}

/** All these layers as one registry. */
export async function registryFor(options: Options): Promise<Registry> {
  const layers: Registry[] = [];
  for (const { kind, path } of await registryLayers(options)) layers.push(unwrap(await loadRegistry(path, kind)));
  const [lowest, ...upper] = layers;
  if (lowest === undefined) throw new Error('a registry without a layer');
  return joinRegistries(lowest, ...upper);
}

/** The registry of a file that a user names. */
export const readRegistry = async (file: string): Promise<Registry> => unwrap(await loadRegistry(file));

/** Where the user's own layer lies: `.cancu` has it in `.cancu-registry.csv`. A store that is no folder has no such place. */
export function ownRegistry(uri: string): string | null {
  const folder = folderOf(uri);
  if (folder === null) return null;
  return `${/^file:/i.test(uri) ? folder : uri.replace(/(?<=.)[\\/]+$/, '')}-registry.csv`;
}

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
