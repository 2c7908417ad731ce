/** What the options of `cancu graph` mean to the graph. */
import type { Limited } from '../graph/answer.js';
import type { GraphFilter, NodeFilter } from '../graph/filter.js';
import type { RankingOptions } from '../graph/ranking.js';
import { type Grouping, groupings } from '../records/answers.graph.js';
import { type Relation, relations } from '../records/citation.js';
import type { Options } from './command.js';
import { usage } from './report.js';

export function graphFilter(options: Options): GraphFilter & Limited {
  const filter: { -readonly [K in keyof (GraphFilter & Limited)]: (GraphFilter & Limited)[K] } = nodeFilter(
    options,
    '',
  );
  const named = options.text('relation');
  if (named !== undefined) filter.relations = relationsIn(named);
  const limit = options.number('limit');
  if (limit !== undefined) filter.limit = limit;
  return filter;
}

const citingFilter = (options: Options): NodeFilter => nodeFilter(options, 'citing');

const grouping = (options: Options): { readonly by?: Grouping } => {
  const by = groupings.find((name) => name === options.text('by'));
  return by === undefined ? {} : { by };
};

export const depth = (options: Options): { readonly depth?: number } => {
  const steps = options.number('depth');
  return steps === undefined ? {} : { depth: steps };
};

function nodeFilter(options: Options, prefix: '' | 'citing'): NodeFilter {
  const filter: { type?: string; issuer?: string; from?: string; to?: string } = {};
  for (const name of ['type', 'issuer', 'from', 'to'] as const) {
    const value = options.text(prefix === '' ? name : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`);
    if (value !== undefined) filter[name] = value;
  }
  return filter;
}

function relationsIn(names: string): Relation[] {
  const wanted = names.split(',').map((name) => name.trim());
  const odd = wanted.find((name) => !relations.some((relation) => relation === name));
  if (odd !== undefined) throw usage('not-a-choice', '--relation', { value: odd, choices: relations.join(', ') });
  return relations.filter((relation) => wanted.includes(relation));
}

/** Lines that a screen takes of a part of the graph, where the user names no number; what is exported is never cut silently. */
const ON_SCREEN = 100;

/** For parts of the graph: cut short on a screen only, unless a number is asked for. */
export function walkFilter(options: Options): GraphFilter & Limited {
  const filter = graphFilter(options);
  const onScreen = !options.flag('json') && (options.text('format') ?? 'table') === 'table';
  return filter.limit === undefined && onScreen ? { ...filter, limit: ON_SCREEN } : filter;
}

export const rankingOptions = (options: Options): RankingOptions => ({
  ...graphFilter(options),
  ...grouping(options),
  citing: citingFilter(options),
});
