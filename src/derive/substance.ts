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
import { weigherOver } from './sharedWords.js';

/**
 * Nearness below which a paper is not shown. Among more passages the nearest is nearer by chance: between the two numbers of passages the
 * floor rises with the logarithm (docs/benchmarks.md, "Derivation").
 */
const FLOOR = { among: 100, nearness: 0.35 } as const;
const HIGHEST_FLOOR = { among: 4000, nearness: 0.5 } as const;
/** Papers much farther than the nearest one are not shown beside it. */
const SHARE_OF_BEST = 0.85;
/** Likeness below which two parts are not laid together. */
const PAIR_FLOOR = 0.35;
/** Passages wanted for each of the plan's, before they are scored anew. */
const CANDIDATES = 48;
/** Papers that are read and compared as wholes. */
const SHORTLISTED = 8;
/** Hits that speak for a paper when the shortlist is made. */
const HITS_COUNTED = 3;
/** Up to so many documents are named one by one to the store; beyond, it filters by date and the rest is done here. */
const MAX_NAMED = 2000;
/** Share of the nearest passages that must be of possible directives; where fewer are, these are searched alone. */
const ENOUGH = 0.3;
/** Searches under way at once; each uses all cores itself. */
const AT_ONCE = 2;

export interface Substance {
  readonly matches: SubstanceMatch[] | null;
  readonly limitations: readonly Limitation[];
}

export async function substance(
  store: StoreReader,
  embedder: Embedder | null,
  plan: Plan,
  cited: ReadonlySet<string>,
  limit: number,
): Promise<Result<Substance>> {
  const asked = await askedPassages(store, embedder, plan);
  if (!asked.ok) return asked;
  if (typeof asked.value === 'string') return success({ matches: null, limitations: [asked.value] });
  const limitations = untold(plan.header);

  const found = await foundFor(store, asked.value, plan);
  if (found.directives.size === 0) return success({ matches: [], limitations });
  const { directives, hits, share } = found;
  const near = await laidBeside(store, asked.value, hits, shortlist(hits, Math.max(SHORTLISTED, limit + 3)));
  near.sort((a, b) => b.alignment.nearness - a.alignment.nearness || (a.id < b.id ? -1 : 1));
  const floor = floorAmong((await store.meta()).passages * share);
  const best = near[0]?.alignment.nearness ?? 0;
  const matches = near.flatMap(({ id, alignment }): SubstanceMatch[] => {
    const document = directives.get(id);
    if (document === undefined || alignment.nearness < Math.max(floor, SHARE_OF_BEST * best)) return [];
    return [matchOf(document, alignment, cited.has(id), plan.documentId)];
  });
  return success({ matches: withinLimit(matches, limit), limitations });
}

/** @param passages number of passages among which the nearest were found */
function floorAmong(passages: number): number {
  const rise = Math.log(passages / FLOOR.among) / Math.log(HIGHEST_FLOOR.among / FLOOR.among);
  return FLOOR.nearness + Math.min(1, Math.max(0, rise)) * (HIGHEST_FLOOR.nearness - FLOOR.nearness);
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

async function search(
  store: StoreReader,
  { passages, means }: Asked,
  candidates: number,
  filter?: DocumentFilter,
): Promise<PassageHit[][]> {
  const found: PassageHit[][] = [];
  for (let from = 0; from < passages.length; from += AT_ONCE) {
    const batch = passages.slice(from, from + AT_ONCE);
    found.push(...(await Promise.all(batch.map(({ vector }) => nearest(store, vector, means, candidates, filter)))));
  }
  return found;
}

/** The papers for which the most and nearest hits speak. */
function shortlist(hits: readonly (readonly PassageHit[])[], most: number): string[] {
  const best = new Map<string, number[]>();
  for (const each of hits) {
    const seen = new Set<string>();
    for (const { passage, score } of each) {
      if (seen.has(passage.documentId)) continue;
      seen.add(passage.documentId);
      const scores = best.get(passage.documentId);
      if (scores === undefined) best.set(passage.documentId, [score]);
      else scores.push(score);
    }
  }
  const weight = (scores: readonly number[]): number =>
    scores
      .toSorted((a, b) => b - a)
      .slice(0, HITS_COUNTED)
      .reduce((sum, score) => sum + score, 0);
  return [...best]
    .map(([id, scores]) => ({ id, weight: weight(scores) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}

async function laidBeside(
  store: StoreReader,
  { passages, means }: Asked,
  hits: readonly (readonly PassageHit[])[],
  ids: readonly string[],
): Promise<{ id: string; alignment: Alignment }[]> {
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
    return { id, alignment: align(own, parts, PAIR_FLOOR) };
  });
}

/** A text from its passages, which leave out nothing but white space; offsets hold. */
function textOf(passages: readonly Passage[]): string {
  let text = '';
  for (const passage of passages) text += '\n'.repeat(Math.max(0, passage.span.start - text.length)) + passage.text;
  return text;
}

/** So many that the plan does not cite, and the cited ones that stand among them. */
function withinLimit(matches: readonly SubstanceMatch[], limit: number): SubstanceMatch[] {
  let uncited = 0;
  return matches.filter(({ cited }) => {
    if (!cited) uncited++;
    return uncited <= limit;
  });
}

function matchOf(
  document: StoredDocument,
  { nearness, pairs }: Alignment,
  cited: boolean,
  planId: string | null,
): SubstanceMatch {
  return {
    document: documentRef(document),
    cited,
    undated: document.header.date === null,
    score: nearness,
    pairs: pairs.map(({ score, plan, directive }) => ({
      score,
      plan: quotedPassage(plan, planId),
      directive: quotedPassage(directive, document.id),
    })),
  };
}
