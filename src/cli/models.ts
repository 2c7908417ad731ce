/** What the commands about local models share: their filters, and what is asked about. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { Field } from '../records/facts.js';
import { failed, type Result, success, unwrap } from '../records/failure.js';
import type { ModelFilter } from '../similar/filter.js';
import { modelId } from '../similar/known.js';
import type { SimilarInput } from '../similar/similar.js';
import { documentId } from '../store/revision.js';
import type { StoredDocument, StoredInitiative, StoreReader } from '../store/store.js';
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

/** What each argument asks about, in order; a JSONL file asks once a line. */
export async function* inputsOf(
  args: readonly string[],
  store: StoreReader,
  inputs: Inputs,
): AsyncGenerator<SimilarInput> {
  for (const arg of args) {
    if (/\.jsonl$/i.test(arg) && isFile(arg)) yield* linesOf(arg, store, inputs);
    else yield await inputOf(arg, store, inputs);
  }
}

/** A file or a document asks with its models, a model by itself; anything else is a description. */
async function inputOf(name: string, store: StoreReader, inputs: Inputs): Promise<SimilarInput> {
  if (isFile(name)) {
    const { header, initiatives, text, source } = unwrap(await inputs.analyse(name)).extraction;
    // What the store holds already is no other paper than itself.
    const held = (await store.find(documentId(source.sha256))).find(({ sha256 }) => sha256 === source.sha256);
    if (held !== undefined) return heldInput(held, await store.initiatives(held.id));
    return { initiatives, documentId: null, place: header.place, subject: header.subject, body: text };
  }
  const [, id, ordinal] = MODEL_ID.exec(name) ?? [];
  const [document, ...others] = await store.find(id ?? name);
  if (document === undefined && (id !== undefined || PATH_LIKE.test(name)))
    throw usage('no-such-document', name, { store: store.uri });
  if (document === undefined) return { text: name };
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

const Line = z.union([
  z.object({ name: z.string(), description: z.string().optional() }),
  z.object({ text: z.string() }),
  z.object({ path: z.string() }),
  z.object({ id: z.string() }),
]);

async function* linesOf(path: string, store: StoreReader, inputs: Inputs): AsyncGenerator<SimilarInput> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const asked = unwrap(lineOf(line, `${path}:${number}`));
    if ('name' in asked) yield { text: [asked.name, asked.description ?? ''].filter((part) => part !== '').join('. ') };
    else if ('text' in asked) yield { text: asked.text };
    else yield await inputOf('path' in asked ? asked.path : asked.id, store, inputs);
  }
}

function lineOf(line: string, where: string): Result<z.infer<typeof Line>> {
  try {
    const read = Line.safeParse(JSON.parse(line));
    return read.success ? success(read.data) : failed('bad-question-line', where);
  } catch {
    return failed('bad-question-line', where);
  }
}
