/** The examples of docs/library.md run as they stand there, one after the other, in one folder. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { inCheckout, sample, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const page = readFileSync(inCheckout('docs/library.md'), 'utf8');
const examples = [...page.matchAll(/^## ([^\n]+)\n```js\n([\s\S]*?)^```$/gm)].map(([, title = '', code = '']) => ({
  title,
  code,
}));

/** What each prints, in its own words. */
const printed: Readonly<Record<string, RegExp>> = {
  'Fill a store': /^4 0 \[\]$/m,
  'Open it and ask': /đối thoại|nhân dân/i,
  'derive: what a plan rests on': /217-QĐ\/TW held/,
  'check: are the citations of a draft right':
    /^(?:ok|unknown|superseded|wrong_\w+|ambiguous|partly_superseded|not_yet) /m,
  'similar, models: who runs something like it': /kinds of \d+ models/,
  'The citation graph': /\|[^\n]*\n\[/,
  'Snapshots and merging': /SHA-256 of the content: [0-9a-f]{64}[\s\S]*^0$[\s\S]*^4$/m,
  'What goes wrong': /^store-missing$/m,
};

beforeAll(() => {
  mkdirSync(join(folder, 'van-ban'));
  for (const file of [
    'tw-quyet-dinh-217-2013.txt',
    'tw-nghi-quyet-25-2013.txt',
    'huyen-uy-thap-muoi-ke-hoach-2017.txt',
    'huyen-uy-thanh-son-bao-cao-2020.txt',
  ])
    copyFileSync(sample(file), join(folder, 'van-ban', file));
  copyFileSync(sample('du-thao-ubnd-huyen-thap-muoi-ke-hoach-2022.docx'), join(folder, 'du-thao.docx'));
});

it('every section with code is tried', () => {
  expect(examples.map(({ title }) => title)).toEqual(Object.keys(printed));
  expect(page.match(/^```js$/gm)).toHaveLength(examples.length);
});

it.each(examples)('$title', ({ title, code }) => {
  // Imports come first whatever stands before them; `cancu` is found from the checkout.
  const script = `process.chdir(${JSON.stringify(folder)});\n${code}`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: inCheckout('.'),
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  expect(run.stderr).toBe('');
  expect(run.stdout).toMatch(printed[title] ?? /^$/);
});
