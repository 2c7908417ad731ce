/**
 * Word documents of 1997 to 2003: characters and their formatting are read out of the streams of a compound file (MS-DOC). Macros and
 * embedded objects stand in streams of their own, which are never looked at.
 */
import type { Result } from '../../records/failure.js';
import { openCompound } from '../compound.js';
import { type Reading, type ReadOptions, refused } from '../reader.js';
import type { Paragraph } from '../word/paragraphs.js';
import { readingOf } from '../word/reading.js';
import { type Opened, openWordFile } from './header.js';
import { storiesOf } from './stories.js';
import { bookOf } from './story.js';

const mediaType = 'application/msword';

export async function readDoc(bytes: Uint8Array, options: ReadOptions): Promise<Result<Reading>> {
  const { path } = options;
  const found = paragraphsIn(bytes);
  if (found.kind === 'encrypted') return refused('encrypted', path);
  if (found.kind === 'older') return refused('unsupported-format', path, { format: '.doc (Word 6/95)' });
  // A workbook that holds a Word document.
  if (found.kind === 'workbook') return (await import('../xls/xls.js')).readXls(bytes, options);
  if (found.kind === 'other') return refused('unsupported-format', path, { format: 'OLE2' });
  if (found.kind === 'broken') return refused('broken', path);
  return readingOf(found.paragraphs, mediaType, options);
}

type Found =
  | { readonly kind: 'paragraphs'; readonly paragraphs: readonly Paragraph[] }
  | { readonly kind: 'workbook' }
  | Exclude<Opened, { kind: 'file' }>;

function paragraphsIn(bytes: Uint8Array): Found {
  const compound = openCompound(bytes);
  if (compound === null) return { kind: 'broken' };
  try {
    const opened = openWordFile(compound);
    if (opened.kind === 'other' && compound.stream('Workbook') !== null) return { kind: 'workbook' };
    if (opened.kind !== 'file') return opened;
    return { kind: 'paragraphs', paragraphs: storiesOf(bookOf(opened.file)) };
  } catch (error) {
    // A table that points out of its stream: the file is cut off or damaged.
    if (error instanceof RangeError) return { kind: 'broken' };
    throw error;
  }
}
