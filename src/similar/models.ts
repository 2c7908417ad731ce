/** `cancu models`: all local models that a store holds, each once, by kind, with totals and the numbers that papers report. */
import type { Embedder } from '../embed/embedder.js';
import type { Limitation } from '../records/answers.js';
import type { ModelsAnswer } from '../records/answers.models.js';
import { failed, type Result, success } from '../records/failure.js';
import type { StoreReader } from '../store/store.js';
import { type ModelFilter, passes } from './filter.js';
import { groupsOf } from './groups.js';
import { named } from './heading.js';
import { knownModels, type ReadModel, readModels } from './known.js';
import { likenesses } from './likeness.js';
import { once } from './once.js';
import { reportedCounts } from './reported.js';
import { comparedAs, vectorsOf } from './similar.js';
import { totalsOf } from './totals.js';

/** Comparing all with all takes memory and time with the square of their number. */
export const MOST_GROUPED = 2500;

/** Without an embedder models are grouped by their words alone, and the answer says so. */
export async function models(
  store: StoreReader,
  embedder: Embedder | null,
  filter: ModelFilter = {},
): Promise<Result<ModelsAnswer>> {
  const known = await knownModels(store);
  if (known.length === 0) return failed('no-models', store.uri);
  const wanted = (await readModels(store, known)).filter((model) => passes(model, filter));
  const single = once(wanted);
  const limitations: Limitation[] = [];
  if (embedder === null) limitations.push('without-model');
  if (single.length > MOST_GROUPED) limitations.push('too-many-to-group');
  const records = single.map(({ record }) => record);
  const groups = single.length > MOST_GROUPED ? byName(single) : await byKind(single, embedder);
  return success({
    schemaVersion: '1',
    models: records,
    groups: named(groups.map((group) => group.flatMap((i) => records[i] ?? []))),
    totals: totalsOf(records, wanted.length),
    reported: await reportedCounts(store, [...new Set(known.map(({ document }) => document.id))]),
    limitations,
  });
}

async function byKind(models: readonly ReadModel[], embedder: Embedder | null): Promise<number[][]> {
  const items = models.map(comparedAs);
  return groupsOf(likenesses(items, embedder === null ? null : await vectorsOf(items, embedder)).shipped);
}

/** Namesakes only, where there are too many to compare. */
function byName(models: readonly ReadModel[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [i, { record }] of models.entries()) {
    const key = record.name.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
