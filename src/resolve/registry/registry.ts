/**
 * The registry: regulations known without being held, and what happened to them. Status on a day is computed from events, never
 * stored as a word; what each column means stands in corpus/README.md.
 */
import { grouped } from '../../records/grouped.js';
import { symbolKey } from '../symbol.js';
import type { EventKind } from './eventKinds.js';

/** Where a row or event comes from: a file, or a document of the store that says it. */
export interface Layer {
  /** `shipped` with the program; the user's `own` beside the store; a `file` named for this run; a `document` of the store. */
  readonly kind: 'shipped' | 'own' | 'file' | 'document';
  /** Path of the file, id of the document. */
  readonly name: string;
}

/** One regulation. Empty cells of the file are null. */
export interface RegisteredDocument {
  readonly symbol: string;
  /** Name of its kind: "Nghị quyết". */
  readonly type: string;
  readonly issuer: string | null;
  /** ISO date of issue, possibly partial; null where no source gives it. */
  readonly date: string | null;
  readonly title: string | null;
  /** Other spellings of the symbol, and names by which it is cited without one. */
  readonly aliases: readonly string[];
  /** Day of effect, where it is known. */
  readonly effective: string | null;
  /** Day (or month) up to which an end was searched for and none was found; null where nobody searched, or an end is known. */
  readonly searched: string | null;
  /** Symbol, kind, issuer and date were all read outside the papers that cite it. Other rows count as rivals, but prove nothing. */
  readonly verified: boolean;
  /** `survey`: looked up one by one; `code`: read from the notes of the national legal code. A conflict resting on `code` alone is weak. */
  readonly compilations: readonly ('survey' | 'code')[];
  readonly source: string;
  /** Day of the last look at the source. */
  readonly checked: string;
  readonly remark: string | null;
  readonly layer: Layer;
}

/** Something that happened to a regulation on a day. */
export interface RegistryEvent {
  readonly symbol: string;
  readonly date: string | null;
  readonly kind: EventKind;
  /** The day from which it holds; null where it is not known. */
  readonly on: string | null;
  /** Symbol of the document that did it, and its date. */
  readonly actor: string | null;
  readonly actorDate: string | null;
  /** The acting document was read of; otherwise from memory, or by the subject. */
  readonly verified: boolean;
  /** What of it was touched ("Điều 3; Điều 5"); null for the whole, or where it is not told. */
  readonly part: string | null;
  /** The words that say so, where they were kept. */
  readonly quote: string | null;
  readonly source: string;
  readonly checked: string;
  readonly remark: string | null;
  readonly layer: Layer;
}

/** A layer and what it brings, from the lowest to the one that overrides all others. */
export interface LayerContent extends Layer {
  readonly checked: string | null;
  readonly documents: number;
  readonly events: number;
}

export interface Registry {
  /** File it was read from; of several layers, the lowest. */
  readonly path: string;
  /** The newest day on which a row was checked; null for an empty registry. */
  readonly checked: string | null;
  readonly documents: readonly RegisteredDocument[];
  readonly events: readonly RegistryEvent[];
  readonly layers: readonly LayerContent[];
  /** Where layers do not agree; what the upper one says is taken. */
  readonly contradictions: readonly Contradiction[];
}

/** Two layers that do not say the same of one document. */
export interface Contradiction {
  readonly symbol: string;
  readonly date: string | null;
  /** `date`: two dates in one numbering series; `end`: two different ends; `alive`: ended in one, found alive later in the other. */
  readonly about: 'type' | 'issuer' | 'effective' | 'date' | 'day' | 'end' | 'alive';
  readonly lower: ContradictingRow;
  readonly upper: ContradictingRow;
}

export interface ContradictingRow {
  /** What it says, in the words of the registry. */
  readonly says: string;
  readonly layer: Layer;
  readonly verified: boolean;
}

const byDocument = new WeakMap<readonly RegistryEvent[], ReadonlyMap<string, readonly RegistryEvent[]>>();

/** What happened to one regulation, in the order of days; what has no day comes last. */
export function eventsOf(
  registry: Pick<Registry, 'events'>,
  document: Pick<RegisteredDocument, 'symbol' | 'date'>,
): readonly RegistryEvent[] {
  let index = byDocument.get(registry.events);
  if (index === undefined) {
    index = indexed(registry.events);
    byDocument.set(registry.events, index);
  }
  return index.get(targetKey(document)) ?? [];
}

function indexed(events: readonly RegistryEvent[]): ReadonlyMap<string, readonly RegistryEvent[]> {
  return new Map(
    [...grouped(events, targetKey)].map(([key, known]) => [key, known.length > 1 ? known.toSorted(byDay) : known]),
  );
}

/** Which document an event is about: layers may spell a symbol in different ways. */
export const targetKey = ({ symbol, date }: Pick<RegisteredDocument, 'symbol' | 'date'>): string =>
  `${symbolKey(symbol)} ${date ?? ''}`;

/** By the day from which they hold; what has no day comes last. */
export function byDay(a: RegistryEvent, b: RegistryEvent): number {
  const [one, other] = [a.on ?? '~', b.on ?? '~'];
  return one < other ? -1 : one > other ? 1 : 0;
}
