/**
 * Word documents: mammoth turns the body, its tables and footnotes into HTML, which is read as a page is; what it drops is written
 * into the main part beforehand (see `prepare.ts`).
 */
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Result } from '../../records/failure.js';
import { type DomDocument, parsePage } from '../dom.js';
import { flowOf } from '../flow.js';
import { blocksOf } from '../html/blocks.js';
import { BORDERED, BORDERLESS, CAPITALS_CLASS, NUMBER_CLASS } from '../html/marks.js';
import { type Reading, type ReadOptions, refused } from '../reader.js';
import { finish } from '../reading.js';
import { refusal } from '../zip.js';
import { type Parts, partsOf } from './parts.js';
import { FOOTER_STYLE, HEADER_STYLE, NUMBER_STYLE, prepare } from './prepare.js';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const styleMap = [
  `p.${HEADER_STYLE} => p.page-header:fresh`,
  `p.${FOOTER_STYLE} => p.page-footer:fresh`,
  `r.${NUMBER_STYLE} => span.${NUMBER_CLASS}`,
  `table.${BORDERED} => table.${BORDERED}:fresh`,
  `table.${BORDERLESS} => table.${BORDERLESS}:fresh`,
  `all-caps => span.${CAPITALS_CLASS}`,
];

export async function readDocx(bytes: Uint8Array, { path, limits }: ReadOptions): Promise<Result<Reading>> {
  const found = partsOf(bytes, limits);
  if (found.kind !== 'parts') return refusal(found, path);
  const { xml, warnings } = prepare(found.parts);
  const html = await convert(found.parts, xml);
  if (html === null) return refused('broken', path);
  const body = parsePage(html).body;
  const { text, segments } = flowOf([body === null ? [] : blocksOf(body, () => false)]);
  const title = titleOf(found.parts.properties);
  return finish({ text, mediaType, pages: [], segments, title, warnings }, path);
}

// What mammoth looks at besides the main part; no numbering (the numbers are written out by now), no pictures, nothing embedded.
const PASSED_ON =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/document\d*\.xml\.rels|styles\.xml|(?:foot|end)notes\.xml))$/;

// mammoth 1.13 fails on a table that names a style where the package has no styles at all.
const NO_STYLES = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

async function convert(parts: Parts, main: string): Promise<string | null> {
  try {
    const entries: Record<string, Uint8Array> = { 'word/styles.xml': strToU8(NO_STYLES) };
    for (const [name, part] of parts.bytes) if (PASSED_ON.test(name)) entries[name] = part;
    entries[parts.mainPath] = strToU8(main);
    const buffer = Buffer.from(zipSync(entries, { level: 0 }));
    const options = { styleMap, includeEmbeddedStyleMap: false, externalFileAccess: false };
    return (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch {
    return null; // the package is damaged in a way that only the converter notices
  }
}

const titleOf = (properties: DomDocument | null): string | null =>
  properties?.querySelector('dc\\:title')?.textContent?.replace(/\s+/g, ' ').trim() || null;
