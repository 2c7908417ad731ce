/**
 * Documents that a query names ("theo Nghị định số 34/2016/NĐ-CP", "Luật Công đoàn"): what is asked is likely answered in them. Of the
 * articles that editors of the national legal code linked to another, two in five lie in a document that the other names.
 */
import { citations } from '../extract/citations/index.js';
import { emptyFindings } from '../extract/nothing.js';
import { sourceOf } from '../extract/source.js';
import { resolveAll } from '../resolve/identify.js';
import { identityIndex } from '../resolve/identities.js';
import type { Registry } from '../resolve/registry/registry.js';
import type { DocumentFilter, StoreReader } from '../store/store.js';
import { normalise } from '../text/normalise.js';

/** Who asks is nobody: no body, no date. */
const UNKNOWN = { issuer: null, date: null, symbol: null, place: null };

/**
 * Ids of the store's documents that the query names and the filter lets through, in order. `registry` is asked for only where a document
 * is named; without it laws named in words alone are not known.
 */
export async function documentsNamed(
  store: StoreReader,
  query: string,
  registry: (() => Promise<Registry>) | undefined,
  filter: DocumentFilter | undefined,
): Promise<readonly string[]> {
  const source = sourceOf(normalise(query).text);
  const found = citations.find(source, emptyFindings).citations;
  if (found.length === 0) return [];
  const symbols = new Set(found.flatMap(({ symbol }) => symbol ?? []));
  if (registry !== undefined) {
    for (const resolution of resolveAll(found, UNKNOWN, identityIndex(await registry(), []), source.text))
      if (resolution.status === 'resolved') symbols.add(resolution.identity.symbol);
  }
  if (symbols.size === 0) return [];
  const ids = (await store.bySymbol([...symbols])).map(({ id }) => id);
  if (filter === undefined || ids.length === 0) return ids;
  const allowed = filter.ids === undefined ? null : new Set(filter.ids);
  const asked = allowed === null ? ids : ids.filter((id) => allowed.has(id));
  return (await store.documents({ ...filter, ids: asked })).map(({ id }) => id);
}
