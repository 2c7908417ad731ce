/** Documents of a store: the list, and one of them whole. */
import type { DocumentList } from '../records/answers.lists.js';
import type { FullDocument } from '../store/store.js';
import { extractionView } from './extraction/table.js';
import { labels } from './messages/labels.js';
import { say } from './messages/message.js';
import { type Screen, shown, styled } from './screen.js';
import { tableOf } from './table.js';
import { dayShown } from './wording.js';

export function documentsView(documents: DocumentList['documents'], screen: Screen): string {
  const label = (name: keyof typeof labels): string => say(labels[name], screen.language);
  if (documents.length === 0) return label('none');
  return tableOf(
    [
      { title: label('id') },
      { title: label('symbol') },
      { title: label('date') },
      { title: label('issuer'), flexible: true },
      { title: label('subject'), flexible: true },
    ],
    documents.map(({ id, symbol, date, issuer, subject, paths }) => [
      id,
      symbol ?? '–',
      date === null ? '–' : dayShown(date, screen.language),
      issuer ?? '–',
      subject ?? paths[0] ?? '',
    ]),
    screen,
  );
}

/** What the store holds of one document; its text only where asked for. */
export function documentView(document: FullDocument, screen: Screen, withText: boolean): string {
  const { id, paths, corrected } = document;
  const lines = [`${styled(screen, 'dim', say(labels.id, screen.language))} ${id}`];
  for (const path of paths.slice(1))
    lines.push(`${styled(screen, 'dim', say(labels.file, screen.language))} ${shown(path)}`);
  if (corrected.length > 0) lines.push(say(labels.corrected, screen.language, { fields: corrected.join(', ') }));
  lines.push(extractionView({ ...document, path: paths[0] ?? document.id, pages: document.pageMap }, screen));
  if (withText) lines.push('', document.text.split('\n').map(shown).join('\n'));
  return lines.join('\n');
}
