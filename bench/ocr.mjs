// How well and how fast pictures of pages are read.
//   npm run bench:ocr                      the real scans of ../shared/samples, and the sample corpus as scanned at 200 dpi with noise
//   npm run bench:ocr -- --misses          and what differs
//   npm run bench:ocr -- --corpus 4        four documents of the corpus only (0: none)
//   npm run bench:ocr -- --seed 1          with other noise
// Character error rate in NFC, white space collapsed, control characters and bars between cells taken out on both sides.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extract } from '../dist/extract/index.js';
import { openEngine } from '../dist/ocr/engine.js';
import { greyOf } from '../dist/ocr/picture/grey.js';
import { recognise } from '../dist/ocr/recognise.js';
import { openRecogniser } from '../dist/ocr/recogniser.js';
import { readBytes, readFileAt } from '../dist/read/index.js';
import { compose } from '../dist/read/pdf/compose.js';
import { recognisedLines } from '../dist/read/pdf/recognisedLines.js';
import { distance } from './distance.mjs';
import { font, scanned, typeset } from './scans.mjs';

const { values: options } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    corpus: { type: 'string', default: '100' },
    only: { type: 'string' },
    seed: { type: 'string', default: '0' },
  },
});
const samples = fileURLToPath(new URL('../../shared/samples', import.meta.url));
const corpus = fileURLToPath(new URL('../corpus/documents', import.meta.url));
const PAGES_EACH = 2;

const squeezed = (text) =>
  text
    .normalize('NFC')
    .replaceAll('|', ' ')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const percent = (share) => `${(100 * share).toFixed(2)} %`;

function compare(name, got, truth, row) {
  const a = squeezed(got);
  const b = squeezed(truth);
  const errors = distance(a, b);
  if (options.misses) process.stdout.write(`\n== ${name}\n${got}\n`);
  return { file: name, characters: b.length, errors, CER: percent(errors / b.length), ...row };
}

await realScans();
await scannedCorpus();
process.stdout.write(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);

async function realScans() {
  if (!existsSync(samples)) {
    process.stdout.write('real scans: skipped, ../shared/samples is not there\n');
    return;
  }
  const ocr = openRecogniser({ mode: 'auto', pages: null, workers: 1, cache: null });
  const rows = [];
  for (const file of ['ocr', 'pdf-scan'].flatMap((folder) =>
    readdirSync(join(samples, folder))
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => join(samples, folder, name)),
  )) {
    const started = performance.now();
    const read = await readBytes(readFileSync(file), { path: file, ocr });
    if (!read.ok) throw new Error(`${file}: ${read.failure.reason}`);
    const { text, pages, recognised } = read.value;
    const seconds = (performance.now() - started) / 1000 / pages.length;
    const confidence = recognised.reduce((sum, word) => sum + word.confidence, 0) / recognised.length;
    const row = { 's/page': seconds.toFixed(1), confidence: confidence.toFixed(2) };
    const truth = file.replace('.pdf', '.txt');
    if (existsSync(truth)) rows.push(compare(basename(file), text, readFileSync(truth, 'utf8'), row));
    else
      rows.push({
        file: basename(file),
        characters: squeezed(text).length,
        errors: null,
        CER: 'no transcript',
        ...row,
      });
  }
  await ocr.close();
  console.table(rows);
}

async function scannedCorpus() {
  if (font === null) {
    process.stdout.write('corpus: skipped, no font of this machine has the letters of Vietnamese\n');
    return;
  }
  process.stdout.write(`corpus, set in ${font}, ${PAGES_EACH} pages of each document\n`);
  const engine = await openEngine();
  const rows = [];
  const symbols = { all: 0, found: 0 };
  const names = readdirSync(corpus)
    .sort()
    .filter((name) => (options.only ?? name).split(',').includes(name))
    .slice(0, Number(options.corpus));
  for (const [i, name] of names.entries()) {
    const read = await readFileAt(join(corpus, name));
    if (!read.ok) throw new Error(`${name}: ${read.failure.reason}`);
    const pages = typeset(read.value.reading.text, PAGES_EACH);
    const started = performance.now();
    const lines = pages.map(({ draw }, page) =>
      recognise(scanned(draw, greyOf, 1_000_000 * Number(options.seed) + 1000 * i + page), engine),
    );
    const seconds = (performance.now() - started) / 1000 / pages.length;
    const { text } = compose(
      lines.map((page, at) => ({ page: at + 1, lines: recognisedLines(page), recognised: true })),
      { mediaType: 'image/png', failed: [] },
    );
    const truth = pages.map((page) => page.text).join('\n');
    const wanted = cited(truth.replaceAll('\n', ' '));
    const got = cited(text.replaceAll('\n', ' '));
    const missed = wanted.filter((symbol) => {
      const at = got.indexOf(symbol);
      if (at !== -1) got.splice(at, 1);
      return at === -1;
    });
    symbols.all += wanted.length;
    symbols.found += wanted.length - missed.length;
    rows.push(
      compare(name, text, truth, { 's/page': seconds.toFixed(1), symbols: wanted.length, missed: missed.join(' ') }),
    );
    if (options.misses) process.stdout.write(`== truth\n${truth}\n`);
  }
  if (rows.length === 0) return;
  console.table(rows);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  process.stdout.write(
    `all: CER ${percent(sum('errors') / sum('characters'))}; symbols of citations ${symbols.found} of ${symbols.all} (${percent(symbols.found / symbols.all)})\n`,
  );
}

/** Symbols of the citations of a text, each as often as it is cited. */
function cited(text) {
  return extract(text)
    .citations.map(({ symbol }) => symbol)
    .filter((symbol) => symbol !== null);
}
