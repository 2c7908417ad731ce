/** The gold of the check set itself: quotes stand where they are said to stand, and verdicts follow from the facts. */
import { describe, expect, it } from 'vitest';
import { symbolKey } from '../../src/resolve/symbol.js';
import { hasShared } from '../support.js';
import { endedBy, type Facts, hasEnd, type Row, readFacts, readMergers, sameSeries, writtenDate } from './facts.js';
import { type Citation, type Draft, drafts, errors, names, readme, rules, verdicts } from './gold.js';

const citations = drafts.flatMap(({ gold }) => gold.citations);
const findings = drafts.flatMap(({ gold }) => gold.findings);
const amount = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;

/** Abolished units are a rule too, kept in a list of their own. */
const counts: Record<string, number> = {
  drafts: drafts.length,
  'clean drafts': amount(drafts, ({ gold }) => gold.clean),
  citations: citations.length,
  ...Object.fromEntries(verdicts.map((verdict) => [verdict, amount(citations, (item) => item.verdict === verdict)])),
  ...Object.fromEntries(rules.map((rule) => [rule, amount(findings, (item) => item.rule === rule)])),
  'abolished-unit': drafts.flatMap(({ gold }) => gold.units).length,
  'units not to be reported': drafts.flatMap(({ gold }) => gold.units_ok).length,
};

it('has a gold file for each draft', () => {
  expect(names('gold')).toEqual(names('docs'));
  for (const { name, gold } of drafts) expect(gold.doc).toBe(`${name}.txt`);
});

describe.each(drafts)('$name', ({ text, gold }) => {
  const places = [...gold.citations, ...gold.units, ...gold.units_ok, ...gold.findings];

  it('quotes what stands there', () => {
    expect(text).toBe(text.normalize('NFC'));
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(places.map(({ quote }) => quote));
  });

  it('says what is right where something is wrong, and calls only a draft without errors clean', () => {
    for (const { verdict, expected, quote } of gold.citations)
      if (verdict !== 'ok' && verdict !== 'unknown') expect(expected, quote).not.toBeNull();
    expect(gold.clean).toBe(gold.citations.every(({ verdict }) => !errors.has(verdict)));
    if (gold.clean) expect(gold.findings).toEqual([]);
  });
});

it('holds every verdict and every rule, many times where they are errors', () => {
  const least = {
    citations: 150,
    ok: 60,
    superseded: 15,
    not_yet: 10,
    wrong_date: 15,
    wrong_issuer: 12,
    wrong_type: 10,
  };
  for (const [what, number] of Object.entries(least)) expect(counts[what], what).toBeGreaterThanOrEqual(number);
  expect(Object.entries(counts).filter(([, number]) => number === 0)).toEqual([]);
});

it('is described with its counts', () => {
  const stated = Object.fromEntries(
    [...readme.matchAll(/^\| ([^|]+?) \| (\d+) \|$/gm)].map(([, what = '', number]) => [what, Number(number)]),
  );
  expect(stated).toEqual(counts);
});

describe.skipIf(!hasShared)('against the facts', () => {
  const facts: Facts = hasShared ? readFacts() : { registry: new Map(), code: new Map() };
  it.each(drafts)('$name', ({ gold }) => {
    const day = lastDay(gold.date);
    expect(gold.citations.flatMap((citation) => objections(citation, day, facts))).toEqual([]);
  });

  it('calls a commune abolished whose name is gone from its province, and says what it became', () => {
    const mergers = readMergers();
    const communes = drafts.flatMap(({ gold }) => gold.units).filter(({ quote }) => /^(?:xã|phường) /.test(quote));
    expect(communes.length).toBeGreaterThan(0);
    for (const { quote, now } of communes) {
      const became = mergers.filter(({ old, ...to }) => old === quote && `${to.now} (${to.province})` === now);
      expect(became.length, `${quote} → ${now}`).toBeGreaterThan(0);
      expect(mergers.filter((other) => other.now === quote && other.province === became[0]?.province)).toEqual([]);
    }
  });
});

/** The day the verdicts speak of; for a draft without date, one on which nothing of the fact sheet lies ahead. */
function lastDay(date: Draft['gold']['date']): string {
  if (date === null) return '2026-11-24';
  if (date.length === 10) return date;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** What the facts say against a verdict. */
function objections(citation: Citation, day: string, { registry, code }: Facts): string[] {
  const { quote, verdict, registry_symbol: symbol, flags = [] } = citation;
  const expected = citation.expected?.what;
  const written = writtenDate(quote);
  const key = symbol === null ? '' : symbolKey(symbol);
  const rows = registry.get(key) ?? [];
  const compiled = chosen(code.get(key) ?? [], citation);
  const row = chosen(rows, citation)[0] ?? compiled[0];
  const proofs = [...chosen(rows, citation), ...compiled].filter(({ verified }) => verified);
  const problems: (string | false)[] = [];

  if (symbol === null) problems.push(verdict !== 'unknown' && 'no row');
  else if (row === undefined) problems.push('its row is not in the facts');
  else {
    const proven = row.verified && rows.length > 0;
    const dated = written !== null && written !== row.date;
    const ended = endedBy(row, day);
    switch (verdict) {
      case 'ok':
        problems.push(proofs.length === 0 && 'nothing verified');
        problems.push(dated && `dated ${row.date}`, row.date > day && 'later than the draft');
        problems.push(compiled.some(({ effective }) => effective > day) && 'not yet in effect');
        problems.push(!flags.includes('historical') && (ended || (hasEnd(row) && row.statusDate === '')) && 'ended');
        break;
      case 'superseded':
        problems.push(!(proven && ended && row.statusVerified) && 'not known to have ended', dated && 'another date');
        problems.push(!(expected ?? '').includes(row.successor) && `replaced by ${row.successor}`);
        break;
      case 'not_yet':
        problems.push(proofs.length === 0 && 'nothing verified', dated && `dated ${row.date}`);
        problems.push(!flags.includes('adopted_not_in_force') && row.date <= day && 'issued before the draft');
        break;
      case 'wrong_date': {
        const series = rows.filter((other) => other.verified && written !== null && sameSeries(other, written));
        problems.push(series.length !== 1 && `${series.length} rows of the series`);
        problems.push(series[0]?.date !== expected && 'another date expected', !dated && 'the date is right');
        break;
      }
      case 'wrong_issuer':
        problems.push(!(proven && row.issuer === expected) && `issued by ${row.issuer}`, dated && 'another date');
        problems.push(quote.includes(`của ${row.issuer}`) && 'the issuer is right');
        break;
      case 'wrong_type':
        problems.push(!(proven && row.type === expected) && `is ${row.type}`, dated && 'another date');
        problems.push(quote.startsWith(row.type) && 'the type is right');
        break;
      case 'ambiguous':
        problems.push(written !== null && 'dated', rows.filter(({ date }) => date <= day).length < 2 && 'one bearer');
        break;
      case 'unknown': {
        const unproven = proofs.length === 0 || rows.length === 0;
        const outside = written !== null && !rows.some((other) => other.verified && sameSeries(other, written));
        const unclear = hasEnd(row) && (row.statusDate === '' || (ended && !row.statusVerified));
        problems.push(!unproven && !outside && !unclear && 'known');
        break;
      }
      case 'partly_superseded':
        problems.push(proofs.length === 0 && 'nothing verified', dated && `dated ${row.date}`);
    }
  }
  return problems.filter((problem) => problem !== false).map((problem) => `${verdict}: ${quote}: ${problem}`);
}

/** The rows that a citation means, where several documents bear the symbol. */
function chosen(rows: readonly Row[], { registry_date: date }: Citation): readonly Row[] {
  return rows.length < 2 || date === undefined ? rows : rows.filter((row) => row.date === date);
}
