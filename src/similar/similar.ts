/**
 * `cancu similar`: models of other localities that do what those of a document do, or what a text describes, by kind, and the documents
 * nearest to it.
 */
import type { Embedder } from '../embed/embedder.js';
import type { Limitation } from '../records/answers.js';
import type { SimilarAnswer } from '../records/answers.similar.js';
import type { Initiative } from '../records/facts.js';
import { failed, type Result, success } from '../records/failure.js';
import type { ModelPlace } from '../records/model.js';
import { documentRef, quotedPassage } from '../resolve/references.js';
import { comparable, type Means, meansFor, nearest } from '../search/dense.js';
import type { PassageHit, StoredDocument, StoreReader } from '../store/store.js';
import { syllables } from '../text/syllables.js';
import { description, withNeighbours } from './description.js';
import { type ModelFilter, passes } from './filter.js';
import { groupsOf } from './groups.js';
import { named } from './heading.js';
import { type KnownModel, knownModels, type ReadModel, readModels, seatOf } from './known.js';
import { type Compared, likenesses, type ModelVectors } from './likeness.js';
import { sameLocality } from './locality.js';
import { cellOf, matrixOf } from './matrix.js';
import { once } from './once.js';
import { liesWithin, placeOf } from './place.js';
import { spellingLikeness } from './spelling.js';

/** What is asked about: the models of a document, in the store or not, or a text. */
export type SimilarInput =
  | {
      readonly initiatives: readonly Pick<Initiative, 'name' | 'span' | 'locality'>[];
      readonly documentId: string | null;
      /** The document's text, where the store does not hold it: what its models do stands there. */
      readonly body?: string;
      /** Place of the document, for models whose own locality is not told. */
      readonly place: string | null;
      readonly subject: string | null;
    }
  | { readonly text: string };

export interface SimilarOptions extends ModelFilter {
  readonly limit: number;
}

/** Models whose descriptions are read and compared. */
const MODELS_COMPARED = 144;
/** Models beside them that are no answers but may be neighbours of some. */
const MODELS_BETWEEN = 48;
const PASSAGES_ASKED = 200;
/** Below it two models share no more than the words that all of them share. */
const FLOOR = 0.07;
/** The same without the embedding model. */
const FLOOR_OF_WORDS = 0.1;
/** Below it a passage says the same only as all papers of this kind do. */
const DOCUMENT_FLOOR = 0.3;

interface Asked {
  readonly name: string | null;
  readonly text: string;
  readonly locality: string | null;
  readonly place: ModelPlace | null;
}

export async function similar(
  store: StoreReader,
  embedder: Embedder | null,
  input: SimilarInput,
  { limit, ...filter }: SimilarOptions,
): Promise<Result<SimilarAnswer>> {
  const asked = await askedOf(store, input);
  const question = asked.map(({ text }) => text).join('. ');
  if (!/[\p{L}\p{N}]/u.test(question)) return failed('nothing-to-compare', store.uri);
  const meaning = await meaningOf(store, embedder);
  if (!meaning.ok) return meaning;
  const limitation = typeof meaning.value === 'string' ? meaning.value : null;
  const ownId = 'documentId' in input ? input.documentId : null;
  const near =
    typeof meaning.value === 'string' ? [] : await passagesNear(store, meaning.value, questionOf(input, question));
  const elsewhere = (known: { document: StoredDocument; locality: string | null }): boolean =>
    known.document.id !== ownId && !asked.some(({ locality }) => isThere(locality, known.locality));
  const outside = ({ initiative, document }: KnownModel): boolean => {
    const there = placeOf(initiative.locality ?? initiative.unit, document.header);
    return !asked.some(({ place }) => place !== null && liesWithin(there, place));
  };
  const [wanted, rest] = parted(
    await knownModels(store),
    (model) => elsewhere(model) && outside(model) && mayPass(model, filter),
  );
  // Models that are not asked for lie between those that are: whose neighbours they are tells of both.
  const between = rest.filter((model) => !isAsked(input, model));
  const pool = await readModels(store, [
    ...candidates(asked, wanted, near, MODELS_COMPARED),
    ...candidates(asked, between, near, MODELS_BETWEEN),
  ]);
  const answers = new Set(wanted.map(({ initiative }) => initiative));
  const scored = (await compared(asked, pool, typeof meaning.value === 'string' ? null : meaning.value)).filter(
    (model) => answers.has(model.initiative) && passes(model, filter),
  );
  const models = once(scored).slice(0, limit);
  return success({
    schemaVersion: '1',
    asked: asked.map(({ name, text }) => name ?? text),
    locality: asked.find(({ locality }) => locality !== null)?.locality ?? null,
    models: models.map(({ record, nearestTo, score }) => ({ ...record, nearestTo, score })),
    groups: grouped(models),
    documents: documentsOf(near.filter(({ document }) => elsewhere({ document, locality: seatOf(document) }))).slice(
      0,
      limit,
    ),
    limitations: limitation === null ? [] : [limitation],
  });
}

async function askedOf(store: StoreReader, input: SimilarInput): Promise<Asked[]> {
  if (!('initiatives' in input))
    return [{ name: null, text: input.text.normalize('NFC').trim(), locality: null, place: null }];
  const { documentId, place } = input;
  const held = documentId === null ? null : await store.document(documentId);
  const text = input.body ?? held?.text ?? null;
  const around = withNeighbours(held?.initiatives ?? input.initiatives);
  const neighboursOf = new Map([...around].map(([{ span }, neighbours]) => [span.start, neighbours]));
  return input.initiatives.map((initiative) => ({
    name: initiative.name,
    text: text === null ? initiative.name : description(text, initiative, neighboursOf.get(initiative.span.start)),
    locality: initiative.locality ?? place,
    place: placeOf(initiative.locality, { issuer: null, place, date: null }),
  }));
}

const questionOf = (input: SimilarInput, question: string): string =>
  'subject' in input && input.subject !== null ? `${input.subject}. ${question}` : question;

const isThere = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && sameLocality(one, other);

function parted<Item>(items: readonly Item[], isWanted: (item: Item) => boolean): [Item[], Item[]] {
  const wanted = items.filter(isWanted);
  const kept = new Set(wanted);
  return [wanted, items.filter((item) => !kept.has(item))];
}

const isAsked = (input: SimilarInput, { initiative }: KnownModel): boolean =>
  'initiatives' in input &&
  initiative.documentId === input.documentId &&
  input.initiatives.some(({ span }) => span.start === initiative.span.start);

/** What can be told before its paper is read: a field is known, and no model is younger than its paper. */
function mayPass({ initiative, document }: KnownModel, { field, years }: ModelFilter): boolean {
  if (field !== undefined && initiative.field !== field) return false;
  const { date } = document.header;
  return years === undefined || date === null || Number(date.slice(0, 4)) >= years[0];
}

interface Meaning {
  readonly embedder: Embedder;
  readonly means: Means;
}

async function meaningOf(store: StoreReader, embedder: Embedder | null): Promise<Result<Meaning | Limitation>> {
  if (embedder === null) return success('without-model');
  const fits = await comparable(store, embedder);
  if (!fits.ok) return fits;
  if (!fits.value) return success('without-vectors');
  return success({ embedder, means: await meansFor(store, embedder.model) });
}

async function passagesNear(store: StoreReader, { embedder, means }: Meaning, question: string): Promise<PassageHit[]> {
  const [vector] = await embedder.embed([question], 'query');
  return vector === undefined ? [] : nearest(store, vector, means, PASSAGES_ASKED);
}

/** Models that may be alike: named alike, or named in the nearest passages; the rest is never read. */
function candidates(
  asked: readonly Asked[],
  known: readonly KnownModel[],
  near: readonly PassageHit[],
  most: number,
): KnownModel[] {
  if (known.length <= most) return [...known];
  const likeness = spellingLikeness(
    [...asked, ...known].map(({ text }) => text),
    asked.length,
  );
  const best = known.map((model, at) => ({
    model,
    score: Math.max(...asked.map((_, i) => cellOf(likeness, i, asked.length + at))),
  }));
  const spelled = best.sort((a, b) => b.score - a.score).map(({ model }) => model);
  const inPassage = known.filter(({ initiative: { documentId, span } }) =>
    near.some(
      ({ passage }) =>
        passage.documentId === documentId && passage.span.start <= span.start && span.end <= passage.span.end,
    ),
  );
  return [...new Set([...spelled.slice(0, most / 2), ...inPassage, ...spelled])].slice(0, most);
}

interface ScoredModel extends ReadModel {
  /** The asked model to which it is nearest; null for a text. */
  readonly nearestTo: string | null;
  readonly score: number;
  /** Likeness to each of the models compared. */
  readonly likeness: Float64Array;
  readonly at: number;
}

/** Those near enough, best first. */
async function compared(
  asked: readonly Asked[],
  models: readonly ReadModel[],
  meaning: Meaning | null,
): Promise<ScoredModel[]> {
  const items = [...asked, ...models].map(comparedAs);
  const { own, shipped } = likenesses(items, meaning === null ? null : await vectorsOf(items, meaning.embedder));
  // Shared neighbours put models in order; that two have something in common their own words or meanings must say.
  const floor = meaning === null ? FLOOR_OF_WORDS : FLOOR;
  const scored = models.flatMap((model, n): ScoredModel[] => {
    const at = asked.length + n;
    let best: { nearestTo: string | null; score: number } | null = null;
    for (const [i, { name }] of asked.entries()) {
      const score = cellOf(shipped, i, at);
      if (cellOf(own, i, at) >= floor && (best === null || score > best.score)) best = { nearestTo: name, score };
    }
    return best === null ? [] : [{ ...model, ...best, likeness: shipped[at] ?? new Float64Array(), at }];
  });
  return scored.sort((a, b) => b.score - a.score || a.at - b.at);
}

/** "Mô hình …", "duy trì mô hình …": fewer words than these say nothing of what a model does. */
const FEWEST_SYLLABLES = 5;

/** What a model does, its name left out of the words. */
export function comparedAs({ name, text }: { readonly name: string | null; readonly text: string }): Compared {
  if (name === null || text.length <= name.length + 2) return { text, does: null };
  const does = text
    .slice(name.length)
    .replaceAll(name, ' ')
    .replace(/^[.\s]+/, '');
  return { text, does: syllables(does).length >= FEWEST_SYLLABLES ? does : null };
}

/** The vectors of models; a text that stands twice is embedded once. */
export async function vectorsOf(models: readonly Compared[], embedder: Embedder): Promise<ModelVectors> {
  const distinct = [...new Set(models.flatMap(({ text, does }) => [text, does ?? text]))];
  const byText = await embedded(distinct, embedder);
  const vectors = (texts: readonly string[]): Float32Array[] => texts.flatMap((text) => byText.get(text) ?? []);
  return {
    texts: vectors(models.map(({ text }) => text)),
    does: vectors(models.map(({ text, does }) => does ?? text)),
    mean: embedder.model.means?.query ?? null,
  };
}

/** Vectors made for earlier questions: the models of a store are compared with each of many. A text has one vector, whenever it is made. */
const remembered = new WeakMap<Embedder, Map<string, Float32Array>>();
/** Texts of a few thousand models; a vector is 1.5 kB. */
const MOST_REMEMBERED = 8192;

async function embedded(texts: readonly string[], embedder: Embedder): Promise<ReadonlyMap<string, Float32Array>> {
  const known = remembered.get(embedder) ?? new Map<string, Float32Array>();
  if (known.size > MOST_REMEMBERED) known.clear();
  remembered.set(embedder, known);
  const unknown = texts.filter((text) => !known.has(text));
  const made = unknown.length === 0 ? [] : await embedder.embed(unknown, 'query');
  for (const [i, text] of unknown.entries()) {
    const vector = made[i];
    if (vector !== undefined) known.set(text, vector);
  }
  return known;
}

/** Kinds among the models found, in the order of their best members. */
function grouped(models: readonly ScoredModel[]): SimilarAnswer['groups'] {
  const likeness = matrixOf(models.length, (i, j) => models[i]?.likeness[models[j]?.at ?? -1] ?? 0);
  const groups = groupsOf(likeness).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  return named(groups.map((group) => group.flatMap((i) => models[i]?.record ?? [])));
}

/** The nearest passage of each document that is near enough. */
function documentsOf(hits: readonly PassageHit[]): SimilarAnswer['documents'] {
  const seen = new Set<string>();
  return hits.flatMap(({ passage, document, score }) => {
    if (score < DOCUMENT_FLOOR || seen.has(document.id)) return [];
    seen.add(document.id);
    return [{ document: documentRef(document), passage: quotedPassage(passage, document.id), score }];
  });
}
