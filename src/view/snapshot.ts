/** A snapshot as it was made or looked at, and what a merge did. */
import type { MergeSummary, SnapshotAnswer } from '../records/answers.snapshot.js';
import { nearDuplicateLines } from './ingest.js';
import { labels } from './messages/labels.js';
import { type Message, say, type Values } from './messages/message.js';
import { snapshotLabels, snapshotProblems } from './messages/snapshot.js';
import { type Screen, shown, styled } from './screen.js';

const MEGABYTE = 1_000_000;

/** @param first what is said first: that it was made, or that it is sound */
export function snapshotView(answer: SnapshotAnswer, first: 'made' | 'sound', screen: Screen): string {
  const { manifest, problems, manifestSha256, path } = answer;
  const tell = (message: Message, values: Values): string => say(message, screen.language, values);
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const lines = problems.map((problem) =>
    styled(screen, 'red', `! ${tell(snapshotProblems[problem.kind], { path: shown(problem.path) })}`),
  );
  if (problems.length === 0) {
    const values = { path: shown(path), files: manifest.files.length, megabytes: (bytes / MEGABYTE).toFixed(1) };
    lines.push(tell(snapshotLabels[first], values));
  }
  const sum = (name: 'documents' | 'events'): number => manifest.registry.reduce((all, layer) => all + layer[name], 0);
  const checked = manifest.registry.flatMap((layer) => layer.checked ?? []).sort();
  return [
    ...lines,
    tell(snapshotLabels.registry, {
      documents: sum('documents'),
      events: sum('events'),
      checked: checked.at(-1) ?? '–',
    }),
    '',
    shown(manifest.citation[screen.language]),
    tell(snapshotLabels.manifestSum, { sum: manifestSha256 }),
  ].join('\n');
}

export function mergeView(summary: MergeSummary, screen: Screen): string {
  const tell = (message: Message, values: Values = {}): string => say(message, screen.language, values);
  const sources = summary.sources.flatMap(({ store, ...counts }) => {
    const more = (['completed', 'differing', 'corrected', 'left'] as const).filter((name) => counts[name] > 0);
    return [
      tell(snapshotLabels.merged, { store: shown(store), ...counts }),
      ...more.map((name) => `  ${tell(snapshotLabels[name], { count: counts[name] })}`),
    ];
  });
  const { documents, passages, store } = summary;
  return [
    ...nearDuplicateLines(summary.nearDuplicates, screen),
    ...sources,
    tell(snapshotLabels.total, { store: shown(store), documents, passages }),
    ...(summary.interrupted ? [styled(screen, 'yellow', tell(labels.interrupted))] : []),
  ].join('\n');
}
