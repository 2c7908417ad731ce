import { describe, expect, it } from 'vitest';
import type { EventKind } from './registry/eventKinds.js';
import type { RegistryEvent } from './registry/registry.js';
import { lastDayOf, statusOn } from './status.js';

const decree = { date: '2018-11-07', effective: '2019-01-01', searched: null };

const event = (kind: EventKind, on: string | null, verified = true): RegistryEvent => ({
  symbol: '149/2018/NĐ-CP',
  date: '2018-11-07',
  kind,
  on,
  actor: '145/2020/NĐ-CP',
  actorDate: '2020-12-14',
  verified,
  part: null,
  quote: null,
  source: 'a paper that was read',
  checked: '2026-11-21',
  remark: null,
  layer: { kind: 'shipped', name: 'registry.csv' },
});

const told = (document: Parameters<typeof statusOn>[0], events: readonly RegistryEvent[], day: string) => {
  const { status, currency, supposed } = statusOn(document, events, day);
  return `${status} ${currency}${supposed === null ? '' : ' supposed'}`;
};

describe('the status of a decree on a day', () => {
  it('waits for its day of effect', () => {
    expect(told(decree, [], '2018-10-01')).toBe('not_yet_in_force unknown');
    expect(told(decree, [], '2018-12-31')).toBe('not_yet_in_force unknown');
    expect(told(decree, [], '2019-01-01')).toBe('unknown unknown');
  });

  it('ends the day after the day on which it is replaced', () => {
    const replaced = [event('replaced', '2021-02-01')];
    expect(told(decree, replaced, '2021-01-31')).toBe('in_force in_force');
    expect(told(decree, replaced, '2021-02-01')).toBe('in_force in_force');
    expect(told(decree, replaced, '2021-02-02')).toBe('superseded unknown');
  });

  it('tells the ways of ending apart', () => {
    expect(told(decree, [event('repealed', '2021-02-01')], '2022-01-01')).toBe('repealed unknown');
    expect(told(decree, [event('expired', '2021-02-01')], '2022-01-01')).toBe('expired unknown');
    expect(told(decree, [event('absorbed', '2021-02-01')], '2022-01-01')).toBe('superseded unknown');
  });

  it('is unknown where the end is only supposed, or its day is', () => {
    expect(told(decree, [event('replaced', '2021-02-01', false)], '2022-01-01')).toBe('unknown unknown supposed');
    expect(told(decree, [event('expired', null)], '2019-06-01')).toBe('unknown unknown supposed');
    expect(told(decree, [event('replaced', '2021', true)], '2021-06-01')).toBe('unknown unknown supposed');
    expect(told(decree, [event('replaced', '2021', true)], '2022-01-01')).toBe('superseded unknown');
    // What is supposed of a later day says nothing of this one.
    expect(told(decree, [event('replaced', '2021-02-01', false)], '2020-01-01')).toBe('unknown unknown');
  });

  it('is never said to be in force for want of an end', () => {
    expect(told(decree, [], '2022-01-01')).toBe('unknown unknown');
    expect(told({ ...decree, searched: '2026-11-21' }, [], '2022-01-01')).toBe('unknown no_end_found');
  });

  it('is in force where a later paper found it alive', () => {
    expect(told(decree, [event('amended', '2020-05-01')], '2022-01-01')).toBe('in_force in_force');
    expect(told(decree, [event('continued', '2023-05-01')], '2022-01-01')).toBe('in_force in_force');
  });

  it('may be ended in part, or suspended for a while', () => {
    expect(told(decree, [event('partly-replaced', '2020-05-01')], '2020-05-02')).toBe('partly_superseded in_force');
    expect(told(decree, [event('suspended', '2020-05-01')], '2020-06-01')).toBe('suspended unknown');
    const resumed = [event('suspended', '2020-05-01'), event('continued', '2020-08-01')];
    expect(told(decree, resumed, '2020-09-01')).toBe('in_force in_force');
  });
});

describe('the last day of a partial date', () => {
  it.each([
    ['2025-09', '2025-09-30'],
    ['2024-02', '2024-02-29'],
    ['2025', '2025-12-31'],
    ['2025-09-03', '2025-09-03'],
  ])('%s → %s', (date, day) => {
    expect(lastDayOf(date)).toBe(day);
  });
});
