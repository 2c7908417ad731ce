/** Answers of search, similar, graph and deadlines, for the eye. */
import type { GraphAnswer, GraphNode } from '../records/answers.graph.js';
import type { DeadlineList } from '../records/answers.lists.js';
import type { SearchAnswer } from '../records/answers.search.js';
import type { SimilarAnswer } from '../records/answers.similar.js';
import { standingNote } from './derivation.js';
import { fieldLabels, labels, relationLabels } from './messages/labels.js';
import { say } from './messages/message.js';
import { limitationsShown, quoteShown, titled } from './quote.js';
import { clipped, type Screen, shown, styled } from './screen.js';
import { tableOf } from './table.js';
import { dayShown, documentShown, dueShown } from './wording.js';

const INDENT = '    ';

export function searchView({ hits, limitations }: SearchAnswer, screen: Screen): string {
  if (hits.length === 0) return say(labels.none, screen.language);
  const lines: string[] = [];
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

export function similarView({ models, documents, limitations }: SimilarAnswer, screen: Screen): string {
  const lines = [titled(screen, say(labels.models, screen.language))];
  if (models.length === 0) lines.push(`  ${say(labels.none, screen.language)}`);
  for (const { name, field, locality, unit, document, alsoIn, quote, nearestTo, score } of models) {
    const where = [unit, locality ?? say(labels.noLocality, screen.language)]
      .filter((part) => part !== null)
      .join(' · ');
    const notes = [
      ...(field === null ? [] : [say(fieldLabels[field], screen.language)]),
      ...(nearestTo === null || nearestTo === name
        ? []
        : [say(labels.near, screen.language, { name: shown(nearestTo) })]),
    ];
    lines.push(
      `  ${score.toFixed(2)}  ${titled(screen, shown(name))} · ${shown(where)}${notes.length === 0 ? '' : `  [${notes.join('; ')}]`}`,
    );
    lines.push(quoteShown(quote, screen, '        '));
    lines.push(
      `        ${styled(screen, 'dim', clipped(shown(documentShown(document, screen.language)), screen.width - 8))}`,
    );
    if (alsoIn.length > 0) {
      const others = alsoIn.map((other) => other.symbol ?? other.subject ?? other.id).join('; ');
      lines.push(
        `        ${styled(screen, 'dim', clipped(shown(say(labels.alsoIn, screen.language, { documents: others })), screen.width - 8))}`,
      );
    }
  }
  if (documents.length > 0) {
    lines.push('', titled(screen, say(labels.documents, screen.language)));
    for (const { document, passage, score } of documents) {
      lines.push(
        `  ${score.toFixed(2)}  ${shown(documentShown(document, screen.language))}`,
        quoteShown(passage, screen, '        '),
      );
    }
  }
  return [...lines, ...limitationsShown(limitations, screen)].join('\n');
}

export function graphView({ question, from, nodes, edges }: GraphAnswer, screen: Screen): string {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const named = (key: string): string => nodeShown(byKey.get(key), key, screen);
  const title = { cites: labels.cites, 'cited-by': labels.citedBy, path: labels.path }[question];
  const lines = [titled(screen, named(from)), say(title, screen.language)];
  if (edges.length === 0) lines.push(`  ${say(question === 'path' ? labels.noPath : labels.none, screen.language)}`);
  for (const { from: citing, to: cited, relation, quote, backward } of edges) {
    const label = styled(screen, 'cyan', say(relationLabels[relation], screen.language));
    const ends =
      question === 'path' || (citing !== from && cited !== from)
        ? `${named(citing)}  → ${label} →  ${named(cited)}`
        : `${label}  ${named(citing === from ? cited : citing)}`;
    lines.push(`  ${ends}${backward ? `  [${styled(screen, 'yellow', say(labels.backward, screen.language))}]` : ''}`);
    lines.push(quoteShown(quote, screen, INDENT));
  }
  return lines.join('\n');
}

function nodeShown(node: GraphNode | undefined, key: string, screen: Screen): string {
  if (node === undefined) return shown(key);
  const name = node.symbol === null && node.title !== null ? node.title : documentShown(node, screen.language);
  const note = standingNote(node.standing, node.registry, node.candidates.length, screen);
  return shown(name) + (note === null ? '' : ` [${note}]`);
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
