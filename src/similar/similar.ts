/**
 * `cancu similar`: models of other localities that are like those of a document, or like what a text describes, and the documents
 * nearest to it.
 */
import { cosine } from '../embed/centre.js';
import type { Embedder } from '../embed/embedder.js';
import type { Limitation } from '../records/answers.js';
import type { SimilarAnswer, SimilarModel } from '../records/answers.similar.js';
import type { Initiative } from '../records/facts.js';
import { failed, type Result, success } from '../records/failure.js';
import { documentRef, quotedPassage } from '../resolve/references.js';
import { centre, comparable, type Means, meansFor, nearest } from '../search/dense.js';
import type { PassageHit, StoredDocument, StoredInitiative, StoreReader } from '../store/store.js';
import { fold } from '../text/fold.js';
import { description } from './description.js';
import { sameLocality } from './locality.js';
import { trigramLikeness } from './trigrams.js';

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

export interface SimilarOptions {
  readonly limit: number;
}

/** Models whose descriptions are read and compared. */
const MODELS_COMPARED = 96;
const PASSAGES_ASKED = 200;
/**
 * Half the centred cosine, half the trigrams: the two added, unweighted, gave nDCG@5 .799 by name and .936 by name and description, the
 * model alone .786 and .931, the trigrams alone .752 and .869.
 */
const MODEL_SHARE = 0.5;
/** Below it two models share no more than the words that all of them share. */
const FLOOR = 0.2;
/** Below it a passage says the same only as all papers of this kind do. */
const DOCUMENT_FLOOR = 0.3;
/** The same for trigrams alone. */
const FLOOR_OF_WORDS = 0.15;

interface Asked {
  readonly name: string | null;
  readonly text: string;
  readonly locality: string | null;
}

interface Known {
  readonly initiative: StoredInitiative;
  readonly document: StoredDocument;
  readonly text: string;
  readonly locality: string | null;
}

export async function similar(
  store: StoreReader,
  embedder: Embedder | null,
  input: SimilarInput,
  { limit }: SimilarOptions,
): Promise<Result<SimilarAnswer>> {
  const asked = await askedOf(store, input);
  const question = asked.map(({ text }) => text).join('. ');
  if (!/[\p{L}\p{N}]/u.test(question)) return failed('nothing-to-compare', store.uri);
  const meaning = await meaningOf(store, embedder);
  if (!meaning.ok) return meaning;
  const ownId = 'documentId' in input ? input.documentId : null;
  const near =
    typeof meaning.value === 'string' ? [] : await passagesNear(store, meaning.value, questionOf(input, question));
  const elsewhere = (known: { document: StoredDocument; locality: string | null }): boolean =>
    known.document.id !== ownId && !asked.some(({ locality }) => isThere(locality, known.locality));
  const known = (await knownModels(store)).filter(elsewhere);
  const chosen = await withDescriptions(store, candidates(asked, known, near));
  const models =
    typeof meaning.value === 'string' ? bySpelling(asked, chosen) : await byMeaning(asked, chosen, meaning.value);
  const limitations: Limitation[] = typeof meaning.value === 'string' ? [meaning.value] : [];
  return success({
    schemaVersion: '1',
    asked: asked.map(({ name, text }) => name ?? text),
    locality: asked.find(({ locality }) => locality !== null)?.locality ?? null,
    models: once(models).slice(0, limit).map(modelOf),
    documents: documentsOf(near.filter(({ document }) => elsewhere({ document, locality: placeOf(document) }))).slice(
      0,
      limit,
    ),
    limitations,
  });
}

async function askedOf(store: StoreReader, input: SimilarInput): Promise<Asked[]> {
  if (!('initiatives' in input)) return [{ name: null, text: input.text.normalize('NFC').trim(), locality: null }];
  const { documentId, place } = input;
  const held = documentId === null ? null : await store.document(documentId);
  const text = input.body ?? held?.text ?? null;
  return input.initiatives.map((initiative) => ({
    name: initiative.name,
    text: text === null ? initiative.name : description(text, initiative),
    locality: initiative.locality ?? place,
  }));
}

const questionOf = (input: SimilarInput, question: string): string =>
  'subject' in input && input.subject !== null ? `${input.subject}. ${question}` : question;

const isThere = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && sameLocality(one, other);

const placeOf = ({ header }: StoredDocument): string | null => header.place ?? header.issuer;

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

async function knownModels(store: StoreReader): Promise<Known[]> {
  const initiatives = await store.initiatives();
  const ids = [...new Set(initiatives.map(({ documentId }) => documentId))];
  const documents = new Map(
    (ids.length === 0 ? [] : await store.documents({ ids })).map((document) => [document.id, document]),
  );
  return initiatives.flatMap((initiative) => {
    const document = documents.get(initiative.documentId);
    if (document === undefined) return [];
    const locality = initiative.locality ?? placeOf(document);
    return [{ initiative, document, text: initiative.name, locality }];
  });
}

interface Scored {
  readonly known: Known;
  readonly asked: Asked;
  readonly score: number;
}

/** Models that may be alike: named alike, or named in the nearest passages; the rest is never read. */
function candidates(asked: readonly Asked[], known: readonly Known[], near: readonly PassageHit[]): Known[] {
  const spelled = best(asked, known, likenessAmong(asked, known)).map((scored) => scored.known);
  const inPassage = known.filter(({ initiative: { documentId, span } }) =>
    near.some(
      ({ passage }) =>
        passage.documentId === documentId && passage.span.start <= span.start && span.end <= passage.span.end,
    ),
  );
  return [...new Set([...spelled.slice(0, MODELS_COMPARED / 2), ...inPassage, ...spelled])].slice(0, MODELS_COMPARED);
}

async function withDescriptions(store: StoreReader, models: readonly Known[]): Promise<Known[]> {
  const texts = new Map<string, string | null>();
  for (const { document } of models) {
    if (!texts.has(document.id)) texts.set(document.id, (await store.document(document.id))?.text ?? null);
  }
  return models.map((model) => {
    const text = texts.get(model.document.id) ?? null;
    return text === null ? model : { ...model, text: description(text, model.initiative) };
  });
}

type Likeness = (one: Asked, other: Known) => number;

function likenessAmong(asked: readonly Asked[], known: readonly Known[]): Likeness {
  const likeness = trigramLikeness([...known, ...asked].map(({ text }) => text));
  return (one, other) => likeness(one.text, other.text);
}

function bySpelling(asked: readonly Asked[], models: readonly Known[]): Scored[] {
  return best(asked, models, likenessAmong(asked, models)).filter(({ score }) => score >= FLOOR_OF_WORDS);
}

async function byMeaning(
  asked: readonly Asked[],
  models: readonly Known[],
  { embedder, means }: Meaning,
): Promise<Scored[]> {
  const spelled = likenessAmong(asked, models);
  const texts = [...new Set([...asked, ...models].map(({ text }) => text))];
  // A likeness of two texts of one kind: both sides are questions (model card).
  const made = await embedder.embed(texts, 'query');
  const vectors = new Map(texts.map((text, i) => [text, made[i]]));
  const meant: Likeness = (one, other) => {
    const [a, b] = [vectors.get(one.text), vectors.get(other.text)];
    return a === undefined || b === undefined ? 0 : cosine(centre(a, means.query), centre(b, means.query));
  };
  return best(
    asked,
    models,
    (one, other) => MODEL_SHARE * meant(one, other) + (1 - MODEL_SHARE) * spelled(one, other),
  ).filter(({ score }) => score >= FLOOR);
}

/** One model that several papers report stands once, with the others as further sources. */
function once(scored: readonly Scored[]): Reported[] {
  const reported: (Scored & { alsoIn: StoredDocument[] })[] = [];
  for (const item of scored) {
    const { initiative, document, locality } = item.known;
    const same = reported.find(
      ({ known }) =>
        fold(known.initiative.name) === fold(initiative.name) &&
        (known.document.id === document.id || isThere(known.locality, locality)),
    );
    if (same === undefined) reported.push({ ...item, alsoIn: [] });
    else if (![same.known.document, ...same.alsoIn].some(({ id }) => id === document.id)) same.alsoIn.push(document);
  }
  return reported;
}

type Reported = Scored & { readonly alsoIn: readonly StoredDocument[] };

/** Each known model with the asked one to which it is nearest, best first. */
function best(asked: readonly Asked[], known: readonly Known[], score: Likeness): Scored[] {
  const scored = known.flatMap((other) => {
    let top: Scored | null = null;
    for (const one of asked) {
      const value = score(one, other);
      if (top === null || value > top.score) top = { known: other, asked: one, score: value };
    }
    return top === null ? [] : [top];
  });
  const place = ({ known: { initiative } }: Scored) =>
    `${initiative.documentId} ${String(initiative.ordinal).padStart(6, '0')}`;
  return scored.sort((a, b) => b.score - a.score || (place(a) < place(b) ? -1 : 1));
}

function modelOf({ known: { initiative, document, locality }, asked, score, alsoIn }: Reported): SimilarModel {
  const { name, field, unit, documentId, text, span, page } = initiative;
  return {
    name,
    field,
    locality,
    unit: unit ?? document.header.issuer,
    document: documentRef(document),
    alsoIn: alsoIn.map(documentRef),
    quote: { documentId, text, span, page },
    nearestTo: asked.name,
    score,
  };
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
