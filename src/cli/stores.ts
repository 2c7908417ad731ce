/** Stores as the commands open them: asked a question, then closed, whatever happens. */
import type { Embedder } from '../embed/embedder.js';
import { unwrap } from '../records/failure.js';
import { openStore } from '../store/index.js';
import type { StoredDocument, StoreReader } from '../store/store.js';
import type { Options } from './command.js';
import { modelChoice, storeUri } from './options.js';
import { usage } from './report.js';

/** Opens the store for reading (and the model, where the question compares meanings), asks, closes. */
export async function withStore<T>(
  options: Options,
  ask: (store: StoreReader, embedder: Embedder | null) => Promise<T>,
  needs: { readonly model: boolean } = { model: false },
): Promise<T> {
  const embedder = needs.model ? await chosenEmbedder(options) : null;
  try {
    const store = unwrap(await openStore(storeUri(options), embedder === null ? {} : { model: embedder.model.id }));
    try {
      return await ask(store, embedder);
    } finally {
      store.close();
    }
  } finally {
    await embedder?.close();
  }
}

async function chosenEmbedder(options: Options): Promise<Embedder> {
  const { openEmbedder } = await import('../embed/open.js');
  return unwrap(await openEmbedder(modelChoice(options)));
}

/** The one document that a name means (id, beginning of an id, symbol, path); none or several is a failure that says so. */
export async function oneDocument(store: StoreReader, name: string): Promise<StoredDocument> {
  const found = await store.find(name);
  const [document] = found;
  if (document === undefined) throw usage('no-such-document', name, { store: store.uri });
  if (found.length > 1) {
    const ids = found.map((one) => `${one.id} (${one.header.symbol ?? '–'}, ${one.header.date ?? '–'})`).join('; ');
    throw usage('several-documents', name, { count: found.length, ids });
  }
  return document;
}
