/** The whole way on the sample corpus: one ingest, then every question, as a user asks it. */
import { openEmbedder, type SimilarAnswer, similar, unwrap } from 'cancu';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Derivation, type DerivationNode } from '../src/records/answers.derive.js';
import { GraphAnswer } from '../src/records/answers.graph.js';
import { DeadlineList, DocumentList } from '../src/records/answers.lists.js';
import { SearchAnswer } from '../src/records/answers.search.js';
import { SimilarAnswer as SimilarRecord } from '../src/records/answers.similar.js';
import { ShownDocument, VerificationAnswer } from '../src/records/answers.store.js';
import { corpusStore, fileOf } from './corpusStore.js';
import { expected } from './expected.js';
import { cancu, sample } from './support.js';

const { uri, ask, ingest, first, reader, textOf } = corpusStore();

describe('ingest', () => {
  it('stores every document', () => {
    expect(first()).toMatchObject({ found: 43, stored: 43, failed: 0, embedded: true, interrupted: false });
    const { documents } = ask(DocumentList, ['list']);
    expect(documents.map(fileOf).sort()).toEqual(expected.documents.map(({ file }) => file).sort());
  });

  it('leaves a sound store', () => {
    expect(ask(VerificationAnswer, ['verify'])).toMatchObject({
      documents: 43,
      passages: first().passages,
      problems: [],
    });
  });

  it('reads nothing twice', () => {
    expect(ingest()).toMatchObject({ found: 43, stored: 0, replaced: 0, unchanged: 43, failed: 0 });
  });
});

/** All nodes of a tree, each with the symbol of the document in which it is cited (null: the plan itself). */
function nodesOf(
  nodes: readonly DerivationNode[],
  parent: string | null = null,
): { parent: string | null; node: DerivationNode }[] {
  return nodes.flatMap((node) => [{ parent, node }, ...nodesOf(node.cites, node.identity.symbol)]);
}

describe.each(Object.keys(expected.deriveDirect))('derive %s', (file) => {
  let answer: Derivation;
  beforeAll(() => {
    answer = ask(Derivation, ['derive', sample(file), '--depth', '6']);
  });

  it('names the directives it cites', () => {
    const direct = answer.cites.map(({ identity }) => identity.symbol);
    expect(direct).toEqual(expect.arrayContaining(expected.deriveDirect[file] ?? []));
    const cited =
      expected.documents.find((document) => document.file === file)?.cites.map(({ symbol }) => symbol) ?? [];
    expect(cited).toEqual(expect.arrayContaining(direct.filter((symbol) => symbol !== null)));
  });

  it('names those behind them', () => {
    const via = nodesOf(answer.cites).filter(({ parent }) => parent !== null);
    expect(via.map(({ node }) => node.identity.symbol)).toEqual(expect.arrayContaining(expected.deriveVia[file] ?? []));
  });

  it('quotes each document that cites, where it cites', async () => {
    const quotes = nodesOf(answer.cites).flatMap(({ node }) => node.quotes);
    expect(quotes.length).toBeGreaterThan(5);
    for (const { documentId, span, text } of quotes) {
      expect((await textOf(documentId, sample(file))).slice(span.start, span.end)).toBe(text);
    }
  });

  it('lists nothing that was issued after the plan, and nothing that names no document', () => {
    const day = answer.plan.header.date ?? '';
    const dates = [
      ...nodesOf(answer.cites).map(({ node }) => node.identity.date),
      ...(answer.substance ?? []).map(({ document }) => document.date),
    ].filter((date) => date !== null);
    expect(dates.filter((date) => date > day)).toEqual([]);
    const nameless = nodesOf(answer.cites).filter(({ node }) => /^(NGHỊ QUYẾT )?HỘI NGHỊ/.test(node.identity.key));
    expect(nameless.map(({ node }) => node.identity.key)).toEqual([]);
  });

  it('sets the passages that agree side by side, as they stand', async () => {
    expect(answer.substance).not.toEqual([]);
    for (const { pairs } of answer.substance ?? []) {
      for (const { documentId, span, text } of pairs.flatMap(({ plan, directive }) => [plan, directive])) {
        expect((await textOf(documentId, sample(file))).slice(span.start, span.end)).toBe(text);
      }
    }
  });

  it('marks in substance what is cited already', () => {
    const inTree = new Set(nodesOf(answer.cites).map(({ node }) => node.identity.documentId));
    for (const { document, cited } of answer.substance ?? []) expect(cited).toBe(inTree.has(document.id));
  });
});

describe('derive', () => {
  it.each([
    ['09/KH-LĐLĐ', ['21/KH-LĐLĐ', '38-KH/TU', '43-KL/TW', '25-NQ/TW']],
    ['34/KH-BTV', ['17-KH/HU', '11-KH/TU', '49-CT/TW']],
    ['14-KH/ĐU', ['09-KH/TU', '43-KL/TW', '25-NQ/TW']],
  ])('%s, asked by its symbol, leads up the chain', (plan, chain) => {
    const { cites } = ask(Derivation, ['derive', plan, '--depth', '6', '--explicit']);
    const edges = nodesOf(cites).map(({ parent, node }) => `${parent ?? plan} > ${node.identity.symbol}`);
    const links = chain.map((symbol, at) => `${chain[at - 1] ?? plan} > ${symbol}`);
    expect(edges).toEqual(expect.arrayContaining(links));
  });

  it('shows what nobody knows as a stub', () => {
    const answer = ask(Derivation, ['derive', sample('mttq-xa-vo-mieu-ke-hoach-2025.pdf'), '--explicit']);
    const stub = answer.cites.find(({ identity }) => identity.symbol === '31/KH-MTTQ-BTT');
    expect(stub).toMatchObject({ standing: 'unknown', cites: [], identity: { documentId: null } });
    expect(answer.missing.map(({ identity }) => identity.symbol)).toContain('31/KH-MTTQ-BTT');
    expect(answer.substance).toBeNull();
  });

  it('does not take the resolution of another committee for the one it holds', () => {
    const { cites } = ask(Derivation, ['derive', '28-KH/HĐTN', '--explicit']);
    const youth = cites.find(({ identity }) => identity.symbol === '25-NQ/TW');
    expect(youth).toMatchObject({ identity: { date: '2008-07-25', documentId: null } });
  });

  it.each(Object.entries(expected.inSubstance))(
    '%s cites nothing and follows a directive in substance',
    (file, truth) => {
      const answer = ask(Derivation, ['derive', sample(file)]);
      expect(answer.cites).toEqual([]);
      const found = (answer.substance ?? []).map(({ document }) => document);
      expect(found.slice(0, truth.nearest.length).map(({ symbol }) => symbol)).toEqual(truth.nearest);
      for (const never of truth.neverAfterThePlan) expect(found.map(({ symbol }) => symbol)).not.toContain(never);
      const higher = /^(Thủ tướng|Chính phủ|Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|.*(tỉnh|Tỉnh))/;
      for (const { issuer } of found) expect(issuer).toMatch(higher);
    },
  );
});

describe('search', () => {
  it.each([
    ['thắp sáng đường quê', 'ubnd-xa-hanh-thuan-bao-cao-2022.txt'],
    ['lắp camera an ninh do hộ dân đóng góp', 'mttq-huyen-nghia-hanh-bao-cao-2023.txt'],
    ['đem giấy tờ tới nhà cho người già', 'ubnd-xa-hanh-thuan-bao-cao-2022.txt'],
    ['thùng phế liệu', 'ubnd-xa-truong-xuan-bao-cao-2026.html'],
    ['Quy chế giám sát và phản biện xã hội', 'tw-quyet-dinh-217-2013.txt'],
    ['truc tiep doi thoai voi nhan dan', 'ubnd-tinh-dong-thap-ke-hoach-2016.txt'],
  ])('“%s” finds %s among the first five', async (query, file) => {
    const { hits } = ask(SearchAnswer, ['search', query, '--limit', '5']);
    expect(hits.map(({ document }) => fileOf(document))).toContain(file);
    for (const { document, passage } of hits) {
      const text = await textOf(document.id, sample(file));
      expect(text.slice(passage.span.start, passage.span.end)).toBe(passage.text);
    }
  });

  it('keeps to type, issuer and dates, by words, by meaning and by both', () => {
    const filter = ['--type', 'KH', '--issuer', 'Huyện ủy', '--from', '2016-01-01', '--to', '2017-12-31'];
    for (const mode of ['text', 'dense', 'hybrid']) {
      const { hits } = ask(SearchAnswer, ['search', 'dân vận khéo', '--mode', mode, '--limit', '50', ...filter]);
      const symbols = new Set(hits.map(({ document }) => document.symbol));
      expect([...symbols].sort(), mode).toEqual(['17-KH/HU', '63-KH/HU']);
    }
  });

  it('tells the page of a quote', () => {
    const { hits } = ask(SearchAnswer, ['search', 'Ánh sáng an ninh', '--issuer', 'Tháp Mười', '--from', '2021-01-01']);
    const inPdf = hits.filter(({ document }) => fileOf(document).endsWith('.pdf'));
    expect(inPdf.length).toBeGreaterThan(0);
    for (const { passage } of inPdf) expect(passage.page).toBeGreaterThan(0);
  });
});

const key25 = '25-NQ/TW|Ban Chấp hành Trung ương khóa XI|2013-06-03';

describe('graph', () => {
  const edgesOf = (args: readonly string[]): { from: string; to: string; relation: string }[] => {
    const { nodes, edges } = ask(GraphAnswer, ['graph', ...args]);
    const symbol = (key: string): string => nodes.find((node) => node.key === key)?.symbol ?? key;
    return edges.map(({ from, to, relation }) => ({ from: symbol(from), to: symbol(to), relation }));
  };

  it('tells what a document cites', () => {
    const edges = edgesOf(['cites', '23-QĐ/TW']);
    expect(edges).toContainEqual({ from: '23-QĐ/TW', to: '290-QĐ/TW', relation: 'replaces' });
    expect(edges.map(({ to }) => to)).toEqual(expect.arrayContaining(['217-QĐ/TW', '218-QĐ/TW']));
  });

  it('tells what cites a document', () => {
    const from = edgesOf(['cited-by', key25]).map((edge) => edge.from);
    expect(from).toEqual(expect.arrayContaining(['43-KL/TW', '27-CTr/TU', '498-CV/TU', '129/BC-MTTQ-BTT']));
    expect(from).not.toContain('28-KH/HĐTN');
  });

  it('takes the symbol that the README asks by', () => {
    expect(edgesOf(['cited-by', '25-NQ/TW']).map(({ from }) => from)).toContain('43-KL/TW');
  });

  it('finds the chain of citations, not a detour over a document that cites the same', () => {
    const { nodes, edges } = ask(GraphAnswer, ['graph', 'path', '34/KH-BTV', '49-CT/TW']);
    expect(nodes.map(({ symbol }) => symbol)).toEqual(['34/KH-BTV', '17-KH/HU', '49-CT/TW']);
    expect(edges).toHaveLength(2);
    const upwards = ask(GraphAnswer, ['graph', 'path', '09/KH-LĐLĐ', key25]);
    for (const [at, { from, to }] of upwards.edges.entries()) {
      expect([from, to]).toEqual([upwards.nodes[at]?.key, upwards.nodes[at + 1]?.key]);
    }
  });
});

describe('deadlines', () => {
  const period = ['--from', '2022-11-01', '--to', '2022-11-30'];

  it('lists what falls into a period, recurrences too', () => {
    const { deadlines } = ask(DeadlineList, ['deadlines', ...period]);
    const lines = deadlines.map(({ document, day }) => `${document.symbol} ${day}`);
    expect(lines).toEqual(expect.arrayContaining(['09/KH-LĐLĐ 2022-11-01', '17-KH/HU 2022-11-20']));
    for (const { day } of deadlines) expect(day).toMatch(/^2022-11-/);
  });

  it('knows all that the papers set', () => {
    const { deadlines } = ask(DeadlineList, ['deadlines']);
    for (const { file, due, recurs } of expected.deadlines) {
      const found = deadlines.filter(({ document }) => fileOf(document) === file);
      expect(
        found.map((item) => ({ due: item.due, recurs: item.recurs })),
        file,
      ).toContainEqual({ due, recurs });
    }
  });

  it('writes a calendar', () => {
    const { out, code } = cancu(['deadlines', '--format', 'ics', ...period, '--store', uri]);
    expect(code).toBe(0);
    const lines = out.trimEnd().split(/\r?\n/);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(lines).toContain('DTSTART;VALUE=DATE:20221101');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    const { deadlines } = ask(DeadlineList, ['deadlines', ...period]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(deadlines.length);
  });
});

describe('list and show', () => {
  it('shows one document, by id, symbol and path', () => {
    const by = (name: string): ShownDocument => ask(ShownDocument, ['show', name]);
    const shown = by('218-QĐ/TW');
    expect(fileOf(shown)).toBe('tw-quyet-dinh-218-2013.html');
    expect(by(shown.id)).toEqual(shown);
    expect(by(shown.id.slice(0, 8))).toEqual(shown);
    expect(by(sample('tw-quyet-dinh-218-2013.html'))).toEqual(shown);
    const { out } = cancu(['show', '218-QĐ/TW', '--text', '--store', uri]);
    expect(out).toContain(shown.text.split('\n')[0]);
  });

  it('narrows the list', () => {
    const { documents } = ask(DocumentList, ['list', '--type', 'QĐ', '--from', '2013-01-01', '--to', '2021-12-31']);
    expect(documents.map(({ symbol }) => symbol).sort()).toEqual([
      '1186/QĐ-UBND',
      '217-QĐ/TW',
      '218-QĐ/TW',
      '23-QĐ/TW',
    ]);
  });
});

/** The province of a file of the corpus: fellows in a group of models are of another one. */
function provinceOf(file: string): string {
  if (/nghia-hanh|quang-ngai|hanh-thuan|phuoc-giang/.test(file)) return 'Quảng Ngãi';
  return /thanh-son|phu-tho|vo-mieu/.test(file) ? 'Phú Thọ' : 'Đồng Tháp';
}

describe('similar', () => {
  let embedder: Awaited<ReturnType<typeof openEmbedder>>;
  beforeAll(async () => {
    embedder = await openEmbedder();
  });
  afterAll(async () => {
    if (embedder.ok) await embedder.value.close();
  });

  async function nearTo(file: string, name: string): Promise<SimilarAnswer['models']> {
    const [document] = await reader().find(sample(file));
    if (document === undefined) throw new Error(`no ${file}`);
    const models = (await reader().initiatives(document.id)).filter((model) => model.name === name);
    expect(models.map((model) => model.name)).toContain(name);
    const { place, subject } = document.header;
    const input = { initiatives: models.slice(0, 1), documentId: document.id, place, subject };
    return unwrap(await similar(reader(), unwrap(embedder), input, { limit: 10 })).models;
  }

  const asked = expected.similar.flatMap((models, group) =>
    models.map((model) => ({
      ...model,
      fellows: models.filter(({ file }) => provinceOf(file) !== provinceOf(model.file)),
      others: expected.lookAlikes.filter((other) => other.group === group),
    })),
  );

  async function ranksOf(
    file: string,
    name: string,
    models: readonly { file: string; name: string }[],
  ): Promise<number[]> {
    const found = (await nearTo(file, name))
      .filter(({ document }) => provinceOf(fileOf(document)) !== provinceOf(file))
      .map((model) => `${fileOf(model.document)} ${model.name}`);
    return models.map((model) => found.indexOf(`${model.file} ${model.name}`)).filter((rank) => rank !== -1);
  }

  const elsewhere = asked.filter(({ fellows }) => fellows.length > 0);

  // One is missed: a report that tells of boats and stamps, and not of clerks who come to the hamlet.
  it('finds the like of a model in another province among the first five, in 95 of 100 cases', async () => {
    const missed: string[] = [];
    for (const { file, name, fellows } of elsewhere)
      if (Math.min(...(await ranksOf(file, name, fellows))) >= 5) missed.push(`${name} (${file})`);
    expect(missed.length / elsewhere.length, missed.join('; ')).toBeLessThanOrEqual(0.05);
  });

  // 23 of 25 when this was written; telling a boat that carries clerks from a day on which they receive people is work to come.
  it('puts what only sounds like it below, in nine of ten cases', async () => {
    const rivals = elsewhere.filter(({ others }) => others.length > 0);
    let right = 0;
    for (const { file, name, fellows, others } of rivals) {
      const [best, other] = [await ranksOf(file, name, fellows), await ranksOf(file, name, others)];
      if (Math.min(...other) > Math.min(...best)) right++;
    }
    expect(right / rivals.length).toBeGreaterThanOrEqual(0.9);
  });

  it('takes a description, a file, a document of the store', () => {
    const named = (question: string): string[] =>
      ask(SimilarRecord, ['similar', question]).models.map(({ name }) => name);
    expect(named('hộ dân góp tiền lắp camera an ninh ở xóm')).toContain('Camera an ninh nhân dân');
    const file = sample('ldld-huyen-nghia-hanh-ke-hoach-2022.docx');
    expect(named(file)).toContain('Lợn đất tình thương');
    expect(named('09/KH-LĐLĐ')).toEqual(named(file));
  });
});
