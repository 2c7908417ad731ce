/**
 * Similar models: how well models of one kind find one another by name, by description and by both, each by spelling alone (text), by
 * meaning alone (dense) and as `cancu similar` does it (shipped).
 *
 *   npm run bench:similar -- --models FILE.jsonl [--json] [--tune]
 *
 * A line of FILE is a model {id, name, description, cluster, query?}. Each model whose cluster has two or more members asks (unless `query`
 * is false), all others are candidates, those of its cluster are relevant. With --json: {"name":{"text":{"ndcg5","r5","map"},"dense",
 * "shipped"},"description","both"}. Without, a bootstrap interval over clusters (95 %) stands beside each figure. --tune chooses the weights
 * by cross-validation over clusters and prints what they reach on the clusters they were not chosen on.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openEmbedder } from '../dist/embed/open.js';
import { LIKENESS_WEIGHTS, likenesses } from '../dist/similar/likeness.js';
import { comparedAs, vectorsOf } from '../dist/similar/similar.js';
import { generator } from './seeded.mjs';

const { values: options } = parseArgs({
  options: {
    models: { type: 'string' },
    json: { type: 'boolean', default: false },
    tune: { type: 'boolean', default: false },
  },
});
if (options.models === undefined) stop('name a file: npm run bench:similar -- --models FILE.jsonl');

const models = readModels(options.models);
const sizes = new Map();
for (const { cluster } of models) if (cluster !== null) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
const queries = models.flatMap(({ cluster, query }, i) =>
  query !== false && cluster !== null && sizes.get(cluster) > 1 ? [i] : [],
);
if (queries.length === 0) stop('no cluster has two members, so that nothing can be found');

const rows = {
  name: ({ name }) => ({ text: name, does: null }),
  description: ({ description }) => ({ text: description, does: null }),
  both: ({ name, description }) => ({ name, text: description === '' ? name : `${name}. ${description}` }),
};
const legs = ['text', 'dense', 'shipped'];
const MEASURES = ['ndcg5', 'r5', 'map'];
const FIRST = 5;

const opened = await openEmbedder();
if (!opened.ok) stop(opened.failure.reason);
const embedder = opened.value;
const asked = {};
for (const [row, modelOf] of Object.entries(rows)) {
  const items = models.map((model) => (row === 'both' ? comparedAs(modelOf(model)) : modelOf(model)));
  asked[row] = { items, vectors: await vectorsOf(items, embedder) };
}
await embedder.close();

if (options.tune) tune();
else report();

function report() {
  const figures = {};
  for (const row of Object.keys(rows)) {
    const found = scored(row);
    figures[row] = Object.fromEntries(legs.map((leg) => [leg, summary(found[leg].map(measured))]));
    if (!options.json) {
      for (const leg of legs) {
        const each = found[leg].map(measured);
        console.log(`${row.padEnd(12)} ${leg.padEnd(8)} ${MEASURES.map((m) => interval(each, m)).join('   ')}`);
      }
      const gain = found.shipped.map((likeness, n) => {
        const [a, b] = [measured(likeness, n), measured(found.dense[n], n)];
        return Object.fromEntries(MEASURES.map((m) => [m, a[m] - b[m]]));
      });
      console.log(
        `${row.padEnd(12)} ${'over dense'.padEnd(8)} ${MEASURES.map((m) => interval(gain, m)).join('   ')}\n`,
      );
    }
  }
  if (options.json) console.log(JSON.stringify(figures));
  else
    console.log(
      `${queries.length} queries of ${models.length} models; ${MEASURES.join(', ')} with 95 % intervals over clusters`,
    );
}

/** For each leg the likenesses of every query with every model. */
function scored(row, weights = LIKENESS_WEIGHTS) {
  const { items, vectors } = asked[row];
  const found = likenesses(items, vectors, weights);
  return Object.fromEntries(legs.map((leg) => [leg, queries.map((query) => found[leg][query])]));
}

function measured(likeness, n) {
  const query = queries[n];
  const { cluster } = models[query];
  const order = models
    .map((_, i) => i)
    .filter((i) => i !== query)
    .sort((a, b) => likeness[b] - likeness[a] || a - b);
  const hits = order.map((i) => models[i].cluster === cluster);
  const relevant = sizes.get(cluster) - 1;
  const gain = (at) => 1 / Math.log2(at + 2);
  let [ndcg, ideal, seen, precision] = [0, 0, 0, 0];
  for (const [at, hit] of hits.entries()) {
    if (at < FIRST && hit) ndcg += gain(at);
    if (at < Math.min(FIRST, relevant)) ideal += gain(at);
    if (hit) precision += ++seen / (at + 1);
  }
  return { ndcg5: ndcg / ideal, r5: hits.slice(0, FIRST).filter(Boolean).length / relevant, map: precision / relevant };
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function summary(each) {
  return Object.fromEntries(MEASURES.map((measure) => [measure, round(mean(each.map((one) => one[measure])))]));
}
function round(value) {
  return Math.round(value * 1e4) / 1e4;
}

/** Mean and the middle 95 % of means of clusters drawn with return, the same draws for every figure. */
function interval(each, measure) {
  const SAMPLES = 2000;
  const byCluster = new Map();
  for (const [n, one] of each.entries()) {
    const { cluster } = models[queries[n]];
    byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), one[measure]]);
  }
  const clusters = [...byCluster.values()];
  const random = generator(20_261_124);
  const means = Array.from({ length: SAMPLES }, () =>
    mean(clusters.flatMap(() => clusters[Math.floor(random() * clusters.length)])),
  ).sort((a, b) => a - b);
  const show = (value) => value.toFixed(3).replace(/^(-?)0\./, '$1.');
  const [low, high] = [means[Math.floor(SAMPLES * 0.025)], means[Math.floor(SAMPLES * 0.975)]];
  return `${show(mean(each.map((one) => one[measure])))} [${show(low)}, ${show(high)}]`;
}

/** Weights by cross-validation: chosen on seven eighths of the clusters, measured on the eighth. */
function tune() {
  const FOLDS = 8;
  const grid = [0.5, 0.6, 0.7, 0.8].flatMap((meaning) =>
    [0, 0.4, 0.8, 1.2, 2].flatMap((neighbours) =>
      (neighbours === 0 ? [8] : [4, 6, 8, 10]).map((reach) => ({ meaning, neighbours, reach })),
    ),
  );
  const tried = grid.map((weights) => {
    const byRow = Object.keys(rows).map((row) => scored(row, weights).shipped.map(measured));
    // One figure a query: all measures of all rows.
    const each = queries.map((_, n) => mean(byRow.flatMap((row) => MEASURES.map((measure) => row[n][measure]))));
    return { weights, byRow, each };
  });
  const clusters = shuffled([...new Set(queries.map((query) => models[query].cluster))]);
  const held = Object.keys(rows).map(() => Array(queries.length));
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = new Set(clusters.filter((_, i) => i % FOLDS === fold));
    const inside = queries.map((query) => !out.has(models[query].cluster));
    const [best] = [...tried].sort(
      (a, b) => mean(b.each.filter((_, n) => inside[n])) - mean(a.each.filter((_, n) => inside[n])),
    );
    console.log(`fold ${fold + 1}: ${JSON.stringify(best.weights)}`);
    for (const [n, kept] of inside.entries())
      if (!kept) for (const [r, row] of best.byRow.entries()) held[r][n] = row[n];
  }
  for (const [r, row] of Object.keys(rows).entries())
    console.log(`${row.padEnd(12)} held out ${MEASURES.map((m) => interval(held[r], m)).join('   ')}`);
  const best = [...tried].sort((a, b) => mean(b.each) - mean(a.each));
  for (const { weights, each } of best.slice(0, 10)) console.log(`${round(mean(each))} ${JSON.stringify(weights)}`);
}

function shuffled(items) {
  const random = generator(7);
  return items
    .map((item) => [random(), item])
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}

function readModels(path) {
  const texts = readFileSync(path, 'utf8').split('\n');
  return texts.flatMap((line, i) => {
    if (line.trim() === '') return [];
    let model;
    try {
      model = JSON.parse(line);
    } catch {
      stop(`line ${i + 1} of ${path} is no JSON`);
    }
    if (typeof model.name !== 'string') stop(`line ${i + 1} of ${path} has no name`);
    const { name, description, cluster, query } = model;
    return [
      {
        name: name.normalize('NFC').trim(),
        description: (description ?? '').normalize('NFC').trim(),
        cluster: cluster ?? null,
        query,
      },
    ];
  });
}

function stop(reason) {
  console.error(`bench:similar: ${reason}`);
  process.exit(2);
}
