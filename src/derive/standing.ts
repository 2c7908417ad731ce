/**
 * What had become of each document of a tree on the plan's day: a basis that was replaced by then is no basis.
 */
import type { RegistryMark } from '../records/answers.derive.js';
import type { Status } from '../records/check.js';
import { documentEvents } from '../resolve/effects/documentEvents.js';
import { registryEvents, withDocuments } from '../resolve/eventsKnown.js';
import { indexFor } from '../resolve/identities.js';
import type { Registry, RegistryEvent } from '../resolve/registry/registry.js';
import type { Identity } from '../resolve/resolution.js';
import { statusOn } from '../resolve/status.js';
import type { StoreReader } from '../store/store.js';

export interface Fate {
  readonly status: Status;
  /** The event that decides; with the status `unknown`, an end that is only supposed or has no day. */
  readonly by: RegistryMark | null;
  readonly marks: readonly RegistryMark[];
}

/** The fate of identities by their key. @param day ISO day */
export async function fatesOn(
  day: string,
  identities: readonly Identity[],
  store: StoreReader,
  registry: Registry | null,
): Promise<ReadonlyMap<string, Fate>> {
  const symbols = [...new Set(identities.map(({ symbol }) => symbol).filter((symbol) => symbol !== ''))];
  const index = await indexFor(
    store,
    registry,
    symbols.map((symbol) => ({ symbol, type: null, text: symbol })),
  );
  const said = await documentEvents(store, index, symbols);
  const eventsOf = withDocuments(registryEvents(registry ?? { events: [] }), said);
  return new Map(
    identities.map((identity) => {
      const { key, date, registered } = identity;
      const events = eventsOf(identity);
      const known = { date, effective: registered?.effective ?? null, searched: registered?.searched ?? null };
      const { status, by, supposed } = statusOn(known, events, day);
      const decisive = by ?? supposed;
      return [key, { status, by: decisive === null ? null : markOf(decisive), marks: events.map(markOf) }];
    }),
  );
}

const markOf = ({ kind, on, actor, verified, source, quote, layer }: RegistryEvent): RegistryMark => ({
  event: kind,
  on,
  actor,
  verified,
  source,
  documentId: layer.kind === 'document' ? layer.name : null,
  quote,
});
