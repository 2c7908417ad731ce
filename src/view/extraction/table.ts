/** What was read out of one document, for the eye. */
import { isCandidate } from '../../records/certainty.js';
import type { Extraction } from '../../records/extraction.js';
import type { PageRange } from '../../records/span.js';
import { positionOf } from '../../text/lines.js';
import { pageAt } from '../../text/pages.js';
import { fieldLabels, itemLabels, labels, relationLabels } from '../messages/labels.js';
import { say } from '../messages/message.js';
import { type Screen, shown, styled, wrapped } from '../screen.js';
import { type Column, tableOf } from '../table.js';
import { dayShown, documentShown, dueShown } from '../wording.js';

/** What the view needs of an extraction or a stored document. */
type Shown = Pick<Extraction, 'text' | 'header'> & {
  readonly path: string;
  readonly pages: readonly PageRange[];
} & {
  readonly [List in 'addressees' | 'recipients' | 'signatures' | 'citations' | 'deadlines' | 'initiatives']: Readonly<
    Extraction[List]
  >;
} & {
  readonly counts?: Readonly<Extraction['counts']>;
  readonly warnings?: Readonly<Extraction['warnings']>;
};

export function extractionView(extraction: Shown, screen: Screen): string {
  const { header } = extraction;
  const label = (name: keyof typeof labels): string => say(labels[name], screen.language);
  const parts = [[styled(screen, 'bold', shown(extraction.path)), documentShown(header, screen.language)].join('\n')];
  const lines: [string, string][] = [];
  if (header.subject !== null) lines.push([label('subject'), header.subject]);
  if (extraction.addressees.length > 0) lines.push([label('addressees'), joined(extraction.addressees)]);
  if (extraction.recipients.length > 0) lines.push([label('recipients'), joined(extraction.recipients)]);
  for (const { authority, role, name } of extraction.signatures) {
    lines.push([label('signature'), [authority, role, name].filter((part) => part !== null).join(' / ')]);
  }
  const widest = Math.max(0, ...lines.map(([title]) => title.length)) + 2;
  for (const [title, fact] of lines) {
    parts.push(
      styled(screen, 'dim', title.padEnd(widest)) + wrapped(shown(fact), screen.width - widest, ' '.repeat(widest)),
    );
  }

  const section = (title: string, columns: readonly Column[], rows: readonly (readonly string[])[]): void => {
    if (rows.length > 0)
      parts.push(`\n${styled(screen, 'bold', `${title} (${rows.length})`)}\n${tableOf(columns, rows, screen)}`);
  };
  const { facts, candidates } = parted(extraction);
  section(
    label('citations'),
    [
      { title: label('relation') },
      { title: label('symbol') },
      { title: label('date') },
      { title: '', align: 'right' },
      { title: label('quote'), flexible: true },
    ],
    facts.citations.map((citation) => [
      say(relationLabels[citation.relation], screen.language),
      citation.symbol ?? citation.type?.name ?? '–',
      citation.date === null ? '' : dayShown(citation.date, screen.language),
      placeShown(extraction, citation.span.start, screen),
      citation.text,
    ]),
  );
  section(
    label('deadlines'),
    [{ title: label('due') }, { title: label('what'), flexible: true }, { title: label('quote'), flexible: true }],
    facts.deadlines.map((deadline) => [dueShown(deadline, screen.language), deadline.what ?? '', deadline.text]),
  );
  section(
    label('initiatives'),
    [{ title: label('name'), flexible: true }, { title: label('field') }, { title: label('locality') }],
    facts.initiatives.map((model) => [
      model.name,
      model.field === null ? '' : say(fieldLabels[model.field], screen.language),
      model.locality ?? '',
    ]),
  );
  section(
    label('counts'),
    [{ title: label('number'), align: 'right' }, { title: label('field') }, { title: label('quote'), flexible: true }],
    facts.counts.map((count) => [
      count.value.toLocaleString(screen.language),
      count.field === null ? '' : say(fieldLabels[count.field], screen.language),
      count.text,
    ]),
  );
  section(
    label('candidates'),
    [{ title: label('kind') }, { title: '', align: 'right' }, { title: label('quote'), flexible: true }],
    candidates.map(({ kind, item }) => [
      say(itemLabels[kind], screen.language),
      placeShown(extraction, item.span.start, screen),
      item.text,
    ]),
  );
  const warnings = extraction.warnings ?? [];
  if (warnings.length > 0) parts.push(`\n${styled(screen, 'bold', `${label('warnings')} (${warnings.length})`)}`);
  for (const { span, data } of warnings) {
    const place = placeShown(extraction, span.start, screen);
    parts.push(say(labels.sumDiffers, screen.language, { place, ...data }));
  }
  return parts.join('\n');
}

/** What is told as a fact, and what is only a candidate. */
function parted(extraction: Shown) {
  const { citations, deadlines, initiatives, counts = [] } = extraction;
  const lists = { citations, deadlines, initiatives, counts };
  const kinds = ['citations', 'deadlines', 'initiatives', 'counts'] as const;
  const candidates = kinds.flatMap((kind) => lists[kind].filter(isCandidate).map((item) => ({ kind, item })));
  const fact = (item: { readonly confidence: number }): boolean => !isCandidate(item);
  const facts = {
    citations: citations.filter(fact),
    deadlines: deadlines.filter(fact),
    initiatives: initiatives.filter(fact),
    counts: counts.filter(fact),
  };
  return { facts, candidates };
}

const joined = (items: readonly { readonly text: string }[]): string =>
  items.map((item) => shown(item.text)).join('; ');

/** "tr. 2, dòng 14", or the line alone where there are no pages. */
function placeShown(extraction: Pick<Shown, 'text' | 'pages'>, offset: number, screen: Screen): string {
  const line = say(labels.line, screen.language, { line: positionOf(extraction.text, offset).line });
  const page = pageAt(extraction.pages, offset);
  return page === null ? line : `${say(labels.page, screen.language, { page })}, ${line}`;
}
