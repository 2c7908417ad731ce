/** What `verify` found, one line a problem. */
import type { Verification } from '../store/index.js';
import { labels } from './messages/labels.js';
import { say } from './messages/message.js';
import { problemMessages } from './messages/store.js';
import { type Screen, styled } from './screen.js';

export function verificationView({ documents, passages, problems }: Verification, screen: Screen): string {
  if (problems.length === 0) return say(labels.sound, screen.language, { documents, passages });
  return problems
    .map(({ kind, table, documentId, count }) => {
      const sentence = say(problemMessages[kind], screen.language, { table, count, document: documentId ?? '' });
      return styled(screen, 'yellow', `! ${sentence}`);
    })
    .join('\n');
}
