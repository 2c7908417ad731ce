/**
 * Reads a registry file and the file of events beside it ("registry.csv", "registry-events.csv").
 */
import { readFile } from 'node:fs/promises';
import { failed, type Result, success } from '../../records/failure.js';
import { csvRows } from './csv.js';
import { eventKinds, type RegisteredDocument, type Registry, type RegistryEvent } from './registry.js';

const documentColumns = [
  'symbol',
  'type',
  'issuer',
  'date',
  'title',
  'aliases',
  'effective',
  'searched',
  'verified',
  'compilation',
  'source',
  'checked',
  'remark',
] as const;
const eventColumns = ['symbol', 'date', 'event', 'on', 'actor', 'actorDate', 'verified', 'source', 'checked'] as const;

const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The registry of a file. A file without events beside it has none; a broken row is a failure that names row, column and rule. */
export async function loadRegistry(path: string): Promise<Result<Registry>> {
  const text = await contentOf(path);
  if (text === null) return failed('registry-not-found', path);
  const documents = tableOf(path, text, documentColumns, documentOf);
  if (!documents.ok) return documents;
  const beside = path.replace(/(\.csv)?$/i, '-events.csv');
  const events = tableOf(beside, (await contentOf(beside)) ?? '', eventColumns, eventOf);
  if (!events.ok) return events;
  let checked: string | null = null;
  for (const row of documents.value) if (checked === null || row.checked > checked) checked = row.checked;
  return success({ path, checked, documents: documents.value, events: events.value });
}

async function contentOf(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).normalize('NFC');
  } catch {
    return null;
  }
}

/** What is wrong with a cell. */
class BrokenCell {
  constructor(
    readonly column: string,
    readonly rule: string,
  ) {}
}

/** Items of the rows; `read` gets a row's cells in the order of `columns`, whatever their order in the file. */
function tableOf<Item>(
  path: string,
  text: string,
  columns: readonly string[],
  read: (cells: readonly string[]) => Item | BrokenCell,
): Result<Item[]> {
  const [head, ...rows] = csvRows(text);
  if (head === undefined) return success([]);
  const places = columns.map((column) => head.cells.indexOf(column));
  const missing = columns.find((_, i) => places[i] === -1);
  if (missing !== undefined) return broken(path, 1, missing, 'column-missing');
  const asIs = places.every((place, i) => place === i);
  const items: Item[] = [];
  for (const { line, cells } of rows) {
    if (cells.length !== head.cells.length) return broken(path, line, '', 'row-width');
    const item = read(asIs ? cells : places.map((place) => cells[place] ?? ''));
    if (item instanceof BrokenCell) return broken(path, line, item.column, item.rule);
    items.push(item);
  }
  return success(items);
}

const broken = (path: string, row: number, column: string, rule: string): Result<never> =>
  failed('registry-row', path, { row, column, rule });

const orNull = (cell: string): string | null => (cell === '' ? null : cell);

/** Neither empty nor an ISO date, as far as told. */
const misdated = (cell: string): boolean => cell !== '' && !PARTIAL_DATE.test(cell);

function documentOf(cells: readonly string[]): RegisteredDocument | BrokenCell {
  const [symbol = '', type = '', issuer = '', date = '', title = '', aliases = '', effective = '', searched = ''] =
    cells;
  const [, , , , , , , , verified = '', compilation = '', source = '', checked = '', remark = ''] = cells;
  if (symbol === '') return new BrokenCell('symbol', 'empty');
  if (type === '') return new BrokenCell('type', 'empty');
  const read = yesOrNo(verified);
  if (read === null) return new BrokenCell('verified', 'yes-or-no');
  if (misdated(date)) return new BrokenCell('date', 'iso-date');
  if (misdated(effective)) return new BrokenCell('effective', 'iso-date');
  if (misdated(searched)) return new BrokenCell('searched', 'iso-date');
  if (misdated(checked)) return new BrokenCell('checked', 'iso-date');
  const compilations = compilationsOf(compilation);
  if (compilations === null) return new BrokenCell('compilation', 'survey-or-code');
  return {
    symbol,
    type,
    issuer: orNull(issuer),
    date: orNull(date),
    title: orNull(title),
    aliases: aliases === '' ? [] : aliases.split('|'),
    effective: orNull(effective),
    searched: orNull(searched),
    verified: read,
    compilations,
    source,
    checked,
    remark: orNull(remark),
  };
}

function compilationsOf(cell: string): RegisteredDocument['compilations'] | null {
  const names: ('survey' | 'code')[] = [];
  for (const name of cell.split('|')) {
    if (name !== 'survey' && name !== 'code') return null;
    names.push(name);
  }
  return names;
}

function eventOf(cells: readonly string[]): RegistryEvent | BrokenCell {
  const [
    symbol = '',
    date = '',
    event = '',
    on = '',
    actor = '',
    actorDate = '',
    verified = '',
    source = '',
    checked = '',
  ] = cells;
  const kind = eventKinds.find((known) => known === event);
  if (kind === undefined) return new BrokenCell('event', 'event-kind');
  const read = yesOrNo(verified);
  if (read === null) return new BrokenCell('verified', 'yes-or-no');
  if (misdated(date)) return new BrokenCell('date', 'iso-date');
  if (misdated(on)) return new BrokenCell('on', 'iso-date');
  if (misdated(actorDate)) return new BrokenCell('actorDate', 'iso-date');
  if (misdated(checked)) return new BrokenCell('checked', 'iso-date');
  // An act is never older than what it acts upon.
  if (actorDate !== '' && actorDate < date) return new BrokenCell('actorDate', 'actor-older');
  return {
    symbol,
    date: orNull(date),
    kind,
    on: orNull(on),
    actor: orNull(actor),
    actorDate: orNull(actorDate),
    verified: read,
    source,
    checked,
  };
}

function yesOrNo(cell: string): boolean | null {
  if (cell === 'yes') return true;
  return cell === 'no' ? false : null;
}
