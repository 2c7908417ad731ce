/** How often items of a rule are right, as far as annotated documents tell. */
import { table } from './table.js';

const rows = new Map(
  table('rule-confidence', ['extractor', 'rule', 'confidence']).map(({ extractor, rule, confidence }) => {
    const share = Number(confidence);
    if (!(share > 0 && share < 1)) throw new Error(`rule-confidence.tsv: ${extractor} ${rule} has "${confidence}"`);
    return [`${extractor} ${rule}`, share];
  }),
);

/** The confidence of a rule; a rule without a row is a bug of the package. */
export function confidenceOf(extractor: string, rule: string): number {
  const confidence = rows.get(`${extractor} ${rule}`);
  if (confidence === undefined) throw new Error(`rule-confidence.tsv has no row for ${extractor} ${rule}`);
  return confidence;
}
