/** What a plan does with the tasks of a directive, in lines: a sign, the task, and the point of the plan under it. */
import type { Coverage, CoveredTask } from '../../records/answers.derive.js';
import type { QuotedPassage } from '../../records/answers.js';
import { deriveLabels, gradeLabels } from '../messages/derive.js';
import { labels } from '../messages/labels.js';
import { type Language, say } from '../messages/message.js';
import { titled } from '../quote.js';
import { clipped, type Screen, type Style, shown, styled } from '../screen.js';
import { documentShown } from '../wording.js';

export const gradeSigns: Readonly<Record<CoveredTask['grade'], string>> = {
  'taken-up': '✓',
  perhaps: '?',
  'left-out': '✗',
};
const COLOURS: Readonly<Record<CoveredTask['grade'], Style>> = {
  'taken-up': 'green',
  perhaps: 'yellow',
  'left-out': 'red',
};

/** "Giao 8 việc: 6 có trong kế hoạch, 1 có thể có, 1 không thấy." */
export function coverageSummary({ tasks, uncompared, own }: Coverage, language: Language): string {
  const of = (wanted: CoveredTask['grade']): number => tasks.filter(({ grade }) => grade === wanted).length;
  const summary = say(deriveLabels.covered, language, {
    tasks: tasks.length,
    up: of('taken-up'),
    may: of('perhaps'),
    out: of('left-out'),
    own: own.length,
  });
  return uncompared === 0 ? summary : `${summary} ${say(deriveLabels.uncompared, language, { count: uncompared })}`;
}

/** A document near in substance only is said to be so. */
export const coveredName = ({ document, cited }: Coverage, language: Language): string =>
  `${documentShown(document, language)}${cited ? '' : ` (${say(labels.substance, language)})`}`;

export function coverageLines(coverage: readonly Coverage[], screen: Screen): string[] {
  const { language, width } = screen;
  const lines = [titled(screen, say(deriveLabels.coverage, language))];
  if (coverage.length === 0) lines.push(`  ${say(deriveLabels.nothingToCover, language)}`);
  for (const covered of coverage) {
    lines.push(`  ${shown(coveredName(covered, language))}`, `    ${coverageSummary(covered, language)}`);
    for (const { task, grade, by, score } of covered.tasks) {
      const sign = styled(screen, COLOURS[grade], gradeSigns[grade]);
      const words = grade === 'left-out' ? `${say(gradeLabels[grade], language)}: ` : '';
      lines.push(`    ${sign} ${words}${clipped(told(task), width - 8 - words.length)}`);
      if (by !== null) lines.push(`        → ${score.toFixed(2)} ${clipped(told(by), width - 16)}`);
    }
    if (covered.own.length > 0) lines.push(`    ${say(deriveLabels.ownPoints, language)}:`);
    for (const point of covered.own) lines.push(`    · ${clipped(told(point), width - 8)}`);
  }
  return lines;
}

/** A point with the last heading above it: "II. NHIỆM VỤ › - Cắt giảm …". */
export function told({ headings, text }: QuotedPassage): string {
  const above = headings.at(-1);
  const words = shown(text);
  return above === undefined || words.startsWith(shown(above)) ? words : `${shown(above)} › ${words}`;
}
