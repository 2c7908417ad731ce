/** A check in SARIF 2.1.0 (OASIS), which editors and review tools show beside the text. One run a draft. */
import { checkRules } from '../../check/rules/index.js';
import type { CheckReport, Finding } from '../../records/check.js';
import { version } from '../../version.js';
import { ruleSummaries } from '../messages/check.js';
import { type Language, say } from '../messages/message.js';

const LEVELS: Readonly<Record<Finding['severity'], 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

export function checkSarif(report: CheckReport, language: Language): string {
  const rules = checkRules.map(({ name, severity }) => {
    const summary = ruleSummaries[name];
    return {
      id: name,
      ...(summary === undefined ? {} : { shortDescription: { text: say(summary, language) } }),
      defaultConfiguration: { level: LEVELS[severity] },
    };
  });
  const { path, sha256 } = report.source;
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cancu', version: version(), language, rules } },
        artifacts: [{ location: { uri: uriOf(path) }, hashes: { 'sha-256': sha256 } }],
        // Columns count UTF-16 code units, as spans do.
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => resultOf(finding, path, rules)),
      },
    ],
  });
}

function resultOf(finding: Finding, path: string, rules: readonly { readonly id: string }[]): object {
  const { rule, severity, message, suggestion, span, text, line, column } = finding;
  const region = { startLine: line, startColumn: column, charOffset: span.start, charLength: span.end - span.start };
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: suggestion === null ? message : `${message} → ${suggestion}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path), index: 0 },
          region: { ...region, snippet: { text } },
        },
      },
    ],
    // Tells the same finding in a later version of the draft.
    partialFingerprints: { 'citedText/v1': `${rule}:${text.replace(/\s+/g, ' ')}` },
  };
}

/** A path as a URI reference: "thư mục/a b.docx" → "th%C6%B0%20m%E1%BB%A5c/a%20b.docx". */
const uriOf = (path: string): string => path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
