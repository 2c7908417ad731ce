/** The main job needs no network, and writes nothing but its store. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Command } from '../src/cli/command.js';
import { commands } from '../src/cli/commands/index.js';
import { refuseNetwork } from './refuseNetwork.js';
import { cancu, inCheckout, sample, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const log = join(folder, 'connections.log');
const work = join(folder, 'work');
const homes = ['home', 'cache', 'temporary'].map((name) => join(folder, name));
for (const made of [work, ...homes]) mkdirSync(made);
const [home = '', cache = '', temporary = ''] = homes;

/** Homes and caches of every system point into this test's folder. */
const environment = {
  ...refuseNetwork(log),
  ...{ HOME: home, USERPROFILE: home, APPDATA: cache, LOCALAPPDATA: cache, XDG_CACHE_HOME: cache, HF_HOME: cache },
  ...{ TMPDIR: temporary, TEMP: temporary, TMP: temporary },
};

const papers = [
  'ttg-chi-thi-16-2016.pdf',
  'tw-chi-thi-18-2022.html',
  'tw-quyet-dinh-23-2021.docx',
  'tinh-uy-quang-ngai-ke-hoach-2021.txt',
  'ubnd-xa-hanh-thuan-bao-cao-2022.txt',
].map(sample);

/** Every file below, with its size and the time of its last change. */
const listing = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`)
    .sort();

// Every command that reads, by name; each is asked below. What these write, they write where they are told to.
const WRITERS = ['ingest', 'remove', 'correct', 'reembed', 'merge', 'snapshot', 'registry add', 'registry import'];
// They say on standard error what they do.
const SPEAKERS = /^(?:ingest|mcp|registry export)\b/;
const questions: readonly (readonly string[])[] = [
  ['extract', ...papers],
  ['extract', '--ocr', 'always', ...papers.slice(0, 1)],
  ['derive', '52-KH/HU'],
  ['derive', sample('tinh-uy-quang-ngai-ke-hoach-2021.txt')],
  ['check', sample('tw-chi-thi-49-2015.txt')],
  ['similar', 'người dân góp tiền thắp sáng đường làng'],
  ['models'],
  ['search', 'đối thoại với nhân dân'],
  ['deadlines', '--limit', '1000'],
  ['list'],
  ['show', '38-KH/TU'],
  ...['cites', 'cited-by', 'ancestors', 'descendants', 'co-cited', 'coupled'].map((name) => [
    'graph',
    name,
    '38-KH/TU',
  ]),
  ['graph', 'path', '38-KH/TU', '25-NQ/TW'],
  ...[
    'communities',
    'most-cited',
    'pagerank',
    'timeline',
    'completeness',
    'missing',
    'orphans',
    'cycles',
    'backward',
  ].map((name) => ['graph', name]),
  ['graph', 'export', '--format', 'graphml'],
  ['graph', 'view'],
  ['registry', 'status'],
  ['registry', 'show', '25-NQ/TW'],
  ['registry', 'validate', inCheckout('corpus/registry.csv')],
  ['registry', 'diff', inCheckout('corpus/registry.csv')],
  ['registry', 'export', join(folder, 'registry.csv')],
  ['verify'],
  ['doctor'],
  // With nothing on standard input it starts, reads and ends.
  ['mcp'],
];

const namesOf = ({ name, children = [] }: Command): string[] =>
  children.length === 0 ? [name] : children.map((child) => `${name} ${child.name}`);

it('asks every question that there is', () => {
  const asked = questions.map(([name, child]) =>
    ['graph', 'registry'].includes(name ?? '') ? `${name} ${child}` : name,
  );
  expect([...new Set(asked)].sort()).toEqual(
    commands
      .flatMap(namesOf)
      .filter((name) => !WRITERS.includes(name))
      .sort(),
  );
});

it('refuses a connection, so that the rest of this file can fail', () => {
  const script = 'fetch("http://127.0.0.1:9").catch(() => {})';
  spawnSync(process.execPath, ['--eval', script], { env: { ...process.env, ...environment } });
  expect(readFileSync(log, 'utf8')).toBe('fetch\n');
});

it('reads, stores and answers without a connection, and writes only the store', () => {
  const installed = ['models', 'schemas', 'pipelines', 'node_modules/@huggingface'].map(inCheckout);
  const before = installed.flatMap(listing);
  for (const args of [
    // Long enough for what a native library does in the background: its telemetry wakes after some seconds.
    ['ingest', inCheckout('corpus/documents')],
    ...questions,
    ['correct', '38-KH/TU', '--subject', 'về công tác dân vận'],
    ['remove', '18-CT/TW'],
    ['verify'],
  ]) {
    const run = cancu(args, '', environment, work);
    if (args.includes('--ocr')) expect(run.err).toContain('recognised from pictures');
    else if (!SPEAKERS.test(args.join(' '))) expect(run.err, args.join(' ')).toBe('');
    // Check and validate say 1 where they find something.
    expect(run.code, `${args.join(' ')}: ${run.err}`).toBeLessThanOrEqual(args[0] === 'check' ? 1 : 0);
  }
  expect(readFileSync(log, 'utf8')).toBe('fetch\n');
  expect(readdirSync(work)).toEqual(['.cancu']);
  for (const path of homes) expect(listing(path)).toEqual([]);
  expect(installed.flatMap(listing)).toEqual(before);
}, 600_000);

it('downloads no model unless that is asked for', () => {
  const run = cancu(['search', 'dân vận', '--model', 'nobody/no-such-model'], '', environment, work);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain('--allow-download');
  expect(readFileSync(log, 'utf8')).toBe('fetch\n');
  expect(existsSync(join(cache, 'hub'))).toBe(false);
});
