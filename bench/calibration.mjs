// What the confidences are worth: how many items of each band, and with --rules of each rule, are right where the items are known.
//   npm run build && node bench/calibration.mjs [FOLDER] [--rules]     FOLDER: the evaluation kit, default ../shared/eval; left out where absent
// Known items: the annotated documents of the kit, and corpus/expected.json (citations with a symbol, models, counts; what it does not list is left
// out). Right is a citation with symbol (or quote) and relation as annotated, a date with its value, a deadline with its quote and day, a model with its
// name, a count with number and field. The cases beside the extractors all pass, so that they can tell nothing here.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, parse, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FACT_FROM, partsOfRule } from '../dist/records/certainty.js';
import { symbolKey } from '../dist/resolve/symbol.js';
import { fold } from '../dist/text/fold.js';

const KINDS = ['citations', 'dates', 'deadlines', 'initiatives', 'counts'];
const BANDS = [0, FACT_FROM, 0.8, 0.9, 0.96, 1];
const PRIOR = { share: 0.9, items: 2 }; // a rule seen twice is not yet certain
const folder = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '../shared/eval';
const root = fileURLToPath(new URL('..', import.meta.url));

const plain = (text) =>
  fold(text.normalize('NFC'))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
const within = (a, b) => plain(a).includes(plain(b)) || plain(b).includes(plain(a));
const sameSymbol = (a, b) => symbolKey(a) === symbolKey(b);

/** Does an item agree with an annotated one? */
const agrees = {
  citations: (item, known) =>
    (known.symbol == null
      ? item.symbol === null && within(item.text, known.quote)
      : item.symbol !== null && sameSymbol(item.symbol, known.symbol)) &&
    (known.relation == null || item.relation === known.relation),
  dates: (item, known) => item.value === known.value,
  deadlines: (item, known) => within(item.text, known.quote) && item.due === (known.due ?? null),
  initiatives: (item, known) => within(item.name, known.name),
  counts: (item, known) => item.value === known.value && item.field === (known.field ?? null),
};

function extractions(files) {
  const main = join(root, 'dist/cli/main.js');
  const options = { encoding: 'utf8', maxBuffer: 1 << 30 };
  const { stdout } = spawnSync(process.execPath, [main, 'extract', '--json', ...files], options);
  return new Map(
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => [basename(JSON.parse(line).source.path), JSON.parse(line)]),
  );
}

/** Pairs of an extraction and what is known of it; `kinds` are the lists that are known whole. */
function annotated() {
  const gold = resolve(folder, 'dev/gold');
  const docs = resolve(folder, 'dev/docs');
  if (!existsSync(gold)) return [];
  const files = readdirSync(docs).sort();
  const found = extractions(files.map((name) => join(docs, name)));
  return files.flatMap((name) => {
    const path = join(gold, `${parse(name).name}.json`);
    const extraction = found.get(name);
    if (extraction === undefined || !existsSync(path)) return [];
    return [{ extraction, known: JSON.parse(readFileSync(path, 'utf8')), kinds: KINDS }];
  });
}

function corpus() {
  const { documents } = JSON.parse(readFileSync(join(root, 'corpus/expected.json'), 'utf8'));
  const found = extractions(documents.map(({ file }) => join(root, 'corpus/documents', file)));
  return documents.map(({ file, cites, initiatives, counts }) => {
    const extraction = found.get(file);
    const [seen, first] = [new Set(), []];
    for (const citation of extraction.citations) {
      if (citation.symbol === null || seen.has(symbolKey(citation.symbol))) continue;
      seen.add(symbolKey(citation.symbol));
      first.push(citation);
    }
    const known = {
      citations: cites.filter(({ symbol }) => symbol !== null),
      initiatives: initiatives.map((name) => ({ name })),
      counts,
    };
    return { extraction: { ...extraction, citations: first }, known, kinds: ['citations', 'initiatives', 'counts'] };
  });
}

const judged = [];
for (const { extraction, known, kinds } of [...annotated(), ...corpus()]) {
  for (const kind of kinds) {
    const left = [...(known[kind] ?? [])];
    for (const item of extraction[kind]) {
      const at = left.findIndex((one) => agrees[kind](item, one));
      if (at !== -1) left.splice(at, 1);
      judged.push({ kind, rule: partsOfRule(item.rule).pattern, confidence: item.confidence, right: at !== -1 });
    }
  }
}

function line(name, items) {
  const right = items.filter((item) => item.right).length;
  const mean = items.reduce((sum, item) => sum + item.confidence, 0) / items.length;
  const drawn = (right + PRIOR.share * PRIOR.items) / (items.length + PRIOR.items);
  const share = (right / items.length).toFixed(3);
  console.log(
    `${name.padEnd(34)} ${String(right).padStart(5)} of ${String(items.length).padStart(5)} right  ${share}  said ${mean.toFixed(3)}  with prior ${drawn.toFixed(3)}`,
  );
}

for (const [i, from] of BANDS.slice(0, -1).entries()) {
  const items = judged.filter(({ confidence }) => confidence >= from && confidence < BANDS[i + 1]);
  if (items.length > 0) line(`${from.toFixed(2)} to ${BANDS[i + 1].toFixed(2)}`, items);
  else console.log(`${from.toFixed(2)} to ${BANDS[i + 1].toFixed(2)}`.padEnd(34), 'no item');
}
for (const kind of KINDS)
  line(
    kind,
    judged.filter((item) => item.kind === kind),
  );
if (process.argv.includes('--rules')) {
  const names = [...new Set(judged.map(({ kind, rule }) => `${kind} ${rule}`))].sort();
  for (const name of names)
    line(
      name,
      judged.filter(({ kind, rule }) => `${kind} ${rule}` === name),
    );
}
