/**
 * `cancu search`: passages that hold the query's words, passages that mean the same, or both.
 */
import type { Embedder } from '../embed/embedder.js';
import type { Limitation } from '../records/answers.js';
import type { SearchAnswer, SearchMode } from '../records/answers.search.js';
import { failed, type Result, success } from '../records/failure.js';
import { documentRef, quotedPassage } from '../resolve/references.js';
import type { Registry } from '../resolve/registry/registry.js';
import type { DocumentFilter, PassageHit, StoreReader } from '../store/store.js';
import { syllables } from '../text/syllables.js';
import { raisedByCitations } from './cited.js';
import { inOrder, type Meaning, meaningLeg } from './dense.js';
import { highlighterOf } from './highlight.js';
import { type Candidate, hybridScores, weightsFor } from './hybrid.js';
import { keyOf, placesOf } from './key.js';
import { seemsForeign } from './language.js';
import { documentsNamed } from './named.js';
import { textLeg } from './text.js';

export interface SearchOptions {
  readonly mode: SearchMode;
  readonly limit: number;
  readonly filter?: DocumentFilter;
  /** Tells which laws a query means that names them in words ("Luật Công đoàn"); asked for only where it names any. */
  readonly registry?: () => Promise<Registry>;
}

/** Passages that each leg brings up, at least. */
const CANDIDATES = 200;

/** Passages looked at in each document that the query names, whatever else was found. */
const NAMED_CANDIDATES = 50;

/** Without an embedder `hybrid` searches the words alone and says so; `dense` fails. */
export async function search(
  store: StoreReader,
  embedder: Embedder | null,
  query: string,
  { mode, limit, filter, registry }: SearchOptions,
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
  const named = mode === 'dense' ? [] : await documentsNamed(store, asked, registry, filter);
  const inNamed = named.length === 0 ? [] : await textLeg(store, asked, NAMED_CANDIDATES, { ids: named });
  const ranked =
    mode === 'dense' && meaning !== null
      ? meaning.hits
      : await together(store, asked, { text, meaning, inNamed, named });
  limitations.push(
    ...(await untold(store, asked, { mode, found: ranked.length, byWords: text.length + inNamed.length })),
  );
  const ranks = { text: placesOf(text), dense: placesOf(meaning?.hits ?? []) };
  const highlight = highlighterOf(asked);
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
      highlights: highlight(hit.passage.text),
    })),
    limitations,
  });
}

/** Why an answer is empty or of little worth, and what the asker can do about it. */
async function untold(
  store: StoreReader,
  query: string,
  { mode, found, byWords }: { readonly mode: SearchMode; readonly found: number; readonly byWords: number },
): Promise<Limitation[]> {
  if (found === 0 && (await store.meta()).documents === 0) return ['store-empty'];
  const reasons: Limitation[] = [];
  if (seemsForeign(query)) reasons.push('not-vietnamese');
  else if (syllables(query).length === 1 && !/\p{N}/u.test(query)) reasons.push('one-syllable');
  if (found === 0) reasons.push('nothing-found');
  else if (mode !== 'dense' && byWords === 0 && reasons.length === 0) reasons.push('no-word-held');
  return reasons;
}

interface Legs {
  readonly text: readonly PassageHit[];
  readonly meaning: Meaning | null;
  /** Further passages of the documents that the query names. */
  readonly inNamed: readonly PassageHit[];
  readonly named: readonly string[];
}

/** What any leg brought up, best first by all that is known of it. */
async function together(
  store: StoreReader,
  query: string,
  { text, meaning, inNamed, named }: Legs,
): Promise<PassageHit[]> {
  const candidates = new Map<string, Candidate>();
  const inText = new Set(text);
  for (const hit of [...text, ...(meaning?.hits ?? []), ...inNamed]) {
    if (candidates.has(keyOf(hit))) continue;
    candidates.set(keyOf(hit), {
      hit,
      text: inText.has(hit) ? hit.score : null,
      meaning: meaning?.likeness(hit) ?? null,
      named: named.includes(hit.document.id),
    });
  }
  const all = [...candidates.values()];
  const scores = hybridScores(query, all);
  const hits = inOrder(all.map(({ hit }, i) => ({ ...hit, score: scores[i] ?? 0 })));
  const { cited } = weightsFor(query);
  return cited === 0 ? hits : raisedByCitations(store, hits, cited);
}
