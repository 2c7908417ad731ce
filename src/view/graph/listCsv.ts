/** Lists of the graph as comma-separated values: the heading, then a line a row. */
import type { GraphNode, GraphRecord } from '../../records/answers.graph.js';
import { csvLine } from '../csv.js';
import { csvEdges } from './csv.js';
import { exportedAnswer } from './exported.js';

type Row = readonly (string | number | null | undefined)[];

interface Rows {
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

/** The lines of any answer; parts of the graph give their edges. */
export async function* answerCsv(answer: GraphRecord): AsyncGenerator<string> {
  if ('edges' in answer && 'nodes' in answer) yield* csvEdges(exportedAnswer(answer));
  else {
    const { head, rows } = rowsOf(answer);
    yield csvLine(head);
    for (const row of rows) yield csvLine(row.map((cell) => (cell === null || cell === undefined ? '' : String(cell))));
  }
}

const nodeHead = ['key', 'symbol', 'type', 'issuer', 'date', 'title', 'standing', 'documentId'];
const nodeRow = ({ key, symbol, type, issuer, date, title, standing, documentId }: GraphNode): Row => [
  ...[key, symbol, type, issuer, date, title, standing, documentId],
];

type Listed = Exclude<GraphRecord, { readonly edges: unknown }>;

function rowsOf(answer: Listed): Rows {
  switch (answer.question) {
    case 'co-cited':
    case 'coupled':
      return {
        head: ['from', 'shared', 'score', ...nodeHead],
        rows: answer.relatives.map(({ node, shared, score }) => [answer.from, shared, score, ...nodeRow(node)]),
      };
    case 'most-cited':
    case 'pagerank':
    case 'missing':
      return {
        head: ['group', 'place', 'rank', 'citedBy', 'citations', ...nodeHead],
        rows: answer.groups.flatMap(({ group, documents }) =>
          documents.map(({ node, citedBy, citations, rank }, i) => [
            group,
            i + 1,
            rank,
            citedBy,
            citations,
            ...nodeRow(node),
          ]),
        ),
      };
    case 'communities':
      return {
        head: ['community', 'size', 'first', 'last', 'citedBy', 'citations', ...nodeHead],
        rows: answer.communities.flatMap(({ size, years, documents }, i) =>
          documents.map(({ node, citedBy, citations }) => [
            ...[i + 1, size, years?.first, years?.last, citedBy, citations],
            ...nodeRow(node),
          ]),
        ),
      };
    case 'timeline':
      return {
        head: ['from', 'period', 'documents', 'citations', 'issuers'],
        rows: answer.periods.map(({ period, documents, citations, issuers }) => [
          ...[answer.from, period, documents, citations],
          issuers.map(({ name, count }) => `${name} (${count})`).join('; '),
        ]),
      };
    case 'completeness': {
      const counts = [
        'citations',
        'held',
        'registered',
        'ambiguous',
        'unknown',
        'share',
        'cited',
        'citedHeld',
      ] as const;
      return {
        head: ['group', ...counts],
        rows: answer.groups.map((group) => [group.group, ...counts.map((name) => group[name])]),
      };
    }
    case 'orphans':
      return {
        head: ['citations', ...nodeHead],
        rows: answer.orphans.map(({ node, citations }) => [citations, ...nodeRow(node)]),
      };
    case 'cycles':
      return {
        head: ['circle', 'size', 'from', 'to', 'relation', 'quote'],
        rows: answer.cycles.flatMap(({ size, edges }, i) =>
          edges.map(({ from, to, relation, quote }) => [i + 1, size, from, to, relation, quote?.text]),
        ),
      };
    case 'failed':
      return { head: ['asked', 'reason', 'message'], rows: [[answer.asked.join(' '), answer.reason, answer.message]] };
  }
}
