/**
 * The registry: regulations known without being held, and what happened to them. Status on a day is computed from events, never
 * stored as a word; what each column means stands in corpus/README.md.
 */

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
}

export const eventKinds = [
  'amended',
  'partly-replaced',
  'replaced',
  'repealed',
  'expired',
  'suspended',
  'executed',
  'concluded',
  'absorbed',
  /** A later paper says that it stays alive. */
  'continued',
  /** A new paper on the same subject; words of repeal were not seen. */
  'succeeded',
  'issuer-merged',
] as const;
export type EventKind = (typeof eventKinds)[number];

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
  readonly source: string;
  readonly checked: string;
}

export interface Registry {
  /** File it was read from. */
  readonly path: string;
  /** The newest day on which a row was checked; null for an empty registry. */
  readonly checked: string | null;
  readonly documents: readonly RegisteredDocument[];
  readonly events: readonly RegistryEvent[];
}

/** What happened to one regulation, in the order of days. */
export function eventsOf(registry: Registry, document: Pick<RegisteredDocument, 'symbol' | 'date'>): RegistryEvent[] {
  return registry.events.filter((event) => event.symbol === document.symbol && event.date === document.date);
}
