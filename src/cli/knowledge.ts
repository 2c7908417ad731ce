/** What a check knows at the command line: the registry, and the store where one is named or lies in the working folder. */
import { existsSync } from 'node:fs';
import { type Knowledge, registryKnowledge, storeKnowledge } from '../check/knowledge.js';
import type { Extraction } from '../records/extraction.js';
import type { StoreReader } from '../store/store.js';
import type { Options } from './command.js';
import { storeUri } from './options.js';
import { registryFor } from './registries.js';
import { withStore } from './stores.js';

/** Loads the registry once, opens the store if there is one, lets `ask` get what is known for each draft, closes. */
export async function withKnowledge<T>(
  options: Options,
  ask: (knowledgeFor: (draft: Extraction) => Promise<Knowledge>, store: StoreReader | null) => Promise<T>,
): Promise<T> {
  const registry = await registryFor(options);
  if (!hasStore(options)) {
    const knowledge = registryKnowledge(registry);
    return ask(() => Promise.resolve(knowledge), null);
  }
  return withStore(options, (store) => ask((draft) => storeKnowledge(store, registry, draft), store));
}

/** A store that was asked for has to be there (opening says so where it is not); the default one only counts where it lies. */
const hasStore = (options: Options): boolean =>
  options.text('store') !== undefined || Boolean(process.env['CANCU_STORE']) || existsSync(storeUri(options));
