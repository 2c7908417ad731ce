/** What a check knows beside the draft: the registry, and where a store is at hand its documents and what they say of one another. */
import type { Extraction } from '../records/extraction.js';
import { documentEvents } from '../resolve/effects/documentEvents.js';
import { contradictionsIn, type EventsOf, registryEvents, withDocuments } from '../resolve/eventsKnown.js';
import { type IdentityIndex, identityIndex, indexFor } from '../resolve/identities.js';
import type { Contradiction, Registry } from '../resolve/registry/registry.js';
import type { Identity } from '../resolve/resolution.js';
import type { StoreReader } from '../store/store.js';

export interface Knowledge {
  readonly registry: Registry;
  readonly index: IdentityIndex;
  readonly eventsOf: EventsOf;
  readonly basesOf: (identity: Identity) => readonly Identity[];
  readonly contradictionsOf: (identity: Identity) => readonly Contradiction[];
}

/** The registry alone. */
export function registryKnowledge(registry: Registry): Knowledge {
  const index = identityIndex(registry, []);
  return {
    registry,
    index,
    eventsOf: registryEvents(registry),
    basesOf: basesIn(registry, index),
    contradictionsOf: contradictionsIn(registry, new Map()),
  };
}

/** The registry, and what a store holds of the documents that one draft cites. */
export async function storeKnowledge(store: StoreReader, registry: Registry, draft: Extraction): Promise<Knowledge> {
  const index = await indexFor(store, registry, draft.citations);
  const symbols = draft.citations.flatMap(({ symbol }) => (symbol === null ? [] : [symbol]));
  const said = await documentEvents(store, index, symbols);
  return {
    registry,
    index,
    eventsOf: withDocuments(registryEvents(registry), said),
    basesOf: basesIn(registry, index),
    contradictionsOf: contradictionsIn(registry, said),
  };
}

/** What a document carries on, by the registry: "43-KL/TW" keeps "25-NQ/TW" alive. */
function basesIn(registry: Registry, index: IdentityIndex): Knowledge['basesOf'] {
  return ({ symbol, date }) =>
    registry.events
      .filter((event) => event.kind === 'continued' && event.actor === symbol && event.actorDate === date)
      .flatMap((event) => index.bearers(event.symbol).filter((identity) => identity.date === event.date));
}
