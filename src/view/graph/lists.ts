/** Rankings, relatives, communities, timelines and the census of the graph, for the eye. */
import type {
  BackwardAnswer,
  CommunitiesAnswer,
  CompletenessAnswer,
  CyclesAnswer,
  GraphRecord,
  OrphansAnswer,
  RankingAnswer,
  RelativesAnswer,
  TimelineAnswer,
} from '../../records/answers.graph.js';
import { graphLabels } from '../messages/graph.js';
import { labels } from '../messages/labels.js';
import { say } from '../messages/message.js';
import { titled } from '../quote.js';
import { type Screen, shown, styled } from '../screen.js';
import { tableOf } from '../table.js';
import { edgeLines, namesOf, nodeName, nodeShown } from './nodes.js';
import { walkView } from './walks.js';

type Label = keyof typeof graphLabels;

export function graphView(answer: GraphRecord, screen: Screen): string {
  switch (answer.question) {
    case 'cites':
    case 'cited-by':
    case 'path':
    case 'ancestors':
    case 'descendants':
      return walkView(answer, screen);
    case 'co-cited':
    case 'coupled':
      return relativesView(answer, screen);
    case 'most-cited':
    case 'pagerank':
    case 'missing':
      return rankingView(answer, screen);
    case 'communities':
      return communitiesView(answer, screen);
    case 'timeline':
      return timelineView(answer, screen);
    case 'completeness':
      return completenessView(answer, screen);
    case 'orphans':
      return orphansView(answer, screen);
    case 'cycles':
      return cyclesView(answer, screen);
    case 'backward':
      return backwardView(answer, screen);
    case 'failed':
      return shown(answer.message);
  }
}

const label = (screen: Screen, name: Label): string => say(graphLabels[name], screen.language);
const none = (screen: Screen): string => `  ${say(labels.none, screen.language)}`;

function under(
  screen: Screen,
  title: Label,
  lines: readonly string[],
  all: number,
  listed: number,
  of: string | null = null,
): string {
  const more =
    listed < all
      ? [styled(screen, 'dim', say(graphLabels.ofTotal, screen.language, { shown: listed, total: all }))]
      : [];
  return [
    titled(screen, label(screen, title) + about(of)),
    ...(lines.length === 0 ? [none(screen)] : lines),
    ...more,
  ].join('\n');
}

const number = (title: string) => ({ title, align: 'right' }) as const;

/** What an answer is about, by its key: "217-QĐ/TW · Bộ Chính trị · 2013-12-12". */
const about = (key: string | null): string =>
  key === null
    ? ''
    : `: ${shown(
        key
          .split('|')
          .filter((part) => part !== '')
          .join(' · '),
      )}`;

function relativesView({ question, from, relatives, total }: RelativesAnswer, screen: Screen): string {
  const columns = [
    number(label(screen, 'shared')),
    number(label(screen, 'likeness')),
    { title: say(labels.document, screen.language), flexible: true },
  ];
  const rows = relatives.map(({ node, shared, score }) => [String(shared), score.toFixed(2), nodeShown(node, screen)]);
  return under(
    screen,
    question,
    rows.length === 0 ? [] : [tableOf(columns, rows, screen)],
    total,
    relatives.length,
    from,
  );
}

function rankingView({ question, groups }: RankingAnswer, screen: Screen): string {
  const ranked = question === 'pagerank';
  const columns = [
    number('#'),
    ...(ranked ? [number('PageRank')] : []),
    number(label(screen, 'citedByCount')),
    number(label(screen, 'citations')),
    { title: label(screen, 'standing') },
    { title: say(labels.document, screen.language), flexible: true },
  ];
  const parts = groups.map(({ group, total, documents }) => {
    const rows = documents.map(({ node, citedBy, citations, rank }, i) => [
      String(i + 1),
      ...(ranked ? [(rank ?? 0).toFixed(5)] : []),
      String(citedBy),
      String(citations),
      label(screen, node.standing),
      nodeName(node, screen),
    ]);
    const table = rows.length === 0 ? [] : [tableOf(columns, rows, screen)];
    const whole = under(screen, question, table, total, documents.length);
    if (groups.length === 1 && group === null) return whole;
    const [, ...lines] = whole.split('\n');
    return [titled(screen, `${label(screen, question)}: ${shown(group ?? label(screen, 'notKnown'))}`), ...lines].join(
      '\n',
    );
  });
  return parts.length === 0 ? under(screen, question, [], 0, 0) : parts.join('\n\n');
}

function communitiesView({ communities, total, modularity }: CommunitiesAnswer, screen: Screen): string {
  const lines = communities.flatMap(({ size, years, issuers, types, documents }, i) => {
    const values = { number: i + 1, size, first: years?.first ?? '', last: years?.last ?? '' };
    const title = say(years === null ? graphLabels.undatedCommunity : graphLabels.community, screen.language, values);
    const names = [...types, ...issuers].map(({ name, count }) => `${shown(name)} (${count})`).join(' · ');
    return [
      `  ${titled(screen, title)}`,
      ...(names === '' ? [] : [`    ${styled(screen, 'dim', names)}`]),
      ...documents.map(({ node, citedBy }) => `    ${String(citedBy).padStart(4)}  ${nodeShown(node, screen)}`),
    ];
  });
  const value =
    modularity === null ? [] : [`  ${say(graphLabels.modularity, screen.language, { value: modularity.toFixed(3) })}`];
  return under(screen, 'communities', communities.length === 0 ? [] : [...value, ...lines], total, communities.length);
}

const BAR = 24; // columns of the longest bar

function timelineView({ from, periods }: TimelineAnswer, screen: Screen): string {
  const most = Math.max(1, ...periods.map(({ citations }) => citations));
  const columns = [
    { title: label(screen, 'period') },
    number(label(screen, 'documents')),
    number(label(screen, 'citations')),
    { title: '' },
    { title: label(screen, 'issuers'), flexible: true },
  ];
  const rows = periods.map(({ period, documents, citations, issuers }) => [
    period ?? label(screen, 'notKnown'),
    String(documents),
    String(citations),
    '▇'.repeat(Math.ceil((citations / most) * BAR)),
    issuers.map(({ name, count }) => `${name} (${count})`).join('; '),
  ]);
  return under(screen, 'timeline', rows.length === 0 ? [] : [tableOf(columns, rows, screen)], 0, 0, from);
}

function completenessView({ groups }: CompletenessAnswer, screen: Screen): string {
  const columns = [
    { title: label(screen, 'group'), flexible: true },
    ...(['citations', 'held', 'registered', 'ambiguous', 'unknown', 'share', 'cited', 'citedHeld'] as const).map(
      (name) => number(label(screen, name)),
    ),
  ];
  const all = say({ vi: 'tất cả', en: 'all' }, screen.language);
  const rows = groups.map(({ group, citations, held, registered, ambiguous, unknown, share, cited, citedHeld }) => [
    group ?? (groups.length === 1 ? all : label(screen, 'notKnown')),
    ...[citations, held, registered, ambiguous, unknown].map(String),
    share === null ? '–' : `${(share * 100).toFixed(1)} %`,
    String(cited),
    String(citedHeld),
  ]);
  return under(screen, 'completeness', rows.length === 0 ? [] : [tableOf(columns, rows, screen)], 0, 0);
}

function orphansView({ orphans, total }: OrphansAnswer, screen: Screen): string {
  const columns = [
    number(label(screen, 'outside')),
    { title: say(labels.id, screen.language) },
    { title: say(labels.document, screen.language), flexible: true },
  ];
  const rows = orphans.map(({ node, citations }) => [
    String(citations),
    node.documentId ?? '',
    nodeShown(node, screen),
  ]);
  return under(screen, 'orphans', rows.length === 0 ? [] : [tableOf(columns, rows, screen)], total, orphans.length);
}

function cyclesView({ cycles, total }: CyclesAnswer, screen: Screen): string {
  const lines = cycles.flatMap(({ size, nodes, edges }, i) => {
    const named = namesOf(nodes, screen);
    return [
      `  ${titled(screen, say(graphLabels.circle, screen.language, { number: i + 1, size }))}`,
      ...edges.flatMap((edge) => edgeLines(edge, { from: null, named }, screen)),
    ];
  });
  return under(screen, 'cycles', lines, total, cycles.length);
}

function backwardView({ nodes, edges, total }: BackwardAnswer, screen: Screen): string {
  const named = namesOf(nodes, screen);
  const lines = edges.flatMap((edge) => edgeLines(edge, { from: null, named }, screen));
  return under(screen, 'backward', lines, total, edges.length);
}
