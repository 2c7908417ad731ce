/** Gives a store the vectors of another model. Nothing is read again: the passages stay as they are. */
import type { Embedder } from '../embed/embedder.js';
import { embeddedText } from '../embed/passages/embeddedText.js';
import type { Result } from '../records/failure.js';
import { type RebuildOptions, rebuildVectors } from '../store/rebuild.js';

/** Makes every vector anew. Killed in between, the store keeps its old ones, and the same call goes on where this one stopped. */
export function reembed(
  store: string,
  embedder: Embedder,
  options: RebuildOptions = {},
): Promise<Result<{ passages: number }>> {
  const { id, dimension, window } = embedder.model;
  return rebuildVectors(
    store,
    { id, dimension },
    (passages) =>
      embedder.embed(
        passages.map((passage) => embeddedText(passage, window)),
        'passage',
      ),
    options,
  );
}
