/** The graph as two tables; columns named so that Gephi takes them as they are. */
import { csvLine } from '../csv.js';
import type { ExportedGraph } from './exported.js';
import { labelOf } from './naming.js';

const text = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

export async function* csvNodes({ nodes }: ExportedGraph): AsyncGenerator<string> {
  const own = ['key', 'symbol', 'type', 'issuer', 'date', 'title', 'standing', 'registry', 'documentId', 'candidates'];
  yield csvLine(['Id', 'Label', ...own]);
  for await (const { id, node } of nodes()) {
    const { key, symbol, type, issuer, date, title, standing, registry, documentId, candidates } = node;
    yield csvLine(
      [
        id,
        labelOf(node),
        key,
        symbol,
        type,
        issuer,
        date,
        title,
        standing,
        registry,
        documentId,
        candidates.join(' ; '),
      ].map(text),
    );
  }
}

export async function* csvEdges({ edges }: ExportedGraph): AsyncGenerator<string> {
  yield csvLine([
    ...['Source', 'Target', 'Type', 'from', 'to', 'relation', 'backward'],
    ...['documentId', 'page', 'start', 'end', 'quote'],
  ]);
  for await (const { source, target, edge } of edges()) {
    const { from, to, relation, backward, quote } = edge;
    const place = [quote?.documentId, quote?.page, quote?.span.start, quote?.span.end, quote?.text];
    yield csvLine([source, target, 'Directed', from, to, relation, String(backward), ...place].map(text));
  }
}
