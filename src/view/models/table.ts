/** Models on a screen: one table a kind, the evidence of each line under it. */
import type { ModelsAnswer } from '../../records/answers.models.js';
import type { SimilarAnswer } from '../../records/answers.similar.js';
import type { ModelGroup, ModelRecord } from '../../records/model.js';
import { fieldLabels, labels } from '../messages/labels.js';
import { say } from '../messages/message.js';
import { modelLabels } from '../messages/models.js';
import { limitationsShown, quoteShown, titled } from '../quote.js';
import { clipped, type Screen, shown, styled } from '../screen.js';
import { tableOf } from '../table.js';
import { documentShown } from '../wording.js';
import { beforeShown, figuresShown, membersOf, sinceShown, sourceShown, whereShown } from './cells.js';

export function similarView({ asked, models, groups, documents, limitations }: SimilarAnswer, screen: Screen): string {
  const label = (name: keyof typeof modelLabels): string => say(modelLabels[name], screen.language);
  const lines = [
    titled(screen, label('similar')),
    styled(screen, 'dim', clipped(`${label('asked')}: ${asked.map(shown).join('; ')}`, screen.width)),
  ];
  if (models.length === 0) lines.push(`  ${say(labels.none, screen.language)}`);
  for (const group of groups) lines.push('', ...groupShown(group, membersOf(group.models, models), screen));
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

/** Kinds, totals, and the numbers that papers report. */
export function modelsView({ models, groups, totals, reported, limitations }: ModelsAnswer, screen: Screen): string {
  const label = (name: keyof typeof modelLabels): string => say(modelLabels[name], screen.language);
  if (models.length === 0) return label('noneLeft');
  const known = totals.provinces.filter(({ province }) => province !== null).length;
  const lines = [
    titled(
      screen,
      say(modelLabels.total, screen.language, {
        models: totals.models,
        reports: totals.reports,
        groups: groups.length,
        provinces: known,
      }),
    ),
  ];
  for (const group of groups) lines.push('', ...groupShown(group, membersOf(group.models, models), screen));
  lines.push('', provincesShown(totals.provinces, screen));
  if (reported.length > 0) {
    lines.push('', titled(screen, label('reported')));
    for (const { value, field, locality, document, quote } of reported) {
      const facts = [field === null ? null : say(fieldLabels[field], screen.language), locality, document.symbol];
      lines.push(`  ${String(value).padStart(6)}  ${shown(facts.flatMap((fact) => fact ?? []).join(' · '))}`);
      lines.push(quoteShown(quote, screen, '          '));
    }
  }
  return [...lines, ...limitationsShown(limitations, screen)].join('\n');
}

function groupShown(
  group: ModelGroup,
  members: readonly (ModelRecord & { readonly score?: number })[],
  screen: Screen,
): string[] {
  const label = (name: keyof typeof modelLabels): string => say(modelLabels[name], screen.language);
  const table = tableOf(
    [
      { title: '#', align: 'right' },
      { title: label('now'), flexible: true },
      { title: label('name'), flexible: true },
      { title: label('unit'), flexible: true },
      { title: label('since') },
      { title: label('figures'), flexible: true },
      { title: label('source'), flexible: true },
    ],
    members.map((model, i) => [
      String(i + 1),
      whereShown(model, screen.language),
      model.name,
      model.unit ?? '',
      sinceShown(model, screen.language),
      figuresShown(model),
      sourceShown(model, screen.language),
    ]),
    screen,
  );
  const evidence = members.flatMap((model, i) => {
    const before = beforeShown(model.place);
    const notes = [
      ...(model.score === undefined ? [] : [model.score.toFixed(2)]),
      ...(before === '' ? [] : [`${label('before')}: ${before}`]),
      ...(model.alsoIn.length === 0
        ? []
        : [
            say(modelLabels.reportedIn, screen.language, {
              documents: model.alsoIn.map(({ symbol, subject, id }) => symbol ?? subject ?? id).join('; '),
            }),
          ]),
    ];
    const head = `  [${i + 1}] `;
    const indent = ' '.repeat(head.length);
    const quote = quoteShown({ text: model.does ?? model.quote.text, page: model.quote.page }, screen, indent);
    if (notes.length === 0) return [head + quote.slice(head.length)];
    return [styled(screen, 'dim', head + clipped(shown(notes.join(' · ')), screen.width - head.length)), quote];
  });
  const words = group.words.length === 0 ? '' : styled(screen, 'dim', `  (${group.words.join(', ')})`);
  return [`${titled(screen, shown(group.heading))}${words}`, table, ...evidence];
}

function provincesShown(provinces: ModelsAnswer['totals']['provinces'], screen: Screen): string {
  const label = (name: keyof typeof modelLabels): string => say(modelLabels[name], screen.language);
  return tableOf(
    [
      { title: label('province') },
      { title: label('models'), align: 'right' },
      { title: label('formerProvinces'), flexible: true },
      { title: label('years'), flexible: true },
    ],
    provinces.map(({ province, models, before, years }) => [
      province ?? label('unknownPlace'),
      String(models),
      before.flatMap((part) => (part.province === null ? [] : [`${part.province} ${part.models}`])).join(', '),
      years.map(({ year, models: count }) => `${year ?? '?'}: ${count}`).join(', '),
    ]),
    screen,
  );
}
