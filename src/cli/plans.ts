/** A plan to derive: a draft in a file, or a document of the store with its vectors. */
import type { Plan } from '../derive/derive.js';
import { findModel } from '../embed/model.js';
import { unwrap } from '../records/failure.js';
import type { StoreReader } from '../store/store.js';
import type { Options } from './command.js';
import { isFile, openInputs } from './inputs.js';
import { modelChoice } from './options.js';
import { oneDocument } from './stores.js';

export async function planOf(name: string, store: StoreReader, options: Options): Promise<Plan> {
  return isFile(name) ? draft(name, options) : held(name, store);
}

async function draft(name: string, options: Options): Promise<Plan> {
  const { folder } = unwrap(await findModel(modelChoice(options)));
  const { extraction, passages } = unwrap(await openInputs(options).analyse(name, { modelFolder: folder }));
  return { documentId: null, ...extraction, passages, vectors: null };
}

async function held(name: string, store: StoreReader): Promise<Plan> {
  const { id } = await oneDocument(store, name);
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
