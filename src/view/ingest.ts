/** What an ingest did: every source under its fate, every failure with its reason. */
import type { IngestSummary } from '../records/ingest.js';
import { failureSentence } from './messages/failures.js';
import { labels } from './messages/labels.js';
import { say } from './messages/message.js';
import { type Screen, shown, styled } from './screen.js';

const FATES = ['stored', 'replaced', 'unchanged', 'duplicate', 'joined', 'failed', 'left', 'excluded'] as const;
const MOST_LINES = 30;
/** Page numbers are left out of nearly every PDF: they are counted, not listed. */
const FURNITURE = 'page-furniture-left-out';

export function summaryView(summary: IngestSummary, screen: Screen): string {
  const { language } = screen;
  const fates = FATES.filter((fate) => summary[fate] > 0).map((fate) =>
    say(labels[fate], language, { count: summary[fate] }),
  );
  const lines = [
    ...listed(summary.failures, screen, 'red', (failure) => failureSentence(failure, language)),
    ...listed(
      summary.warnings.filter(({ reason }) => reason !== FURNITURE),
      screen,
      'yellow',
      (failure) => failureSentence(failure, language),
    ),
    ...nearDuplicateLines(summary.nearDuplicates, screen),
    say(labels.ingested, language, {
      found: summary.found,
      store: shown(summary.store),
      passages: summary.passages,
      seconds: summary.seconds.toFixed(1),
    }),
    `  ${fates.join(' · ')}`,
  ];
  const furniture = summary.warnings.reduce(
    (sum, { reason, data }) => sum + (reason === FURNITURE ? Number(data['count']) : 0),
    0,
  );
  if (furniture > 0) lines.push(`  ${say(labels.furniture, language, { count: furniture })}`);
  if (summary.interrupted) lines.push(styled(screen, 'yellow', say(labels.interrupted, language)));
  return lines.join('\n');
}

export const nearDuplicateLines = (nearDuplicates: IngestSummary['nearDuplicates'], screen: Screen): string[] =>
  listed(nearDuplicates, screen, 'yellow', ({ path, nearPath, likeness }) =>
    say(labels.nearDuplicate, screen.language, {
      path: shown(path),
      nearPath: shown(nearPath),
      share: Math.round(likeness * 100),
    }),
  );

/** The first lines of a list, and how many more there are. */
function listed<Item>(
  items: readonly Item[],
  screen: Screen,
  style: 'red' | 'yellow',
  line: (item: Item) => string,
): string[] {
  const lines = items.slice(0, MOST_LINES).map((item) => styled(screen, style, `! ${line(item)}`));
  if (items.length > MOST_LINES)
    lines.push(say(labels.moreLines, screen.language, { count: items.length - MOST_LINES }));
  return lines;
}
