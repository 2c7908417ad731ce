/**
 * What the best hits cite: a circular's article is answered by the decree's article that it is near to, and by the law that this one cites.
 */
import { symbolKey } from '../resolve/symbol.js';
import type { PassageHit, StoreReader } from '../store/store.js';
import { inOrder } from './dense.js';

/** Hits whose citations count, the first most: a hit at place n speaks with 1 / (1 + n / 5). */
const SPEAKERS = 20;
const FADING = 5;

/**
 * The hits again, best first, each raised by `weight` times the share of the best hits' citations that name its document (by symbol; laws
 * named in words as the registry knew them at ingest). A document's citations of itself count for nothing.
 */
export async function raisedByCitations(
  store: StoreReader,
  hits: readonly PassageHit[],
  weight: number,
): Promise<PassageHit[]> {
  const speakers = hits.slice(0, SPEAKERS);
  const documentIds = [...new Set(speakers.map(({ document }) => document.id))];
  const votes = new Map<string, number>();
  const citations = documentIds.length === 0 ? [] : await store.citations({ documentIds });
  for (const [place, { passage, document }] of speakers.entries()) {
    const cited = new Set<string>();
    for (const { documentId, span, symbol, resolved } of citations) {
      const within = documentId === document.id && passage.span.start <= span.start && span.start < passage.span.end;
      const named = within ? (symbol ?? resolved?.split('|')[0]) : undefined;
      if (named !== undefined) cited.add(symbolKey(named));
    }
    cited.delete(keyOfDocument(document.header.symbol));
    for (const key of cited) votes.set(key, (votes.get(key) ?? 0) + 1 / (1 + place / FADING));
  }
  const most = Math.max(0, ...votes.values());
  if (most === 0) return [...hits];
  return inOrder(
    hits.map((hit) => {
      const own = votes.get(keyOfDocument(hit.document.header.symbol)) ?? 0;
      return own === 0 ? hit : { ...hit, score: hit.score + (weight * own) / most };
    }),
  );
}

const keyOfDocument = (symbol: string | null): string => (symbol === null ? '' : symbolKey(symbol));
