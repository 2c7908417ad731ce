/**
 * `cancu search`: passages that hold the query's words, passages that mean the same, or both.
 */
import type { Embedder } from '../embed/embedder.js';
import type { Limitation } from '../records/answers.js';
import type { SearchAnswer, SearchMode } from '../records/answers.search.js';
import { failed, type Result, success } from '../records/failure.js';
import { documentRef, quotedPassage } from '../resolve/references.js';
import type { DocumentFilter, PassageHit, StoreReader } from '../store/store.js';
import { inOrder, type Meaning, meaningLeg } from './dense.js';
import { highlights } from './highlight.js';
import { type Candidate, hybridScores } from './hybrid.js';
import { keyOf, placesOf } from './key.js';
import { textLeg } from './text.js';

export interface SearchOptions {
  readonly mode: SearchMode;
  readonly limit: number;
  readonly filter?: DocumentFilter;
}

/** Passages that each leg brings up, at least. */
const CANDIDATES = 200;

/** Without an embedder `hybrid` searches the words alone and says so; `dense` fails. */
export async function search(
  store: StoreReader,
  embedder: Embedder | null,
  query: string,
  { mode, limit, filter }: SearchOptions,
): Promise<Result<SearchAnswer>> {
  const asked = query.normalize('NFC').trim();
  if (!/[\p{L}\p{N}]/u.test(asked)) return failed('query-empty', query);
  const most = Math.max(CANDIDATES, limit);
  const limitations: Limitation[] = [];

  const text = mode === 'dense' ? [] : await textLeg(store, asked, most, filter);
  let meaning: Meaning | null = null;
  if (mode !== 'text') {
    const leg = await meaningLeg(store, embedder, asked, most, filter);
    if (!leg.ok) return leg;
    if (typeof leg.value !== 'string') meaning = leg.value;
    else if (mode === 'dense') return failed(leg.value, store.uri);
    else limitations.push(leg.value);
  }
  const ranked = mode === 'dense' && meaning !== null ? meaning.hits : together(asked, text, meaning);
  const ranks = { text: placesOf(text), dense: placesOf(meaning?.hits ?? []) };
  return success({
    schemaVersion: '1',
    query: asked,
    mode,
    hits: ranked.slice(0, limit).map((hit) => ({
      document: documentRef(hit.document),
      passage: quotedPassage(hit.passage, hit.passage.documentId),
      ordinal: hit.passage.ordinal,
      score: hit.score,
      ranks: { text: ranks.text.get(keyOf(hit)) ?? null, dense: ranks.dense.get(keyOf(hit)) ?? null },
      highlights: highlights(hit.passage.text, asked),
    })),
    limitations,
  });
}

/** What either leg brought up, best first by both. */
function together(query: string, text: readonly PassageHit[], meaning: Meaning | null): PassageHit[] {
  const candidates = new Map<string, Candidate>();
  for (const hit of text) candidates.set(keyOf(hit), { hit, text: hit.score, meaning: meaning?.likeness(hit) ?? null });
  for (const hit of meaning?.hits ?? []) {
    const key = keyOf(hit);
    if (!candidates.has(key)) candidates.set(key, { hit, text: null, meaning: hit.score });
  }
  const all = [...candidates.values()];
  const scores = hybridScores(query, all);
  return inOrder(all.map(({ hit }, i) => ({ ...hit, score: scores[i] ?? 0 })));
}
