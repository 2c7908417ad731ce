/** What the commands about local models share: their filters, and what is asked about. */
import { Field } from '../records/facts.js';
import { type Result, success, unwrap } from '../records/failure.js';
import type { ModelFilter } from '../similar/filter.js';
import { modelId } from '../similar/known.js';
import type { SimilarInput } from '../similar/similar.js';
import { documentId } from '../store/revision.js';
import type { StoredDocument, StoredInitiative, StoreReader } from '../store/store.js';
import { attempt, type BatchInput, questionsIn } from './batch.js';
import type { Options } from './command.js';
import { type Inputs, isFile } from './inputs.js';
import { usage } from './report.js';

export function modelFilter(options: Options): ModelFilter {
  const field = Field.safeParse(options.text('field'));
  const years = options.text('year')?.split('-').map(Number);
  const excluded = options.text('excludeLocality');
  const locality = options.text('locality');
  return {
    ...(field.success ? { field: field.data } : {}),
    ...(years === undefined ? {} : { years: [years[0] ?? 0, years.at(-1) ?? 0] }),
    ...(excluded === undefined ? {} : { excludedLocality: excluded }),
    ...(locality === undefined ? {} : { locality }),
  };
}

// A description has words; a single word that ends like a file's name is one that was mistyped.
const PATH_LIKE = /^\S+\.(?:txt|docx?|pdf|html?|rtf|odt|md|jsonl)$/iu;
const MODEL_ID = /^([0-9a-f]{4,12})#(\d{1,5})$/i;

/** What each argument asks about, in order; a JSONL file asks once a line. What cannot be asked is a failure in its place. */
export async function* inputsOf(
  args: readonly string[],
  store: StoreReader,
  inputs: Inputs,
): AsyncGenerator<Result<SimilarInput>> {
  for (const arg of args) {
    if (/\.jsonl$/i.test(arg) && isFile(arg)) yield* linesOf(arg, store, inputs);
    else yield await attempt(async () => success(await inputOf(arg, store, inputs)));
  }
}

/** What a line of JSON asks about. */
export async function lineInput(asked: BatchInput, store: StoreReader, inputs: Inputs): Promise<SimilarInput> {
  if ('path' in asked) return fileInput(asked.path, store, inputs);
  if ('text' in asked) return { text: asked.text };
  if ('name' in asked) return { text: [asked.name, asked.description ?? ''].filter((part) => part !== '').join('. ') };
  const held = await storedInput(asked.id, store);
  if (held === null) throw usage('no-such-document', asked.id, { store: store.uri });
  return held;
}

/** A file or a document asks with its models, a model by itself; anything else is a description. */
async function inputOf(name: string, store: StoreReader, inputs: Inputs): Promise<SimilarInput> {
  if (isFile(name)) return fileInput(name, store, inputs);
  const held = await storedInput(name, store);
  if (held !== null) return held;
  if (MODEL_ID.test(name) || PATH_LIKE.test(name)) throw usage('no-such-document', name, { store: store.uri });
  return { text: name };
}

async function fileInput(path: string, store: StoreReader, inputs: Inputs): Promise<SimilarInput> {
  const { header, initiatives, text, source } = unwrap(await inputs.analyse(path)).extraction;
  // What the store holds already is no other paper than itself.
  const held = (await store.find(documentId(source.sha256))).find(({ sha256 }) => sha256 === source.sha256);
  if (held !== undefined) return heldInput(held, await store.initiatives(held.id));
  return { initiatives, documentId: null, place: header.place, subject: header.subject, body: text };
}

/** A document of the store, or one model of it; null where the store has none of that name. */
async function storedInput(name: string, store: StoreReader): Promise<SimilarInput | null> {
  const [, id, ordinal] = MODEL_ID.exec(name) ?? [];
  const [document, ...others] = await store.find(id ?? name);
  if (document === undefined) return null;
  if (others.length > 0) throw severalOf(name, [document, ...others]);
  const initiatives = await store.initiatives(document.id);
  const asked =
    ordinal === undefined ? initiatives : initiatives.filter((one) => modelId(one) === `${document.id}#${ordinal}`);
  if (ordinal !== undefined && asked.length === 0) throw usage('no-such-model', name, { count: initiatives.length });
  return heldInput(document, asked);
}

const heldInput = ({ id, header }: StoredDocument, initiatives: readonly StoredInitiative[]): SimilarInput => ({
  initiatives,
  documentId: id,
  place: header.place,
  subject: header.subject,
});

function severalOf(name: string, found: readonly StoredDocument[]): Error {
  const ids = found.map((one) => `${one.id} (${one.header.symbol ?? '–'}, ${one.header.date ?? '–'})`).join('; ');
  return usage('several-documents', name, { count: found.length, ids });
}

async function* linesOf(path: string, store: StoreReader, inputs: Inputs): AsyncGenerator<Result<SimilarInput>> {
  for await (const asked of questionsIn(path)) {
    yield asked.ok ? await attempt(async () => success(await lineInput(asked.value, store, inputs))) : asked;
  }
}
