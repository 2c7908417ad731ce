import { describe, expect, it } from 'vitest';
import { table } from '../../vocabulary/table.js';
import { ruleLabel } from './rules.js';

const extractors = ['citations', 'dates', 'deadlines', 'initiatives', 'counts'] as const;
const rows = table('rule-confidence', ['extractor', 'rule']);

describe('the rules of extraction', () => {
  it.each(rows.map(({ extractor, rule }) => [extractor, rule]))('%s %s has a name in words', (name, rule) => {
    const extractor = extractors.find((known) => known === name);
    if (extractor === undefined) throw new Error(`no extractor ${name}`);
    expect(ruleLabel(extractor, rule, 'vi')).not.toBe(rule);
    expect(ruleLabel(extractor, rule, 'en')).not.toBe(ruleLabel(extractor, rule, 'vi'));
  });
});
