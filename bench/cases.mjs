// How many cases of its own each extractor has and passes, and the figures of each relation on the case files of the citations:
//   npm run build && node bench/cases.mjs
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { citations } from '../dist/extract/citations/index.js';
import { emptyFindings } from '../dist/extract/nothing.js';
import { sourceOf } from '../dist/extract/source.js';
import { relations } from '../dist/records/citation.js';
import { normalise } from '../dist/text/normalise.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const extractors = fileURLToPath(new URL('../src/extract/', import.meta.url));
const folder = new URL('../src/extract/citations/cases/', import.meta.url);

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 };
const { stdout } = spawnSync(process.execPath, [vitest, 'run', 'src/extract', '--reporter=json'], options);
const passed = new Map();
for (const { name, assertionResults } of JSON.parse(stdout.slice(stdout.indexOf('{'))).testResults) {
  const extractor = relative(extractors, name).split(sep)[0];
  const [right, all] = passed.get(extractor) ?? [0, 0];
  const good = assertionResults.filter(({ status }) => status === 'passed').length;
  passed.set(extractor, [right + good, all + assertionResults.length]);
}
console.log('cases and properties, passed of all');
for (const [extractor, [right, all]] of [...passed].sort()) console.log(`${extractor.padEnd(22)} ${right} of ${all}`);

const tally = new Map();
const add = (relation, key) => {
  const row = tally.get(relation) ?? { expected: 0, found: 0, right: 0 };
  row[key]++;
  tally.set(relation, row);
};
for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const blocks = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n').split(/^## /m).slice(1);
  for (const block of blocks) {
    const lines = block.split('\n').slice(1);
    const text = lines.filter((line) => !line.startsWith('=> ')).join('\n');
    const expected = lines.filter((line) => line.startsWith('=> ')).map((line) => line.slice(3).split(' · '));
    const found = citations.find(sourceOf(normalise(text.trimEnd()).text), emptyFindings).citations;
    for (const { relation } of found) add(relation, 'found');
    for (const [i, cells] of expected.entries()) {
      const relation = cells.find((cell) => relations.some((known) => known === cell)) ?? '';
      add(relation, 'expected');
      if (found[i]?.relation === relation) add(relation, 'right');
    }
  }
}
console.log('\nrelations on the case files');
for (const [relation, { expected, found, right }] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const precision = found === 0 ? 1 : right / found;
  const recall = expected === 0 ? 1 : right / expected;
  console.log(
    `${relation.padEnd(14)} n=${String(expected).padStart(4)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}`,
  );
}
