/**
 * Where the files that ship with the program lie: the same two levels up from `src` and from `dist`.
 */
import { fileURLToPath } from 'node:url';

/** Absolute path of a file of the package, e.g. `asset('models/vi-admin-e5-small')`. */
export function asset(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
