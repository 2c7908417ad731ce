/** Sums over models by place, year and field, that hold across the mergers of 2025: every model lies in one province of today. */
import type { ModelsAnswer } from '../records/answers.models.js';
import type { ModelRecord } from '../records/model.js';

type Totals = ModelsAnswer['totals'];

export function totalsOf(models: readonly ModelRecord[], reports: number): Totals {
  return {
    models: models.length,
    reports,
    provinces: parted(models, ({ place }) => place.now.province)
      .map(([province, inside]) => ({
        province,
        models: inside.length,
        before: parted(inside, ({ place }) => place.before?.province ?? null).map(([before, of]) => ({
          province: before,
          models: of.length,
        })),
        years: yearsOf(inside),
      }))
      .sort(mostFirst),
    years: yearsOf(models),
    fields: parted(models, ({ field }) => field)
      .map(([field, of]) => ({ field, models: of.length }))
      .sort(mostFirst),
  };
}

const yearsOf = (models: readonly ModelRecord[]): Totals['years'] =>
  parted(models, ({ year }) => year).map(([year, of]) => ({ year, models: of.length }));

const mostFirst = (a: { readonly models: number }, b: { readonly models: number }): number => b.models - a.models;

/** Parts of equal key, by key, those without one last. */
function parted<Key extends string | number>(
  models: readonly ModelRecord[],
  keyOf: (model: ModelRecord) => Key | null,
): [Key | null, ModelRecord[]][] {
  const parts = new Map<Key | null, ModelRecord[]>();
  for (const model of models) {
    const key = keyOf(model);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [model]);
    else part.push(model);
  }
  return [...parts].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
}
