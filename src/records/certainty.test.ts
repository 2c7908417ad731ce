import { describe, expect, it } from 'vitest';
import { FACT_FROM, isCandidate, partsOfRule, ruleOf } from './certainty.js';

describe('a rule', () => {
  it.each([
    [ruleOf('type+symbol', 'căn cứ', 'relation-cues'), 'type+symbol', 'relation-cues', 'căn cứ'],
    [ruleOf('quoted', 'mô hình'), 'quoted', null, 'mô hình'],
    [ruleOf('label', 'thời gian: trước'), 'label', null, 'thời gian: trước'],
    [ruleOf('day'), 'day', null, null],
  ])('%s', (rule, pattern, table, cue) => {
    expect(partsOfRule(rule)).toEqual({ pattern, table, cue });
  });
});

describe('a candidate', () => {
  it('is less sure than a fact', () => {
    expect(isCandidate({ confidence: FACT_FROM - 0.01 })).toBe(true);
    expect(isCandidate({ confidence: FACT_FROM })).toBe(false);
  });
});
