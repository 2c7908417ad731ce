/** The main job needs no network, and writes nothing but its store. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
  NODE_OPTIONS: refuseNetwork(join(folder, 'refuse.mjs'), log),
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
    ['derive', '52-KH/HU'],
    ['similar', 'người dân góp tiền thắp sáng đường làng'],
    ['search', 'đối thoại với nhân dân'],
    ['extract', ...papers],
    ['graph', 'cites', '38-KH/TU'],
    ['deadlines', '--limit', '1000'],
    ['correct', '38-KH/TU', '--subject', 'về công tác dân vận'],
    ['remove', '18-CT/TW'],
    ['verify'],
  ]) {
    const run = cancu(args, '', environment, work);
    if (args[0] !== 'ingest') expect(run.err, args.join(' ')).toBe('');
    expect(run.code, run.err).toBe(0);
  }
  expect(readFileSync(log, 'utf8')).toBe('fetch\n');
  expect(readdirSync(work)).toEqual(['.cancu']);
  for (const path of homes) expect(listing(path)).toEqual([]);
  expect(installed.flatMap(listing)).toEqual(before);
});

it('downloads no model unless that is asked for', () => {
  const run = cancu(['search', 'dân vận', '--model', 'nobody/no-such-model'], '', environment, work);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain('--allow-download');
  expect(readFileSync(log, 'utf8')).toBe('fetch\n');
  expect(existsSync(join(cache, 'hub'))).toBe(false);
});
