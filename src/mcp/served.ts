/**
 * What the tools ask: the store as it is now, its graph, the model. Opened when first needed and kept; a store that was written since is
 * opened anew.
 */
import type { Embedder } from '../embed/embedder.js';
import { findModel, type ModelChoice } from '../embed/model.js';
import { openEmbedder } from '../embed/open.js';
import { askGraph, type OpenedGraph } from '../graph/ask.js';
import { openAnalyst } from '../pipeline/analyst.js';
import type { Limits } from '../read/limits.js';
import type { Extraction } from '../records/extraction.js';
import { failed, type Result, success } from '../records/failure.js';
import type { Passage } from '../records/passage.js';
import type { Registry } from '../resolve/registry/registry.js';
import { openStore, stateOfStore } from '../store/index.js';
import type { StoredDocument, StoreReader } from '../store/store.js';
import type { Screen } from '../view/screen.js';

export interface ServeOptions {
  readonly store: string;
  readonly registry: Registry;
  readonly model: ModelChoice;
  readonly limits: Limits;
  /** Width and language of the texts; colour would be noise. */
  readonly screen: Screen;
  readonly today: () => string;
}

export interface Served extends Pick<ServeOptions, 'registry' | 'screen' | 'today'> {
  readonly store: () => Promise<Result<StoreReader>>;
  readonly graph: () => Promise<Result<OpenedGraph>>;
  readonly embedder: () => Promise<Result<Embedder>>;
  /** Reads a text that the client sends as if it were a file. */
  readonly analyse: (text: string) => Promise<Result<{ extraction: Extraction; passages: readonly Passage[] }>>;
  readonly close: () => Promise<void>;
}

export function openServed({ store: uri, registry, model, limits, screen, today }: ServeOptions): Served {
  // A text has no pages to recognise.
  const ocr = { mode: 'never', pages: null, workers: 1, cache: null } as const;
  const analyst = openAnalyst({ limits, ocr }, () => {});
  let embedder: Promise<Result<Embedder>> | null = null;
  let opened: { readonly state: string; readonly store: StoreReader; graph: OpenedGraph | null } | null = null;

  async function current(): Promise<Result<NonNullable<typeof opened>>> {
    const state = await stateOfStore(uri);
    if (!state.ok) return state;
    if (opened?.state === state.value) return success(opened);
    opened?.store.close();
    opened = null;
    const store = await openStore(uri);
    if (!store.ok) return store;
    opened = { state: state.value, store: store.value, graph: null };
    return success(opened);
  }

  return {
    registry,
    screen,
    today,
    store: async () => {
      const now = await current();
      return now.ok ? success(now.value.store) : now;
    },
    graph: async () => {
      const now = await current();
      if (!now.ok) return now;
      now.value.graph ??= await askGraph(now.value.store, registry);
      return success(now.value.graph);
    },
    embedder: async () => {
      embedder ??= openEmbedder(model);
      return embedder;
    },
    analyse: async (text) => {
      const known = await findModel(model);
      const modelFolder = known.ok ? known.value.folder : null;
      const bytes = Buffer.from(text, 'utf8');
      const done = await analyst.run({ name: DRAFT, bytes, split: false, within: false, modelFolder });
      if (!done.ok) return done;
      const [analysis] = done.value.analyses;
      return analysis === undefined ? failed('empty', DRAFT) : success(analysis);
    },
    close: async () => {
      opened?.store.close();
      await analyst.close();
      const made = await embedder;
      if (made?.ok === true) await made.value.close();
    },
  };
}

/** How messages and answers call a text that the client sent. */
const DRAFT = 'text';

/** The one document that a client names; none or several is a failure that says so. */
export async function oneDocument(store: StoreReader, name: string): Promise<Result<StoredDocument>> {
  const found = await store.find(name);
  const [document] = found;
  if (document === undefined) return failed('no-such-document', name, { store: store.uri });
  if (found.length === 1) return success(document);
  const ids = found.map((one) => `${one.id} (${one.header.symbol ?? '–'}, ${one.header.date ?? '–'})`).join('; ');
  return failed('several-documents', name, { count: found.length, ids });
}
