/** Saved web pages and pages saved by a word processor. */
import type { Result } from '../../records/failure.js';
import { parsePage } from '../dom.js';
import { decode } from '../encoding.js';
import { flowOf } from '../flow.js';
import { head } from '../magic.js';
import { type Reading, type ReadOptions, refused } from '../reader.js';
import { finish } from '../reading.js';
import { sectionsOf } from './sections.js';

export async function readHtml(bytes: Uint8Array, { path }: ReadOptions): Promise<Result<Reading>> {
  const decoded = decode(bytes, charsetOf(bytes));
  if (decoded.kind === 'binary') return refused('binary', path);
  if (decoded.kind === 'unknown') return refused('unknown-encoding', path, { encoding: decoded.encoding ?? '?' });
  const { title, sections } = sectionsOf(parsePage(decoded.text));
  const { text, segments } = flowOf(sections);
  return finish({ text, mediaType: 'text/html', pages: [], segments, title, warnings: decoded.warnings }, path);
}

const charsetOf = (bytes: Uint8Array): string | null =>
  /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?([\w:.-]{1,40})/i.exec(head(bytes))?.[1] ?? null;
