/**
 * Store addresses: a folder, or a remote one (s3://, gs://, az://, db:// …), and the names under which files are kept in a store.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// A Windows drive ("C:") is one letter; a scheme has at least two.
const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;

/** The absolute path of a store that is a folder; null for a remote one. */
export function folderOf(uri: string): string | null {
  const scheme = SCHEME.exec(uri)?.[1]?.toLowerCase();
  if (scheme === undefined) return path.resolve(uri);
  return scheme === 'file' ? fileURLToPath(uri) : null;
}

/** What LanceDB is given: an absolute folder, or the address as it is. */
export const address = (uri: string): string => folderOf(uri) ?? uri;

/** What a snapshot holds: the word of what it is, and beside it the store as it was. */
export const MANIFEST_FILE = 'manifest.json';
export const STORE_IN_SNAPSHOT = 'store';

/** The folder of the snapshot that an address means, by its own folder or by that of its store; null for any other address. */
export function snapshotAt(uri: string): string | null {
  const folder = folderOf(uri);
  if (folder === null) return null;
  const candidates = path.basename(folder) === STORE_IN_SNAPSHOT ? [folder, path.dirname(folder)] : [folder];
  return candidates.find((one) => isSnapshot(one)) ?? null;
}

const isSnapshot = (folder: string): boolean =>
  existsSync(path.join(folder, MANIFEST_FILE)) && existsSync(path.join(folder, STORE_IN_SNAPSHOT));

/** The address of the tables: those of a snapshot lie in its folder. */
export function tablesOf(uri: string): string {
  const snapshot = snapshotAt(uri);
  return snapshot === null ? uri : path.join(snapshot, STORE_IN_SNAPSHOT);
}

/**
 * The name under which a file is kept: relative to the folder in which the store lies, so that a project folder can be moved or
 * sent; absolute for a file elsewhere and for remote stores. Always with "/".
 */
export function pathName(uri: string, file: string): string {
  const absolute = path.resolve(file);
  const folder = folderOf(uri);
  const shown = folder === null ? absolute : relativeBelow(path.dirname(folder), absolute);
  return (path.sep === '\\' ? shown.replaceAll('\\', '/') : shown).normalize('NFC');
}

function relativeBelow(base: string, file: string): string {
  const relative = path.relative(base, file);
  const outside = relative === '' || relative.startsWith('..') || path.isAbsolute(relative);
  return outside ? file : relative;
}

/** The name in one store of a file that another one keeps under `name`: relative names hold from the folder of their own store. */
export function renamedFor(target: string, source: string): (name: string) => string {
  const folder = folderOf(source);
  // Where the files of a snapshot lay, it does not tell; neither does a remote store.
  if (folder === null || snapshotAt(source) !== null) return (name) => name;
  const base = path.dirname(folder);
  return (name) => pathName(target, path.resolve(base, name));
}
