/** What a registry would change of the one below it: shown before an update is taken over. */
import { grouped } from '../../records/grouped.js';
import { symbolKey } from '../symbol.js';
import { joinRegistries } from './join.js';
import {
  type Contradiction,
  type RegisteredDocument,
  type Registry,
  type RegistryEvent,
  targetKey,
} from './registry.js';
import { documentTable, eventTable, type Table } from './rows.js';
import { isSameEvent, isSameRow } from './same.js';

export interface Change<Item> {
  readonly before: Item;
  readonly after: Item;
  /** Names of the columns that differ. */
  readonly columns: readonly string[];
}

export interface TableChanges<Item> {
  readonly added: readonly Item[];
  readonly changed: readonly Change<Item>[];
  /** How many rows are there already, word by word. */
  readonly same: number;
}

export interface RegistryChanges {
  readonly documents: TableChanges<RegisteredDocument>;
  readonly events: TableChanges<RegistryEvent>;
  /** Where it does not say the same as what lies below; the upper one would be taken. */
  readonly contradictions: readonly Contradiction[];
}

export function changesBy(below: Registry, upper: Registry): RegistryChanges {
  return {
    documents: changesOf(below.documents, upper.documents, documentTable, isSameRow, ({ symbol }) => symbolKey(symbol)),
    events: changesOf(below.events, upper.events, eventTable, isSameEvent, targetKey),
    contradictions: joinRegistries(below, upper).contradictions.slice(below.contradictions.length),
  };
}

function changesOf<Item>(
  below: readonly Item[],
  upper: readonly Item[],
  table: Table<Item>,
  isSame: (one: Item, other: Item) => boolean,
  keyOf: (item: Item) => string,
): TableChanges<Item> {
  const candidates = grouped(below, keyOf);
  const added: Item[] = [];
  const changed: Change<Item>[] = [];
  let same = 0;
  for (const after of upper) {
    const before = candidates.get(keyOf(after))?.find((item) => isSame(item, after));
    if (before === undefined) {
      added.push(after);
      continue;
    }
    const columns = differing(table, before, after);
    if (columns.length === 0) same++;
    else changed.push({ before, after, columns });
  }
  return { added, changed, same };
}

function differing<Item>(table: Table<Item>, before: Item, after: Item): string[] {
  const [one, other] = [table.write(before), table.write(after)];
  return table.columns.filter((_, i) => one[i] !== other[i]);
}
