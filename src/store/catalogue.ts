/** What a writer must know of every stored document: how it was made, and under which paths it stands. */
import * as cell from './cell.js';
import { pathsOf } from './documentRow.js';
import { streamOf, type Table } from './lance.js';

/** Standard input: a name that many documents may share, and none gives up to another. */
export const STANDARD_INPUT = '-';

export interface Entry {
  readonly rev: string;
  readonly fingerprint: string;
  readonly embedded: boolean;
  readonly paths: readonly string[];
}

export interface Catalogue {
  readonly entry: (id: string) => Entry | undefined;
  readonly ids: () => IterableIterator<string>;
  /** The document that stands under a path. */
  readonly at: (path: string) => string | undefined;
  readonly set: (id: string, entry: Entry) => void;
  readonly drop: (id: string) => void;
}

export async function readCatalogue(documents: Table): Promise<Catalogue> {
  const entries = new Map<string, Entry>();
  const byPath = new Map<string, string>();
  const drop = (id: string): void => {
    for (const path of entries.get(id)?.paths ?? []) if (byPath.get(path) === id) byPath.delete(path);
    entries.delete(id);
  };
  const set = (id: string, entry: Entry): void => {
    drop(id);
    entries.set(id, entry);
    for (const path of entry.paths) if (path !== STANDARD_INPUT) byPath.set(path, id);
  };
  for await (const rows of streamOf(documents.query(), ['id', 'rev', 'fingerprint', 'embedded', 'paths'])) {
    for (const row of rows) {
      set(cell.text(row, 'id'), {
        rev: cell.text(row, 'rev'),
        fingerprint: cell.text(row, 'fingerprint'),
        embedded: cell.flag(row, 'embedded'),
        paths: pathsOf(row),
      });
    }
  }
  return { entry: (id) => entries.get(id), ids: () => entries.keys(), at: (path) => byPath.get(path), set, drop };
}
