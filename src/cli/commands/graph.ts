/** `cancu graph`: the questions about the citations, in the order and the groups in which help shows them. */

import type { Identity } from '../../resolve/resolution.js';
import { graphGroups } from '../../view/messages/graph.js';
import type { Command } from '../command.js';
import { graphExport, graphPicture } from './graphExport.js';
import { byOption, citingOptions, depthOption, graphFilterOptions, graphLimit } from './graphOptions.js';
import { type GraphQuestion, graphCommand } from './graphQuestion.js';

/** The end that the command line promised. */
function end(identity: Identity | undefined): Identity {
  if (identity === undefined) throw new Error('a question without its document');
  return identity;
}

const LISTED = 20;
const listOptions = [...graphFilterOptions, graphLimit(LISTED)];
const stepsHelp = {
  vi: 'nhiều nhất bấy nhiêu bước (mặc định: đến cùng)',
  en: 'at most so many steps (default: to the end)',
};

const filters = () => import('../graphFilters.js');
const succeeded = async <T>(value: T | Promise<T>) => (await import('../../records/failure.js')).success(await value);

const walks: readonly GraphQuestion[] = [
  {
    name: 'cites',
    group: graphGroups.walk,
    summary: { vi: 'văn bản này dẫn những gì', en: 'what a document cites' },
    ends: 1,
    options: [...graphFilterOptions, graphLimit()],
    gives: 'part',
    ask: async (asked, [doc], options) =>
      (await import('../../graph/walk.js')).cites(asked, end(doc), (await filters()).walkFilter(options)),
  },
  {
    name: 'cited-by',
    group: graphGroups.walk,
    summary: { vi: 'những văn bản nào dẫn nó', en: 'what cites a document' },
    ends: 1,
    options: [...graphFilterOptions, graphLimit()],
    gives: 'part',
    ask: async (asked, [doc], options) =>
      (await import('../../graph/walk.js')).citedBy(asked, end(doc), (await filters()).walkFilter(options)),
  },
  {
    name: 'path',
    group: graphGroups.walk,
    summary: { vi: 'chuỗi trích dẫn nối hai văn bản', en: 'the citations that join two documents' },
    ends: 2,
    options: graphFilterOptions.filter(({ flags }) => flags.startsWith('--relation')),
    gives: 'part',
    ask: async (asked, [from, to], options) =>
      (await import('../../graph/walk.js')).path(asked, end(from), end(to), (await filters()).graphFilter(options)),
  },
  {
    name: 'ancestors',
    group: graphGroups.walk,
    summary: { vi: 'mọi văn bản mà nó dựa vào, qua từng bước', en: 'all that it rests on, step by step' },
    ends: 1,
    options: [depthOption(stepsHelp), ...graphFilterOptions, graphLimit()],
    gives: 'part',
    ask: async (asked, [doc], options) => {
      const { depth, walkFilter } = await filters();
      const { ancestors } = await import('../../graph/lineage.js');
      return ancestors(asked, end(doc), { ...walkFilter(options), ...depth(options) });
    },
  },
  {
    name: 'descendants',
    group: graphGroups.walk,
    summary: { vi: 'mọi văn bản dựa vào nó, qua từng bước', en: 'all that rests on it, step by step' },
    ends: 1,
    options: [depthOption(stepsHelp), ...graphFilterOptions, graphLimit()],
    gives: 'part',
    ask: async (asked, [doc], options) => {
      const { depth, walkFilter } = await filters();
      const { descendants } = await import('../../graph/lineage.js');
      return descendants(asked, end(doc), { ...walkFilter(options), ...depth(options) });
    },
  },
];

const near: readonly GraphQuestion[] = [
  {
    name: 'co-cited',
    group: graphGroups.near,
    summary: { vi: 'văn bản hay được dẫn cùng với nó', en: 'documents that are cited together with it' },
    ends: 1,
    options: listOptions,
    gives: 'list',
    ask: async (asked, [doc], options) => {
      const { coCited } = await import('../../graph/relatives.js');
      return succeeded(coCited(asked, end(doc), (await filters()).graphFilter(options)));
    },
  },
  {
    name: 'coupled',
    group: graphGroups.near,
    summary: { vi: 'văn bản dẫn những gì nó dẫn', en: 'documents that cite what it cites' },
    ends: 1,
    options: listOptions,
    gives: 'list',
    ask: async (asked, [doc], options) => {
      const { coupled } = await import('../../graph/relatives.js');
      return succeeded(coupled(asked, end(doc), (await filters()).graphFilter(options)));
    },
  },
  {
    name: 'communities',
    group: graphGroups.near,
    summary: {
      vi: 'các cụm văn bản dẫn nhau nhiều (Louvain)',
      en: 'sets of documents that cite one another most (Louvain)',
    },
    ends: 0,
    options: listOptions,
    gives: 'list',
    ask: async (asked, _ends, options) =>
      (await import('../../graph/measures.js')).communities(asked, (await filters()).graphFilter(options)),
  },
];

const whole: readonly GraphQuestion[] = [
  {
    name: 'most-cited',
    group: graphGroups.whole,
    summary: {
      vi: 'văn bản được dẫn nhiều nhất, cả kho hoặc theo năm, cơ quan, loại',
      en: 'the most cited documents; by year, body or type too',
    },
    ends: 0,
    options: [byOption, ...listOptions, ...citingOptions],
    gives: 'list',
    ask: async (asked, _ends, options) => {
      const { mostCited } = await import('../../graph/ranking.js');
      return succeeded(mostCited(asked, (await filters()).rankingOptions(options)));
    },
  },
  {
    name: 'pagerank',
    group: graphGroups.whole,
    summary: { vi: 'văn bản trung tâm nhất (PageRank)', en: 'the most central documents (PageRank)' },
    ends: 0,
    options: listOptions,
    gives: 'list',
    ask: async (asked, _ends, options) =>
      (await import('../../graph/measures.js')).pageRank(asked, (await filters()).graphFilter(options)),
  },
  {
    name: 'timeline',
    group: graphGroups.whole,
    summary: {
      vi: 'việc dẫn qua các năm, của cả kho hoặc của một văn bản',
      en: 'citations over the years, of the store or of one document',
    },
    ends: 1,
    endOptional: true,
    options: [
      {
        flags: '--unit <unit>',
        help: { vi: 'độ dài của kỳ', en: 'length of a period' },
        choices: ['year', 'month'],
        fallback: 'year',
      },
      ...graphFilterOptions,
    ],
    gives: 'list',
    ask: async (asked, [doc], options) => {
      const { timeline } = await import('../../graph/timeline.js');
      const unit = options.text('unit') === 'month' ? 'month' : 'year';
      return succeeded(timeline(asked, doc ?? null, { ...(await filters()).graphFilter(options), unit }));
    },
  },
];

const doubt: readonly GraphQuestion[] = [
  {
    name: 'completeness',
    group: graphGroups.doubt,
    summary: {
      vi: 'bao nhiêu trích dẫn có văn bản trong kho',
      en: 'how many of the citations lead to a document of the store',
    },
    ends: 0,
    options: [byOption, ...graphFilterOptions, ...citingOptions],
    gives: 'list',
    ask: async (asked, _ends, options) => {
      const { completeness } = await import('../../graph/census.js');
      return succeeded(completeness(asked, (await filters()).rankingOptions(options)));
    },
  },
  {
    name: 'missing',
    group: graphGroups.doubt,
    summary: { vi: 'văn bản được dẫn nhiều mà kho chưa giữ', en: 'what is cited most and not held' },
    ends: 0,
    options: [byOption, ...listOptions, ...citingOptions],
    gives: 'list',
    ask: async (asked, _ends, options) => {
      const { missing } = await import('../../graph/ranking.js');
      return succeeded(missing(asked, (await filters()).rankingOptions(options)));
    },
  },
  {
    name: 'orphans',
    group: graphGroups.doubt,
    summary: {
      vi: 'văn bản trong kho không dẫn và không được dẫn',
      en: 'documents that no citation joins to another of the store',
    },
    ends: 0,
    options: listOptions,
    gives: 'list',
    ask: async (asked, _ends, options) => {
      const { orphans } = await import('../../graph/census.js');
      return succeeded(orphans(asked, (await filters()).graphFilter(options)));
    },
  },
  {
    name: 'cycles',
    group: graphGroups.doubt,
    summary: { vi: 'văn bản dẫn vòng quanh', en: 'documents that rest on one another in a circle' },
    ends: 0,
    options: listOptions,
    gives: 'list',
    ask: async (asked, _ends, options) => {
      const { cycles } = await import('../../graph/cycles.js');
      return succeeded(cycles(asked, (await filters()).graphFilter(options)));
    },
  },
  {
    name: 'backward',
    group: graphGroups.doubt,
    summary: {
      vi: 'trích dẫn ngược thời gian: văn bản được dẫn ra đời sau',
      en: 'citations of a document that came later',
    },
    ends: 0,
    options: listOptions,
    gives: 'part',
    ask: async (asked, _ends, options) => {
      const { backward } = await import('../../graph/census.js');
      return succeeded(backward(asked, (await filters()).graphFilter(options)));
    },
  },
];

export const graph: Command = {
  name: 'graph',
  summary: {
    vi: 'trích dẫn giữa các văn bản: đi theo, đo, xuất ra, vẽ',
    en: 'the citations between documents: followed, measured, exported, drawn',
  },
  arguments: [],
  options: [],
  children: [...[...walks, ...near, ...whole, ...doubt].map(graphCommand), graphExport, graphPicture],
};
