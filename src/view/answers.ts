/** Answers of search and deadlines, for the eye. */
import type { DeadlineList } from '../records/answers.lists.js';
import type { SearchAnswer } from '../records/answers.search.js';
import { labels } from './messages/labels.js';
import { say } from './messages/message.js';
import { limitationsShown, quoteShown, titled } from './quote.js';
import { clipped, type Screen, shown, styled } from './screen.js';
import { tableOf } from './table.js';
import { dayShown, documentShown, dueShown } from './wording.js';

const INDENT = '    ';

export function searchView({ hits, limitations }: SearchAnswer, screen: Screen): string {
  const lines: string[] = hits.length === 0 ? [say(labels.none, screen.language)] : [];
  for (const [i, { document, passage }] of hits.entries()) {
    lines.push(
      `${String(i + 1).padStart(2)}  ${titled(screen, shown(documentShown(document, screen.language)))}  ${styled(screen, 'dim', document.id)}`,
    );
    if (passage.headings.length > 0)
      lines.push(INDENT + clipped(shown(passage.headings.join(' › ')), screen.width - INDENT.length));
    lines.push(quoteShown(passage, screen, INDENT));
  }
  return [...lines, ...limitationsShown(limitations, screen)].join('\n');
}

export function deadlinesView({ deadlines }: DeadlineList, screen: Screen): string {
  if (deadlines.length === 0) return say(labels.none, screen.language);
  const label = (name: keyof typeof labels): string => say(labels[name], screen.language);
  return tableOf(
    [
      { title: label('due') },
      { title: label('what'), flexible: true },
      { title: label('to') },
      { title: label('document') },
    ],
    deadlines.map((deadline) => [
      deadline.day !== null && deadline.due === null
        ? dayShown(deadline.day, screen.language)
        : dueShown(deadline, screen.language),
      deadline.what ?? deadline.text,
      clipped(deadline.to ?? '', 30),
      deadline.document.symbol ?? deadline.document.id,
    ]),
    screen,
  );
}
