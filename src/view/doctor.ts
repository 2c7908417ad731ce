/** What this machine can do, on one screen: a line a fact, problems below. */
import type { DoctorReport } from '../records/doctor.js';
import { abilityLabels, doctorLabels } from './messages/doctor.js';
import { failureSentence } from './messages/failures.js';
import { say, type Values } from './messages/message.js';
import { type Screen, shown, styled } from './screen.js';

interface Line {
  readonly mark: 'good' | 'none' | 'bad';
  readonly label: string;
  readonly fact: string;
}

const MARKS = { good: ['\u2713', 'green'], none: ['\u2013', 'dim'], bad: ['\u2717', 'red'] } as const;

export function doctorView(report: DoctorReport, screen: Screen): string {
  const { language } = screen;
  const lines = linesOf(report, screen);
  const width = Math.max(...lines.map(({ label }) => label.length));
  const { node, platform, architecture, cores, memoryMegabytes, freeMemoryMegabytes } = report.system;
  const system = { node, platform, architecture, cores, memory: memoryMegabytes, free: freeMemoryMegabytes };
  return [
    styled(screen, 'bold', say(doctorLabels.system, language, { version: report.version, ...system })),
    ...lines.map(({ mark, label, fact }) => {
      const [sign, style] = MARKS[mark];
      return `  ${styled(screen, style, sign)} ${label.padEnd(width)}  ${shown(fact)}`;
    }),
    ...report.problems.map((problem) => styled(screen, 'yellow', `! ${failureSentence(problem, language)}`)),
  ].join('\n');
}

function linesOf({ reads, abilities, model, store, disk }: DoctorReport, { language }: Screen): Line[] {
  const told = (name: keyof typeof doctorLabels, values: Values = {}): string =>
    say(doctorLabels[name], language, values);
  const line = (mark: Line['mark'], name: keyof typeof doctorLabels, fact: string): Line => ({
    mark,
    label: told(name),
    fact,
  });
  return [
    line('good', 'reads', reads.join(', ')),
    ...abilities.map(({ name, ready, parts }): Line => {
      const mark = ready ? 'good' : name === 'recognition' ? 'none' : 'bad';
      const facts = parts.map((part) => {
        if (part.version === null) return told('missing', { package: part.package });
        const named = { package: part.package, version: part.version };
        return part.complete ? `${part.package} ${part.version}` : told('incomplete', named);
      });
      return { mark, label: say(abilityLabels[name], language), fact: facts.join(', ') };
    }),
    model === null ? line('bad', 'model', told('noModel')) : line('good', 'model', told('modelShown', model)),
    storeLine(store, told),
    ...(disk === null
      ? []
      : [
          line(
            'good',
            'disk',
            told('diskShown', { free: disk.freeMegabytes, total: disk.totalMegabytes, path: disk.path }),
          ),
        ]),
    line('good', 'network', told('notUsed')),
  ];
}

function storeLine(
  { uri, state, schemaVersion, documents, passages, model }: DoctorReport['store'],
  told: (name: keyof typeof doctorLabels, values?: Values) => string,
): Line {
  const label = told('store');
  if (state === 'absent') return { mark: 'none', label, fact: told('absent', { uri }) };
  if (state === 'unusable') return { mark: 'bad', label, fact: told('unusable', { uri }) };
  const counts = { schemaVersion: schemaVersion ?? 0, documents: documents ?? 0, passages: passages ?? 0 };
  return { mark: 'good', label, fact: told('storeShown', { uri, ...counts, model: model ?? told('noVectors') }) };
}
