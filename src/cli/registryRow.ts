/** One row made at the command line, as if a file with it had been read. */
import type { BrokenRow, LayerFiles, TableFile } from '../resolve/registry/load.js';
import type { Layer } from '../resolve/registry/registry.js';
import { documentTable, eventTable, isBroken, type Table } from '../resolve/registry/rows.js';

const layer: Layer = { kind: 'file', name: '' };
const none = { file: '', items: [], rows: [], broken: [] } as const;

/** @param cells under the names of the columns; what is missing is empty */
export function addedRow(cells: ReadonlyMap<string, string>, isEvent: boolean): LayerFiles {
  return isEvent
    ? { documents: none, events: tableWith(eventTable, cells) }
    : { documents: tableWith(documentTable, cells), events: none };
}

function tableWith<Item extends object>(table: Table<Item>, cells: ReadonlyMap<string, string>): TableFile<Item> {
  const item = table.read(
    table.columns.map((column) => cells.get(column) ?? ''),
    layer,
  );
  if (!isBroken(item)) return { ...none, items: [item], rows: [1] };
  const broken: BrokenRow = { file: '', row: 1, ...item };
  return { ...none, broken: [broken] };
}
