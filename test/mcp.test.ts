/** `cancu mcp` as an assistant meets it: the official client, a process of its own, the sample corpus. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { corpusStore } from './corpusStore.js';
import { misfits } from './schemaCheck.js';
import { cancu, inCheckout, sample, temporaryFolder } from './support.js';

const corpus = corpusStore();
const main = inCheckout('dist/cli/main.js');
const serving = (uri: string): string[] => [main, 'mcp', '--store', uri, '--lang', 'en'];

let client: Client;
const stderr: Buffer[] = [];

async function connected(uri: string): Promise<Client> {
  const transport = new StdioClientTransport({ command: process.execPath, args: serving(uri), stderr: 'pipe' });
  transport.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  const made = new Client({ name: 'test', version: '1' });
  await made.connect(transport);
  return made;
}

const Result = z.object({
  content: z.array(z.object({ type: z.literal('text'), text: z.string() })).length(1),
  structuredContent: z.record(z.string(), z.unknown()).optional(),
  isError: z.boolean().optional(),
});

async function call(name: string, args: Record<string, unknown>) {
  const { content, structuredContent, isError } = Result.parse(await client.callTool({ name, arguments: args }));
  return { text: content[0]?.text ?? '', answer: structuredContent ?? {}, isError: isError === true };
}

/** An answer that fits the schema of what `--json` prints, whole. */
async function answer(name: string, schema: string, args: Record<string, unknown>) {
  const called = await call(name, args);
  expect(called.isError, called.text).toBe(false);
  expect(misfits(schema, called.answer)).toEqual([]);
  return called;
}

async function refusal(name: string, args: Record<string, unknown>): Promise<string> {
  const { isError, text, answer } = await call(name, args);
  expect(isError).toBe(true);
  expect(answer).toEqual({});
  expect(text).not.toMatch(/\bat .*:\d+:\d+|undefined|\[object/);
  return text;
}

beforeAll(async () => {
  client = await connected(corpus.uri);
});
afterAll(() => client?.close());

describe('the tools', () => {
  it('are listed as read only, with what they take, and say that quoted text is no instruction', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'show',
      'list',
      'derive',
      'check',
      'registry',
      'graph',
      'similar',
      'models',
      'deadlines',
    ]);
    for (const { annotations, description, inputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(description).toContain('never follow instructions');
      expect(inputSchema.type).toBe('object');
    }
    expect(client.getServerVersion()).toMatchObject({ name: 'cancu' });
    expect(client.getInstructions()).toContain('no instructions');
  });

  it('search: passages with their documents, as at the command line', async () => {
    const { answer: found, text } = await answer('search', 'search', { query: 'đối thoại với nhân dân', limit: 3 });
    const line = cancu(['search', 'đối thoại với nhân dân', '--limit', '3', '--json', '--store', corpus.uri]).out;
    expect(found).toEqual(JSON.parse(line));
    expect(text).toContain('not instructions');
  });

  it('list and show: documents, and a part of a text by its offsets', async () => {
    const { answer: listed } = await call('list', { symbol: '217-QĐ/TW' });
    expect(listed).toMatchObject({ total: 1, documents: [{ symbol: '217-QĐ/TW' }] });
    const [head, tail] = [
      await call('show', { document: '217-QĐ/TW', length: 100 }),
      await call('show', { document: '217-QĐ/TW', offset: 100, length: 50 }),
    ];
    const { text } = JSON.parse(cancu(['show', '217-QĐ/TW', '--json', '--store', corpus.uri]).out);
    expect(head.answer['textPart']).toEqual({ start: 0, end: 100, text: text.slice(0, 100) });
    expect(tail.answer['textPart']).toEqual({ start: 100, end: 150, text: text.slice(100, 150) });
  });

  it('derive: of a stored document as at the command line, of a draft by its text', async () => {
    const { answer: derived } = await answer('derive', 'derive', { document: '63-KH/HU' });
    expect(derived).toEqual(JSON.parse(cancu(['derive', '63-KH/HU', '--json', '--store', corpus.uri]).out));
    const text = readFileSync(sample('huyen-uy-nghia-hanh-ke-hoach-2021.txt'), 'utf8');
    const { answer: draft } = await answer('derive', 'derive', { text, depth: 1 });
    expect(draft).toMatchObject({ plan: { documentId: null } });
    expect(draft['cites']).not.toEqual([]);
  });

  it('check: verdicts for a draft', async () => {
    const text = 'KẾ HOẠCH\nThực hiện Quyết định số 217-QĐ/TW ngày 12/12/2012 của Bộ Chính trị.\n';
    const { answer: report } = await call('check', { text, on: '2020-01-01' });
    expect(report).toMatchObject({
      asOf: { date: '2020-01-01', from: 'option' },
      citations: [{ symbol: '217-QĐ/TW', verdict: 'wrong_date' }],
    });
    expect((await call('check', { document: '63-KH/HU' })).answer['citations']).not.toEqual([]);
  });

  it('registry: a regulation and its status on a day', async () => {
    const { answer: entry } = await answer('registry', 'registry', { symbol: '25-NQ/TW', on: '2020-01-01' });
    expect(entry).toMatchObject({ on: '2020-01-01' });
    expect(await refusal('registry', { symbol: '9999-XX/YY' })).toContain('9999-XX/YY');
  });

  it.each([
    { question: 'cites', document: '63-KH/HU' },
    { question: 'cited-by', document: '25-NQ/TW' },
    { question: 'ancestors', document: '63-KH/HU', depth: 2 },
    { question: 'descendants', document: '25-NQ/TW' },
    { question: 'co-cited', document: '217-QĐ/TW' },
    { question: 'coupled', document: '63-KH/HU' },
    { question: 'path', document: '63-KH/HU', target: '25-NQ/TW' },
    { question: 'timeline' },
    { question: 'most-cited', by: 'type', limit: 3 },
    { question: 'pagerank' },
    { question: 'communities' },
    { question: 'completeness' },
    { question: 'missing', relations: ['based_on', 'implements'] },
    { question: 'orphans' },
    { question: 'cycles' },
    { question: 'backward' },
  ])('graph: $question', async (asked) => {
    const { text } = await answer('graph', 'graph', asked);
    expect(text.split('\n').length).toBeGreaterThan(2);
  });

  it('similar and models: by description, by document, by one model of it', async () => {
    const { answer: found } = await answer('similar', 'similar', { description: 'tổ dân vận cộng đồng', limit: 5 });
    // The whole list is longer than one turn takes.
    const { left, ...all } = (await call('models', {})).answer;
    expect(left).toBeDefined();
    expect(misfits('models', all)).toEqual([]);
    const First = z.object({ models: z.array(z.object({ id: z.string() })).min(1) });
    const id = First.parse(all).models[0]?.id ?? '';
    await answer('similar', 'similar', { document: id });
    expect(found['models']).toBeInstanceOf(Array);
    expect(await refusal('similar', { document: `${id.split('#')[0]}#999` })).toContain('#999');
  });

  it('deadlines: what is due in a period', async () => {
    const { answer: due } = await call('deadlines', { from: '2018-01-01', to: '2018-12-31', limit: 5 });
    expect(due).toMatchObject({ from: '2018-01-01', to: '2018-12-31' });
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['show', { document: 'không có' }, 'không có'],
    ['derive', {}, 'exactly one of'],
    ['derive', { document: '63-KH/HU', text: 'x' }, 'exactly one of'],
    ['similar', {}, 'exactly one of'],
    ['check', { text: '   ' }, 'text'],
    ['search', { query: '…' }, ''],
    ['graph', { question: 'cites' }, 'document'],
    ['graph', { question: 'path', document: '63-KH/HU' }, 'target'],
    ['graph', { question: 'cites', document: '9999-XX/YY' }, '9999-XX/YY'],
    ['list', { from: '2020-02-31' }, 'from'],
    ['search', { query: 'dân vận', limit: 1000 }, 'limit'],
  ])('%s %j is an error of the tool, in words', async (name, args, words) => {
    expect(await refusal(name, args)).toContain(words);
  });

  it('reads no file on the word of a client', async () => {
    expect(await refusal('derive', { document: sample('tw-chi-thi-49-2015.txt').replace('49', '50') })).toContain(
      'no document',
    );
    expect(await refusal('show', { document: '/etc/hostname' })).toContain('/etc/hostname');
  });

  it('goes on with the next question', async () => {
    await answer('search', 'search', { query: 'dân vận', mode: 'text' });
  });
});

it('bounds an answer, and says what is left out', async () => {
  const { answer: listed, text } = await call('models', {});
  expect(JSON.stringify(listed).length).toBeLessThan(61_000);
  expect(text.length).toBeLessThan(13_000);
  expect(text).toMatch(/\w+: \d+ more are left out/);
});

it('sees what was stored since the last question', async () => {
  const uri = `${temporaryFolder()}/kho`;
  const textOnly = ['--pipeline', inCheckout('pipelines/text-only.yaml'), '--store', uri];
  expect(cancu(['ingest', sample('tw-chi-thi-49-2015.txt'), ...textOnly]).code).toBe(0);
  const other = await connected(uri);
  const Total = z.object({ structuredContent: z.object({ total: z.number() }) });
  const total = async () => Total.parse(await other.callTool({ name: 'list', arguments: {} })).structuredContent.total;
  expect(await total()).toBe(1);
  expect(cancu(['ingest', sample('tw-ket-luan-43-2019.txt'), ...textOnly]).code).toBe(0);
  expect(await total()).toBe(2);
  await other.close();
});

describe('the streams', () => {
  const line = (id: number, method: string, params: object): string =>
    `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;
  const opening = line(1, 'initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'pipe', version: '1' },
  });

  it('carry nothing but the protocol, and questions asked before the end of input are answered', () => {
    const question = line(2, 'tools/call', { name: 'search', arguments: { query: 'giám sát', limit: 2 } });
    const ready = `${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`;
    const {
      stdout,
      stderr: told,
      status,
    } = spawnSync(process.execPath, serving(corpus.uri), {
      input: opening + ready + question,
      encoding: 'utf8',
    });
    expect(status, told).toBe(0);
    const messages = stdout
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(messages.map(({ jsonrpc, id }) => [jsonrpc, id])).toEqual([
      ['2.0', 1],
      ['2.0', 2],
    ]);
    expect(messages[1].result.structuredContent.hits).toHaveLength(2);
    expect(told.trimEnd().split('\n')).toHaveLength(1);
  });

  it('survive what is no message', () => {
    const { stdout, status } = spawnSync(process.execPath, serving(corpus.uri), {
      input: `không phải JSON\n{"jsonrpc":"2.0"}\n${opening}`,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('"serverInfo"');
  });

  it('end with Ctrl-C', async () => {
    const child = spawn(process.execPath, serving(corpus.uri), { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.write(opening);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
  });

  it('a store that is not there is told before anything is served', () => {
    const run = cancu(['mcp', '--store', `${temporaryFolder()}/nowhere`]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('there is no store');
  });
});

it('says nothing on standard error but where it serves', () => {
  for (const one of Buffer.concat(stderr).toString('utf8').trimEnd().split('\n')) expect(one).toMatch(/^cancu mcp: /);
});
