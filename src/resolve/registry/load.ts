/**
 * Reads registry files: a table of documents ("registry.csv") and the table of events beside it ("registry-events.csv"), or a table of
 * events alone.
 */
import { readFile } from 'node:fs/promises';
import { failed, type Result, success } from '../../records/failure.js';
import { csvRows } from './csv.js';
import type { Layer, RegisteredDocument, Registry, RegistryEvent } from './registry.js';
import { type BrokenCell, documentTable, eventTable, isBroken, type Table } from './rows.js';

/** A broken row of a file: line from 1, column (empty for the row as a whole), and the rule that it breaks. */
export interface BrokenRow extends BrokenCell {
  readonly file: string;
  readonly row: number;
}

/** What a layer's files hold; with broken rows it is no registry, but it can be told what is wrong. */
export interface LayerFiles {
  readonly documents: TableFile<RegisteredDocument>;
  readonly events: TableFile<RegistryEvent>;
}

export interface TableFile<Item> {
  readonly file: string;
  readonly items: readonly Item[];
  /** The line of each item. */
  readonly rows: readonly number[];
  readonly broken: readonly BrokenRow[];
}

/** The registry of a file. A file without events beside it has none; a broken row is a failure that names row, column and rule. */
export async function loadRegistry(path: string, kind: Layer['kind'] = 'file'): Promise<Result<Registry>> {
  const layer: Layer = { kind, name: path };
  const files = await readLayer(path, layer);
  if (!files.ok) return files;
  const { documents, events } = files.value;
  const [first] = [...documents.broken, ...events.broken];
  if (first !== undefined) {
    const { file, row, column, rule } = first;
    return failed('registry-row', file, { row, column, rule });
  }
  return success(registryOf(layer, documents.items, events.items));
}

/** A registry of one layer. */
export function registryOf(
  layer: Layer,
  documents: readonly RegisteredDocument[],
  events: readonly RegistryEvent[],
): Registry {
  let checked: string | null = null;
  for (const row of documents) if (checked === null || row.checked > checked) checked = row.checked;
  for (const event of events) if (checked === null || event.checked > checked) checked = event.checked;
  const content = { ...layer, checked, documents: documents.length, events: events.length };
  return { path: layer.name, checked, documents, events, layers: [content], contradictions: [] };
}

/** The files of a layer with every broken row; fails only where there is nothing to read. */
export async function readLayer(path: string, layer: Layer): Promise<Result<LayerFiles>> {
  const text = await contentOf(path);
  const beside = await contentOf(eventsBeside(path));
  // The own layer may hold events only.
  if (text === null && beside === null) return failed('registry-not-found', path);
  if (text !== null && isEventTable(text)) {
    return success({
      documents: tableOf(path, '', documentTable, layer),
      events: tableOf(path, text, eventTable, layer),
    });
  }
  return success({
    documents: tableOf(path, text ?? '', documentTable, layer),
    events: tableOf(eventsBeside(path), beside ?? '', eventTable, layer),
  });
}

/** "registry.csv" → "registry-events.csv". */
export const eventsBeside = (path: string): string => path.replace(/(\.csv)?$/i, '-events.csv');

const isEventTable = (text: string): boolean => {
  const head = text
    .slice(0, text.search(/[\r\n]|$/))
    .replace('\uFEFF', '')
    .split(',');
  return head.includes('event') && head.includes('on');
};

async function contentOf(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).normalize('NFC');
  } catch {
    return null;
  }
}

/** Items of the rows, whatever the order of the columns in the file. */
export function tableOf<Item extends object>(
  file: string,
  text: string,
  table: Table<Item>,
  layer: Layer,
): TableFile<Item> {
  const [head, ...lines] = csvRows(text);
  if (head === undefined) return { file, items: [], rows: [], broken: [] };
  const places = table.columns.map((column) => head.cells.indexOf(column));
  const missing = table.columns.filter((column, i) => places[i] === -1 && !table.optional.has(column));
  if (missing.length > 0) {
    const broken = missing.map((column): BrokenRow => ({ file, row: 1, column, rule: 'column-missing' }));
    return { file, items: [], rows: [], broken };
  }
  const asIs = places.every((place, i) => place === i);
  const guards = text.includes("'");
  const items: Item[] = [];
  const rows: number[] = [];
  const broken: BrokenRow[] = [];
  for (const { line, cells } of lines) {
    if (cells.length !== head.cells.length) {
      broken.push({ file, row: line, column: '', rule: 'row-width' });
      continue;
    }
    const given = asIs ? cells : places.map((place) => cells[place] ?? '');
    const item = table.read(guards ? given.map(unguarded) : given, layer);
    if (isBroken(item)) {
      broken.push({ file, row: line, column: item.column, rule: item.rule });
      continue;
    }
    items.push(item);
    rows.push(line);
  }
  return { file, items, rows, broken };
}

/** An exported cell that a spreadsheet would take for a formula has an apostrophe before it; it is no part of the value. */
const unguarded = (cell: string): string => (cell.startsWith("'") && /^'\s*[=+\-@]/.test(cell) ? cell.slice(1) : cell);
