/** Changes of documents that are in the store: another path, a corrected header, removal. */
import { failed, type Result, success } from '../records/failure.js';
import { STANDARD_INPUT } from './catalogue.js';
import * as cell from './cell.js';
import { setPaths, subtractVectors } from './commit.js';
import {
  type Corrections,
  correctionsFor,
  dropCorrections,
  idKey,
  pathKey,
  readCorrections,
  typeNamed,
  writeCorrections,
} from './corrections.js';
import { headerAsRead, headerCells } from './documentRow.js';
import { among, literal, rowsOf } from './lance.js';
import { deleteChildren } from './sweep.js';
import type { Writer } from './writer.js';

/** Says that a stored content stands under this path too. Another document that stood there is left without it, or goes. */
export async function addPath(writer: Writer, id: string, path: string): Promise<void> {
  const entry = writer.catalogue.entry(id);
  if (entry === undefined || entry.paths.includes(path)) return;
  const other = path === STANDARD_INPUT ? undefined : writer.catalogue.at(path);
  if (other !== undefined) {
    const left = writer.catalogue.entry(other)?.paths.filter((known) => known !== path) ?? [];
    if (left.length === 0) await removeDocument(writer, other);
    else await setPaths(writer, other, left);
  }
  await setPaths(writer, id, [...entry.paths, path]);
  // A correction made for that path holds for what stands there now.
  if (writer.corrections.has(pathKey(path))) await showCorrected(writer, id);
}

/** Takes a document and all that hangs on it out of the store. Corrections of its paths stay for what may stand there later. */
export async function removeDocument(writer: Writer, id: string): Promise<void> {
  const entry = writer.catalogue.entry(id);
  if (entry === undefined) return;
  await subtractVectors(writer, [entry.rev]);
  await writer.tables.documents.delete(among('id', [id]));
  await deleteChildren(writer.tables, [entry.rev]);
  writer.catalogue.drop(id);
}

/** Takes a document out for good, with what the user corrected in it. */
export async function forgetDocument(writer: Writer, id: string): Promise<void> {
  const paths = writer.catalogue.entry(id)?.paths ?? [];
  await removeDocument(writer, id);
  await dropCorrections(writer.tables.corrections, keysOf(id, paths));
}

/** Corrects header fields of a document, now and after later ingests. An empty value takes a correction back. */
export async function correctDocument(writer: Writer, id: string, corrections: Corrections): Promise<Result<void>> {
  const entry = writer.catalogue.entry(id);
  if (entry === undefined) return failed('no-such-id', id);
  const { date, type } = corrections;
  if (date !== undefined && date !== '' && !realDate(date)) return failed('bad-date', date);
  if (type !== undefined && type !== '' && typeNamed(type) === null) return failed('bad-type', type);
  await writeCorrections(writer.tables.corrections, corrections, keysOf(id, entry.paths));
  writer.corrections.clear();
  for (const [key, value] of await readCorrections(writer.tables.corrections)) writer.corrections.set(key, value);
  await showCorrected(writer, id);
  return success(undefined);
}

const keysOf = (id: string, paths: readonly string[]): string[] => [
  idKey(id),
  ...paths.filter((path) => path !== STANDARD_INPUT).map(pathKey),
];

/** Writes the header of a document anew from what was read and what was corrected. */
async function showCorrected(writer: Writer, id: string): Promise<void> {
  const where = `id = ${literal(id)}`;
  const [row] = await rowsOf(writer.tables.documents.query().where(where), ['asRead']);
  const entry = writer.catalogue.entry(id);
  if (row === undefined || entry === undefined) return;
  const cells = headerCells(headerAsRead(row), correctionsFor(writer.corrections, id, entry.paths));
  const values = new Map(
    Object.entries(cells).map(([name, value]) => [name, value === null ? null : cell.textOrNull(cells, name)]),
  );
  await writer.tables.documents.update({ where, values });
}

/** A date as headers carry it: a day that exists, or a month, or a year. */
function realDate(date: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return false;
  const day = `${date}-01-01`.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
