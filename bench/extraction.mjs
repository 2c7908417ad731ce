// Extraction speed on one core, and whether twice the text takes twice the time:
//   npm run bench:extraction                                  the sample corpus
//   xz -dc articles.jsonl.xz | npm run bench:extraction -- -  any JSONL with a `text` field
import { citations } from '../dist/extract/citations/index.js';
import { extract } from '../dist/extract/index.js';
import { emptyFindings } from '../dist/extract/nothing.js';
import { sourceOf } from '../dist/extract/source.js';
import { normalise } from '../dist/text/normalise.js';
import { median } from './median.mjs';
import { textsOf } from './texts.mjs';

const ROUNDS = 7;
const ENOUGH = 4_000_000; // characters: a few seconds a round
const texts = (await textsOf(process.argv[2], 8000)).map((text) => normalise(text).text);
while (length(texts) < ENOUGH / 4) texts.push(...texts);
const joined = texts.join('\n').slice(0, 200_000);

function length(list) {
  return list.reduce((sum, text) => sum + text.length, 0);
}
function seconds(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

const jobs = {
  'normalise only': normalise,
  'citations alone': (text) => citations.find(sourceOf(text), emptyFindings),
  'all extractors': extract,
};
const rates = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, work] of Object.entries(jobs)) {
    const rate = length(texts) / 1e6 / seconds(() => texts.map(work));
    if (round > 0) rates[name].push(rate);
  }
}
console.log(`${texts.length} texts, ${(length(texts) / 1e6).toFixed(1)} Mchar, one core, median of ${ROUNDS} rounds`);
for (const [name, values] of Object.entries(rates))
  console.log(`${name.padEnd(18)} ${median(values).toFixed(2).padStart(7)} Mchar/s`);

const growth = [];
for (let round = 0; round < ROUNDS; round++)
  growth.push(seconds(() => extract(joined + joined)) / seconds(() => extract(joined)));
console.log(`one document of twice the length: ${median(growth).toFixed(2)} x the time`);
