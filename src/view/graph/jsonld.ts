/**
 * JSON-LD in the terms of schema.org and of the European Legislation Identifier. A citation stands twice: as the plain relation between two
 * documents, and with the words that make it.
 */
import type { GraphNode } from '../../records/answers.graph.js';
import type { Relation } from '../../records/citation.js';
import type { ExportedGraph } from './exported.js';
import { cleanOfControls } from './naming.js';

/** Relations that the ontologies know; the others are citations. */
const terms: Readonly<Record<Relation, string>> = {
  based_on: 'eli:based_on',
  implements: 'eli:ensures_implementation_of',
  guided_by: 'eli:cites',
  promulgates: 'eli:cites',
  amends: 'eli:amends',
  replaces: 'dcterms:replaces',
  repeals: 'eli:repeals',
  continues: 'eli:cites',
  mentions: 'eli:cites',
};

const context = {
  '@vocab': 'https://schema.org/',
  eli: 'http://data.europa.eu/eli/ontology#',
  dcterms: 'http://purl.org/dc/terms/',
  cancu: 'urn:cancu:terms:',
  legislationDate: { '@type': 'Date' },
};

export async function* jsonld({ nodes, edges }: ExportedGraph): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(context)},"@graph":[`;
  let comma = '';
  for await (const { node } of nodes()) {
    yield comma + JSON.stringify(documentOf(node));
    comma = ',';
  }
  for await (const { edge } of edges()) {
    const { from, to, relation, quote, backward } = edge;
    yield comma + JSON.stringify({ '@id': iri(from), [terms[relation]]: { '@id': iri(to) } });
    yield `,${JSON.stringify({
      '@type': 'cancu:Citation',
      'cancu:citing': { '@id': iri(from) },
      'cancu:cited': { '@id': iri(to) },
      'cancu:relation': relation,
      ...(backward ? { 'cancu:backward': true } : {}),
      ...(quote === null
        ? {}
        : { text: quote.text, 'cancu:quotedIn': quote.documentId, 'cancu:start': quote.span.start }),
    })}`;
  }
  yield ']}';
}

const iri = (key: string): string => `urn:cancu:document:${encodeURIComponent(cleanOfControls(key))}`;

function documentOf({ key, symbol, type, issuer, date, title, standing }: GraphNode): object {
  return {
    '@id': iri(key),
    '@type': 'Legislation',
    ...(symbol === null ? {} : { legislationIdentifier: symbol }),
    ...(title === null ? {} : { name: title }),
    ...(type === null ? {} : { legislationType: type }),
    ...(issuer === null ? {} : { legislationPassedBy: { '@type': 'Organization', name: issuer } }),
    ...(date === null ? {} : { legislationDate: date }),
    'cancu:standing': standing,
  };
}
