/** A check for the eye: what matters first, one line a finding, the words it is about under it, then what was looked at. */
import type { CheckReport, Finding } from '../../records/check.js';
import { checkLabels, severityLabels } from '../messages/checkLabels.js';
import { type Language, say } from '../messages/message.js';
import { layerLabels } from '../messages/registryLabels.js';
import { clipped, type Screen, type Style, shown, styled, wrapped } from '../screen.js';
import { dayShown } from '../wording.js';

const STYLES: Readonly<Record<Finding['severity'], Style>> = { error: 'red', warning: 'yellow', info: 'dim' };
const INDENT = '      ';
const MOST_QUOTED = 240;

export function checkView(report: CheckReport, screen: Screen): string {
  const { language } = screen;
  const lines = [
    styled(screen, 'bold', shown(report.source.path)),
    `${asOfShown(report, language)} ${registryShown(report, language)}`,
    '',
  ];
  for (const finding of report.findings) lines.push(...findingLines(finding, screen));
  if (report.findings.length > 0) lines.push('');
  lines.push(summaryOf(report, language));
  for (const { rule, text, reason } of report.suppressed)
    lines.push(
      styled(
        screen,
        'dim',
        say(checkLabels.suppressed, language, { rule, text: clipped(shown(text), 60), reason: shown(reason) }),
      ),
    );
  return lines.join('\n');
}

export function asOfShown({ asOf }: CheckReport, language: Language): string {
  return say(checkLabels[`asOf/${asOf.from}`], language, { day: dayShown(asOf.date, language) });
}

export function registryShown({ registry }: CheckReport, language: Language): string {
  return say(checkLabels.registry, language, { day: dayShown(registry.date, language), rows: registry.rows });
}

function findingLines(finding: Finding, screen: Screen): string[] {
  const { language } = screen;
  const place =
    finding.page === null
      ? say(checkLabels.place, language, { line: finding.line, column: finding.column })
      : say(checkLabels.placeOnPage, language, { page: finding.page, line: finding.line });
  const severity = styled(screen, STYLES[finding.severity], say(severityLabels[finding.severity], language));
  const lines = [`  ${severity}  ${place}  ${styled(screen, 'dim', finding.rule)}`];
  lines.push(INDENT + wrapped(shown(finding.message), screen.width - INDENT.length, INDENT));
  lines.push(
    INDENT +
      styled(
        screen,
        'dim',
        wrapped(`“${clipped(shown(finding.text), MOST_QUOTED)}”`, screen.width - INDENT.length, INDENT),
      ),
  );
  if (finding.suggestion !== null)
    lines.push(
      INDENT + styled(screen, 'green', say(checkLabels.suggestion, language, { text: shown(finding.suggestion) })),
    );
  const [evidence] = finding.evidence;
  if (evidence !== undefined && finding.severity !== 'info')
    lines.push(
      INDENT +
        styled(
          screen,
          'dim',
          clipped(
            say(checkLabels.source, language, { source: sourceShown(evidence, language) }),
            screen.width - INDENT.length,
          ),
        ),
    );
  return lines;
}

/** The source, and which layer of the registry names it where that is not the shipped one. */
function sourceShown({ source, layer }: Finding['evidence'][number], language: Language): string {
  const from = layer === null || layer === 'shipped' ? '' : ` (${say(layerLabels[layer], language)})`;
  return shown(source) + from;
}

/** "9 dẫn chiếu: 5 đúng, 2 sai, 2 chưa rõ. …" */
export function summaryOf({ citations, findings }: CheckReport, language: Language): string {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const right = citations.filter(({ verdict }) => verdict === 'ok').length;
  const open = citations.filter(({ verdict }) => verdict === 'unknown' || verdict === 'ambiguous').length;
  return say(checkLabels.summary, language, {
    citations: citations.length,
    right,
    open,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  });
}
