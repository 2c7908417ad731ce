/**
 * From what a user types to one document: an id, a path, a symbol, or a whole key "symbol|issuer|date", held or known to the registry.
 */
import { failed, type Result, success } from '../records/failure.js';
import type { StoreReader } from '../store/store.js';
import { identityIndex } from './identities.js';
import type { Registry } from './registry/registry.js';
import type { Identity } from './resolution.js';

export async function lookUp(store: StoreReader, registry: Registry | null, name: string): Promise<Result<Identity>> {
  const asked = name.normalize('NFC').trim();
  const [symbol = asked, , date = ''] = asked.split('|');
  const found = await store.find(symbol);
  const bearing = await store.bySymbol([symbol]);
  const documents = [...new Map([...found, ...bearing].map((document) => [document.id, document])).values()];
  const index = identityIndex(registry, documents);
  const identities = new Map<string, Identity>();
  for (const document of documents) {
    const identity = index.ofDocument(document.id);
    if (identity !== null) identities.set(identity.key, identity);
  }
  for (const identity of index.bearers(symbol)) identities.set(identity.key, identity);
  const candidates = [...identities.values()].filter(
    (identity) => identity.key === asked || (identity.date ?? '').startsWith(date),
  );
  const exact = candidates.find(({ key }) => key === asked);
  // Questions are asked of the store: what it holds goes before what the registry only knows. The answer names the document that was taken.
  const held = candidates.filter(({ document }) => document !== null);
  const [only, ...others] = exact !== undefined ? [exact] : held.length > 0 ? held : candidates;
  if (only === undefined) return failed('document-not-found', name);
  if (others.length > 0) {
    return failed('document-ambiguous', name, { candidates: candidates.map(({ key }) => key).join('; ') });
  }
  return success(only);
}
