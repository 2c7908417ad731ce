/**
 * Header fields that a user corrected. They are kept under the document's id and under each of its paths, so that they outlive
 * both another reading of the same content and another content of the same file.
 */
import type { Header } from '../records/facts.js';
import { typeOfCode, typeOfWord } from '../vocabulary/documentTypes.js';
import * as cell from './cell.js';
import { among, arrowTable, rowsOf, type Table } from './lance.js';
import { correctionColumns } from './schema.js';

export const correctableFields = ['symbol', 'date', 'issuer', 'type', 'subject'] as const;
export type CorrectableField = (typeof correctableFields)[number];
/** New values by field; a type is given by its code or its word. */
export type Corrections = { readonly [K in CorrectableField]?: string };

export const idKey = (id: string): string => `id:${id}`;
export const pathKey = (path: string): string => `path:${path}`;

/** The kind of document that a code or a word means; null for neither. */
export const typeNamed = (value: string): Header['type'] => typeOfCode(value) ?? typeOfWord(value);

export function applied(header: Header, corrections: Corrections): Header {
  const { type, ...rest } = corrections;
  return { ...header, ...rest, ...(type === undefined ? {} : { type: typeNamed(type) }) };
}

/** Every correction by its key. */
export async function readCorrections(table: Table): Promise<Map<string, Corrections>> {
  const byKey = new Map<string, Corrections>();
  const rows = await rowsOf(table.query(), ['key', 'field', 'value']);
  for (const row of rows) {
    const name = cell.text(row, 'field');
    const field = correctableFields.find((known) => known === name);
    if (field === undefined) throw new Error(`a correction of an unknown field: ${name}`);
    const key = cell.text(row, 'key');
    byKey.set(key, { ...byKey.get(key), [field]: cell.text(row, 'value') });
  }
  return byKey;
}

/** What holds for a document: its paths' corrections in the order of the paths, its own before theirs. */
export function correctionsFor(
  all: ReadonlyMap<string, Corrections>,
  id: string,
  paths: readonly string[],
): Corrections {
  let found: Corrections = {};
  for (const key of [...[...paths].sort().map(pathKey), idKey(id)]) found = { ...found, ...all.get(key) };
  return found;
}

/** Writes the corrections of one document under all its keys in place of those before; an empty value deletes. */
export async function writeCorrections(table: Table, corrections: Corrections, keys: readonly string[]): Promise<void> {
  const fields = Object.entries(corrections);
  const rows = fields
    .filter(([, value]) => value !== '')
    .flatMap(([field, value]) => keys.map((key) => ({ key, field, value })));
  const taken = fields.filter(([, value]) => value === '').map(([field]) => field);
  if (taken.length > 0) await table.delete(`${among('key', keys)} AND ${among('field', taken)}`);
  if (rows.length === 0) return;
  await table
    .mergeInsert(['key', 'field'])
    .whenMatchedUpdateAll()
    .whenNotMatchedInsertAll()
    .execute(await arrowTable(correctionColumns, rows));
}

/** Forgets what was corrected under these keys. */
export async function dropCorrections(table: Table, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await table.delete(among('key', keys));
}
