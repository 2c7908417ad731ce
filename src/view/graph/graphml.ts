/** GraphML (http://graphml.graphdrawing.org), as Gephi, yEd, NetworkX and igraph read it. */
import type { GraphEdge, GraphNode } from '../../records/answers.graph.js';
import { escaped } from '../markup.js';
import type { ExportedGraph } from './exported.js';
import { cleanOfControls, labelOf } from './naming.js';

type Value = string | number | boolean | null | undefined;

const nodeData = (node: GraphNode): Record<string, Value> => ({
  label: labelOf(node),
  key: node.key,
  symbol: node.symbol,
  type: node.type,
  issuer: node.issuer,
  date: node.date,
  title: node.title,
  standing: node.standing,
  documentId: node.documentId,
});

const edgeData = ({ relation, backward, quote }: GraphEdge): Record<string, Value> => ({
  relation,
  backward,
  quotedIn: quote?.documentId,
  page: quote?.page,
  quote: quote?.text,
});

const nodeKeys = ['label', 'key', 'symbol', 'type', 'issuer', 'date', 'title', 'standing', 'documentId'];
const edgeKeys = { relation: 'string', backward: 'boolean', quotedIn: 'string', page: 'int', quote: 'string' } as const;

export async function* graphml({ nodes, edges }: ExportedGraph): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">';
  for (const name of nodeKeys) yield keyLine('v', 'node', name, 'string');
  for (const [name, type] of Object.entries(edgeKeys)) yield keyLine('e', 'edge', name, type);
  yield '<graph id="citations" edgedefault="directed">';
  for await (const { id, node } of nodes()) yield `<node id="${id}">${dataOf('v', nodeData(node))}</node>`;
  for await (const { source, target, edge } of edges()) {
    yield `<edge source="${source}" target="${target}">${dataOf('e', edgeData(edge))}</edge>`;
  }
  yield '</graph>';
  yield '</graphml>';
}

/** Ids of keys carry where they belong: those of nodes and of edges share one space. */
const keyLine = (prefix: string, domain: string, name: string, type: string): string =>
  `<key id="${prefix}_${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`;

const dataOf = (prefix: string, values: Record<string, Value>): string =>
  Object.entries(values)
    .map(([name, value]) =>
      value === null || value === undefined
        ? ''
        : `<data key="${prefix}_${name}">${escaped(cleanOfControls(String(value)))}</data>`,
    )
    .join('');
