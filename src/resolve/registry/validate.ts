/** The rules for which the rows of a layer need each other, or the layers below it. */
import { grouped } from '../../records/grouped.js';
import { isLater } from '../judge.js';
import { symbolKey } from '../symbol.js';
import type { BrokenRow, LayerFiles } from './load.js';
import { type RegisteredDocument, type Registry, type RegistryEvent, targetKey } from './registry.js';
import { isSameEvent, isSameRow } from './same.js';

/**
 * All that is wrong with a layer: rows broken in themselves (`readLayer`), rows that stand twice, events of documents that no layer has,
 * acts older than what they act upon.
 * @param below the layers that it will lie upon
 */
export function problemsOf({ documents, events }: LayerFiles, below: Registry): readonly BrokenRow[] {
  const known = [...documents.items, ...below.documents];
  const targets = new Set(known.map(targetKey));
  const bySymbol = grouped(known, ({ symbol }) => symbolKey(symbol));
  const ofEvents = events.items.flatMap((event, i) => {
    const problem = targets.has(targetKey(event)) ? olderActor(event, bySymbol) : noTarget;
    return problem === null ? [] : [{ ...problem, file: events.file, row: events.rows[i] ?? 0 }];
  });
  return [
    ...documents.broken,
    ...repeated(documents, isSameRow, ({ symbol }) => symbolKey(symbol)),
    ...events.broken,
    ...repeated(events, isSameEvent, targetKey),
    ...ofEvents,
  ];
}

const noTarget = { column: 'symbol', rule: 'no-target' } as const;

/** The row that tells of the same thing as one above it. */
function repeated<Item>(
  { file, items, rows }: { readonly file: string; readonly items: readonly Item[]; readonly rows: readonly number[] },
  same: (one: Item, other: Item) => boolean,
  keyOf: (item: Item) => string,
): BrokenRow[] {
  const seen = new Map<string, Item[]>();
  return items.flatMap((item, i) => {
    const others = seen.get(keyOf(item)) ?? [];
    seen.set(keyOf(item), [...others, item]);
    const twice = others.some((other) => same(other, item));
    return twice ? [{ file, row: rows[i] ?? 0, column: '', rule: 'repeated-row' as const }] : [];
  });
}

/** Where an event does not tell the date of the act, the rows of that act do: each of them may be meant. */
function olderActor(
  { actor, actorDate, date }: RegistryEvent,
  bySymbol: ReadonlyMap<string, readonly RegisteredDocument[]>,
): Pick<BrokenRow, 'column' | 'rule'> | null {
  if (actor === null || actorDate !== null || date === null) return null;
  const dates = (bySymbol.get(symbolKey(actor)) ?? []).map((row) => row.date);
  return dates.length > 0 && dates.every((day) => isLater(date, day)) ? { column: 'actor', rule: 'actor-older' } : null;
}
