/**
 * Store addresses: a folder, or a remote one (s3://, gs://, az://, db:// …), and the names under which files are kept in a store.
 */
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
