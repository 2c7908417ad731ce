/** What is derived: a document of the store with its vectors, or a draft. */
import type { Extraction } from '../records/extraction.js';
import type { Passage } from '../records/passage.js';
import type { StoreReader } from '../store/store.js';
import type { Plan } from './derive.js';

/** @param id of a document that the store holds */
export async function heldPlan(store: StoreReader, id: string): Promise<Plan> {
  const document = await store.document(id);
  if (document === null) throw new Error(`the store lists ${id} and does not hold it`);
  const passages = await store.passages(id);
  const vectors: Float32Array[] = [];
  for (const { vector } of passages) if (vector !== null) vectors.push(vector);
  return {
    documentId: id,
    header: document.header,
    citations: document.citations,
    text: document.text,
    pages: document.pageMap,
    passages: passages.map(({ passage }) => passage),
    vectors: vectors.length === passages.length ? vectors : null,
  };
}

/** A draft that no store holds; its passages are embedded when it is derived. */
export const draftPlan = (analysis: {
  readonly extraction: Extraction;
  readonly passages: readonly Passage[];
}): Plan => ({ documentId: null, ...analysis.extraction, passages: analysis.passages, vectors: null });
