/** The derivation as Markdown: a nested list with the evidence under each document, to be pasted into a note or an article. */
import type { Coverage, Derivation, DerivationNode, SubstanceMatch } from '../../records/answers.derive.js';
import type { Evidenced } from '../../records/answers.js';
import { deriveLabels, gradeLabels } from '../messages/derive.js';
import { labels, limitationLabels, relationLabels } from '../messages/labels.js';
import { type Language, say } from '../messages/message.js';
import { clipped, shown } from '../screen.js';
import { documentShown } from '../wording.js';
import { coverageSummary, coveredName, gradeSigns, told } from './coverage.js';
import { matchNotes, notesOf, registryWordsShown } from './notes.js';

const MOST_CHARACTERS = 400;

/** Text of a document with nothing in it that Markdown or HTML would take for its own. */
export const plain = (text: string): string => shown(text).replace(/[\\`*_{}[\]<>#|~&]/g, (sign) => `\\${sign}`);

export function derivationMarkdown(derivation: Derivation, language: Language): string {
  const { plan, cites, substance, coverage, missing, limitations, day } = derivation;
  const label = (name: keyof typeof labels): string => say(labels[name], language);
  const lines = [`# ${plain(say(deriveLabels.title, language, { name: documentShown(plan.header, language) }))}`];
  lines.push('', `## ${label('explicit')}`, '');
  if (cites.length === 0) lines.push(label('nothingCited'));
  for (const node of cites) lines.push(...item(node, day, language, ''));
  lines.push('', `## ${label('substance')}`, '');
  if (substance === null) lines.push(label('notSought'));
  else if (substance.length === 0) lines.push(label('nothingNear'));
  else for (const match of substance) lines.push(...near(match, day, language));
  if (coverage !== undefined) lines.push('', ...coverageItems(coverage, language));
  if (missing.length > 0) {
    lines.push('', `## ${label('missing')}`, '');
    for (const { identity, times } of missing) {
      const name = plain(identity.symbol ?? identity.title ?? identity.key);
      lines.push(`- ${name}${times > 1 ? ` (${say(labels.times, language, { count: times })})` : ''}`);
    }
  }
  for (const limitation of limitations) lines.push('', `> ${say(limitationLabels[limitation], language)}`);
  return lines.join('\n');
}

function item(node: DerivationNode, day: string, language: Language, indent: string): string[] {
  const notes = notesOf(node, day, language).map(({ text }) => plain(text));
  const registered = registryWordsShown(node.registered, language);
  return [
    `${indent}- *${say(relationLabels[node.relation], language)}* **${plain(documentShown(node.identity, language))}**${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`,
    ...node.quotes.slice(0, 1).map((quote) => `${indent}  - ${quoted(quote, quote.line, language)}`),
    ...(registered === null ? [] : [`${indent}  - ${plain(registered)}`]),
    ...node.candidates.map((candidate) => `${indent}  - ? ${plain(documentShown(candidate, language))}`),
    ...node.cites.flatMap((child) => item(child, day, language, `${indent}  `)),
  ];
}

function quoted({ text, page }: Evidenced, line: number | null, language: Language): string {
  const place =
    page !== null
      ? ` (${say(labels.page, language, { page })})`
      : line === null
        ? ''
        : ` (${say(labels.line, language, { line })})`;
  return `“${plain(clipped(shown(text), MOST_CHARACTERS))}”${place}`;
}

function coverageItems(coverage: readonly Coverage[], language: Language): string[] {
  const lines = [`## ${say(deriveLabels.coverage, language)}`];
  if (coverage.length === 0) lines.push('', say(deriveLabels.nothingToCover, language));
  for (const covered of coverage) {
    lines.push('', `### ${plain(coveredName(covered, language))}`, '', coverageSummary(covered, language), '');
    for (const { task, grade, by, score } of covered.tasks) {
      const end = by === null ? '' : `: ${score.toFixed(2)} “${plain(clipped(told(by), MOST_CHARACTERS))}”`;
      lines.push(
        `- ${gradeSigns[grade]} “${plain(clipped(told(task), MOST_CHARACTERS))}”`,
        `  - ${say(gradeLabels[grade], language)}${end}`,
      );
    }
  }
  return lines;
}

function near(match: SubstanceMatch, day: string, language: Language): string[] {
  const { document, score, pairs } = match;
  const notes = matchNotes(match, day, language).map(({ text }) => plain(text));
  return [
    `- ${score.toFixed(2)} **${plain(documentShown(document, language))}**${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`,
    ...pairs.flatMap(({ plan, directive }) => [
      `  - ${say(labels.planSays, language)}: ${quoted(plan, null, language)}`,
      `    - ${say(labels.directiveSays, language)}: ${quoted(directive, null, language)}`,
    ]),
  ];
}
