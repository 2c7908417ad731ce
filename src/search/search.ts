/**
 * `cancu search`: passages that hold the query's words, passages that mean the same, or both.
 */
import type { Embedder } from '../embed/embedder.js';
import type { Limitation } from '../records/answers.js';
import type { SearchAnswer, SearchMode } from '../records/answers.search.js';
import { failed, type Result, success } from '../records/failure.js';
import { documentRef, quotedPassage } from '../resolve/references.js';
import type { DocumentFilter, PassageHit, StoreReader, TextColumn } from '../store/store.js';
import { comparable, meansFor, nearest } from './dense.js';
import { fuse, type RankedList } from './fuse.js';
import { highlights } from './highlight.js';

export interface SearchOptions {
  readonly mode: SearchMode;
  readonly limit: number;
  readonly filter?: DocumentFilter;
}

/** Hits that each leg brings to the fusion. */
const CANDIDATES = 200;

/**
 * Weights of the text columns. Pairs of syllables are the words of Vietnamese (R@10 .406 against .268 of single syllables); the
 * single ones find queries of one syllable, the folded ones queries typed without diacritics.
 */
const columns: readonly { readonly column: TextColumn; readonly weight: number }[] = [
  { column: 'pairs', weight: 1 },
  { column: 'text', weight: 0.25 },
  { column: 'folded', weight: 0.1 },
];

/** Without an embedder `hybrid` searches the words alone and says so; `dense` fails. */
export async function search(
  store: StoreReader,
  embedder: Embedder | null,
  query: string,
  { mode, limit, filter }: SearchOptions,
): Promise<Result<SearchAnswer>> {
  const asked = query.normalize('NFC').trim();
  if (!/[\p{L}\p{N}]/u.test(asked)) return failed('query-empty', query);
  const limitations: Limitation[] = [];
  const hits = new Map<string, PassageHit>();
  const keep = (found: readonly PassageHit[]): string[] =>
    found.map((hit) => {
      const key = `${hit.passage.documentId} ${hit.passage.ordinal}`;
      if (!hits.has(key)) hits.set(key, hit);
      return key;
    });

  const text: [string, number][] = mode === 'dense' ? [] : await textLeg(store, asked, filter, keep);
  let dense: readonly PassageHit[] | null = null;
  if (mode !== 'text') {
    const leg = await denseLeg(store, embedder, asked, filter);
    if (!leg.ok) return leg;
    if (typeof leg.value !== 'string') dense = leg.value;
    else if (mode === 'dense') return failed(leg.value, store.uri);
    else limitations.push(leg.value);
  }
  const textKeys = text.map(([key]) => key);
  const denseKeys = keep(dense ?? []);
  const ranked =
    mode === 'dense' && dense !== null
      ? denseKeys.map((key, i): [string, number] => [key, dense[i]?.score ?? 0])
      : denseKeys.length === 0
        ? text
        : fuse([listOf(textKeys), listOf(denseKeys)]);
  const ranks = { text: placesOf(textKeys), dense: placesOf(denseKeys) };
  return success({
    schemaVersion: '1',
    query: asked,
    mode,
    hits: ranked.slice(0, limit).flatMap(([key, score]) => {
      const hit = hits.get(key);
      if (hit === undefined) return [];
      return {
        document: documentRef(hit.document),
        passage: quotedPassage(hit.passage, hit.passage.documentId),
        ordinal: hit.passage.ordinal,
        score,
        ranks: { text: ranks.text.get(key) ?? null, dense: ranks.dense.get(key) ?? null },
        highlights: highlights(hit.passage.text, asked),
      };
    }),
    limitations,
  });
}

const listOf = (keys: readonly string[]): RankedList => ({ keys, weight: 1 });

const placesOf = (keys: readonly string[]): ReadonlyMap<string, number> => new Map(keys.map((key, i) => [key, i + 1]));

async function textLeg(
  store: StoreReader,
  query: string,
  filter: DocumentFilter | undefined,
  keep: (found: readonly PassageHit[]) => string[],
): Promise<[string, number][]> {
  const lists: RankedList[] = [];
  for (const { column, weight } of columns) {
    lists.push({ keys: keep(await store.searchText(column, query, CANDIDATES, filter)), weight });
  }
  return fuse(lists).slice(0, CANDIDATES);
}

async function denseLeg(
  store: StoreReader,
  embedder: Embedder | null,
  query: string,
  filter: DocumentFilter | undefined,
): Promise<Result<readonly PassageHit[] | Limitation>> {
  if (embedder === null) return success('without-model');
  const vectors = await comparable(store, embedder);
  if (!vectors.ok) return vectors;
  if (!vectors.value) return success('without-vectors');
  const [vector] = await embedder.embed([query], 'query');
  if (vector === undefined) return success('without-model');
  return success(await nearest(store, vector, await meansFor(store, embedder.model), CANDIDATES, filter));
}
