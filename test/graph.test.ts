/** The citation graph of the sample corpus as a user asks for it: every question, every format, the page in a browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  BackwardAnswer,
  CommunitiesAnswer,
  CompletenessAnswer,
  CyclesAnswer,
  GraphAnswer,
  GraphFailure,
  OrphansAnswer,
  RankingAnswer,
  RelativesAnswer,
  TimelineAnswer,
} from '../src/records/answers.graph.js';
import { csvRows } from '../src/resolve/registry/csv.js';
import { chromium, openPage } from './chromium.js';
import { corpusStore } from './corpusStore.js';
import { misfits } from './schemaCheck.js';
import { cancu, type Run, temporaryFolder } from './support.js';

const { uri, ask, textOf } = corpusStore();
const folder = temporaryFolder();
const graph = (...args: string[]): Run => cancu(['graph', ...args, '--store', uri]);
const printed = (...args: string[]): string => {
  const { code, out, err } = graph(...args);
  expect([code, err]).toEqual([0, '']);
  return out;
};
const symbols = (nodes: readonly { readonly symbol: string | null }[]): (string | null)[] =>
  nodes.map(({ symbol }) => symbol);

describe('walks', () => {
  it('an ancestor is reached through others, with the words of each step', async () => {
    const { nodes, edges } = ask(GraphAnswer, ['graph', 'ancestors', '09/KH-LĐLĐ']);
    expect(nodes.find(({ symbol }) => symbol === '43-KL/TW')).toMatchObject({ distance: 3, standing: 'held' });
    for (const { quote } of edges) {
      expect(quote).not.toBeNull();
      if (quote === null) continue;
      const text = await textOf(quote.documentId, '');
      expect(text.slice(quote.span.start, quote.span.end)).toBe(quote.text);
    }
    const down = ask(GraphAnswer, ['graph', 'descendants', '43-KL/TW']);
    expect(symbols(down.nodes)).toContain('09/KH-LĐLĐ');
  });

  it('relations, kinds, bodies and days narrow them', () => {
    const all = ask(GraphAnswer, ['graph', 'cited-by', '217-QĐ/TW']);
    const only = (...filter: string[]) => ask(GraphAnswer, ['graph', 'cited-by', '217-QĐ/TW', ...filter]).edges;
    expect(only('--relation', 'mentions')).toEqual(all.edges.filter(({ relation }) => relation === 'mentions'));
    expect(only('--type', 'HD').map(({ from }) => from.split('|')[0])).toEqual(['15/HD-MTTQ-BTT']);
    expect(only('--issuer', 'lien doan lao dong')).toHaveLength(2);
    expect(only('--from', '2025-01-01').map(({ from }) => from.split('|')[2]?.slice(0, 4))).toEqual(['2025', '2025']);
    expect(only('--limit', '3')).toEqual(all.edges.slice(0, 3));
  });
});

describe('the whole store', () => {
  it('every question answers as its schema says', () => {
    expect(ask(RelativesAnswer, ['graph', 'co-cited', '217-QĐ/TW']).relatives[0]).toMatchObject({
      node: { symbol: '218-QĐ/TW' },
      shared: 10,
    });
    expect(ask(RelativesAnswer, ['graph', 'coupled', '38-KH/TU']).relatives.length).toBeGreaterThan(3);
    const [top] = ask(RankingAnswer, ['graph', 'most-cited']).groups;
    expect(symbols(top?.documents.slice(0, 2).map(({ node }) => node) ?? [])).toEqual(['217-QĐ/TW', '218-QĐ/TW']);
    expect(ask(RankingAnswer, ['graph', 'most-cited', '--by', 'year']).groups.length).toBeGreaterThan(5);
    const [central] = ask(RankingAnswer, ['graph', 'pagerank', '--limit', '1000']).groups;
    expect(central?.documents.reduce((sum, { rank = 0 }) => sum + rank, 0)).toBeCloseTo(1, 4);
    expect(ask(CommunitiesAnswer, ['graph', 'communities']).modularity).toBeGreaterThan(0.3);
    expect(ask(TimelineAnswer, ['graph', 'timeline', '217-QĐ/TW']).periods[0]?.period).toBe('2017');
    expect(ask(OrphansAnswer, ['graph', 'orphans']).total).toBe(2);
    expect(ask(CyclesAnswer, ['graph', 'cycles']).total).toBe(0);
    expect(ask(BackwardAnswer, ['graph', 'backward']).edges.map(({ to }) => to.split('|')[0])).toEqual(['18-CT/TW']);
    const [all] = ask(CompletenessAnswer, ['graph', 'completeness']).groups;
    const missing = ask(RankingAnswer, ['graph', 'missing', '--limit', '1000']).groups[0];
    expect(all?.share).toBeGreaterThan(0.5);
    expect((all?.cited ?? 0) - (all?.citedHeld ?? 0)).toBeGreaterThanOrEqual(missing?.total ?? 0);
    expect(missing?.documents.every(({ node }) => node.standing !== 'held')).toBe(true);
  });

  it('is shown in both languages, no line of a table wider than the screen', () => {
    for (const question of [
      'most-cited',
      'communities',
      'timeline',
      'completeness',
      'missing',
      'orphans',
      'backward',
    ]) {
      expect(printed(question, '--lang', 'vi')).not.toBe(printed(question, '--lang', 'en'));
    }
    const wide = printed('missing')
      .split('\n')
      .filter((line) => [...line].length > 100);
    expect(wide).toEqual([]);
  });

  it('lists leave as comma-separated values', () => {
    const [head, first] = csvRows(printed('most-cited', '--format', 'csv'));
    expect(head?.cells.slice(0, 6)).toEqual(['group', 'place', 'rank', 'citedBy', 'citations', 'key']);
    expect(first?.cells[6]).toBe('217-QĐ/TW');
    for (const question of ['communities', 'timeline', 'completeness', 'missing', 'orphans', 'cycles', 'backward']) {
      const rows = csvRows(printed(question, '--format', 'csv'));
      expect(new Set(rows.map(({ cells }) => cells.length)).size).toBe(1);
    }
  });
});

describe('many at once', () => {
  it('several documents answer in lines, in their order', () => {
    const lines = printed('cited-by', '217-QĐ/TW', '218-QĐ/TW', '--json').trimEnd().split('\n');
    expect(lines.map((line) => GraphAnswer.parse(JSON.parse(line)).from.split('|')[0])).toEqual([
      '217-QĐ/TW',
      '218-QĐ/TW',
    ]);
    const rows = csvRows(printed('cites', '38-KH/TU', '09/KH-LĐLĐ', '--format', 'csv'));
    expect(rows.filter(({ cells }) => cells[0] === 'Source')).toHaveLength(1);
  });

  it('lines of standard input name them; one that fails says so in its line, and the rest goes on', () => {
    const input = ['{"from": "09/KH-LĐLĐ", "to": "217-QĐ/TW"}', '["38-KH/TU", "không có"]', '{"doc": "38-KH/TU"}'].join(
      '\n',
    );
    const { code, out, err } = cancu(['graph', 'path', '-', '--json', '--store', uri], input);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(2);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(answers.flatMap((answer) => misfits('graph', answer))).toEqual([]);
    expect(GraphAnswer.parse(answers[0]).edges).toHaveLength(1);
    expect(answers.slice(1).map((answer) => GraphFailure.parse(answer).reason)).toEqual([
      'document-not-found',
      'ends-missing',
    ]);
    const plain = cancu(['graph', 'cites', '-', '--json', '--store', uri], '38-KH/TU\n\n"09/KH-LĐLĐ"\n');
    expect(plain.out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('formats that hold one answer say so', () => {
    const { code, err } = graph('cites', '38-KH/TU', '09/KH-LĐLĐ', '--format', 'graphml');
    expect([code, err]).toEqual([2, expect.stringContaining('graphml')]);
  });
});

describe('formats', () => {
  const xml = (text: string) => parseHTML(text).document;
  const size = () => {
    const lines = printed('export', '--format', 'jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    return { nodes: lines.filter(({ node }) => node).length, edges: lines.filter(({ edge }) => edge).length, lines };
  };

  it('csv, JSONL and GraphML hold the same nodes and edges, and every end is there', () => {
    const { nodes, edges, lines } = size();
    expect([nodes, edges].every((count) => count > 50)).toBe(true);
    const keys = new Set(lines.flatMap(({ node }) => node?.key ?? []));
    expect(lines.every(({ edge }) => edge === undefined || (keys.has(edge.from) && keys.has(edge.to)))).toBe(true);
    expect(csvRows(printed('export', '--format', 'csv'))).toHaveLength(edges + 1);
    expect(csvRows(printed('export', '--format', 'csv-nodes'))).toHaveLength(nodes + 1);
    const graphml = xml(printed('export', '--format', 'graphml'));
    const ids = new Set([...graphml.querySelectorAll('node')].map((node) => node.getAttribute('id')));
    const ends = [...graphml.querySelectorAll('edge')].flatMap((edge) => [
      edge.getAttribute('source'),
      edge.getAttribute('target'),
    ]);
    expect([ids.size, ends.length]).toEqual([nodes, 2 * edges]);
    expect(ends.every((end) => ids.has(end))).toBe(true);
    const declared = new Set([...graphml.querySelectorAll('key')].map((key) => key.getAttribute('id')));
    expect([...graphml.querySelectorAll('data')].every((data) => declared.has(data.getAttribute('key')))).toBe(true);
  });

  it('GEXF, DOT and Mermaid draw a walk', () => {
    const { nodes, edges } = ask(GraphAnswer, ['graph', 'cites', '38-KH/TU']);
    const gexf = xml(printed('cites', '38-KH/TU', '--format', 'gexf'));
    expect(gexf.querySelectorAll('node')).toHaveLength(nodes.length);
    expect(gexf.querySelectorAll('edge')).toHaveLength(edges.length);
    const dot = printed('cites', '38-KH/TU', '--format', 'dot');
    expect(dot.match(/^ {2}n\d+ \[/gm)).toHaveLength(nodes.length);
    expect(dot.match(/^ {2}n\d+ -> n\d+ \[/gm)).toHaveLength(edges.length);
    const mermaid = printed('cites', '38-KH/TU', '--format', 'mermaid', '--lang', 'vi');
    expect(mermaid).toMatch(/^flowchart BT\n/);
    expect(
      mermaid.match(/--> ?\|"thực hiện"\| n\d+/g)?.length ?? mermaid.match(/-->\|"thực hiện"\| n\d+/g)?.length,
    ).toBeGreaterThan(2);
  });

  it('JSON-LD, BibTeX and CSL-JSON describe the documents', () => {
    const ld = JSON.parse(printed('export', '--format', 'jsonld'));
    const { nodes, edges } = size();
    expect(ld['@graph'].filter((item: Record<string, unknown>) => item['@type'] === 'Legislation')).toHaveLength(nodes);
    expect(ld['@graph'].filter((item: Record<string, unknown>) => item['@type'] === 'cancu:Citation')).toHaveLength(
      edges,
    );
    const csl: Record<string, unknown>[] = JSON.parse(printed('cites', '38-KH/TU', '--format', 'csl-json'));
    expect(csl.find(({ number }) => number === '23-QĐ/TW')).toMatchObject({
      type: 'legislation',
      authority: 'Bộ Chính trị',
      issued: { 'date-parts': [[2021, 7, 30]] },
    });
    expect(new Set(csl.map(({ id }) => id)).size).toBe(csl.length);
    const bibtex = printed('cites', '38-KH/TU', '--format', 'bibtex');
    expect(bibtex.match(/^@misc\{[a-z0-9-]+,$/gm)).toHaveLength(csl.length);
    expect(bibtex).toContain('author = {{Bộ Chính trị}}');
  });

  it('go to a file where one is named, and say where that cannot be', () => {
    const file = join(folder, 'graph.graphml');
    expect(printed('export', '--output', file)).toBe('');
    expect(readFileSync(file, 'utf8')).toBe(printed('export'));
    const { code, err } = graph('export', '--output', join(folder, 'no', 'such', 'folder.xml'));
    expect([code, err]).toEqual([2, expect.stringContaining('ENOENT')]);
  });

  it('take what lies around a document', () => {
    const { length } = printed('export', '38-KH/TU', '--format', 'csv-nodes').split('\n');
    expect(length).toBeLessThan(printed('export', '--format', 'csv-nodes').split('\n').length);
    expect(printed('export', '38-KH/TU', '--depth', '2', '--format', 'csv-nodes').split('\n').length).toBeGreaterThan(
      length,
    );
  });
});

describe('hostile words', () => {
  const evil = '=cmd|"/c calc"!A1 </script><script>alert(1)</script> \u001b[31mđỏ\u0007 ]]> & "ngoặc" \\N';
  const store = join(folder, 'hostile');
  const records = [
    {
      symbol: '1/2020/QĐ-UBND',
      issuer: 'UBND tỉnh Sơn La',
      date: '2020-01-02',
      title: evil,
      text: `Căn cứ Quyết định số 2/2019/QĐ-UBND ngày 03/4/2019 của UBND tỉnh Sơn La về ${evil};`,
    },
    {
      symbol: '2/2019/QĐ-UBND',
      issuer: `UBND tỉnh Sơn La ${evil}`,
      date: '2019-04-03',
      title: `+${evil}`,
      text: 'Quyết định.',
    },
  ];
  const page = join(folder, 'hostile.html');
  const ran = (() => {
    writeFileSync(join(folder, 'hostile.jsonl'), records.map((record) => JSON.stringify(record)).join('\n'));
    writeFileSync(join(folder, 'fast.yaml'), 'stages:\n  embed: false\n');
    return cancu(['ingest', join(folder, 'hostile.jsonl'), '--store', store, '--pipeline', join(folder, 'fast.yaml')]);
  })();
  const out = (...args: string[]): string => cancu(['graph', ...args, '--store', store]).out;

  it('never reach the terminal as commands, nor a spreadsheet as formulas', () => {
    expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
    for (const question of [
      ['most-cited'],
      ['orphans'],
      ['cites', '1/2020/QĐ-UBND'],
      ['export', '--format', 'dot'],
      ['export', '--format', 'mermaid'],
    ]) {
      expect(out(...question)).not.toMatch(/[\u0007\u001b]/);
    }
    for (const format of ['csv', 'csv-nodes']) {
      const cells = csvRows(out('export', '--format', format)).flatMap((row) => row.cells);
      expect(cells.length).toBeGreaterThan(20);
      expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    }
  });

  it('leave XML and JSON whole', () => {
    for (const format of ['graphml', 'gexf']) {
      const text = out('export', '--format', format);
      expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
      expect(parseHTML(text).document.querySelectorAll('script')).toHaveLength(0);
      expect(parseHTML(text).document.querySelectorAll('node').length).toBeGreaterThan(1);
    }
    expect(() => JSON.parse(out('export', '--format', 'jsonld'))).not.toThrow();
    expect(() => JSON.parse(out('export', '--format', 'csl-json'))).not.toThrow();
  });

  it.skipIf(chromium === null)('stand on the page as words (needs Chromium)', async () => {
    writeFileSync(page, out('view'));
    const opened = await openPage(page);
    expect([opened.complaints, opened.requests]).toEqual([[], []]);
    expect(await opened.evaluate('document.querySelectorAll("script").length')).toBe(2);
    await opened.close();
  });
});

describe.skipIf(chromium === null)('the page in headless Chromium (Debian package chromium, or CHROME_PATH)', () => {
  const file = join(folder, 'graph.html');
  const drawn = (...args: string[]): string => {
    expect(printed('view', '--output', file, ...args)).toBe('');
    return file;
  };
  const type = (text: string): string =>
    `(() => { const box = document.getElementById('search'); box.value = ${JSON.stringify(text)}; box.dispatchEvent(new Event('input')); return document.querySelectorAll('#hits button').length; })()`;

  it.each([
    { width: 1280, height: 800 },
    { width: 390, height: 780, dark: true },
  ])('is quiet, asks for nothing outside, and draws: $width x $height', async (look) => {
    const page = await openPage(drawn(), look);
    expect([page.complaints, page.requests]).toEqual([[], []]);
    const { nodes, edges } = { nodes: 43, edges: 100 };
    const size = String(await page.evaluate('document.getElementById("size").textContent'));
    const [documents = 0, citations = 0] = size.match(/\d+/g)?.map(Number) ?? [];
    expect([documents > nodes, citations > edges]).toEqual([true, true]);
    // Something other than the background stands on the canvas.
    const painted = await page.evaluate(
      `(() => { const c = document.getElementById('canvas'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i] > 0) n++; return n; })()`,
    );
    expect(painted).toBeGreaterThan(1000);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
  });

  it('finds, chooses, filters by body, relation and year, by keyboard too', async () => {
    const page = await openPage(drawn('--lang', 'vi'));
    const shown = async (): Promise<number> =>
      Number(/\d+/.exec(String(await page.evaluate('document.getElementById("size").textContent')))?.[0]);
    const all = await shown();
    expect(await page.evaluate(type('quyet dinh 217'))).toBe(1);
    await page.evaluate('document.getElementById("search").focus()');
    await page.press('Enter');
    expect(await page.evaluate('document.querySelector("#chosen h3").textContent')).toBe('Quyết định 217-QĐ/TW');
    expect(await page.evaluate('document.querySelectorAll("#chosen ul button").length')).toBeGreaterThan(10);
    // Tab leads on from the box to the list, Enter chooses there.
    await page.evaluate('document.querySelector("#chosen ul button").focus()');
    await page.press('Enter');
    expect(await page.evaluate('document.querySelector("#chosen h3").textContent')).not.toBe('Quyết định 217-QĐ/TW');
    await page.evaluate('document.querySelector("#legend input").click()');
    expect(await shown()).toBeLessThan(all);
    await page.evaluate('document.querySelector("#legend input").click()');
    await page.evaluate(
      `(() => { const from = document.getElementById('from'); from.value = '2021'; from.dispatchEvent(new Event('input')); })()`,
    );
    expect(await shown()).toBeLessThan(all);
    await page.evaluate(
      `(() => { const layout = document.getElementById('layout'); layout.value = 'time'; layout.dispatchEvent(new Event('change')); })()`,
    );
    await page.evaluate('document.getElementById("canvas").focus()');
    for (const key of ['ArrowLeft', '+', '-', '0', 'Escape']) await page.press(key);
    expect(await page.evaluate('document.getElementById("chosen").hidden')).toBe(true);
    expect([page.complaints, page.requests]).toEqual([[], []]);
    await page.close();
  });
});

it('the page is the same every time, and holds nothing that leads outside', () => {
  const once = printed('view');
  expect(printed('view')).toBe(once);
  expect(once).toContain(`default-src 'none'`);
  expect(once.match(/\b(?:https?:)?\/\/[a-z]/g) ?? []).toEqual([]);
});

it('an empty part of the graph is an answer, not a failure', () => {
  expect(printed('most-cited', '--type', 'HP', '--citing-from', '2031-01-01')).toContain('None.');
  expect(ask(GraphAnswer, ['graph', 'path', '38-KH/TU', '41/KH-UBND'])).toMatchObject({ nodes: [], edges: [] });
  expect(printed('export', '--type', 'HP', '--format', 'csv')).toMatch(/^Source,/);
  expect(printed('view', '--from', '2040-01-01')).toContain('</html>');
});

it('wrong options and names are told in one sentence', () => {
  expect(graph('cites', '38-KH/TU', '--relation', 'loves')).toMatchObject({
    code: 2,
    err: expect.stringContaining('based_on'),
  });
  expect(graph('path', '38-KH/TU')).toMatchObject({ code: 2, err: expect.stringContaining('to') });
  expect(graph('ancestors', 'không có')).toMatchObject({ code: 2, err: expect.stringContaining('không có') });
});
