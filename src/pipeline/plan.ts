/**
 * What the store will hold when everything decided so far is written. Decisions are made against this, never against the store itself,
 * which lags behind by a batch or not, as threads and disk please.
 */
import type { Writer } from '../store/writer.js';

interface Planned {
  readonly fingerprint: string;
  readonly embedded: boolean;
  readonly paths: Set<string>;
}

export interface Plan {
  readonly get: (id: string) => Readonly<Planned> | undefined;
  readonly at: (path: string) => string | undefined;
  /** A content stands at a path; what stood there before is without it, and gone where it has no other. */
  readonly place: (id: string, path: string, made: Omit<Planned, 'paths'>) => void;
}

export function openPlan({ catalogue }: Writer, standardInput: string): Plan {
  const documents = new Map<string, Planned>();
  const byPath = new Map<string, string>();
  for (const id of catalogue.ids()) {
    const entry = catalogue.entry(id);
    if (entry === undefined) continue;
    const { fingerprint, embedded, paths } = entry;
    documents.set(id, { fingerprint, embedded, paths: new Set(paths) });
    for (const path of paths) byPath.set(path, id);
  }
  byPath.delete(standardInput);
  return {
    get: (id) => documents.get(id),
    at: (path) => byPath.get(path),
    place: (id, path, made) => {
      const before = byPath.get(path);
      if (before !== undefined && before !== id) {
        const left = documents.get(before);
        left?.paths.delete(path);
        if (left?.paths.size === 0) documents.delete(before);
      }
      const paths = documents.get(id)?.paths ?? new Set();
      documents.set(id, { ...made, paths: paths.add(path) });
      if (path !== standardInput) byPath.set(path, id);
    },
  };
}
