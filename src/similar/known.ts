/** The models that a store holds, as records: the initiatives of its papers with what their texts and heads tell. */
import type { ModelRecord } from '../records/model.js';
import { documentRef } from '../resolve/references.js';
import type { StoredDocument, StoredInitiative, StoreReader } from '../store/store.js';
import { describedAt, type Neighbours, oneLine, withNeighbours } from './description.js';
import { placeOf } from './place.js';
import { figuresIn, sinceIn } from './told.js';

export interface KnownModel {
  readonly initiative: StoredInitiative;
  readonly document: StoredDocument;
  readonly name: string;
  /** As written, else the place of the paper. */
  readonly locality: string | null;
  /** What is compared: the name, and what it does as far as that was read. */
  readonly text: string;
  /** Other models of its paper, next to it. */
  readonly around: Neighbours;
}

/** All initiatives of the store with their papers; what they do is not read yet. */
export async function knownModels(store: StoreReader): Promise<KnownModel[]> {
  const initiatives = await store.initiatives();
  const ids = [...new Set(initiatives.map(({ documentId }) => documentId))];
  const documents = new Map(
    (ids.length === 0 ? [] : await store.documents({ ids })).map((document) => [document.id, document]),
  );
  const papers = new Map<string, StoredInitiative[]>();
  for (const initiative of initiatives)
    papers.set(initiative.documentId, [...(papers.get(initiative.documentId) ?? []), initiative]);
  const around = new Map([...papers.values()].flatMap((inside) => [...withNeighbours(inside)]));
  return initiatives.flatMap((initiative) => {
    const document = documents.get(initiative.documentId);
    if (document === undefined) return [];
    return [
      {
        initiative,
        document,
        name: initiative.name,
        text: initiative.name,
        locality: initiative.locality ?? seatOf(document),
        around: around.get(initiative) ?? {},
      },
    ];
  });
}

/** Where a paper comes from. */
export const seatOf = ({ header }: StoredDocument): string | null => header.place ?? header.issuer;

/** A model with the words of its paper about it. */
export interface ReadModel extends KnownModel {
  readonly record: ModelRecord;
}

/** Reads what models do; each paper once. */
export async function readModels(store: StoreReader, models: readonly KnownModel[]): Promise<ReadModel[]> {
  const texts = new Map<string, string | null>();
  for (const { document } of models)
    if (!texts.has(document.id)) texts.set(document.id, (await store.document(document.id))?.text ?? null);
  return models.map((model) => withRecord(model, texts.get(model.document.id) ?? null));
}

export const modelId = ({ documentId, ordinal }: Pick<StoredInitiative, 'documentId' | 'ordinal'>): string =>
  `${documentId}#${ordinal + 1}`;

function withRecord(model: KnownModel, text: string | null): ReadModel {
  const { initiative, document } = model;
  const { name, field, unit, locality, documentId, span, page } = initiative;
  const described = text === null ? null : describedAt(text, initiative, model.around);
  const does = text === null || described === null ? null : oneLine(text, described);
  const reported = document.header.date === null ? null : Number(document.header.date.slice(0, 4));
  const since = does === null ? null : sinceIn(does, reported);
  const record: ModelRecord = {
    id: modelId(initiative),
    name,
    does,
    field,
    locality: model.locality,
    place: placeOf(locality ?? unit, document.header),
    unit: unit ?? document.header.issuer,
    since,
    year: since ?? reported,
    figures: text === null || described === null ? [] : figuresIn(text, described),
    document: documentRef(document),
    alsoIn: [],
    quote: { documentId, text: initiative.text, span, page },
  };
  return { ...model, text: does === null ? name : `${name}. ${does}`, record };
}
