/**
 * Nearest passages by vector: candidates by the plain vectors as the index holds them, then scored anew with the means taken off,
 * which raised likeness everywhere it was measured (model card).
 */
import { centred, cosine } from '../embed/centre.js';
import type { Embedder, ModelIdentity } from '../embed/embedder.js';
import type { Limitation } from '../records/answers.js';
import { failed, type Result, success } from '../records/failure.js';
import type { DocumentFilter, PassageHit, StoreReader } from '../store/store.js';

/** Means to take off before a cosine; null leaves the vectors as they are. */
export interface Means {
  readonly query: Float32Array | null;
  readonly passage: Float32Array | null;
}

/** The store's own mean of passages where it is large enough, the model's elsewhere; queries have the model's. */
export async function meansFor(store: StoreReader, model: ModelIdentity): Promise<Means> {
  const own = await store.passageMean();
  const passage = own ?? model.means?.passage ?? null;
  return { query: model.means?.query ?? passage, passage };
}

export const centre = (vector: Float32Array, mean: Float32Array | null): Float32Array =>
  mean === null ? vector : centred(vector, mean);

/** Can vectors of this embedder be compared with the store's? Null where the store has none. */
export async function comparable(store: StoreReader, embedder: Embedder): Promise<Result<boolean>> {
  const { model } = await store.meta();
  if (model === null) return success(false);
  if (model.id === embedder.model.id && model.dimension === embedder.model.dimension) return success(true);
  return failed('model-differs', store.uri, { stored: model.id, given: embedder.model.id });
}

/** Passages nearest to a query's vector, best first, by the centred cosine. */
export async function nearest(
  store: StoreReader,
  vector: Float32Array,
  means: Means,
  candidates: number,
  filter?: DocumentFilter,
): Promise<PassageHit[]> {
  const asked = centre(vector, means.query);
  const hits = await store.searchVector(vector, candidates, filter);
  return inOrder(
    hits.flatMap((hit) =>
      hit.vector === null ? [] : [{ ...hit, score: cosine(asked, centre(hit.vector, means.passage)) }],
    ),
  );
}

/** What a search by meaning found, and how near any other passage with a vector is. */
export interface Meaning {
  readonly hits: readonly PassageHit[];
  /** Centred cosine with the query; null for a passage without vector. */
  readonly likeness: (hit: PassageHit) => number | null;
}

/** The passages nearest to a query; why there are none where the store or the program lacks what it takes. */
export async function meaningLeg(
  store: StoreReader,
  embedder: Embedder | null,
  query: string,
  candidates: number,
  filter?: DocumentFilter,
): Promise<Result<Meaning | Limitation>> {
  if (embedder === null) return success('without-model');
  const vectors = await comparable(store, embedder);
  if (!vectors.ok) return vectors;
  if (!vectors.value) return success('without-vectors');
  const [vector] = await embedder.embed([query], 'query');
  if (vector === undefined) return success('without-model');
  const means = await meansFor(store, embedder.model);
  const asked = centre(vector, means.query);
  return success({
    hits: await nearest(store, vector, means, candidates, filter),
    likeness: (hit) => (hit.vector === null ? null : cosine(asked, centre(hit.vector, means.passage))),
  });
}

/** Best first; equal ones by document, then place in it. */
export function inOrder(hits: readonly PassageHit[]): PassageHit[] {
  const id = ({ passage }: PassageHit) => passage.documentId;
  return [...hits].sort(
    (a, b) => b.score - a.score || (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : a.passage.ordinal - b.passage.ordinal),
  );
}
