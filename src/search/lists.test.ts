import { describe, expect, it } from 'vitest';
import { memoryStore, paper } from '../../test/memoryStore.js';
import { DeadlineList, DocumentList } from '../records/answers.lists.js';
import type { Deadline } from '../records/facts.js';
import { listDeadlines, listDocuments } from './lists.js';

const text = 'Gửi báo cáo trước ngày 30/10 hàng năm; hoàn thành chậm nhất ngày 13/9/2018; báo cáo hằng quý.';

function deadline(quote: string, due: string | null, recurs: string | null): Deadline {
  const start = text.indexOf(quote);
  return {
    text: quote,
    span: { start, end: start + quote.length },
    due,
    recurs,
    what: null,
    to: null,
    bound: 'before',
    computed: false,
    rule: 'test',
    confidence: 1,
  };
}

const plan = paper({
  id: 'c1',
  symbol: '36-KH/HU',
  issuer: 'Huyện ủy Hớn Quản',
  date: '2018-02-10',
  text,
  deadlines: [
    deadline('trước ngày 30/10 hàng năm', null, 'yearly 10-30'),
    deadline('chậm nhất ngày 13/9/2018', '2018-09-13', null),
    deadline('hằng quý', null, 'quarterly'),
  ],
});
const undated = paper({ id: 'c0', symbol: null, text: 'Dự thảo kế hoạch' });
const store = memoryStore([plan, undated]);

const days = async (from: string | null, to: string | null) => {
  const list = await listDeadlines(store, { from, to });
  DeadlineList.parse(list);
  return list.deadlines.map(({ day, text: quote }) => `${day} ${quote}`);
};

describe('deadlines', () => {
  it('stand by day, those without a day last', async () => {
    expect(await days(null, null)).toEqual([
      '2018-09-13 chậm nhất ngày 13/9/2018',
      'null trước ngày 30/10 hàng năm',
      'null hằng quý',
    ]);
  });

  it('of a period hold each day of a recurrence, from the day of the paper', async () => {
    expect(await days('2017-01-01', '2019-01-31')).toEqual([
      '2018-03-31 hằng quý',
      '2018-06-30 hằng quý',
      '2018-09-13 chậm nhất ngày 13/9/2018',
      '2018-09-30 hằng quý',
      '2018-10-30 trước ngày 30/10 hàng năm',
      '2018-12-31 hằng quý',
    ]);
  });
});

it('lists documents, the newest first', async () => {
  const list = await listDocuments(store);
  expect(DocumentList.parse(list).documents.map(({ id }) => id)).toEqual(['c1', 'c0']);
});
