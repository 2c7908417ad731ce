/** What a registry holds as a whole, and all that it knows of one symbol or name. */
import { identityIndex, nameOfMention } from '../identities.js';
import { statusOn } from '../status.js';
import { symbolKey } from '../symbol.js';
import { eventKinds } from './eventKinds.js';
import {
  type Contradiction,
  eventsOf,
  type RegisteredDocument,
  type Registry,
  type RegistryEvent,
} from './registry.js';

export interface RegistryTally {
  readonly verified: number;
  readonly searched: number;
  /** Kinds that occur, in the order of the vocabulary. */
  readonly events: readonly { readonly kind: RegistryEvent['kind']; readonly count: number }[];
}

export function tallyOf({ documents, events }: Registry): RegistryTally {
  return {
    verified: documents.filter(({ verified }) => verified).length,
    searched: documents.filter(({ searched }) => searched !== null).length,
    events: eventKinds.flatMap((kind) => {
      const count = events.filter((event) => event.kind === kind).length;
      return count === 0 ? [] : [{ kind, count }];
    }),
  };
}

export interface KnownDocument extends Pick<ReturnType<typeof statusOn>, 'status' | 'currency'> {
  readonly document: RegisteredDocument;
  readonly events: readonly RegistryEvent[];
}

/**
 * All rows that a symbol in any spelling, or a name ("Luật Công đoàn", "Nghị quyết Trung ương 4 khóa XII"), may mean, oldest first, with
 * their status on a day.
 * @param day ISO day
 */
export function entriesFor(registry: Registry, asked: string, day: string): readonly KnownDocument[] {
  const index = identityIndex(registry, []);
  const bearers = index.bearers(asked);
  const identities = bearers.length > 0 ? bearers : index.named(nameOfMention(asked));
  return identities.flatMap(({ registered }) => {
    if (registered === null) return [];
    const events = eventsOf(registry, registered);
    const { status, currency } = statusOn(registered, events, day);
    return [{ document: registered, status, currency, events }];
  });
}

/** What layers say differently of the documents of an answer. */
export function contradictionsAbout(registry: Registry, entries: readonly KnownDocument[]): readonly Contradiction[] {
  const asked = new Set(entries.map(({ document }) => symbolKey(document.symbol)));
  return registry.contradictions.filter(({ symbol }) => asked.has(symbolKey(symbol)));
}
