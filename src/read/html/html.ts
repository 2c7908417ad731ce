/** Saved web pages and pages saved by a word processor. */
import type { Result } from '../../records/failure.js';
import { parsePage } from '../dom.js';
import { decode } from '../encoding.js';
import { flowOf } from '../flow.js';
import { MEGABYTE } from '../limits.js';
import { head } from '../magic.js';
import { type Reading, type ReadOptions, refused } from '../reader.js';
import { finish } from '../reading.js';
import { convertPage } from './oldFonts.js';
import { sectionsOf } from './sections.js';

export async function readHtml(bytes: Uint8Array, { path, limits }: ReadOptions): Promise<Result<Reading>> {
  if (bytes.length > limits.maxMarkupMegabytes * MEGABYTE)
    return refused('markup-too-large', path, { limit: limits.maxMarkupMegabytes });
  const decoded = decode(bytes, charsetOf(bytes));
  if (decoded.kind === 'binary') return refused('binary', path);
  const page = parsePage(decoded.kind === 'text' ? decoded.text : decoded.western);
  const converted = convertPage(page);
  if (decoded.kind === 'old' && converted.length === 0) return refused('unknown-encoding', path);
  const { title, sections } = sectionsOf(page);
  const { text, segments } = flowOf(sections);
  const warnings = decoded.kind === 'text' ? [...decoded.warnings, ...converted] : converted;
  return finish({ text, mediaType: 'text/html', pages: [], segments, title, warnings }, path);
}

const charsetOf = (bytes: Uint8Array): string | null =>
  /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?([\w:.-]{1,40})/i.exec(head(bytes))?.[1] ?? null;
