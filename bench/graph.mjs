/**
 * The citation graph at size: how long its questions take, and how much memory its exports, as the store grows tenfold.
 *
 *   npm run bench:graph [-- --edges 100000,1000000] [--folder DIR] [--json]
 *
 * Makes a store for each size (graphStore.mjs; ten citations a document) in a temporary folder, or in --folder, where it is found again.
 * Each measurement is a process of its own. Run `npm run build` first.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeGraphStore } from './graphStore.mjs';
import { median } from './median.mjs';
import { generator } from './seeded.mjs';

const DEGREE = 10;
/** How often each question is asked, of documents drawn at random. */
const ASKED = { one: 100, far: 20 };
const EXPORTS = ['csv', 'csv-nodes', 'jsonl', 'graphml'];

const { values } = parseArgs({
  options: {
    edges: { type: 'string', default: '100000,1000000' },
    folder: { type: 'string' },
    json: { type: 'boolean', default: false },
    // Used by the script itself: one measurement.
    run: { type: 'string' },
    store: { type: 'string' },
    size: { type: 'string' },
  },
});

const milliseconds = (since) => Math.round((performance.now() - since) * 10) / 10;
const peakMegabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);

if (values.run === undefined) await all();
else process.stdout.write(JSON.stringify(await one(values.run)));

async function one(run) {
  const started = performance.now();
  if (run === 'make') {
    const made = await makeGraphStore(values.store, { documents: Number(values.size), degree: DEGREE });
    return { ...made, seconds: Math.round(milliseconds(started) / 1000), peakMegabytes: peakMegabytes() };
  }
  const { askGraph, loadRegistry, openStore } = await import('../dist/index.js');
  const { asset } = await import('../dist/assets.js');
  const registry = granted(await loadRegistry(asset('corpus/registry.csv')));
  const opening = performance.now();
  const store = granted(await openStore(values.store));
  if (EXPORTS.includes(run)) return exported(run, store, registry);
  const opened = await askGraph(store, registry);
  const { graph } = opened;
  const openMs = milliseconds(opening);
  const size = { nodes: graph.nodeCount, edges: graph.edgeCount };
  if (run === 'open') return { ...size, openMs, peakMegabytes: peakMegabytes() };
  return { ...size, openMs, ...(await questions(opened)), peakMegabytes: peakMegabytes() };
}

/** As `cancu graph export` writes everything: from where the graph is kept. */
async function exported(format, store, registry) {
  const { openKeptGraph } = await import('../dist/graph/stream.js');
  const { graphLines } = await import('../dist/view/graph/formats.js');
  const before = peakMegabytes();
  const writing = performance.now();
  const kept = await openKeptGraph(store, registry);
  let bytes = 0;
  for await (const line of granted(graphLines(format, kept.exported, 'en'))) bytes += line.length + 1;
  kept.close();
  return {
    ms: milliseconds(writing),
    megabytes: Math.round(bytes / 1e6),
    peakMegabytes: peakMegabytes(),
    // The program with an open store, before it writes anything.
    baseMegabytes: before,
  };
}

async function questions(opened) {
  const graphs = await import('../dist/index.js');
  const { graph } = opened;
  const random = generator(7);
  const held = [];
  for (let node = 0; node < graph.nodeCount; node++) if (graph.standing(node) === 'held') held.push(node);
  const draw = () => graph.node(held[Math.floor(random() * held.length)]);
  const [{ documents: first }] = graphs.mostCited(opened, { limit: 1 }).groups;
  const results = {};
  const time = async (name, times, ask) => {
    const taken = [];
    for (let i = 0; i < times; i++) {
      const names = [draw().documentId, draw().documentId];
      const since = performance.now();
      await ask(names);
      taken.push(milliseconds(since));
    }
    taken.sort((a, b) => a - b);
    results[name] = { median: median(taken), p95: taken[Math.floor(taken.length * 0.95)], most: taken.at(-1) };
  };
  // As a user asks: the name is looked up too.
  const find = async (name) => granted(await opened.find(name));
  await time('look-up alone', ASKED.one, async ([name]) => find(name));
  await time('cites', ASKED.one, async ([name]) => graphs.cites(opened, await find(name)));
  await time('cited-by', ASKED.one, async ([name]) => graphs.citedBy(opened, await find(name)));
  const top = await find(first[0].node.key);
  await time(`cited-by, the most cited (${first[0].citations})`, 5, () => graphs.citedBy(opened, top));
  await time('path', ASKED.far, async ([from, to]) => graphs.path(opened, await find(from), await find(to)));
  await time('ancestors, all', ASKED.far, async ([name]) => graphs.ancestors(opened, await find(name)));
  await time('descendants, all', ASKED.far, async ([name]) => graphs.descendants(opened, await find(name)));
  await time('descendants of the most cited, all', 3, () => graphs.descendants(opened, top));
  await time('co-cited', ASKED.far, async ([name]) => graphs.coCited(opened, await find(name), { limit: 20 }));
  await time('coupled', ASKED.far, async ([name]) => graphs.coupled(opened, await find(name), { limit: 20 }));
  await time('most-cited', 3, () => graphs.mostCited(opened, { limit: 20 }));
  await time('most-cited by year', 3, () => graphs.mostCited(opened, { limit: 20, by: 'year' }));
  await time('missing', 3, () => graphs.missing(opened, { limit: 20 }));
  await time('timeline', 3, () => graphs.timeline(opened, null));
  await time('completeness', 3, () => graphs.completeness(opened));
  await time('orphans', 3, () => graphs.orphans(opened, { limit: 20 }));
  await time('cycles', 3, () => graphs.cycles(opened, { limit: 20 }));
  await time('backward', 3, () => graphs.backward(opened, { limit: 20 }));
  for (const name of ['pageRank', 'communities']) {
    const since = performance.now();
    const answer = await graphs[name](opened, { limit: 20 });
    results[name] = answer.ok ? { median: milliseconds(since) } : { refused: answer.failure.reason };
  }
  return { results };
}

function granted(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function all() {
  const counts = values.edges.split(',').map(Number);
  const folder = values.folder ?? (await mkdtemp(path.join(os.tmpdir(), 'cancu-bench-')));
  mkdirSync(folder, { recursive: true });
  const rows = [];
  try {
    for (const edges of counts) {
      const documents = Math.round(edges / DEGREE);
      const store = path.join(folder, `graph-${documents}`);
      const row = { documents };
      if (!existsSync(store)) row.make = await measured('make', store, documents);
      const { openMs: buildMs, ...built } = await measured('open', store, documents);
      row.build = { ...built, ms: buildMs };
      row.questions = await measured('questions', store, documents);
      row.baseline = await measured('open', store, documents);
      row.exports = {};
      for (const format of EXPORTS) row.exports[format] = await measured(format, store, documents);
      rows.push(row);
      process.stderr.write(`bench/graph: ${edges} edges done\n`);
    }
    if (values.json) process.stdout.write(`${JSON.stringify({ cores: os.availableParallelism(), rows })}\n`);
    else show(rows);
  } finally {
    if (values.folder === undefined) await rm(folder, { recursive: true, force: true });
  }
}

function show(rows) {
  for (const { documents, make, build, questions: asked, baseline, exports } of rows) {
    console.log(`\n${documents} documents, ${asked.edges} edges between ${asked.nodes} nodes`);
    if (make !== undefined) console.log(`store made in ${make.seconds} s`);
    console.log(`graph built and kept (or found) in ${build.ms} ms, peak ${build.peakMegabytes} MB`);
    console.log(`opened again (store and graph) in ${asked.openMs} ms, peak ${baseline.peakMegabytes} MB`);
    console.table(asked.results);
    console.table(exports);
  }
  const [small, large] = [rows[0], rows.at(-1)];
  if (small === large) return;
  console.log('\nThe largest against the smallest:');
  const ratio = (a, b) => Math.round((b / a) * 100) / 100;
  console.table({
    edges: { ratio: ratio(small.questions.edges, large.questions.edges) },
    ...Object.fromEntries(
      Object.entries(small.questions.results).flatMap(([name, { median: before }]) => {
        const after = large.questions.results[name]?.median;
        return before === undefined || after === undefined ? [] : [[name, { ratio: ratio(before, after) }]];
      }),
    ),
    ...Object.fromEntries(
      Object.entries(small.exports).map(([format, before]) => [
        `${format}: peak memory`,
        { ratio: ratio(before.peakMegabytes, large.exports[format].peakMegabytes) },
      ]),
    ),
  });
}

function measured(run, store, size) {
  const args = [fileURLToPath(import.meta.url), '--run', run, '--store', store, '--size', String(size)];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('close', (code) => {
      if (code === 0) done(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      else fail(new Error(`a run ended with ${code}`));
    });
  });
}
