/**
 * What a line of a registry file means, and which rules it has to keep. The rules that need other rows stand in `validate.ts`.
 */
import { symbolYear } from '../symbol.js';
import { eventKinds } from './eventKinds.js';
import type { Layer, RegisteredDocument, RegistryEvent } from './registry.js';
import type { RowRule } from './rules.js';

/** A kind of file: its columns in the order in which they are written, and what a row of it is. */
export interface Table<Item> {
  readonly columns: readonly string[];
  /** Columns that a file may do without. */
  readonly optional: ReadonlySet<string>;
  readonly read: (cells: readonly string[], layer: Layer) => Item | BrokenCell;
  readonly write: (item: Item) => readonly string[];
}

/** What is wrong with a row: the column (empty for the row as a whole) and the name of the rule. */
export interface BrokenCell {
  readonly column: string;
  readonly rule: RowRule;
}

export const isBroken = (item: object): item is BrokenCell => 'rule' in item;

export const documentTable: Table<RegisteredDocument> = {
  columns: [
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
  ],
  optional: new Set(['title', 'aliases', 'effective', 'searched', 'compilation', 'remark']),
  read: documentOf,
  write: (row) => [
    row.symbol,
    row.type,
    row.issuer ?? '',
    row.date ?? '',
    row.title ?? '',
    row.aliases.join('|'),
    row.effective ?? '',
    row.searched ?? '',
    row.verified ? 'yes' : 'no',
    row.compilations.join('|'),
    row.source,
    row.checked,
    row.remark ?? '',
  ],
};

export const eventTable: Table<RegistryEvent> = {
  columns: [
    'symbol',
    'date',
    'event',
    'on',
    'actor',
    'actorDate',
    'verified',
    'source',
    'checked',
    'part',
    'quote',
    'remark',
  ],
  optional: new Set(['part', 'quote', 'remark']),
  read: eventOf,
  write: (event) => [
    event.symbol,
    event.date ?? '',
    event.kind,
    event.on ?? '',
    event.actor ?? '',
    event.actorDate ?? '',
    event.verified ? 'yes' : 'no',
    event.source,
    event.checked,
    event.part ?? '',
    event.quote ?? '',
    event.remark ?? '',
  ],
};

function documentOf(cells: readonly string[], layer: Layer): RegisteredDocument | BrokenCell {
  const [symbol = '', type = '', issuer = '', date = '', title = '', aliases = '', effective = ''] = cells;
  const [, , , , , , , searched = '', verified = '', compilation = '', source = '', checked = '', remark = ''] = cells;
  if (symbol === '') return broken('symbol', 'empty');
  if (type === '') return broken('type', 'empty');
  if (source === '') return broken('source', 'empty');
  if (checked === '') return broken('checked', 'empty');
  const read = yesOrNo(verified);
  if (read === null) return broken('verified', 'yes-or-no');
  const misdated =
    dateProblem('date', date) ??
    dateProblem('effective', effective) ??
    dateProblem('searched', searched) ??
    dateProblem('checked', checked);
  if (misdated !== null) return misdated;
  if (isEarlier(effective, date) && read) return broken('effective', 'effective-before-date');
  if (read && date !== '' && (symbolYear(symbol) ?? date.slice(0, 4)) !== date.slice(0, 4))
    return broken('date', 'year-of-symbol');
  const compilations = compilationsOf(compilation);
  if (compilations === null) return broken('compilation', 'survey-or-code');
  return {
    symbol,
    type,
    issuer: orNull(issuer),
    date: orNull(date),
    title: orNull(title),
    aliases: aliases === '' ? NONE : aliases.split('|'),
    effective: orNull(effective),
    searched: orNull(searched),
    verified: read,
    compilations,
    source,
    checked,
    remark: orNull(remark),
    layer,
  };
}

function eventOf(cells: readonly string[], layer: Layer): RegistryEvent | BrokenCell {
  const [symbol = '', date = '', event = '', on = '', actor = '', actorDate = ''] = cells;
  const [, , , , , , verified = '', source = '', checked = '', part = '', quote = '', remark = ''] = cells;
  if (symbol === '') return broken('symbol', 'empty');
  if (source === '') return broken('source', 'empty');
  if (checked === '') return broken('checked', 'empty');
  const kind = eventKinds.find((known) => known === event);
  if (kind === undefined) return broken('event', 'event-kind');
  const read = yesOrNo(verified);
  if (read === null) return broken('verified', 'yes-or-no');
  const misdated =
    dateProblem('date', date) ??
    dateProblem('on', on) ??
    dateProblem('actorDate', actorDate) ??
    dateProblem('checked', checked);
  if (misdated !== null) return misdated;
  // An act is never older than what it acts upon; where its day is not known, the year in its symbol tells.
  if (isEarlier(actorDate === '' ? (symbolYear(actor) ?? '') : actorDate, date))
    return broken('actorDate', 'actor-older');
  if (isEarlier(on, date)) return broken('on', 'on-before-date');
  if (actor === symbol && actorDate === date) return broken('actor', 'acts-on-itself');
  return {
    symbol,
    date: orNull(date),
    kind,
    on: orNull(on),
    actor: orNull(actor),
    actorDate: orNull(actorDate),
    verified: read,
    part: orNull(part),
    quote: orNull(quote),
    source,
    checked,
    remark: orNull(remark),
    layer,
  };
}

const broken = (column: string, rule: RowRule): BrokenCell => ({ column, rule });

const orNull = (cell: string): string | null => (cell === '' ? null : cell);

const NONE: readonly string[] = [];

/** Before the other day, as far as both tell: "2021" is not before "2021-05". */
function isEarlier(date: string, than: string): boolean {
  if (date === '' || than === '') return false;
  const length = Math.min(date.length, than.length);
  return date.slice(0, length) < than.slice(0, length);
}

const PARTIAL_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Empty, or an ISO date of the calendar as far as it is told. */
function dateProblem(column: string, cell: string): BrokenCell | null {
  if (cell === '') return null;
  if (!PARTIAL_DATE.test(cell)) return broken(column, 'iso-date');
  if (cell.length === 4) return null;
  const days = DAYS[Number(cell.slice(5, 7)) - 1] ?? 0;
  if (days === 0 || (cell.length > 7 && (cell.endsWith('-00') || Number(cell.slice(8)) > days)))
    return broken(column, 'no-such-day');
  return cell.slice(5) === '02-29' && !isLeap(Number(cell.slice(0, 4))) ? broken(column, 'no-such-day') : null;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const COMPILATIONS: Readonly<Record<string, RegisteredDocument['compilations']>> = {
  // What a user writes down was looked up by somebody.
  '': ['survey'],
  survey: ['survey'],
  code: ['code'],
  'survey|code': ['survey', 'code'],
  'code|survey': ['code', 'survey'],
};

const compilationsOf = (cell: string): RegisteredDocument['compilations'] | null =>
  Object.hasOwn(COMPILATIONS, cell) ? (COMPILATIONS[cell] ?? null) : null;

function yesOrNo(cell: string): boolean | null {
  if (cell === 'yes') return true;
  return cell === 'no' ? false : null;
}
