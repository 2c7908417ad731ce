/** Many questions in one run: a line of JSON in, a line of JSON out, and a bad line harms no other. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BatchLine } from '../src/records/answers.batch.js';
import { corpusStore } from './corpusStore.js';
import { misfits } from './schemaCheck.js';
import { cancu, sample, temporaryFolder } from './support.js';

const corpus = corpusStore();
const folder = temporaryFolder();
const file = join(folder, 'inputs.jsonl');
const plan = sample('huyen-uy-thanh-son-bao-cao-2020.txt');
const text = readFileSync(plan, 'utf8');

const asked = [
  { path: plan, key: 'a' },
  { text, key: 'b' },
  { id: '231-BC/HU', key: 'c' },
  { path: join(folder, 'thiếu.docx'), key: 'd' },
  { id: 'không có', key: 'e' },
];
const lines = [...asked.map((one) => JSON.stringify(one)), '', 'không phải JSON', '{"other": 1}'];

beforeAll(() => writeFileSync(file, `${lines.join('\n')}\n`));

function run(args: readonly string[], input?: string) {
  const { code, out, err } = cancu(args, input);
  const told = out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  for (const line of told) expect(misfits('batch', line)).toEqual([]);
  return { code, err, told: told.map((line) => BatchLine.parse(line)) };
}

const fateOf = (line: BatchLine): string => ('answer' in line ? 'answer' : line.error.reason);
const answerIn = (line: BatchLine | undefined): unknown =>
  line !== undefined && 'answer' in line ? line.answer : null;

describe.each([
  ['check', ['check', '--on', '2022-01-01']],
  ['similar', ['similar', '--limit', '3']],
  ['derive', ['derive', '--explicit', '--depth', '2']],
])('%s', (name, args) => {
  const asks = [...args, '--inputs'];

  it('answers each line as if it were asked alone, and tells which line it was', () => {
    const { code, told, err } = run([...asks, file, '--store', corpus.uri]);
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(told.map(({ input }) => input.line)).toEqual([1, 2, 3, 4, 5, 7, 8]);
    expect(told.map(({ input }) => input['key'])).toEqual(['a', 'b', 'c', 'd', 'e', undefined, undefined]);
    expect(told.map(fateOf)).toEqual([
      'answer',
      'answer',
      'answer',
      'not-found',
      'no-such-document',
      'bad-question-line',
      'bad-question-line',
    ]);
    expect(told[1]?.input).not.toHaveProperty('text');
    const alone = cancu([...args, plan, '--json', '--store', corpus.uri]);
    expect(answerIn(told[0])).toEqual(JSON.parse(alone.out));
    for (const line of told.slice(0, 3)) expect(misfits(name, answerIn(line))).toEqual([]);
  });

  it('takes its questions from standard input as well', () => {
    const { told } = run([...asks, '-', '--store', corpus.uri], `${lines[2]}\n${lines[4]}\n`);
    expect(told.map(fateOf)).toEqual(['answer', 'no-such-document']);
  });

  it('says by its exit code that no line could be answered', () => {
    expect(run([...asks, '-', '--store', corpus.uri], '{}\nx\n').code).toBe(2);
  });
});

it('extract takes files and texts, and says what it does not take', () => {
  const { code, told } = run(['extract', '--inputs', file]);
  expect(code).toBe(1);
  expect(told.map(fateOf)).toEqual([
    'answer',
    'answer',
    'input-not-taken',
    'not-found',
    'input-not-taken',
    'bad-question-line',
    'bad-question-line',
  ]);
  expect(misfits('extract', answerIn(told[1]))).toEqual([]);
  expect(answerIn(told[0])).toEqual(JSON.parse(cancu(['extract', plan, '--json']).out));
});

it('search takes texts as queries', () => {
  const queries = ['{"text": "thùng phế liệu"}', lines[2], '{"text": "…"}', '{"text": "Ánh sáng an ninh"}'];
  const args = ['search', '--mode', 'text', '--limit', '2', '--store', corpus.uri];
  const { code, told } = run([...args, '--inputs', '-'], queries.join('\n'));
  expect(code).toBe(1);
  expect(told.map(fateOf)).toEqual(['answer', 'input-not-taken', 'query-empty', 'answer']);
  expect(misfits('search', answerIn(told[0]))).toEqual([]);
  expect(answerIn(told[3])).toEqual(JSON.parse(cancu([...args, 'Ánh sáng an ninh', '--json']).out));
});

it('check without a store takes no document of one', () => {
  const { told } = run(['check', '--inputs', '-'], `${lines[0]}\n${lines[2]}\n`);
  expect(told.map(fateOf)).toEqual(['answer', 'input-not-taken']);
});

it('similar goes on after an argument that cannot be asked', () => {
  const { code, out, err } = cancu([
    'similar',
    'tổ dân vận cộng đồng',
    'thiếu.docx',
    'abcd#99',
    'camera an ninh',
    '--json',
    '--store',
    corpus.uri,
  ]);
  expect(code).toBe(1);
  expect(out.trimEnd().split('\n')).toHaveLength(2);
  expect(err.trimEnd().split('\n')).toHaveLength(2);
});

it.each([
  [['check', '--inputs', 'nowhere.jsonl'], 'nowhere.jsonl'],
  [['check', 'a.txt', '--inputs', 'x.jsonl'], 'a.txt'],
  [['extract'], 'FILE is missing'],
  [['derive'], 'is missing'],
  [['similar'], 'is missing'],
  [['search'], 'QUERY is missing'],
])('%j ends in one sentence', (args, words) => {
  const { code, out, err } = cancu(args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(words);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
