/** A document of the store as a plan to derive, with its vectors. */
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
