/**
 * Layers of the registry made one: rows of an upper layer take the place of the same document's rows below, events that of the same
 * event. Where layers do not agree, the upper one is taken and the contradiction is kept for the reader.
 */
import { grouped } from '../../records/grouped.js';
import { symbolKey } from '../symbol.js';
import { contradictionsOfEvents, contradictionsOfRows } from './contradictions.js';
import {
  type Contradiction,
  type RegisteredDocument,
  type Registry,
  type RegistryEvent,
  targetKey,
} from './registry.js';
import { isSameEvent, isSameRow } from './same.js';

/** The registry of all layers, given from the lowest to the one that overrides all others. */
export function joinRegistries(lowest: Registry, ...upper: readonly Registry[]): Registry {
  return upper.reduce(joined, lowest);
}

function joined(lower: Registry, upper: Registry): Registry {
  const { rows, contradictions } = withRows(lower.documents, upper.documents);
  const { events, contradictions: ofEvents } = joinEvents(lower.events, upper.events);
  return {
    path: lower.path,
    checked: [lower.checked, upper.checked].reduce((a, b) => (a === null || (b !== null && b > a) ? b : a)),
    documents: rows,
    events,
    layers: [...lower.layers, ...upper.layers],
    contradictions: [...lower.contradictions, ...contradictions, ...ofEvents],
  };
}

function withRows(
  lower: readonly RegisteredDocument[],
  upper: readonly RegisteredDocument[],
): { rows: readonly RegisteredDocument[]; contradictions: readonly Contradiction[] } {
  const contradictions: Contradiction[] = [];
  const bySymbol = grouped(upper, ({ symbol }) => symbolKey(symbol));
  const below = grouped(
    lower.filter(({ symbol }) => bySymbol.has(symbolKey(symbol))),
    ({ symbol }) => symbolKey(symbol),
  );
  // What the layer below says of two documents itself, another layer does not contradict by saying it again.
  const isKnown = (rival: RegisteredDocument): boolean =>
    (below.get(symbolKey(rival.symbol)) ?? []).some((row) => isSameRow(row, rival));
  const kept = lower.filter((row) => {
    const rivals = bySymbol.get(symbolKey(row.symbol)) ?? [];
    const over = rivals.filter((rival) => isSameRow(row, rival));
    const beside = rivals.filter((rival) => !isKnown(rival));
    contradictions.push(...[...over, ...beside].flatMap((rival) => contradictionsOfRows(row, rival)));
    return over.length === 0;
  });
  return { rows: [...kept, ...upper], contradictions };
}

/**
 * Events of two sources as one list; a document's events may also be what papers of the store say of it (`documentEvents`).
 * The same thing done by the same act is one event.
 */
export function joinEvents(
  lower: readonly RegistryEvent[],
  upper: readonly RegistryEvent[],
): { events: readonly RegistryEvent[]; contradictions: readonly Contradiction[] } {
  const byTarget = grouped(upper, targetKey);
  const contradictions: Contradiction[] = [];
  const kept = lower.filter((event) => {
    const others = byTarget.get(targetKey(event)) ?? [];
    contradictions.push(...others.flatMap((other) => contradictionsOfEvents(event, other)));
    return !others.some((other) => isSameEvent(event, other));
  });
  return { events: [...kept, ...upper], contradictions };
}
