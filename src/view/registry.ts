/** The registry on a screen: as a whole, one regulation of it, what a file changes, what is wrong with a file. */
import type { RegistryEntries, RegistryProblems, RegistryStatus, RegistryUpdate } from '../records/answers.registry.js';
import { type EventKind, eventKinds } from '../resolve/registry/eventKinds.js';
import { type Language, type Message, say } from './messages/message.js';
import { ruleInWords } from './messages/registry.js';
import {
  contradictionLabels,
  currencyLabels,
  eventLabels,
  layerLabels,
  registryLabels,
  statusLabels,
} from './messages/registryLabels.js';
import { type Screen, shown, styled, wrapped } from './screen.js';
import { tableOf } from './table.js';
import { dayShown } from './wording.js';

type Row = RegistryEntries['entries'][number]['document'];
type Event = RegistryEntries['entries'][number]['events'][number];
type Contradictions = RegistryStatus['contradictions'];

export function registryStatusView(answer: RegistryStatus, screen: Screen): string {
  const { language } = screen;
  const share = (count: number): string =>
    answer.documents === 0
      ? '0'
      : ((100 * count) / answer.documents).toFixed(1).replace('.', language === 'vi' ? ',' : '.');
  const events = answer.events.reduce((sum, { count }) => sum + count, 0);
  const layers = answer.layers.map((layer) => [
    say(layerLabels[layer.kind], language),
    String(layer.documents),
    String(layer.events),
    layer.checked ?? '',
    layer.name,
  ]);
  return [
    say(registryLabels.rows, language, { documents: answer.documents, events, day: day(answer.checked, language) }),
    say(registryLabels.verified, language, { count: answer.verified, share: share(answer.verified) }),
    say(registryLabels.searched, language, { count: answer.searched, share: share(answer.searched) }),
    `${say(registryLabels.events, language)}: ${answer.events.map(({ kind, count }) => `${kindShown(kind, language)} ${count}`).join('; ')}`,
    '',
    styled(screen, 'bold', say(registryLabels.layers, language)),
    tableOf(
      [
        { title: say(registryLabels.layer, language) },
        { title: say(registryLabels.documents, language), align: 'right' },
        { title: say(registryLabels.events, language), align: 'right' },
        { title: say(registryLabels.checked, language) },
        { title: say(registryLabels.file, language), flexible: true },
      ],
      layers,
      screen,
    ),
    ...contradictionLines(answer.contradictions, screen),
  ].join('\n');
}

export function registryEntriesView({ entries, on, contradictions }: RegistryEntries, screen: Screen): string {
  const blocks = entries.map((entry) => entryShown(entry, on, screen));
  return [...blocks, ...contradictionBlock(contradictions, screen)].join('\n\n');
}

function entryShown(
  { document, status, currency, events }: RegistryEntries['entries'][number],
  on: string,
  screen: Screen,
): string {
  const { language } = screen;
  const state = status === 'unknown' ? currencyLabels[currency] : statusLabels[status];
  const notes = [
    document.effective === null
      ? []
      : [say(registryLabels.effective, language, { day: day(document.effective, language) })],
    document.verified ? [] : [styled(screen, 'yellow', say(registryLabels.unverified, language))],
  ].flat();
  const lines = [
    [styled(screen, 'bold', shown(headOf(document, language))), ...notes].join(', '),
    ...(document.title === null ? [] : [shown(document.title)]),
    ...(document.aliases.length === 0
      ? []
      : [say(registryLabels.aliases, language, { names: shown(document.aliases.join('; ')) })]),
    `${say(registryLabels.on, language, { day: day(on, language) })}: ${say(state, language)}`,
    ...events.map((event) => `- ${shown(`${eventShown(event, language)}${layerShown(event, language)}`)}`),
    say(registryLabels.source, language, {
      source: shown(document.source),
      day: day(document.checked, language),
      layer: say(layerLabels[document.layer.kind], language),
    }),
    ...(document.remark === null ? [] : [shown(document.remark)]),
  ];
  return lines.map((line, i) => wrapped(i === 0 ? line : `  ${line}`, screen.width, '    ')).join('\n');
}

const headOf = ({ type, symbol, date, issuer }: Row, language: Language): string =>
  [`${type} ${symbol}`, date === null ? say(registryLabels.undated, language) : day(date, language), issuer ?? '']
    .filter((part) => part !== '')
    .join(', ');

function eventShown(event: Event, language: Language): string {
  const when = event.on === null ? say(registryLabels.dayUnknown, language) : day(event.on, language);
  const actor = [event.actor, event.actorDate === null ? null : day(event.actorDate, language)].filter(
    (part) => part !== null,
  );
  return [
    `${when}: ${kindShown(event.kind, language)}`,
    actor.length === 0 ? '' : ` ${say(registryLabels.by, language, { actor: actor.join(', ') })}`,
    event.part === null ? '' : ` (${event.part})`,
    event.quote === null ? '' : ` “${event.quote}”`,
    event.verified ? '' : `, ${say(registryLabels.unverified, language)}`,
  ].join('');
}

/** Where an event comes from, if it did not ship with the program. */
const layerShown = ({ layer }: Event, language: Language): string =>
  layer.kind === 'shipped' ? '' : ` [${say(layerLabels[layer.kind], language)}]`;

export function registryUpdateView(
  { documents, events, contradictions, written }: RegistryUpdate,
  screen: Screen,
): string {
  const { language } = screen;
  const head = (message: Message, style: 'green' | 'yellow', text: string): string =>
    `${styled(screen, style, say(message, language))} ${shown(text)}`;
  const cells = ({ before, after, columns }: { before: object; after: object; columns: readonly string[] }): string[] =>
    columns.map((column) =>
      shown(
        `    ${say(registryLabels.becomes, language, { column, before: cellOf(before, column), after: cellOf(after, column) })}`,
      ),
    );
  const lines = [
    ...documents.added.map((row) => head(registryLabels.added, 'green', headOf(row, language))),
    ...documents.changed.flatMap((change) => [
      head(registryLabels.changed, 'yellow', headOf(change.after, language)),
      ...cells(change).map((line) => `    ${line}`),
    ]),
    ...events.added.map((event) =>
      head(registryLabels.added, 'green', `${event.symbol}: ${eventShown(event, language)}`),
    ),
    ...events.changed.flatMap((change) => [
      head(registryLabels.changed, 'yellow', `${change.after.symbol}: ${eventShown(change.after, language)}`),
      ...cells(change).map((line) => `    ${line}`),
    ]),
    ...contradictionLines(contradictions, screen),
    say(registryLabels.changes, language, {
      addedDocuments: documents.added.length,
      changedDocuments: documents.changed.length,
      sameDocuments: documents.same,
      addedEvents: events.added.length,
      changedEvents: events.changed.length,
      sameEvents: events.same,
    }),
    ...(written === null ? [] : [say(registryLabels.written, language, { file: written })]),
  ];
  return lines.join('\n');
}

/** Columns of the files bear the names of the record's fields, but for two. */
const FIELD: Readonly<Record<string, string>> = { compilation: 'compilations', event: 'kind' };

function cellOf(row: object, column: string): string {
  const value: unknown = new Map<string, unknown>(Object.entries(row)).get(FIELD[column] ?? column);
  if (Array.isArray(value)) return value.join('|');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : '';
}

export function registryProblemsView({ file, documents, events, problems }: RegistryProblems, screen: Screen): string {
  const { language } = screen;
  if (problems.length === 0) return say(registryLabels.sound, language, { file, documents, events });
  return [
    ...problems.map(({ file: where, row, column, rule }) =>
      say(column === '' ? registryLabels.problemOfRow : registryLabels.problem, language, {
        file: where,
        row,
        column,
        rule: ruleInWords(rule, language),
      }),
    ),
    say(registryLabels.broken, language, { file, count: problems.length }),
  ].join('\n');
}

function contradictionLines(contradictions: Contradictions, screen: Screen): string[] {
  const block = contradictionBlock(contradictions, screen);
  return block.length === 0 ? [] : ['', ...block];
}

function contradictionBlock(contradictions: Contradictions, screen: Screen): string[] {
  if (contradictions.length === 0) return [];
  const { language } = screen;
  const lines = contradictions.map(({ symbol, date, about, lower, upper }) =>
    shown(
      say(registryLabels.contradiction, language, {
        symbol,
        date: date === null ? '' : day(date, language),
        about: say(contradictionLabels[about], language),
        lower: lower.says,
        lowerLayer: say(layerLabels[lower.layer.kind], language),
        upper: upper.says,
        upperLayer: say(layerLabels[upper.layer.kind], language),
      }),
    ),
  );
  return [[styled(screen, 'yellow', say(registryLabels.contradictions, language)), ...lines].join('\n')];
}

const isEventKind = (kind: string): kind is EventKind => eventKinds.some((known) => known === kind);

const kindShown = (kind: string, language: Language): string =>
  isEventKind(kind) ? say(eventLabels[kind], language) : kind;

const day = (date: string | null, language: Language): string => (date === null ? '–' : dayShown(date, language));
