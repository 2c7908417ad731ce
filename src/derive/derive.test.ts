import { describe, expect, it } from 'vitest';
import { type CitationSketch, headerOf, memoryStore, type Paper, paper, wordEmbedder } from '../../test/memoryStore.js';
import { asset } from '../assets.js';
import { Derivation, type DerivationNode } from '../records/answers.derive.js';
import { unwrap } from '../records/failure.js';
import { loadRegistry } from '../resolve/registry/load.js';
import { derive, type Plan } from './derive.js';

const registry = unwrap(await loadRegistry(asset('corpus/registry.csv')));

const resolution = paper({
  id: 'a1',
  symbol: '25-NQ/TW',
  type: 'nghị quyết',
  issuer: 'Ban Chấp hành Trung ương',
  date: '2013-06-03',
  text: 'Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới ở các cấp, các ngành.',
});
const conclusion = paper({
  id: 'a2',
  symbol: '43-KL/TW',
  type: 'kết luận',
  issuer: 'Ban Bí thư',
  date: '2019-01-07',
  text: 'Kết luận về tiếp tục thực hiện Nghị quyết số 25-NQ/TW, ngày 03/6/2013.\nNâng cao chất lượng công tác vận động nhân dân, giải quyết kịp thời những vấn đề bức xúc ở cơ sở.',
  citations: [
    {
      text: 'Nghị quyết số 25-NQ/TW, ngày 03/6/2013',
      symbol: '25-NQ/TW',
      type: 'nghị quyết',
      date: '2013-06-03',
      relation: 'continues',
    },
    // A conclusion that names itself does not go in circles.
    { text: 'Kết luận', symbol: '43-KL/TW', type: 'kết luận', date: '2019-01-07' },
  ],
});
const provincial = paper({
  id: 'b1',
  symbol: '88-CTr/TU',
  type: 'chương trình',
  issuer: 'Tỉnh ủy Bình Phước',
  date: '2019-05-20',
  text: 'Thực hiện Kết luận 43-KL/TW ngày 07/01/2019.\nMỗi xã chọn một mô hình vận động nhân dân bảo vệ rừng đầu nguồn và hồ chứa nước thủy lợi của địa phương.',
  citations: [
    {
      text: 'Kết luận 43-KL/TW ngày 07/01/2019',
      symbol: '43-KL/TW',
      type: 'kết luận',
      date: '2019-01-07',
      relation: 'implements',
    },
  ],
});
const commune = paper({
  id: 'd1',
  symbol: '15-KH/ĐU',
  type: 'kế hoạch',
  issuer: 'Đảng ủy xã Tân Hiệp',
  date: '2019-06-30',
  text: 'Vận động nhân dân bảo vệ rừng đầu nguồn và hồ chứa nước thủy lợi của địa phương, mỗi xã chọn một mô hình.',
});
const later = paper({
  id: 'e1',
  symbol: '120-CTr/TU',
  type: 'chương trình',
  issuer: 'Tỉnh ủy Bình Phước',
  date: '2020-02-02',
  text: 'Vận động nhân dân bảo vệ rừng đầu nguồn và hồ chứa nước thủy lợi của địa phương, mỗi xã chọn một mô hình.',
});
const undated = paper({
  id: 'f1',
  symbol: '9-HD/BDVTU',
  type: 'hướng dẫn',
  issuer: 'Ban Dân vận Tỉnh ủy Bình Phước',
  text: 'Hướng dẫn mỗi xã vận động nhân dân bảo vệ rừng đầu nguồn và hồ chứa nước thủy lợi của địa phương bằng một mô hình.',
});
const district = paper({
  id: 'c1',
  symbol: '77-KH/HU',
  type: 'kế hoạch',
  issuer: 'Huyện ủy Hớn Quản',
  date: '2019-08-14',
  text: [
    'Thực hiện Chương trình 88-CTr/TU ngày 20/5/2019 của Tỉnh ủy Bình Phước và Quyết định số 290-QĐ/TW;',
    'nêu Kết luận 43-KL/TW về tiếp tục thực hiện Nghị quyết 25-NQ/TW; Chương trình 88-CTr/TU; Công văn 31-CV/BDV.',
    'Vận động nhân dân bảo vệ rừng đầu nguồn và hồ chứa nước thủy lợi của địa phương, mỗi xã chọn một mô hình.',
  ].join('\n'),
  citations: [
    { text: 'Công văn 31-CV/BDV', symbol: '31-CV/BDV', type: 'công văn' },
    {
      text: 'Chương trình 88-CTr/TU ngày 20/5/2019 của Tỉnh ủy Bình Phước',
      symbol: '88-CTr/TU',
      type: 'chương trình',
      date: '2019-05-20',
      issuer: 'Tỉnh ủy Bình Phước',
      relation: 'implements',
    },
    { text: 'Quyết định số 290-QĐ/TW', symbol: '290-QĐ/TW', type: 'quyết định', relation: 'based_on' },
    { text: 'Kết luận 43-KL/TW', symbol: '43-KL/TW', type: 'kết luận' },
    {
      text: 'Nghị quyết 25-NQ/TW',
      symbol: '25-NQ/TW',
      type: 'nghị quyết',
      subject: 3,
      relation: 'continues',
      term: 'XI',
    },
    {
      text: 'Chương trình 88-CTr/TU;'.slice(0, -1),
      symbol: '88-CTr/TU',
      type: 'chương trình',
      date: '2019-05-20',
      issuer: 'Tỉnh ủy Bình Phước',
    },
  ],
});
/** A paper that cites nothing. */
const planPaper = {
  id: 'p1',
  symbol: '80-KH/HU',
  type: 'kế hoạch',
  issuer: 'Huyện ủy Hớn Quản',
  date: '2019-08-14',
  text: 'Vận động nhân dân bảo vệ rừng đầu nguồn và hồ chứa nước thủy lợi của địa phương, mỗi xã chọn một mô hình.',
};
const store = memoryStore([resolution, conclusion, provincial, commune, later, undated, district]);

const planOf = (from: Paper): Plan => ({
  documentId: from.id,
  header: from.header,
  citations: from.citations,
  text: from.text,
  pages: from.pageMap,
  passages: from.passages,
  vectors: from.vectors,
});

async function derived(plan: Plan, depth = 5): Promise<Derivation> {
  return Derivation.parse(unwrap(await derive(store, wordEmbedder, plan, { depth, limit: 10, registry })));
}

const drawn = (nodes: readonly DerivationNode[], indent = ''): string[] =>
  nodes.flatMap(({ identity, relation, times, standing, cut, cites }) => [
    `${indent}${identity.symbol} ${relation} ×${times} ${standing}${cut === null ? '' : ` (${cut})`}`,
    ...drawn(cites, `${indent}  `),
  ]);

describe('what a plan says of its sources', () => {
  it('is a tree, strongest relation first, each document once', async () => {
    expect(drawn((await derived(planOf(district))).cites)).toEqual([
      '290-QĐ/TW based_on ×1 registered',
      '88-CTr/TU implements ×2 held',
      '  43-KL/TW implements ×1 held (repeated)',
      '31-CV/BDV mentions ×1 unknown',
      '43-KL/TW mentions ×1 held',
      '  25-NQ/TW continues ×1 held',
    ]);
  });

  it('ends at the depth asked for', async () => {
    expect(drawn((await derived(planOf(district), 1)).cites)).toContain('88-CTr/TU implements ×2 held (depth)');
  });

  it('is quoted with page and line', async () => {
    const { cites } = await derived(planOf(district));
    const programme = cites.find(({ identity }) => identity.symbol === '88-CTr/TU');
    expect(programme?.quotes).toMatchObject([
      {
        text: 'Chương trình 88-CTr/TU ngày 20/5/2019 của Tỉnh ủy Bình Phước',
        relation: 'implements',
        page: 1,
        line: 1,
      },
      { text: 'Chương trình 88-CTr/TU', relation: 'mentions', page: 1 },
    ]);
    for (const { text, span } of programme?.quotes ?? []) expect(district.text.slice(span.start, span.end)).toBe(text);
  });

  it('carries what the registry knows as a mark', async () => {
    const { cites } = await derived(planOf(district));
    expect(cites[0]?.marks).toMatchObject([{ event: 'replaced', on: '2021-07-30', actor: '23-QĐ/TW', verified: true }]);
  });

  it('names what nobody knows', async () => {
    const { missing } = await derived(planOf(district));
    expect(missing).toMatchObject([{ identity: { symbol: '31-CV/BDV' }, times: 1 }]);
  });
});

describe('what lies near in substance', () => {
  it('is by higher bodies and not later; cited papers and undated ones are marked', async () => {
    const { substance } = await derived(planOf(district));
    expect(substance?.map(({ document, cited, undated: open }) => `${document.symbol} ${cited} ${open}`)).toEqual([
      '88-CTr/TU true false',
      '9-HD/BDVTU false true',
    ]);
  });

  it('is marked where it had ended by the day of the plan', async () => {
    const plan = paper({ ...planPaper, date: '2021-11-15' });
    const rule = paper({
      ...planPaper,
      id: 'aa',
      symbol: '290-QĐ/TW',
      type: 'quyết định',
      issuer: 'Bộ Chính trị',
      date: '2010-02-25',
    });
    const held = memoryStore([plan, rule]);
    const answer = await derive(held, wordEmbedder, planOf(plan), { depth: 1, limit: 5, registry });
    expect(unwrap(answer).substance).toMatchObject([
      { document: { symbol: '290-QĐ/TW' }, cited: false, status: 'superseded', statusBy: { actor: '23-QĐ/TW' } },
    ]);
  });

  it('shows both quotes', async () => {
    const { substance } = await derived(planOf(district));
    const [pair] = substance?.[0]?.pairs ?? [];
    expect(pair?.plan.text).toContain('bảo vệ rừng đầu nguồn');
    expect(pair?.directive).toMatchObject({ documentId: 'b1', page: 1 });
    expect(pair?.directive.text).toContain('bảo vệ rừng đầu nguồn');
  });

  it('is nothing where nothing is near', async () => {
    const text =
      'Tổ chức hội thao bóng chuyền nữ công nhân lao động tại nhà thi đấu trung tâm, trao cúp, cờ và huy chương cho các đội.';
    const plan = paper({
      ...district,
      id: 'zz',
      symbol: '78-KH/HU',
      issuer: 'Huyện ủy Hớn Quản',
      date: '2019-08-15',
      type: 'kế hoạch',
      text,
      subject: '',
      place: '',
      citations: [],
      initiatives: [],
    });
    const { substance, cites } = await derived({ ...planOf(plan), documentId: null });
    expect([substance, cites]).toEqual([[], []]);
  });

  it('is not looked for in a paper that says nothing, and says so', async () => {
    const plan = paper({ id: 'zz', issuer: 'Huyện ủy Hớn Quản', date: '2019-08-15', text: 'Như trên;' });
    expect(await derived(planOf(plan))).toMatchObject({ substance: null, limitations: ['without-body'] });
  });

  it('is not looked for in an empty store, and says what to do', async () => {
    const answer = await derive(memoryStore([]), wordEmbedder, planOf(district), { depth: 1, limit: 5, registry });
    expect(unwrap(answer)).toMatchObject({ substance: null, limitations: ['empty-store'] });
  });

  it('is not looked for in a draft without a model, and says so', async () => {
    const draft = { ...planOf(district), documentId: null, vectors: null };
    const answer = unwrap(await derive(store, null, draft, { depth: 2, limit: 5, registry: null }));
    expect(answer).toMatchObject({ substance: null, limitations: ['without-model'] });
  });

  it('says that a plan without date could not be compared in time', async () => {
    const draft = {
      ...planOf(district),
      documentId: null,
      header: headerOf({ id: '', issuer: 'Huyện ủy Hớn Quản', type: 'kế hoạch' }),
    };
    expect((await derived(draft)).limitations).toEqual(['undated']);
  });
});

describe('what the registry knows', () => {
  const citing = (symbol: string, text: string, date: string, said: Partial<CitationSketch> = {}): Plan =>
    planOf(
      paper({
        id: 'zz',
        symbol: '12-KH/HU',
        issuer: 'Huyện ủy Hớn Quản',
        type: 'kế hoạch',
        date,
        text,
        citations: [{ text, symbol, relation: 'implements', type: text.split(' số')[0] ?? '', ...said }],
      }),
    );
  const empty = memoryStore([]);
  const asked = async (plan: Plan): Promise<Derivation> =>
    Derivation.parse(unwrap(await derive(empty, null, { ...plan, vectors: null }, { depth: 4, limit: 5, registry })));

  it('carries a directive further that the store does not hold, with its source', async () => {
    const { cites } = await asked(citing('43-KL/TW', 'Kết luận số 43-KL/TW', '2020-03-02'));
    expect(drawn(cites)).toEqual(['43-KL/TW implements ×1 registered', '  25-NQ/TW implements ×0 registered']);
    const [resolution] = cites[0]?.cites ?? [];
    expect(resolution?.quotes).toEqual([]);
    expect(resolution?.registered).toMatchObject([
      { relation: 'continues', event: 'continued', quote: null, on: '2019-01-07', verified: true },
      { relation: 'implements', event: null, quote: 'Tiếp tục thực hiện Nghị quyết 25-NQ/TW khóa XI về dân vận' },
    ]);
  });

  it('is a second witness of what a held paper says', async () => {
    const { cites } = await derived(planOf(provincial));
    const [resolution] = cites[0]?.cites ?? [];
    expect(resolution).toMatchObject({ times: 1, relation: 'continues', registered: [{ event: 'continued' }, {}] });
  });

  it('does not go back through what a law replaced', async () => {
    const { cites } = await asked(citing('97/2025/QH15', 'Luật số 97/2025/QH15', '2025-11-18'));
    const [law] = cites;
    expect(law?.cites.every(({ relation, cites: deeper }) => relation === 'amends' && deeper.length === 0)).toBe(true);
    expect(law?.cites.map(({ identity }) => identity.symbol)).toContain('75/2015/QH13');
  });

  it.each([
    ['2021-07-15', 'in_force', null],
    ['2021-11-15', 'superseded', '23-QĐ/TW'],
  ])('tells on the day of the plan (%s) that a basis is %s', async (date, status, actor) => {
    const { cites, day } = await asked(citing('290-QĐ/TW', 'Quyết định số 290-QĐ/TW', date));
    expect(day).toBe(date);
    expect(cites[0]?.status).toBe(status);
    if (actor !== null) expect(cites[0]?.statusBy).toMatchObject({ event: 'replaced', actor });
  });

  it('tells it for the day of asking where the plan has none', async () => {
    const plan = citing('290-QĐ/TW', 'Quyết định số 290-QĐ/TW', '2021-11-15');
    const undatedPlan = { ...plan, documentId: null, vectors: null, header: { ...plan.header, date: null } };
    const answer = await derive(empty, null, undatedPlan, { depth: 1, limit: 5, registry, today: '2026-05-04' });
    expect(unwrap(answer)).toMatchObject({ day: '2026-05-04', cites: [{ status: 'superseded' }] });
  });

  it('and the store may know it better: an act that it holds is quoted', async () => {
    const text = 'Điều 3. Quyết định này có hiệu lực kể từ ngày ký, thay thế Quyết định số 77-QĐ/TU ngày 02/02/2015.';
    const act = paper({
      id: 'ac7',
      symbol: '500-QĐ/TU',
      type: 'quyết định',
      issuer: 'Tỉnh ủy Bình Phước',
      date: '2018-04-03',
      text,
      citations: [
        {
          text: 'Quyết định số 77-QĐ/TU ngày 02/02/2015',
          symbol: '77-QĐ/TU',
          type: 'quyết định',
          date: '2015-02-02',
          issuer: 'Tỉnh ủy Bình Phước',
          relation: 'replaces',
        },
      ],
    });
    const old = paper({
      id: 'ac6',
      symbol: '77-QĐ/TU',
      type: 'quyết định',
      issuer: 'Tỉnh ủy Bình Phước',
      date: '2015-02-02',
      text: 'Quy định về đối thoại của người đứng đầu cấp ủy với nhân dân.',
    });
    const plan = citing('77-QĐ/TU', 'Quyết định số 77-QĐ/TU', '2019-08-14', {
      issuer: 'Tỉnh ủy Bình Phước',
      date: '2015-02-02',
    });
    const answer = await derive(memoryStore([act, old]), null, plan, { depth: 1, limit: 5, registry: null });
    const [basis] = Derivation.parse(unwrap(answer)).cites;
    expect(basis).toMatchObject({ status: 'superseded', statusBy: { documentId: 'ac7', actor: '500-QĐ/TU' } });
    expect(text).toContain(basis?.statusBy?.quote ?? '?');
  });
});

describe('what a plan does with the tasks of a directive', () => {
  const order = paper({
    id: 'f7',
    symbol: '16/CT-TTg',
    type: 'chỉ thị',
    issuer: 'Thủ tướng Chính phủ',
    date: '2016-05-16',
    text: [
      '1. Rút ngắn thời gian giải quyết thủ tục hành chính; xin lỗi người dân khi hồ sơ trễ hẹn.',
      '2. Tiếp công dân, đối thoại trực tiếp; giải quyết dứt điểm khiếu nại, tố cáo, không để thành điểm nóng.',
      '3. Lực lượng vũ trang tiếp tục giúp dân xóa nhà tạm ở vùng cao, biên giới, hải đảo.',
    ].join('\n'),
  });
  const answering = paper({
    id: 'f8',
    symbol: '41/KH-UBND',
    type: 'kế hoạch',
    issuer: 'Ủy ban nhân dân huyện Hớn Quản',
    date: '2019-02-25',
    text: [
      'Thực hiện Chỉ thị số 16/CT-TTg, Ủy ban nhân dân huyện ban hành Kế hoạch như sau:',
      '1. Giải quyết dứt điểm khiếu nại, tố cáo kéo dài; đối thoại trực tiếp, không để thành điểm nóng.',
      '2. Hồ sơ trễ hẹn thì xin lỗi người dân; rút ngắn thời gian giải quyết thủ tục hành chính.',
      '3. Nạo vét tuyến kênh nội đồng, sửa trạm bơm trước mùa lũ năm nay.',
    ].join('\n'),
    citations: [
      {
        text: 'Chỉ thị số 16/CT-TTg',
        symbol: '16/CT-TTg',
        type: 'chỉ thị',
        date: '2016-05-16',
        relation: 'implements',
      },
    ],
  });
  const held = memoryStore([order, answering]);
  const options = { depth: 1, limit: 5, registry: null } as const;

  it('is told task by task, with the point that takes it up; and what the plan adds', async () => {
    const answer = await derive(held, wordEmbedder, planOf(answering), { ...options, coverage: true });
    const [covered] = Derivation.parse(unwrap(answer)).coverage ?? [];
    expect(covered).toMatchObject({ cited: true, uncompared: 0, document: { symbol: '16/CT-TTg' } });
    expect(covered?.tasks.map(({ grade, by }) => [grade, by?.text.slice(0, 2) ?? null])).toEqual([
      ['taken-up', '2.'],
      ['taken-up', '1.'],
      ['left-out', null],
    ]);
    expect(covered?.own.map(({ text }) => text.slice(0, 15))).toEqual(['3. Nạo vét tuyế']);
  });

  it('is not told where nobody asked, nor without a model', async () => {
    expect(unwrap(await derive(held, wordEmbedder, planOf(answering), options))).not.toHaveProperty('coverage');
    const draft = { ...planOf(answering), documentId: null, vectors: null };
    expect(unwrap(await derive(held, null, draft, { ...options, coverage: true }))).not.toHaveProperty('coverage');
  });
});
