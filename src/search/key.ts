import type { PassageHit } from '../store/store.js';

/** Names a passage within a store. */
export const keyOf = ({ passage }: PassageHit): string => `${passage.documentId} ${passage.ordinal}`;

/** Places of passages in a list, from 1. */
export const placesOf = (hits: readonly PassageHit[]): ReadonlyMap<string, number> =>
  new Map(hits.map((hit, i) => [keyOf(hit), i + 1]));
