/** The registry of regulations that ships with the program. */
import { asset } from '../assets.js';
import { unwrap } from '../records/failure.js';
import { loadRegistry } from '../resolve/registry/load.js';
import type { Registry } from '../resolve/registry/registry.js';

export const shippedRegistry = async (): Promise<Registry> => unwrap(await loadRegistry(asset('corpus/registry.csv')));
