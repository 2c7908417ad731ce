/**
 * The unspoken part of a derivation: passages of higher papers that are nearest to the plan's own, both quoted side by side.
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
import { comparable, type Means, meansFor, nearest } from '../search/dense.js';
import type { DocumentFilter, PassageHit, StoredDocument, StoreReader } from '../store/store.js';
import type { Plan } from './derive.js';
import { canDirect } from './higher.js';
import { substanceOf } from './substantial.js';

/** Centred cosine below which a pair is not shown: see docs/benchmarks.md for how related and unrelated articles lie. */
const FLOOR = 0.5;
/** Passages fetched by the plain vector for each of the plan's, before they are scored anew. */
const CANDIDATES = 60;
/** Up to so many documents are named one by one to the store; beyond, it filters by date and the rest is done here. */
const MAX_NAMED = 400;
const MAX_PAIRS = 3;
/** Searches under way at once. */
const AT_ONCE = 8;

interface Pair {
  readonly score: number;
  readonly plan: Passage;
  readonly directive: Passage;
  readonly hit: PassageHit;
}

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
  const asked = await askedVectors(store, embedder, plan);
  if (!asked.ok) return asked;
  if (typeof asked.value === 'string') return success({ matches: null, limitations: [asked.value] });
  const limitations = untold(plan.header);

  const directives = new Map<string, StoredDocument>();
  for (const document of await store.documents()) if (canDirect(document, plan)) directives.set(document.id, document);
  if (directives.size === 0) return success({ matches: [], limitations });
  const pairs = await pairsOf(store, asked.value, filterFor(directives, plan), directives);
  return success({ matches: matchesOf(pairs, directives, cited, plan.documentId).slice(0, limit), limitations });
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
  readonly passages: readonly { readonly passage: Passage; readonly vector: Float32Array }[];
  readonly means: Means;
}

/** The plan's passages as questions; those of a stored plan serve without a model, as texts likened to texts. */
async function askedVectors(
  store: StoreReader,
  embedder: Embedder | null,
  { passages, vectors }: Plan,
): Promise<Result<Asked | Limitation>> {
  const telling = passages.flatMap((whole, i) => {
    const passage = substanceOf(whole);
    return passage === null ? [] : [{ passage, stored: vectors?.[i] ?? null }];
  });
  if (embedder !== null) {
    const fits = await comparable(store, embedder);
    if (!fits.ok) return fits;
    if (!fits.value) return success('without-vectors');
    const made = await embedder.embed(
      telling.map(({ passage }) => embeddedText(passage, embedder.model.window)),
      'query',
    );
    const means = await meansFor(store, embedder.model);
    return success({ passages: withVectors(telling.map(({ passage }, i) => [passage, made[i] ?? null])), means });
  }
  if (vectors === null) return success('without-model');
  const mean = await store.passageMean();
  const own = withVectors(telling.map(({ passage, stored }) => [passage, stored]));
  return success({ passages: own, means: { query: mean, passage: mean } });
}

const withVectors = (items: readonly (readonly [Passage, Float32Array | null])[]): Asked['passages'] =>
  items.flatMap(([passage, vector]) => (vector === null ? [] : [{ passage, vector }]));

function filterFor(directives: ReadonlyMap<string, StoredDocument>, { header }: Plan): DocumentFilter {
  if (directives.size <= MAX_NAMED) return { ids: [...directives.keys()] };
  return header.date?.length === 10 ? { to: header.date } : {};
}

async function pairsOf(
  store: StoreReader,
  { passages, means }: Asked,
  filter: DocumentFilter,
  directives: ReadonlyMap<string, StoredDocument>,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let from = 0; from < passages.length; from += AT_ONCE) {
    const batch = passages.slice(from, from + AT_ONCE);
    const found = await Promise.all(batch.map(({ vector }) => nearest(store, vector, means, CANDIDATES, filter)));
    for (const [i, { passage }] of batch.entries()) {
      for (const hit of found[i] ?? []) {
        if (hit.score < FLOOR) break;
        const directive = directives.has(hit.passage.documentId) ? substanceOf(hit.passage) : null;
        if (directive !== null) pairs.push({ score: hit.score, plan: passage, directive, hit });
      }
    }
  }
  return pairs.sort((a, b) => b.score - a.score || (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ hit, plan }: Pair): string =>
  `${hit.passage.documentId} ${String(hit.passage.ordinal).padStart(6, '0')} ${String(plan.ordinal).padStart(6, '0')}`;

/** One entry a document, its best pairs first; a passage stands in one pair only. */
function matchesOf(
  pairs: readonly Pair[],
  directives: ReadonlyMap<string, StoredDocument>,
  cited: ReadonlySet<string>,
  planId: string | null,
): SubstanceMatch[] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.hit.passage.documentId) ?? [];
    groups.set(pair.hit.passage.documentId, group);
    const used = group.some(
      (other) => other.plan.ordinal === pair.plan.ordinal || other.hit.passage.ordinal === pair.hit.passage.ordinal,
    );
    if (group.length < MAX_PAIRS && !used) group.push(pair);
  }
  return [...groups].flatMap(([id, group]) => {
    const document = directives.get(id);
    if (document === undefined) return [];
    return {
      document: documentRef(document),
      cited: cited.has(id),
      undated: document.header.date === null,
      score: group[0]?.score ?? 0,
      pairs: group.map(({ score, plan, directive }) => ({
        score,
        plan: quotedPassage(plan, planId),
        directive: quotedPassage(directive, id),
      })),
    };
  });
}
