import { describe, expect, it } from 'vitest';
import { found, numbersOf, smallGraph } from '../../test/smallGraph.js';
import { completeness } from './census.js';
import { missing, mostCited } from './ranking.js';
import { timeline } from './timeline.js';

const of = (issuer: string, date: string, cites: number[]) => ({ cites, date, sketch: { issuer } });
// 20 and 21 are held, 30 and 31 are not.
const graph = await smallGraph({
  1: of('UBND tỉnh Sơn La', '2021-03-01', [20, 30, 30]),
  2: of('UBND tỉnh Sơn La', '2022-05-01', [20, 30]),
  3: of('UBND tỉnh Lai Châu', '2022-07-01', [20, 21, 31]),
  20: { cites: [], date: '2019-01-01' },
  21: { cites: [], date: '2019-02-01' },
});

describe('most cited', () => {
  it('counts citing documents first, then citations', () => {
    const [all] = mostCited(graph).groups;
    expect(all?.documents.map(({ node, citedBy, citations }) => [...numbersOf([node]), citedBy, citations])).toEqual([
      [20, 3, 3],
      [30, 2, 3],
      [21, 1, 1],
      [31, 1, 1],
    ]);
  });

  it('by year, body or kind of those that cite', () => {
    const years = mostCited(graph, { by: 'year', limit: 1 }).groups;
    expect(
      years.map(({ group, total, documents }) => [group, total, numbersOf(documents.map(({ node }) => node))]),
    ).toEqual([
      ['2021', 2, [30]],
      ['2022', 4, [20]],
    ]);
    expect(mostCited(graph, { by: 'issuer' }).groups.map(({ group }) => group)).toEqual([
      'UBND tỉnh Sơn La',
      'UBND tỉnh Lai Châu',
    ]);
  });

  it('of those that pass, by those that pass', () => {
    const [list] = mostCited(graph, { citing: { issuer: 'lai chau' }, type: 'QĐ', to: '2019-01-31' }).groups;
    expect(numbersOf(list?.documents.map(({ node }) => node) ?? [])).toEqual([20]);
    expect(mostCited(graph, { relations: ['repeals'] }).groups[0]?.documents).toEqual([]);
  });
});

it('missing documents are those that are cited and not held, the most wanted first', () => {
  const [list] = missing(graph).groups;
  expect(numbersOf(list?.documents.map(({ node }) => node) ?? [])).toEqual([30, 31]);
});

it('completeness is the share of citations that lead to a held document', () => {
  const [all] = completeness(graph).groups;
  expect(all).toMatchObject({ citations: 8, held: 4, unknown: 4, share: 0.5, cited: 4, citedHeld: 2 });
  const bodies = completeness(graph, { by: 'issuer' }).groups.map(({ group, held, citations }) => [
    group,
    held,
    citations,
  ]);
  expect(bodies).toEqual([
    ['UBND tỉnh Sơn La', 2, 5],
    ['UBND tỉnh Lai Châu', 2, 3],
  ]);
});

it('a timeline tells when a document was cited, and by whom', async () => {
  expect(timeline(graph, await found(graph, 20)).periods).toEqual([
    { period: '2021', documents: 1, citations: 1, issuers: [{ name: 'UBND tỉnh Sơn La', count: 1 }] },
    {
      period: '2022',
      documents: 2,
      citations: 2,
      issuers: [
        { name: 'UBND tỉnh Lai Châu', count: 1 },
        { name: 'UBND tỉnh Sơn La', count: 1 },
      ],
    },
  ]);
  expect(timeline(graph, null, { unit: 'month' }).periods.map(({ period }) => period)).toEqual([
    '2021-03',
    '2022-05',
    '2022-07',
  ]);
});
