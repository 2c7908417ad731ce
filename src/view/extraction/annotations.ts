/** The items as W3C web annotations: https://www.w3.org/TR/annotation-model/. One annotation page a document. */
import type { Extraction } from '../../records/extraction.js';
import { itemsOf } from './items.js';

const CONTEXT_LENGTH = 32; // characters of prefix and suffix, enough to find the quote again in a changed text

export function extractionAnnotations(extraction: Extraction): string {
  const { text, source } = extraction;
  const document = `urn:sha256:${source.sha256}`;
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${document}#annotations`,
    type: 'AnnotationPage',
    items: itemsOf(extraction).map(({ kind, index, start, end, text: exact, values }) => ({
      id: `${document}#${kind}-${index}`,
      type: 'Annotation',
      motivation: 'classifying',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: kind },
        ...values.map(([name, value]) => ({ type: 'TextualBody', purpose: 'describing', value: `${name}: ${value}` })),
      ],
      target: {
        source: document,
        selector: [
          { type: 'TextPositionSelector', start, end },
          {
            type: 'TextQuoteSelector',
            exact,
            prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
            suffix: text.slice(end, end + CONTEXT_LENGTH),
          },
        ],
      },
    })),
  });
}
