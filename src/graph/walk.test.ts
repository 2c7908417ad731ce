import { describe, expect, it } from 'vitest';
import { memoryStore, paper } from '../../test/memoryStore.js';
import { GraphAnswer } from '../records/answers.graph.js';
import { unwrap } from '../records/failure.js';
import { lookUp } from '../resolve/lookup.js';
import type { StoreReader } from '../store/store.js';
import { openGraph } from './open.js';
import { citedBy, cites, path } from './walk.js';

const resolution = paper({
  id: 'a1',
  symbol: '25-NQ/TW',
  type: 'nghị quyết',
  issuer: 'Ban Chấp hành Trung ương',
  date: '2013-06-03',
  text: 'Nghị quyết về tăng cường công tác dân vận.',
});
const programme = paper({
  id: 'b1',
  symbol: '31-CTr/TU',
  type: 'chương trình',
  issuer: 'Tỉnh ủy Bình Phước',
  date: '2013-09-20',
  text: 'Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương; Kế hoạch số 7-KH/BDV.',
  citations: [
    {
      text: 'Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương',
      symbol: '25-NQ/TW',
      type: 'nghị quyết',
      date: '2013-06-03',
      issuer: 'Ban Chấp hành Trung ương',
      relation: 'implements',
    },
    { text: 'Kế hoạch số 7-KH/BDV', symbol: '7-KH/BDV', type: 'kế hoạch' },
  ],
});
const plan = paper({
  id: 'c1',
  symbol: '121-KH/HU',
  type: 'kế hoạch',
  issuer: 'Huyện ủy Hớn Quản',
  date: '2013-10-21',
  text: 'Thực hiện Chương trình số 31-CTr/TU ngày 20/9/2013 của Tỉnh ủy Bình Phước về thực hiện Nghị quyết 25-NQ/TW, ngày 03/6/2013; Chỉ thị 49-CT/TW ngày 20/10/2015.',
  citations: [
    {
      text: 'Chương trình số 31-CTr/TU ngày 20/9/2013 của Tỉnh ủy Bình Phước',
      symbol: '31-CTr/TU',
      type: 'chương trình',
      date: '2013-09-20',
      issuer: 'Tỉnh ủy Bình Phước',
      relation: 'implements',
    },
    {
      text: 'Nghị quyết 25-NQ/TW, ngày 03/6/2013',
      symbol: '25-NQ/TW',
      type: 'nghị quyết',
      date: '2013-06-03',
      relation: 'implements',
      subject: 0,
    },
    { text: 'Chỉ thị 49-CT/TW ngày 20/10/2015', symbol: '49-CT/TW', type: 'chỉ thị', date: '2015-10-20' },
  ],
});
const front = paper({
  id: 'd1',
  symbol: '40/KH-MTTQ-BTT',
  type: 'kế hoạch',
  issuer: 'Ban Thường trực Ủy ban MTTQ Việt Nam huyện Lộc Ninh',
  date: '2014-03-04',
  text: 'Căn cứ Nghị quyết 25-NQ/TW ngày 03/6/2013 của Trung ương.',
  citations: [
    { text: 'Nghị quyết 25-NQ/TW ngày 03/6/2013', symbol: '25-NQ/TW', date: '2013-06-03', relation: 'based_on' },
  ],
});
const store = memoryStore([front, plan, programme, resolution]);

const over = async (of: StoreReader) => ({ store: of, graph: await openGraph(of, null) });
const found = async (name: string) => unwrap(await lookUp(store, null, name));
const lines = (answer: GraphAnswer) => {
  GraphAnswer.parse(answer);
  return answer.edges.map(
    ({ from, to, relation, backward }) =>
      `${from.split('|')[0]} ${relation} ${to.split('|')[0]}${backward ? ' (backward)' : ''}`,
  );
};

describe('cites', () => {
  it('names each cited document, and who acts upon it', async () => {
    const answer = unwrap(await cites(await over(store), await found('121-KH/HU')));
    expect(lines(answer)).toEqual([
      '121-KH/HU implements 31-CTr/TU',
      '31-CTr/TU implements 25-NQ/TW',
      '121-KH/HU mentions 49-CT/TW (backward)',
    ]);
    expect(answer.edges[0]?.quote).toMatchObject({ documentId: 'c1', page: 1 });
  });

  it('keeps what nobody knows as a stub in its own words', async () => {
    const { nodes } = unwrap(await cites(await over(store), await found('31-CTr/TU')));
    expect(nodes.find(({ symbol }) => symbol === '7-KH/BDV')).toMatchObject({
      key: '7-KH/BDV|||Tỉnh ủy Bình Phước',
      standing: 'unknown',
    });
    expect(nodes.find(({ symbol }) => symbol === '25-NQ/TW')).toMatchObject({ standing: 'held', documentId: 'a1' });
  });

  it('needs the document itself', async () => {
    const target = await found('25-NQ/TW');
    expect(await cites(await over(store), { ...target, document: null })).toMatchObject({
      ok: false,
      failure: { reason: 'document-not-held' },
    });
  });
});

describe('cited-by', () => {
  it('finds who cites it, directly or through the words of a third', async () => {
    const answer = unwrap(await citedBy(await over(store), await found('25-NQ/TW')));
    expect(lines(answer)).toEqual([
      '31-CTr/TU implements 25-NQ/TW',
      '31-CTr/TU implements 25-NQ/TW',
      '40/KH-MTTQ-BTT based_on 25-NQ/TW',
    ]);
    expect(answer.edges.map(({ quote }) => quote?.documentId)).toEqual(['b1', 'c1', 'd1']);
  });
});

describe('path', () => {
  it('is the shortest one, each edge as it is written', async () => {
    const answer = unwrap(await path(await over(store), await found('121-KH/HU'), await found('40/KH-MTTQ-BTT')));
    expect(answer.nodes.map(({ symbol }) => symbol)).toEqual(['121-KH/HU', '31-CTr/TU', '25-NQ/TW', '40/KH-MTTQ-BTT']);
    expect(lines(answer)).toEqual([
      '121-KH/HU implements 31-CTr/TU',
      '31-CTr/TU implements 25-NQ/TW',
      '40/KH-MTTQ-BTT based_on 25-NQ/TW',
    ]);
  });

  it('goes from citing to cited where it can, though a way over a common source is shorter', async () => {
    const number = (n: number): string => `${n}/2020/QĐ-TTg`;
    const decision = (n: number, ...cited: number[]) =>
      paper({
        id: `f${n}`,
        symbol: number(n),
        issuer: 'Thủ tướng Chính phủ',
        date: `2020-0${9 - n}-02`,
        text: cited.map((m) => `Căn cứ Quyết định ${number(m)};`).join(' '),
        citations: cited.map((m) => ({ text: `Quyết định ${number(m)}`, symbol: number(m) })),
      });
    const chain = memoryStore([decision(1, 2, 5), decision(2, 3), decision(3, 4), decision(4, 5), decision(5)]);
    const at = async (n: number) => unwrap(await lookUp(chain, null, number(n)));
    const symbols = async (from: number, to: number) =>
      unwrap(await path(await over(chain), await at(from), await at(to))).nodes.map(({ symbol }) => symbol);
    expect(await symbols(1, 4)).toEqual([1, 2, 3, 4].map(number));
    expect(await symbols(4, 1)).toEqual([4, 3, 2, 1].map(number));
  });

  it('is empty between papers that nothing joins, and ends in a circle', async () => {
    const pair = ['1', '2'].map((n) =>
      paper({
        id: `e${n}`,
        symbol: `${n}/2020/QĐ-TTg`,
        issuer: 'Thủ tướng Chính phủ',
        date: '2020-01-02',
        text: `Theo Quyết định ${3 - Number(n)}/2020/QĐ-TTg.`,
        citations: [{ text: `Quyết định ${3 - Number(n)}/2020/QĐ-TTg`, symbol: `${3 - Number(n)}/2020/QĐ-TTg` }],
      }),
    );
    const circle = memoryStore([...pair, resolution]);
    const [one, other] = [
      unwrap(await lookUp(circle, null, '1/2020/QĐ-TTg')),
      unwrap(await lookUp(circle, null, '25-NQ/TW')),
    ];
    expect(unwrap(await path(await over(circle), one, other))).toMatchObject({ nodes: [], edges: [] });
  });

  it('of a document to itself is the document', async () => {
    const own = await found('25-NQ/TW');
    expect(unwrap(await path(await over(store), own, own))).toMatchObject({
      nodes: [{ symbol: '25-NQ/TW' }],
      edges: [],
    });
  });
});

describe('looking a document up', () => {
  it('says when several bear the symbol', async () => {
    const namesakes = ['tỉnh Sơn La', 'tỉnh Lai Châu'].map((province, i) =>
      paper({
        id: `f${i}`,
        symbol: '12/KH-UBND',
        issuer: `UBND ${province}`,
        date: `2021-01-0${i + 1}`,
        text: 'Kế hoạch',
      }),
    );
    const both = memoryStore(namesakes);
    expect(await lookUp(both, null, '12/KH-UBND')).toMatchObject({
      ok: false,
      failure: { reason: 'document-ambiguous' },
    });
    expect(unwrap(await lookUp(both, null, '12/KH-UBND|UBND tỉnh Sơn La|2021-01-01')).document?.id).toBe('f0');
    expect(await lookUp(both, null, '99/KH-UBND')).toMatchObject({
      ok: false,
      failure: { reason: 'document-not-found' },
    });
  });
});
