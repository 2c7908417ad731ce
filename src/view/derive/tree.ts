/** What a plan derives from: the tree of what is cited, then what is near in substance. */
import type { Derivation, DerivationNode, SubstanceMatch } from '../../records/answers.derive.js';
import type { QuotedPassage } from '../../records/answers.js';
import { labels, relationLabels } from '../messages/labels.js';
import { say } from '../messages/message.js';
import { limitationsShown, quoteShown, titled } from '../quote.js';
import { clipped, type Screen, shown, styled } from '../screen.js';
import { documentShown } from '../wording.js';
import { coverageLines } from './coverage.js';
import { matchNotes, notesOf, registryWordsShown } from './notes.js';

export function derivationView(derivation: Derivation, screen: Screen): string {
  const label = (name: keyof typeof labels): string => say(labels[name], screen.language);
  const lines = [titled(screen, documentShown(derivation.plan.header, screen.language))];
  lines.push('', titled(screen, label('explicit')));
  if (derivation.cites.length === 0) lines.push(label('nothingCited'));
  for (const node of derivation.cites) lines.push(...nodeLines(node, derivation.day, screen, '  ', ''));

  lines.push('', titled(screen, label('substance')));
  if (derivation.substance === null) lines.push(`  ${label('notSought')}`);
  else if (derivation.substance.length === 0) lines.push(`  ${label('nothingNear')}`);
  else for (const match of derivation.substance) lines.push(...matchLines(match, derivation.day, screen));

  if (derivation.coverage !== undefined) lines.push('', ...coverageLines(derivation.coverage, screen));

  if (derivation.missing.length > 0) {
    const names = derivation.missing.map(({ identity, times }) => {
      const name = shown(identity.symbol ?? identity.title ?? identity.key);
      return times > 1 ? `${name} (${say(labels.times, screen.language, { count: times })})` : name;
    });
    lines.push('', `${label('missing')}: ${names.join('; ')}`);
  }
  const limitations = limitationsShown(derivation.limitations, screen);
  if (limitations.length > 0) lines.push('', ...limitations);
  return lines.join('\n');
}

/** A node and what it cites in turn. Only the plan's own citations show their quote; deeper ones hang on a branch. */
function nodeLines(node: DerivationNode, day: string, screen: Screen, indent: string, branch: '' | '└ '): string[] {
  const relation = say(relationLabels[node.relation], screen.language);
  const notes = notesOf(node, day, screen.language).map(({ text, grave }) =>
    grave ? styled(screen, 'yellow', text) : text,
  );
  const name = clipped(
    shown(documentShown(node.identity, screen.language)),
    screen.width - indent.length - relation.length - 2,
  );
  const lines = [
    `${indent}${branch}${styled(screen, 'cyan', relation)}  ${name}${notes.length === 0 ? '' : `  [${notes.join('; ')}]`}`,
  ];
  const inner = `${indent}    `;
  const [quote] = node.quotes;
  if (branch === '' && quote !== undefined) {
    const line =
      quote.page === null && quote.line !== null ? ` (${say(labels.line, screen.language, { line: quote.line })})` : '';
    lines.push(quoteShown(quote, screen, inner) + line);
  }
  const registered = node.times > 0 && branch !== '' ? null : registryWordsShown(node.registered, screen.language);
  if (registered !== null) lines.push(inner + styled(screen, 'dim', clipped(registered, screen.width - inner.length)));
  for (const candidate of node.candidates)
    lines.push(
      `${inner}? ${clipped(shown(documentShown(candidate, screen.language)), screen.width - inner.length - 2)}`,
    );
  for (const child of node.cites) lines.push(...nodeLines(child, day, screen, inner, '└ '));
  return lines;
}

function matchLines(match: SubstanceMatch, day: string, screen: Screen): string[] {
  const { document, cited, score, pairs } = match;
  const notes = matchNotes(match, day, screen.language).map(({ text, grave }) =>
    grave ? styled(screen, 'yellow', text) : text,
  );
  const lines = [
    `  ${score.toFixed(2)}  ${shown(documentShown(document, screen.language))}${notes.length === 0 ? '' : `  [${notes.join('; ')}]`}`,
  ];
  if (cited || pairs.length === 0) return lines;
  const half = Math.floor((screen.width - PAIR_INDENT.length - SCORE_WIDTH) / 2);
  for (const { score: likeness, plan, directive } of pairs) {
    lines.push(
      `${PAIR_INDENT}${likeness.toFixed(2)}  ${clipped(partName(plan), half)}  ~  ${clipped(partName(directive), half)}`,
    );
  }
  const best = pairs.reduce((one, other) => (other.score > one.score ? other : one));
  for (const [side, passage] of [
    ['planSays', best.plan],
    ['directiveSays', best.directive],
  ] as const) {
    lines.push(`${PAIR_INDENT}${styled(screen, 'dim', say(labels[side], screen.language))}`);
    lines.push(quoteShown(passage, screen, PAIR_INDENT));
  }
  return lines;
}

const PAIR_INDENT = '        ';
/** "0.57", and the sign between two parts. */
const SCORE_WIDTH = 12;

/** What a part is called: its heading, or its first words. */
const partName = ({ headings, text }: QuotedPassage): string => shown(headings.at(-1) ?? text);
