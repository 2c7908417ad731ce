/** OpenDocument texts: the parts of the package → paragraphs. Scripts and embedded objects are never looked at. */
import type { Result } from '../../records/failure.js';
import { childNamed, childrenNamed, type DomDocument, tagOf } from '../dom.js';
import { type Reading, type ReadOptions, refused } from '../reader.js';
import { onceEach } from '../word/pageLines.js';
import type { Paragraph } from '../word/paragraphs.js';
import { readingOf } from '../word/reading.js';
import { parsePart } from '../xmlPart.js';
import { refusal, unpackMarkup } from '../zip.js';
import { paragraphsOf } from './paragraphs.js';
import { type Styles, stylesOf } from './styles.js';

const mediaType = 'application/vnd.oasis.opendocument.text';
const MANIFEST = 'META-INF/manifest.xml';
const WANTED = new Set(['content.xml', 'styles.xml', MANIFEST]);

export async function readOdt(bytes: Uint8Array, options: ReadOptions): Promise<Result<Reading>> {
  const { path, limits } = options;
  const unpacked = unpackMarkup(bytes, (name) => WANTED.has(name), limits);
  if (unpacked.kind !== 'entries') return refusal(unpacked, path);
  const part = (name: string): DomDocument | null => {
    const found = unpacked.entries.get(name);
    return found === undefined ? null : parsePart(found);
  };
  const manifest = part(MANIFEST);
  if (manifest !== null && manifest.querySelector('manifest\\:encryption-data') !== null)
    return refused('encrypted', path);
  const content = part('content.xml');
  const body = childNamed(childNamed(content?.documentElement ?? null, 'office:body'), 'office:text');
  if (body === null) return refused('broken', path);
  const stylesPart = part('styles.xml');
  const styles = stylesOf([stylesPart, content]);
  const lines = pageLines(stylesPart, styles);
  const of = (kind: Paragraph['kind']): Paragraph[] => onceEach(lines.filter((line) => line.kind === kind));
  const paragraphs = [...of('page-header'), ...paragraphsOf(body, styles), ...of('page-footer')];
  return readingOf(paragraphs, mediaType, options);
}

function pageLines(part: DomDocument | null, styles: Styles): Paragraph[] {
  const masters = childNamed(part?.documentElement ?? null, 'office:master-styles');
  const pages = masters === null ? [] : childrenNamed(masters, 'style:master-page');
  return pages
    .flatMap((page) => [...page.children])
    .flatMap((line) => {
      const kind = /^style:header/.test(tagOf(line)) ? 'page-header' : 'page-footer';
      return /^style:(?:header|footer)/.test(tagOf(line)) ? paragraphsOf(line, styles, kind) : [];
    });
}
