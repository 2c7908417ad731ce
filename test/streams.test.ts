/** Pipes, interruptions, and the same answer whatever the order and the number of threads. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { expected } from './expected.js';
import { cancu, inCheckout, sample, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

const papers = [
  'tw-quyet-dinh-217-2013.txt',
  'tw-ket-luan-43-2019.txt',
  'tw-quyet-dinh-23-2021.docx',
  'tinh-uy-quang-ngai-ke-hoach-2021.txt',
  'ttg-chi-thi-16-2016.pdf',
  'ubnd-xa-hanh-thuan-bao-cao-2022.txt',
  'trang-tin-dong-thap-hai-bai-2022.html',
].map(sample);
const plan = sample('huyen-uy-nghia-hanh-ke-hoach-2021.txt');

/** An ingest of the same papers: this order, with so many threads. */
function ingest(store: string, paths: readonly string[], workers: number): void {
  writeFileSync(at('pipeline.yaml'), `workers: ${workers}\n`);
  const run = cancu(['ingest', ...paths, '--store', store, '--pipeline', at('pipeline.yaml')]);
  expect(run.code, run.err).toBe(0);
}

const one = at('one');
const two = at('two');
beforeAll(() => {
  ingest(one, papers, 1);
  ingest(two, papers.toReversed(), 2);
});

describe('the same papers in another order and with more threads', () => {
  it.each([
    ['list'],
    ['show', '38-KH/TU'],
    ['show', '16/CT-TTg'],
    ['derive', plan],
    ['similar', 'người dân góp tiền thắp sáng đường làng'],
    ['search', 'đối thoại với nhân dân'],
    ['deadlines'],
    ['graph', 'cited-by', '217-QĐ/TW'],
  ])('give the same answer, byte for byte: %s %s', (...args) => {
    const answer = cancu([...args, '--json', '--store', one]);
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(cancu([...args, '--json', '--store', two])).toEqual(answer);
  });
});

describe('standard input', () => {
  const [file = ''] = papers;

  it.each(['ttg-chi-thi-16-2016.pdf', 'tw-quyet-dinh-23-2021.docx', 'tw-quyet-dinh-217-2013.txt'])(
    'extract reads %s as it reads the file',
    (name) => {
      const piped = JSON.parse(cancu(['extract', '-', '--json'], readFileSync(sample(name))).out);
      const named = JSON.parse(cancu(['extract', sample(name), '--json']).out);
      expect(piped).toEqual({ ...named, source: { ...named.source, path: '-' } });
    },
  );

  it.each(['derive', 'similar'])('%s asks about a draft that is piped in', (command) => {
    const draft = command === 'derive' ? plan : sample('mttq-huyen-nghia-hanh-bao-cao-2023.txt');
    const piped = cancu([command, '-', '--json', '--store', one], readFileSync(draft));
    expect(piped).toEqual(cancu([command, draft, '--json', '--store', one]));
    expect(piped).toMatchObject({ code: 0, err: '' });
  });

  it('several files, one of them piped in, keep their order', () => {
    const { out, code } = cancu(['extract', plan, '-', file, '--json'], readFileSync(file));
    expect(code).toBe(0);
    const paths = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source.path);
    expect(paths).toEqual([plan, '-', file]);
  });
});

/** Starts the built program; its streams are pipes. */
const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [inCheckout('dist/cli/main.js'), ...args], { stdio: 'pipe' });

async function ending(process: ChildProcess): Promise<{ code: number | null; err: string }> {
  let err = '';
  process.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  const [code] = await once(process, 'close');
  return { code, err };
}

it('ends quietly when nobody reads on', async () => {
  const process = start(['extract', '--json', ...expected.documents.map(({ file }) => sample(file))]);
  process.stdout?.once('data', () => process.stdout?.destroy());
  expect(await ending(process)).toEqual({ code: 0, err: '' });
});

// Windows has no signals: Node ends the process there.
it.skipIf(process.platform === 'win32')('Ctrl-C during an ingest leaves whole documents and says so', async () => {
  const store = at('interrupted');
  const child = start(['ingest', inCheckout('corpus/documents'), '--json', '--store', store]);
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  const ended = ending(child);
  while (!existsSync(join(store, 'documents.lance')) && child.exitCode === null) await wait(20);
  child.kill('SIGINT');
  const { code, err } = await ended;
  expect(code).toBe(130);
  expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
  const summary = JSON.parse(out);
  expect(summary.interrupted).toBe(true);
  expect(summary.stored + summary.left).toBe(summary.found);
  const verified = cancu(['verify', '--json', '--store', store]);
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.out)).toMatchObject({ documents: summary.stored, problems: [] });
});
