/** `cancu graph timeline`: when documents were issued that cite, or that cite one document; by year or month. */
import type { TimelineAnswer } from '../records/answers.graph.js';
import type { Identity } from '../resolve/resolution.js';
import type { Asked } from './answer.js';
import { edgeTest, type GraphFilter, nodeTest } from './filter.js';
import { edgesAt } from './graph.js';
import { counted, groupOf } from './grouping.js';

export interface TimelineOptions extends GraphFilter {
  readonly unit?: 'year' | 'month';
}

/** Filters choose the citing documents. */
export function timeline(
  { graph }: Pick<Asked, 'graph'>,
  of: Identity | null,
  options: TimelineOptions = {},
): TimelineAnswer {
  const { from, firstDay, lastDay } = graph.columns;
  const [fits, passes] = [edgeTest(graph, options), nodeTest(graph, options)];
  const periodOf = (node: number): string | null => periodAt(firstDay[node] ?? 0, lastDay[node] ?? 0, options.unit);
  const periods = new Map<string | null, { readonly documents: Set<number>; citations: number }>();
  const own = of === null ? null : graph.numberOf(of.key);
  const edges = own === null ? (of === null ? graph.columns.from.keys() : []) : edgesAt(graph.incoming(), own).values();
  for (const edge of edges) {
    const citing = from[edge] ?? 0;
    if (!fits(edge) || !passes(citing)) continue;
    const name = periodOf(citing);
    const period = periods.get(name) ?? { documents: new Set(), citations: 0 };
    periods.set(name, period);
    period.documents.add(citing);
    period.citations++;
  }
  const issuer = groupOf(graph, 'issuer');
  return {
    schemaVersion: '1',
    question: 'timeline',
    from: of?.key ?? null,
    periods: [...periods]
      .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
      .map(([period, { documents, citations }]) => ({
        period,
        documents: documents.size,
        citations,
        issuers: counted(documents, issuer).slice(0, MOST_ISSUERS),
      })),
  };
}

/** Bodies that an answer names for each period. */
const MOST_ISSUERS = 5;

/** "2021", or "2021-10"; a date that tells no month stands by its year among the months too. */
function periodAt(first: number, last: number, unit: 'year' | 'month' = 'year'): string | null {
  if (first === 0) return null;
  const year = String(Math.floor(first / 10_000));
  const month = Math.floor(first / 100) % 100;
  const sameMonth = Math.floor(first / 100) === Math.floor(last / 100);
  return unit === 'year' || !sameMonth ? year : `${year}-${String(month).padStart(2, '0')}`;
}
