/**
 * The unspoken part of a derivation: papers of higher bodies that are near to the plan in substance, laid beside it part by part. They are
 * sought by the vectors of the plan's passages, and judged by how their bodies as wholes go with the plan's.
 */
import type { Embedder } from '../embed/embedder.js';
import { embeddedText } from '../embed/passages/embeddedText.js';
import type { SubstanceMatch } from '../records/answers.derive.js';
import type { Limitation } from '../records/answers.js';
import type { Header } from '../records/facts.js';
import { type Result, success } from '../records/failure.js';
import type { Passage } from '../records/passage.js';
import { levelOf } from '../resolve/level.js';
import { provinceOf } from '../resolve/province.js';
import { documentRef, quotedPassage } from '../resolve/references.js';
import { centre, comparable, type Means, meansFor, nearest } from '../search/dense.js';
import type { DocumentFilter, PassageHit, StoredDocument, StoreReader } from '../store/store.js';
import { type Alignment, align, type Part } from './alignment.js';
import { tellingPassages } from './body.js';
import type { Plan } from './derive.js';
import { directing } from './higher.js';
import { withinReach } from './reach.js';
import { weigherOver } from './sharedWords.js';
import { middleOf, shortlist } from './shortlist.js';
import type { Fate } from './standing.js';

/** Likeness below which two parts are not laid together. */
const PAIR_FLOOR = 0.35;
/** Passages wanted for each of the plan's, before they are scored anew. */
const CANDIDATES = 72;
/** Papers that are read and compared as wholes. */
const SHORTLISTED = 8;
/** Up to so many documents are named one by one to the store; beyond, it filters by date and the rest is done here. */
const MAX_NAMED = 2000;
/** Share of the nearest passages that must be of possible directives; where fewer are, these are searched alone. */
const ENOUGH = 0.3;
/** Passages of the plan that one search stands for. */
const TOGETHER = 3;
/** Searches under way at once; each uses all cores itself. */
const AT_ONCE = 2;

/** A paper near to the plan. */
export interface Match {
  readonly document: StoredDocument;
  /** The plan cites it. */
  readonly cited: boolean;
  readonly alignment: Alignment;
}

export interface Substance {
  readonly matches: readonly Match[] | null;
  readonly limitations: readonly Limitation[];
}

export async function substance(
  store: StoreReader,
  embedder: Embedder | null,
  plan: Plan,
  cited: ReadonlySet<string>,
  limit: number,
): Promise<Result<Substance>> {
  const { documents, passages } = await store.meta();
  if (documents === 0) return success({ matches: null, limitations: ['empty-store'] });
  const asked = await askedPassages(store, embedder, plan);
  if (!asked.ok) return asked;
  if (typeof asked.value === 'string') return success({ matches: null, limitations: [asked.value] });
  const limitations = untold(plan.header);

  const found = await foundFor(store, asked.value, plan);
  if (found.directives.size === 0) return success({ matches: [], limitations });
  const { directives, hits, share } = found;
  const near = await laidBeside(store, asked.value, hits, shortlist(hits, Math.max(SHORTLISTED, limit + 3)));
  const matches = withinReach(near, passages * share).flatMap(({ id, alignment }): Match[] => {
    const document = directives.get(id);
    return document === undefined ? [] : [{ document, cited: cited.has(id), alignment }];
  });
  return success({ matches: withinLimit(matches, limit), limitations });
}

/** What the plan does not say of itself, so that directives could not be told apart by it. */
function untold(header: Header): Limitation[] {
  const level = levelOf(header);
  const limitations: Limitation[] = [];
  if (header.date === null) limitations.push('undated');
  if (level === null) limitations.push('level-unknown');
  else if (level > 1 && provinceOf(header) === null) limitations.push('province-unknown');
  return limitations;
}

interface Asked {
  readonly passages: readonly AskedPassage[];
  readonly means: Means;
}

interface AskedPassage {
  readonly passage: Passage;
  /** As the model gives it. */
  readonly vector: Float32Array;
}

/** The plan's passages as questions; those of a stored plan serve without a model, as texts likened to texts. */
async function askedPassages(
  store: StoreReader,
  embedder: Embedder | null,
  { text, passages, vectors }: Plan,
): Promise<Result<Asked | Limitation>> {
  const telling = tellingPassages(text, passages);
  if (embedder !== null) {
    const fits = await comparable(store, embedder);
    if (!fits.ok) return fits;
    if (!fits.value) return success('without-vectors');
    if (telling.length === 0) return success('without-body');
    const made = await embedder.embed(
      telling.map((passage) => embeddedText(passage, embedder.model.window)),
      'query',
    );
    return success({ passages: withVectors(telling, made), means: await meansFor(store, embedder.model) });
  }
  if (vectors === null) return success('without-model');
  if (telling.length === 0) return success('without-body');
  const mean = await store.passageMean();
  const stored = new Map(passages.map(({ ordinal }, i) => [ordinal, vectors[i]]));
  const own = withVectors(
    telling,
    telling.map(({ ordinal }) => stored.get(ordinal)),
  );
  return success({ passages: own, means: { query: mean, passage: mean } });
}

const withVectors = (passages: readonly Passage[], vectors: readonly (Float32Array | undefined)[]): Asked['passages'] =>
  passages.flatMap((passage, i) => {
    const vector = vectors[i];
    return vector === undefined ? [] : [{ passage, vector }];
  });

interface Found {
  /** For each passage of the plan, those of possible directives that are nearest to it. */
  readonly hits: readonly (readonly PassageHit[])[];
  /** The documents that these are of, and may be others. */
  readonly directives: ReadonlyMap<string, StoredDocument>;
  /** Of what the store holds, what may direct the plan. */
  readonly share: number;
}

/**
 * The passages nearest to the plan's, of all documents; those that cannot direct it fall out. Where they leave too few, the store is told
 * which documents count.
 */
async function foundFor(store: StoreReader, asked: Asked, plan: Plan): Promise<Found> {
  const canDirect = directing(plan);
  const nearestOfAll = await search(store, asked, CANDIDATES);
  const hits = nearestOfAll.map((each) => each.filter(({ document }) => canDirect(document)));
  const share = hits.flat().length / Math.max(1, nearestOfAll.flat().length);
  if (share >= ENOUGH) {
    return { hits, share, directives: new Map(hits.flat().map(({ document }) => [document.id, document])) };
  }
  const documents = await store.documents();
  const directives = new Map(documents.filter(canDirect).map((document) => [document.id, document]));
  if (directives.size === 0) return { hits: [], directives, share: 0 };
  const told = await search(store, asked, CANDIDATES, filterFor(directives, plan));
  return {
    hits: told.map((each) => each.filter(({ passage }) => directives.has(passage.documentId))),
    directives,
    share: directives.size / documents.length,
  };
}

function filterFor(directives: ReadonlyMap<string, StoredDocument>, { header }: Plan): DocumentFilter {
  if (directives.size <= MAX_NAMED) return { ids: [...directives.keys()] };
  return header.date?.length === 10 ? { to: header.date } : {};
}

/** Neighbouring passages are sought together, by the middle of their vectors: what is near to a part of a plan is near to its neighbour too. */
async function search(
  store: StoreReader,
  { passages, means }: Asked,
  candidates: number,
  filter?: DocumentFilter,
): Promise<PassageHit[][]> {
  const found: PassageHit[][] = [];
  const wide = TOGETHER * AT_ONCE;
  for (let from = 0; from < passages.length; from += wide) {
    const asked: Float32Array[] = [];
    for (let at = from; at < Math.min(from + wide, passages.length); at += TOGETHER) {
      asked.push(middleOf(passages.slice(at, at + TOGETHER).map(({ vector }) => vector)));
    }
    found.push(...(await Promise.all(asked.map((vector) => nearest(store, vector, means, candidates, filter)))));
  }
  return found;
}

async function laidBeside(
  store: StoreReader,
  { passages, means }: Asked,
  hits: readonly (readonly PassageHit[])[],
  ids: readonly string[],
): Promise<{ id: string; nearness: number; alignment: Alignment }[]> {
  const stored = await Promise.all(ids.map((id) => store.passages(id)));
  // What is common in the neighbourhood of this plan tells nothing; what is rare in it does.
  const around = new Map<string, string>();
  for (const { passage } of hits.flat()) around.set(`${passage.documentId} ${passage.ordinal}`, passage.text);
  for (const { passage } of stored.flat()) around.set(`${passage.documentId} ${passage.ordinal}`, passage.text);
  const weigh = weigherOver([...around.values(), ...passages.map(({ passage }) => passage.text)]);
  const part = (passage: Passage, vector: Float32Array, mean: Float32Array | null): Part => ({
    passage,
    vector: centre(vector, mean),
    words: weigh(passage.text),
  });
  const own = passages.map(({ passage, vector }) => part(passage, vector, means.query));
  return ids.map((id, i) => {
    const rows = stored[i] ?? [];
    const vectors = new Map(rows.map(({ passage, vector }) => [passage.ordinal, vector]));
    const telling = tellingPassages(
      textOf(rows.map(({ passage }) => passage)),
      rows.map(({ passage }) => passage),
    );
    const parts = telling.flatMap((passage) => {
      const vector = vectors.get(passage.ordinal) ?? null;
      return vector === null ? [] : [part(passage, vector, means.passage)];
    });
    const alignment = align(own, parts, PAIR_FLOOR);
    return { id, nearness: alignment.nearness, alignment };
  });
}

/** A text from its passages, which leave out nothing but white space; offsets hold. */
function textOf(passages: readonly Passage[]): string {
  let text = '';
  for (const passage of passages) text += '\n'.repeat(Math.max(0, passage.span.start - text.length)) + passage.text;
  return text;
}

/** So many that the plan does not cite, and the cited ones that stand among them. */
function withinLimit(matches: readonly Match[], limit: number): Match[] {
  let uncited = 0;
  return matches.filter(({ cited }) => {
    if (!cited) uncited++;
    return uncited <= limit;
  });
}

/** As an answer tells it. @param fate what had become of it on the plan's day */
export function matchTold(
  { document, cited, alignment: { nearness, pairs } }: Match,
  planId: string | null,
  fate: Fate | undefined,
): SubstanceMatch {
  return {
    document: documentRef(document),
    cited,
    undated: document.header.date === null,
    status: fate?.status ?? 'unknown',
    statusBy: fate?.by ?? null,
    score: nearness,
    pairs: pairs.map(({ score, plan, directive }) => ({
      score,
      plan: quotedPassage(plan, planId),
      directive: quotedPassage(directive, document.id),
    })),
  };
}
