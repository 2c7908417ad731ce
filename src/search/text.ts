/**
 * Full text: passages that hold the query's words, from the columns that fit the query. Pairs of syllables are the words of Vietnamese;
 * single ones are asked only of a short query, the folded column only for one typed without diacritics.
 */
import type { DocumentFilter, PassageHit, StoreReader, TextColumn } from '../store/store.js';
import { syllables } from '../text/syllables.js';
import { inOrder } from './dense.js';
import { fuse } from './fuse.js';
import { SHORT_QUERY_SYLLABLES } from './hybrid.js';
import { keyOf } from './key.js';
import { isPlain } from './words.js';

/** Single syllables are asked of short queries only: of a long one they bring up what is long, not what is meant (R@10 .30 against .47 of pairs). */
const SYLLABLE_WEIGHT = 0.25;

/** At most `most` passages, best first by reciprocal ranks in the columns asked. */
export async function textLeg(
  store: StoreReader,
  query: string,
  most: number,
  filter?: DocumentFilter,
): Promise<PassageHit[]> {
  const hits = new Map<string, PassageHit>();
  const lists = [];
  for (const [column, weight] of columnsFor(query)) {
    const found = await store.searchText(column, query, most, filter);
    for (const hit of found) if (!hits.has(keyOf(hit))) hits.set(keyOf(hit), hit);
    lists.push({ keys: found.map(keyOf), weight });
  }
  const fused = fuse(lists).flatMap(([key, score]) => {
    const hit = hits.get(key);
    return hit === undefined ? [] : [{ ...hit, score }];
  });
  return inOrder(fused).slice(0, most);
}

function columnsFor(query: string): [column: TextColumn, weight: number][] {
  const count = syllables(query).length;
  const columns: [TextColumn, number][] = [];
  if (count > 1) columns.push(['pairs', 1]);
  if (count <= SHORT_QUERY_SYLLABLES) columns.push(['text', count === 1 ? 1 : SYLLABLE_WEIGHT]);
  if (isPlain(query)) columns.push(['folded', SYLLABLE_WEIGHT]);
  return columns;
}
