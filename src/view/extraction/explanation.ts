/** Why each item stands in an extraction: the rule in words, the cue, the rows of data, and how often the rule is right. */
import { partsOfRule } from '../../records/certainty.js';
import type { Extraction } from '../../records/extraction.js';
import { itemLabels, labels } from '../messages/labels.js';
import { say } from '../messages/message.js';
import { ruleLabel } from '../messages/rules.js';
import { type Screen, styled } from '../screen.js';
import { tableOf } from '../table.js';

const kinds = ['citations', 'deadlines', 'dates', 'initiatives', 'counts'] as const;

export function explanationView(extraction: Extraction, screen: Screen): string {
  const columns = [
    { title: say(labels.quote, screen.language), flexible: true },
    { title: say(labels.rule, screen.language), flexible: true },
    { title: say(labels.cue, screen.language), flexible: true },
    { title: say(labels.rowOfData, screen.language) },
    { title: say(labels.confidence, screen.language), align: 'right' as const },
  ];
  return kinds
    .filter((kind) => extraction[kind].length > 0)
    .map((kind) => {
      const rows = extraction[kind].map((item) => {
        const { pattern, cue } = partsOfRule(item.rule);
        const type = 'type' in item ? (item.type?.code ?? null) : null;
        return [
          item.text,
          ruleLabel(kind, pattern, screen.language),
          cue ?? '',
          rowsOfData(item.rule, type).join('; '),
          item.confidence.toLocaleString(screen.language),
        ];
      });
      const title = `${say(labels.why, screen.language)}: ${say(itemLabels[kind], screen.language)}`;
      return `\n${styled(screen, 'bold', title)}\n${tableOf(columns, rows, screen)}`;
    })
    .join('\n');
}

/** "relation-cues.tsv: căn cứ"; of a citation also the row of its kind. The files lie in src/vocabulary/data. */
function rowsOfData(rule: string, typeCode: string | null): string[] {
  const { table, cue } = partsOfRule(rule);
  const rows = table === null || cue === null ? [] : [`${table}.tsv: ${cue}`];
  return typeCode === null ? rows : [...rows, `document-types.tsv: ${typeCode}`];
}
