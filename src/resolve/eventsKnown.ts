/** What is known to have happened to a document: by the registry, and by what papers of a store say. */
import type { DocumentEvents } from './effects/documentEvents.js';
import { joinEvents } from './registry/join.js';
import {
  byDay,
  type Contradiction,
  eventsOf,
  type Registry,
  type RegistryEvent,
  targetKey,
} from './registry/registry.js';
import type { Identity } from './resolution.js';

/** The events of an identity, in the order of days. */
export type EventsOf = (identity: Identity) => readonly RegistryEvent[];

/** The registry's own events of an identity. */
export const registryEvents =
  (registry: Pick<Registry, 'events'>): EventsOf =>
  ({ registered }) =>
    registered === null ? [] : eventsOf(registry, registered);

/** The registry's events, and those that papers of the store tell; of one and the same event, the registry's. */
export const withDocuments =
  (ofRegistry: EventsOf, said: DocumentEvents): EventsOf =>
  (identity) => {
    const read = said.get(identity.key) ?? [];
    return read.length === 0 ? ofRegistry(identity) : joinEvents(read, ofRegistry(identity)).events.toSorted(byDay);
  };

/** What layers of the registry, and papers of the store beside it, say differently of an identity. */
export const contradictionsIn =
  (
    registry: Pick<Registry, 'events' | 'contradictions'>,
    said: DocumentEvents,
  ): ((identity: Identity) => readonly Contradiction[]) =>
  (identity) => {
    const key = targetKey(identity);
    const ofLayers = registry.contradictions.filter((contradiction) => targetKey(contradiction) === key);
    const read = said.get(identity.key) ?? [];
    return [...ofLayers, ...joinEvents(read, registryEvents(registry)(identity)).contradictions];
  };
