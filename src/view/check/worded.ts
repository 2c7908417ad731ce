/** The findings of a check, put into words. */
import type { Checked, PlacedFinding } from '../../check/check.js';
import type { Suppression } from '../../check/suppressions.js';
import type { CheckReport, Finding } from '../../records/check.js';
import { checkMessages } from '../messages/check.js';
import { type Language, say } from '../messages/message.js';
import { dayShown } from '../wording.js';

/** The record that `cancu check --format json` prints; `suppressed` are findings that the draft or the configuration keeps quiet. */
export function checkReport(checked: Checked, suppressions: readonly Suppression[], language: Language): CheckReport {
  const quiet = new Map(suppressions.map((suppression) => [suppression.finding, suppression]));
  return {
    ...checked,
    findings: checked.findings.filter((finding) => !quiet.has(finding)).map((finding) => worded(finding, language)),
    suppressed: suppressions.map(({ finding, reason, by }) => ({
      rule: finding.rule,
      span: finding.span,
      text: finding.text,
      reason,
      by,
    })),
  };
}

const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

function worded({ message, values, ...finding }: PlacedFinding, language: Language): Finding {
  const template = checkMessages[message];
  if (template === undefined) throw new Error(`the message "${message}" is missing`);
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : value.replace(ISO_DAY, (day) => dayShown(day, language)),
  ]);
  return { ...finding, message: say(template, language, Object.fromEntries(shown)), evidence: [...finding.evidence] };
}
