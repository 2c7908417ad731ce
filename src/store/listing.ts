/** The documents of a store with what tells two states of it apart. */
import * as cell from './cell.js';
import { rowsOf } from './lance.js';
import type { Snapshot } from './open.js';

export interface ListedDocument {
  readonly id: string;
  /** Of the bytes that were read. */
  readonly sha256: string;
  /** Changes with the content, and with how it was read and embedded. */
  readonly revision: string;
  /** The header as shown, corrections applied. */
  readonly symbol: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly subject: string | null;
  readonly url: string | null;
}

/** In the order of the ids. */
export async function listedDocuments({ tables }: Snapshot): Promise<ListedDocument[]> {
  const columns = ['id', 'sha256', 'rev', 'symbol', 'typeName', 'issuer', 'date', 'subject', 'url'];
  const rows = await rowsOf(tables.documents.query(), columns);
  return rows
    .map((row) => ({
      id: cell.text(row, 'id'),
      sha256: cell.text(row, 'sha256'),
      revision: cell.text(row, 'rev'),
      symbol: cell.textOrNull(row, 'symbol'),
      type: cell.textOrNull(row, 'typeName'),
      issuer: cell.textOrNull(row, 'issuer'),
      date: cell.textOrNull(row, 'date'),
      subject: cell.textOrNull(row, 'subject'),
      url: cell.textOrNull(row, 'url'),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
