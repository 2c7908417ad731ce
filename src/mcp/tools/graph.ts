import { z } from 'zod';
import type { Limited } from '../../graph/answer.js';
import type { OpenedGraph } from '../../graph/ask.js';
import { backward, completeness, orphans } from '../../graph/census.js';
import { cycles } from '../../graph/cycles.js';
import type { GraphFilter } from '../../graph/filter.js';
import { ancestors, descendants } from '../../graph/lineage.js';
import { communities, pageRank } from '../../graph/measures.js';
import { missing, mostCited } from '../../graph/ranking.js';
import { coCited, coupled } from '../../graph/relatives.js';
import { timeline } from '../../graph/timeline.js';
import { citedBy, cites, path } from '../../graph/walk.js';
import { type GraphRecord, groupings } from '../../records/answers.graph.js';
import { relations } from '../../records/citation.js';
import { failed, type Result, success } from '../../records/failure.js';
import type { Identity } from '../../resolve/resolution.js';
import { graphView } from '../../view/graph/lists.js';
import { tool } from '../tool.js';
import { documentsMeant, filter, limit } from './fields.js';

interface Settings extends GraphFilter, Limited {
  readonly depth?: number;
  readonly by?: (typeof groupings)[number];
}
type Ask = (asked: OpenedGraph, settings: Settings) => Promise<Result<GraphRecord>> | Result<GraphRecord>;
type AskOf = (asked: OpenedGraph, start: Identity, settings: Settings) => Promise<Result<GraphRecord>>;

const given = async <T>(value: T | Promise<T>): Promise<Result<T>> => success(await value);

const aboutOne = {
  cites,
  'cited-by': citedBy,
  ancestors,
  descendants,
  'co-cited': (asked, start, settings) => given(coCited(asked, start, settings)),
  coupled: (asked, start, settings) => given(coupled(asked, start, settings)),
} as const satisfies Record<string, AskOf>;

const aboutAll = {
  'most-cited': (asked, settings) => given(mostCited(asked, settings)),
  pagerank: pageRank,
  communities,
  completeness: (asked, settings) => given(completeness(asked, settings)),
  missing: (asked, settings) => given(missing(asked, settings)),
  orphans: (asked, settings) => given(orphans(asked, settings)),
  cycles: (asked, settings) => given(cycles(asked, settings)),
  backward: (asked, settings) => given(backward(asked, settings)),
} as const satisfies Record<string, Ask>;

const questions = [...keysOf(aboutOne), 'path', 'timeline', ...keysOf(aboutAll)] as const;

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in table) keys.push(key);
  return keys;
}

const node = z
  .string()
  .min(1)
  .max(500)
  .describe('Id, symbol, path, or "symbol|issuer|date"; also a document that is cited and not held.');

export const graph = tool({
  name: 'graph',
  title: 'The citation graph',
  description:
    'Questions to the resolved citations of the store. About one `document`: cites, cited-by, ancestors (all it rests on), descendants, ' +
    'co-cited, coupled (bibliographic coupling), timeline. From `document` to `target`: path. About all: most-cited, pagerank, communities, ' +
    'timeline, completeness (share of citations that lead to a held document), missing (cited and not held), orphans, cycles, backward ' +
    '(citations of a later document).',
  input: z.object({
    question: z.enum(questions),
    document: node.optional(),
    target: node.optional(),
    relations: z.array(z.enum(relations)).optional().describe('Only citations of these kinds.'),
    ...filter,
    by: z.enum(groupings).optional().describe('most-cited, missing, completeness: a list for each of these.'),
    depth: z.int().min(1).max(50).optional().describe('ancestors, descendants: at most so many steps.'),
    limit: limit(200, 20),
  }),
  answer: async ({ question, document, target, relations: kinds, by, depth, limit, ...asked }, served) => {
    const opened = await served.graph();
    if (!opened.ok) return opened;
    const settings: Settings = {
      ...documentsMeant(asked),
      ...(kinds === undefined ? {} : { relations: kinds }),
      ...(by === undefined ? {} : { by }),
      ...(depth === undefined ? {} : { depth }),
      limit,
    };
    const answered = await answerTo(question, [document, target], settings, opened.value);
    return answered.ok
      ? success({ structured: answered.value, text: graphView(answered.value, served.screen) })
      : answered;
  },
});

async function answerTo(
  question: (typeof questions)[number],
  names: readonly [string | undefined, string | undefined],
  settings: Settings,
  opened: OpenedGraph,
): Promise<Result<GraphRecord>> {
  const ends: Identity[] = [];
  for (const name of names) {
    if (name === undefined) break;
    const found = await opened.find(name);
    if (!found.ok) return found;
    ends.push(found.value);
  }
  const [start, end] = ends;
  if (question === 'timeline') return given(timeline(opened, start ?? null, settings));
  if (isAbout(aboutAll, question)) return aboutAll[question](opened, settings);
  if (start === undefined) return failed('tool-needs', 'document', { question });
  if (isAbout(aboutOne, question)) return aboutOne[question](opened, start, settings);
  return end === undefined ? failed('tool-needs', 'target', { question }) : path(opened, start, end, settings);
}

const isAbout = <Key extends string>(table: Readonly<Record<Key, unknown>>, question: string): question is Key =>
  question in table;
