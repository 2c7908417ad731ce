/** Edges with the words that make them, fetched from the store some documents at a time. */
import type { GraphEdge } from '../records/answers.graph.js';
import type { StoreReader } from '../store/store.js';
import { type GraphColumns, relations } from './columns.js';
import type { CitationGraph } from './graph.js';

/** What of the columns tells of edges. */
export type EdgeColumns = Pick<GraphColumns, 'from' | 'to' | 'relation' | 'backward' | 'document' | 'ordinal'>;

/** A graph, or some edges of one with the names that they need. */
interface Edges extends Pick<CitationGraph, 'key' | 'documentId'> {
  readonly columns: EdgeColumns;
}

/** Documents whose citations are fetched in one query. */
const DOCUMENTS_AT_ONCE = 500;

/** The edges with their quotes, in the order given; fewest queries where edges of one document follow each other. */
export async function* quotedEdges(
  store: StoreReader,
  graph: Edges,
  edges: Iterable<number>,
): AsyncGenerator<GraphEdge> {
  let waiting: number[] = [];
  let documents = new Set<number>();
  for (const edge of edges) {
    const document = graph.columns.document[edge] ?? 0;
    if (documents.size === DOCUMENTS_AT_ONCE && !documents.has(document)) {
      yield* fetched(store, graph, waiting, documents);
      waiting = [];
      documents = new Set();
    }
    waiting.push(edge);
    documents.add(document);
  }
  if (waiting.length > 0) yield* fetched(store, graph, waiting, documents);
}

/** An edge without its quote. */
export function bareEdge(graph: Edges, edge: number): GraphEdge {
  const { columns, key } = graph;
  return {
    from: key(columns.from[edge] ?? 0),
    to: key(columns.to[edge] ?? 0),
    relation: relations[columns.relation[edge] ?? 0] ?? 'mentions',
    quote: null,
    backward: columns.backward[edge] === 1,
  };
}

async function* fetched(
  store: StoreReader,
  graph: Edges,
  edges: readonly number[],
  documents: ReadonlySet<number>,
): AsyncGenerator<GraphEdge> {
  const ids = [...documents].map((document) => graph.documentId(document)).sort();
  const citations = new Map(
    (await store.citations({ documentIds: ids })).map((citation) => [
      `${citation.documentId} ${citation.ordinal}`,
      citation,
    ]),
  );
  for (const edge of edges) {
    const { document, ordinal } = graph.columns;
    const told = citations.get(`${graph.documentId(document[edge] ?? 0)} ${ordinal[edge] ?? 0}`);
    const quote =
      told === undefined ? null : { documentId: told.documentId, text: told.text, span: told.span, page: told.page };
    yield { ...bareEdge(graph, edge), quote };
  }
}
